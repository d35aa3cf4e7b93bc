import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { messageFaults } from "./messages.ts";
import { nodeStreams } from "./node-streams.ts";
import { precompiledBlueprints, standaloneValidator } from "./precompile.ts";
import { thirdPartyNotices } from "./third-party-notices.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}/package.json`, "utf8"));

const faults = await messageFaults(`${root}/src`);
if (faults.length > 0) throw new Error(`The catalogues of messages are not complete.\n${faults.join("\n")}`);

/** Makes dist/, or the folder given: one entry, chunks that are loaded when needed, nothing to install beside it. */
const outdir = process.argv[2] ?? `${root}/dist`;
rmSync(outdir, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ["src/cli.ts"],
  outdir,
  bundle: true,
  metafile: true,
  splitting: true,
  minify: true,
  format: "esm",
  charset: "utf8",
  platform: "node",
  target: "node20",
  legalComments: "none",
  // The lazy import of a CommonJS module has no named exports once it is bundled; this is yaml's ES module.
  alias: { yaml: `${root}/node_modules/yaml/browser/dist/index.js` },
  define: { TOOL_VERSION: JSON.stringify(version) },
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  plugins: [precompiledBlueprints(`${root}/blueprints`), standaloneValidator(), nodeStreams()],
});
writeFileSync(`${outdir}/THIRD-PARTY-NOTICES.txt`, thirdPartyNotices(root, metafile));
