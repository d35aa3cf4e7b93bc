import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { minifiedStyles, stylesAsText } from "./minified-styles.ts";
import { neededMessages } from "./needed-messages.ts";
import { blueprintsForBrowsers, standaloneValidator } from "./precompile.ts";
import { sitePages } from "./site/site-pages.ts";
import { thirdPartyNotices } from "./third-party-notices.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}/package.json`, "utf8"));

/**
 * Makes dist-site/, or the folder given: static files for any host, and for no host at all. One classic script, since
 * browsers load no modules from file://.
 */
const outdir = process.argv[2] ?? `${root}/dist-site`;
rmSync(outdir, { recursive: true, force: true });
mkdirSync(outdir, { recursive: true });
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: { "mesos-cluster-generator": "src/web/generator.ts" },
  outdir,
  bundle: true,
  metafile: true,
  minify: true,
  format: "iife",
  platform: "browser",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  define: { TOOL_VERSION: JSON.stringify(version) },
  plugins: [
    blueprintsForBrowsers(`${root}/blueprints`),
    standaloneValidator(),
    stylesAsText(),
    neededMessages(),
  ],
});
writeFileSync(`${outdir}/site.css`, minifiedStyles(`${root}/src/web/site.css`));
for (const [name, html] of Object.entries(sitePages(version)))
  writeFileSync(`${outdir}/${name}`, html);
writeFileSync(`${outdir}/THIRD-PARTY-NOTICES.txt`, thirdPartyNotices(root, metafile));
