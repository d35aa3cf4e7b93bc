import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { build, transformSync } from "esbuild";
import { exits } from "../commands/exits.ts";
import { lazyCommonJs } from "./lazy-commonjs.ts";
import { messageFaults } from "./messages.ts";
import { nodeStreams } from "./node-streams.ts";
import { precompiledBlueprints, standaloneValidator } from "./precompile.ts";
import { type Modules, singleFile } from "./single-file.ts";
import { thirdPartyNotices } from "./third-party-notices.ts";
import { unusedModules } from "./unused-modules.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { version, engines } = JSON.parse(readFileSync(`${root}/package.json`, "utf8"));

const faults = await messageFaults(`${root}/src`);
if (faults.length > 0) throw new Error(`The catalogues of messages are not complete.\n${faults.join("\n")}`);

/** Each is a file of its own with all that only it needs, and is read when something in it is first used: see lazyCommonJs. */
const stages = ["src/core/spec/check-spec.ts", "src/build/after-the-answers.ts"];

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
  plugins: [precompiledBlueprints(`${root}/blueprints`), standaloneValidator(), nodeStreams(), unusedModules()],
});

const notices = thirdPartyNotices(root, metafile);
const modules: Modules = reachable(Object.fromEntries(outputFiles.map(({ path, text }) => [basename(path), lazyCommonJs(text)])));
const entry = transformSync(readFileSync(`${root}/src/entry.cjs`, "utf8"), {
  target: "es5", // fails at anything newer
  define: { NODE_NEEDED: JSON.stringify(engines.node.match(/\d+/g).map(Number)), EXIT: String(exits.oldNode) },
}).code;

rmSync(outdir, { recursive: true, force: true });
mkdirSync(outdir, { recursive: true });
for (const [name, code] of Object.entries(modules)) writeFileSync(`${outdir}/${name}`, code);
writeFileSync(`${outdir}/entry.cjs`, entry);
writeFileSync(`${outdir}/create-mesos-cluster.cjs`, singleFile(entry, modules, notices));
writeFileSync(`${outdir}/THIRD-PARTY-NOTICES.txt`, notices);
for (const name of ["entry.cjs", "create-mesos-cluster.cjs"]) chmodSync(`${outdir}/${name}`, 0o755);

/** Without the faces of the stages, which nobody asks: what is in them is in chunks. */
function reachable(all: Modules): Modules {
  const asked = Object.values(all).join("\n");
  return Object.fromEntries(Object.entries(all).filter(([name]) => name === "cli.cjs" || asked.includes(`require("./${name}")`)));
}
