import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "rolldown";
import { pageFiles } from "./rolldown.config.ts";
import { sitePages } from "./site/site-pages.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}/package.json`, "utf8"));

/** Makes dist-site/, or the folder given: static files for any host, and for no host at all. */
const outdir = process.argv[2] ?? `${root}/dist-site`;
rmSync(outdir, { recursive: true, force: true });
await build(pageFiles(outdir));
copyFileSync(`${root}/src/web/site.css`, `${outdir}/site.css`);
for (const [name, html] of Object.entries(sitePages(version)))
  writeFileSync(`${outdir}/${name}`, html);
