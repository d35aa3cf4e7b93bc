import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, transformSync } from "esbuild";
import { exits } from "../commands/exits.ts";
import { lazyCommonJs } from "./lazy-commonjs.ts";
import { messageFaults } from "./messages.ts";
import { neededMessages } from "./needed-messages.ts";
import { nodeStreams } from "./node-streams.ts";
import { type Modules, packedModules } from "./packed-modules.ts";
import { precompiledBlueprints, standaloneValidator } from "./precompile.ts";
import { moduleFile, programFile, singleFile } from "./program-files.ts";
import { pureVariables } from "./pure-variables.ts";
import { thirdPartyNotices } from "./third-party-notices.ts";
import { unusedModules } from "./unused-modules.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { version, engines } = JSON.parse(readFileSync(`${root}/package.json`, "utf8"));

const faults = await messageFaults(`${root}/src`);
if (faults.length > 0) throw new Error(`The catalogues of messages are not complete.\n${faults.join("\n")}`);

/** Each is a file of its own with all that only it needs, and is read when something in it is first used: see lazyCommonJs. */
const stages = ["src/core/spec/name-question.ts", "src/build/answers-about-hosts.ts", "src/core/spec/check-spec.ts", "src/build/after-the-answers.ts"];

/**
 * The modules that stay in files of their own, by one of their sources each: what every start loads, what the first
 * question loads besides, and what tells the options, for --help. All else is packed, since what compresses together is a
 * third smaller, and is unpacked at once when something in it is needed.
 */
const plainFiles: Readonly<Record<string, readonly string[]>> = {
  "./program.cjs": ["src/cli.ts", "src/commands/commands.ts", "src/commands/exits.ts", "src/commands/given.ts", "src/core/spec/name-question.ts", "src/core/spec/question-rows.ts", "src/core/spec/sections.ts", "src/core/messages/languages.ts", "src/core/messages/message.ts", "src/node/version.ts"],
  "./asking.cjs": [
    "src/commands/answers.ts", "src/commands/create.ts", "src/core/bundle/quoting.ts", "src/core/spec/answers.ts", "src/wizard/ask-question.ts", "src/wizard/progress.ts", "src/wizard/prompt-asker.ts",
    "src/wizard/prompts.ts", "src/wizard/screen.ts", "node_modules/@inquirer/core/dist/lib/create-prompt.js", "node_modules/@inquirer/input/dist/index.js", "node_modules/fast-string-width/dist/index.js",
  ],
  "./options.cjs": ["src/commands/options.ts", "src/commands/swallowed-flags.ts", "src/core/spec/questions.ts", "src/core/spec/schema.ts", "src/core/spec/set-path.ts"],
};

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
  define: { TOOL_VERSION: JSON.stringify(version) },
  plugins: [precompiledBlueprints(`${root}/blueprints`), standaloneValidator(), nodeStreams(), unusedModules(), neededMessages(), pureVariables(/\/js-yaml\/dist\/js-yaml\.mjs$/)],
});

const notices = thirdPartyNotices(root, metafile);
const modules: Modules = reachable(Object.fromEntries(outputFiles.map(({ path, text }) => [`./${basename(path)}`, lazyCommonJs(text)])));
const inFile = (file: string | undefined) => Object.fromEntries(Object.entries(modules).filter(([name]) => plainFileOf(name) === file));
const [start = "", ...beside] = Object.keys(plainFiles);
const loader = readFileSync(`${root}/src/loader.cjs`, "utf8");
const entry = transformSync(readFileSync(`${root}/src/entry.cjs`, "utf8"), {
  target: "es5", // fails at anything newer
  define: { NODE_NEEDED: JSON.stringify(engines.node.match(/\d+/g).map(Number)), EXIT: String(exits.oldNode) },
}).code;

rmSync(outdir, { recursive: true, force: true });
mkdirSync(outdir, { recursive: true });
writeFileSync(`${outdir}/entry.cjs`, entry);
const files = Object.fromEntries(beside.flatMap((file) => Object.keys(inFile(file)).map((name) => [name, file])));
writeFileSync(join(outdir, start), programFile(loader, inFile(start), { files, packed: 'require("node:fs").readFileSync(__dirname + "/later.br")' }));
for (const file of beside) writeFileSync(join(outdir, file), moduleFile(inFile(file)));
writeFileSync(`${outdir}/later.br`, packedModules(inFile(undefined), loader));
writeFileSync(`${outdir}/create-mesos-cluster.cjs`, singleFile(entry, loader, modules, notices));
writeFileSync(`${outdir}/THIRD-PARTY-NOTICES.txt`, notices);
for (const name of ["entry.cjs", "create-mesos-cluster.cjs"]) chmodSync(`${outdir}/${name}`, 0o755);

/** Without the faces of the stages, which nobody asks: what is in them is in chunks. */
function reachable(all: Modules): Modules {
  const asked = Object.values(all).join("\n");
  return Object.fromEntries(Object.entries(all).filter(([name]) => name === "./cli.cjs" || asked.includes(`require("${name}")`)));
}

/** The file that has one of the module's sources; without any it is the bundler's own, which all modules need. */
function plainFileOf(name: string): string | undefined {
  const { inputs = {}, entryPoint } = Object.entries(metafile.outputs).find(([path]) => basename(path) === basename(name))?.[1] ?? {};
  const sources = [...Object.keys(inputs), ...(entryPoint === undefined ? [] : [entryPoint])];
  return sources.length === 0 ? start : Object.keys(plainFiles).find((file) => plainFiles[file]?.some((source) => sources.includes(source)));
}
