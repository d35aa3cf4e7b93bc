import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "rolldown";
import type { LicenseInfo } from "rolldown-license-plugin";
import { languages } from "../core/i18n/languages.ts";
import { pageFiles } from "./rolldown.config.ts";
import { sitePages } from "./site/site-pages.ts";
import { thirdPartyNotices } from "./third-party-notices.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}/package.json`, "utf8"));

/** Makes dist-site/, or the folder given: static files for any host, and for no host at all. */
const outdir = process.argv[2] ?? `${root}/dist-site`;
rmSync(outdir, { recursive: true, force: true });

const licences = new Map<string, LicenseInfo>();
await build(pageFiles(outdir, licences));
writeFileSync(`${outdir}/THIRD-PARTY-NOTICES.txt`, thirdPartyNotices([...licences.values()]));
copyFileSync(`${root}/src/web/site.css`, `${outdir}/site.css`);

for (const [code, { load }] of Object.entries(languages)) {
  const catalogue = await load();
  for (const [name, html] of Object.entries(sitePages(version, code, catalogue)))
    writeFileSync(`${outdir}/${name}`, html);
  if (code !== "en")
    writeFileSync(`${outdir}/mesos-cluster-generator.${code}.js`, catalogueScript(code, catalogue));
}

/** As `provide` in src/web/scripts.ts does it. */
function catalogueScript(code: string, catalogue: object): string {
  return `mesosClusterGenerator.provided[${JSON.stringify(code)}] = ${JSON.stringify(catalogue)};\n`;
}
