import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { build, transformSync } from "esbuild";
import { exits } from "../commands/exits.ts";
import { lazyCommonJs } from "./lazy-commonjs.ts";
import { messageFaults } from "./messages.ts";
import { neededMessages } from "./needed-messages.ts";
import { nodeStreams } from "./node-streams.ts";
import { type Modules, packedModules } from "./packed-modules.ts";
import { precompiledBlueprints, standaloneValidator } from "./precompile.ts";
import { singleFile } from "./single-file.ts";
import { thirdPartyNotices } from "./third-party-notices.ts";
import { unusedModules } from "./unused-modules.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { version, engines } = JSON.parse(readFileSync(`${root}/package.json`, "utf8"));

const faults = await messageFaults(`${root}/src`);
if (faults.length > 0) throw new Error(`The catalogues of messages are not complete.\n${faults.join("\n")}`);

/** Each is a file of its own with all that only it needs, and is read when something in it is first used: see lazyCommonJs. */
const stages = ["src/core/spec/check-spec.ts", "src/build/after-the-answers.ts"];

/**
 * What --version, --help and the first question load: it stays in files of its own. All else is packed, since what
 * compresses together is a third smaller, and is unpacked at once when something in it is needed.
 */
const early = [
  "src/cli.ts", "src/commands/answers.ts", "src/commands/commands.ts", "src/commands/create.ts", "src/core/bundle/quoting.ts", "src/commands/exits.ts", "src/commands/options.ts", "src/core/messages/languages.ts", "src/core/messages/message.ts",
  "src/core/spec/answers.ts", "src/core/spec/questions.ts", "src/core/spec/schema.ts", "src/node/version.ts", "src/wizard/prompt-asker.ts", "src/wizard/prompts.ts", "src/wizard/screen.ts",
  "node_modules/fast-string-width/dist/index.js",
];

/** Makes dist/, or the folder given: the entry, modules that are loaded when needed, and all of it as one file besides. */
const outdir = process.argv[2] ?? `${root}/dist`;

const { metafile, outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: ["src/cli.ts", ...stages],
  entryNames: "[name]",
  outdir,
  outExtension: { ".js": ".cjs" },
  bundle: true,
  write: false,
  metafile: true,
  splitting: true,
  minifySyntax: true,
  format: "esm",
  charset: "utf8",
  platform: "node",
  target: "node20",
  legalComments: "none",
  // yaml's ES module: of its CommonJS one nothing could be left out.
  alias: { yaml: `${root}/node_modules/yaml/browser/dist/index.js` },
  define: { TOOL_VERSION: JSON.stringify(version) },
  plugins: [precompiledBlueprints(`${root}/blueprints`), standaloneValidator(), nodeStreams(), unusedModules(), neededMessages()],
});

const notices = thirdPartyNotices(root, metafile);
const modules: Modules = reachable(Object.fromEntries(outputFiles.map(({ path, text }) => [`./${basename(path)}`, lazyCommonJs(text)])));
const isNeededEarly = ([name]: [string, string]) => holdsOneOf(early, name);
const files = Object.fromEntries(Object.entries(modules).filter(isNeededEarly));
const packed = Object.fromEntries(Object.entries(modules).filter((module) => !isNeededEarly(module)));
const later = transformSync(readFileSync(`${root}/src/later.cjs`, "utf8"), { target: "es5" }).code;
const entry = transformSync(readFileSync(`${root}/src/entry.cjs`, "utf8"), {
  target: "es5", // fails at anything newer
  define: { NODE_NEEDED: JSON.stringify(engines.node.match(/\d+/g).map(Number)), EXIT: String(exits.oldNode) },
}).code;

rmSync(outdir, { recursive: true, force: true });
mkdirSync(outdir, { recursive: true });
for (const [name, code] of Object.entries(files)) writeFileSync(`${outdir}/${name}`, loadingLater(code));
writeFileSync(`${outdir}/later.br`, packedModules(packed, later));
writeFileSync(`${outdir}/later.cjs`, `${later.replace("PACKED", 'require("node:fs").readFileSync(__dirname + "/later.br")')}module.exports = load;\n`);
writeFileSync(`${outdir}/entry.cjs`, entry);
writeFileSync(`${outdir}/create-mesos-cluster.cjs`, singleFile(entry, later, modules, notices));
writeFileSync(`${outdir}/THIRD-PARTY-NOTICES.txt`, notices);
for (const name of ["entry.cjs", "create-mesos-cluster.cjs"]) chmodSync(`${outdir}/${name}`, 0o755);

/** Without the faces of the stages, which nobody asks: what is in them is in chunks. */
function reachable(all: Modules): Modules {
  const asked = Object.values(all).join("\n");
  return Object.fromEntries(Object.entries(all).filter(([name]) => name === "./cli.cjs" || asked.includes(`require("${name}")`)));
}

/** Whether one of the sources went into the module; what has none is the bundler's own, which all modules need. */
function holdsOneOf(sources: readonly string[], name: string): boolean {
  const inputs = Object.keys(Object.entries(metafile.outputs).find(([path]) => basename(path) === basename(name))?.[1].inputs ?? {});
  return inputs.length === 0 || inputs.some((source) => sources.includes(source));
}

/** The code of a file, with the modules that are packed asked of who unpacks them. */
function loadingLater(code: string): string {
  return code.replace(/require\(("\.\/[^"]+")\)/g, (asked, name: string) => (Object.hasOwn(packed, JSON.parse(name)) ? `require("./later.cjs")(${name})` : asked));
}
