import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "rolldown";
import type { LicenseInfo } from "rolldown-license-plugin";
import { languages } from "../core/i18n/languages.ts";
import { pageFiles } from "./rolldown.config.ts";
import { changesPage, type Project, sitePages } from "./site/site-pages.ts";
import { thirdPartyNotices } from "./third-party-notices.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { version, homepage } = JSON.parse(readFileSync(`${root}/package.json`, "utf8"));

/** "your-org" stands for an owner that is not decided: nobody is sent there. */
const project: Project = {
  version,
  ...(!homepage.includes("/your-org/") && { repository: homepage }),
};

/**
 * Makes dist-site/, or the folder given: static files for any host, and for no host at all.
 * `SITE_ADDRESS` in the environment: where the site will lie.
 */
const outdir = process.argv[2] ?? `${root}/dist-site`;
const address = process.env["SITE_ADDRESS"];
rmSync(outdir, { recursive: true, force: true });

const licences = new Map<string, LicenseInfo>();
await build(pageFiles(outdir, licences));
writeFileSync(`${outdir}/THIRD-PARTY-NOTICES.txt`, thirdPartyNotices([...licences.values()]));
copyFileSync(`${root}/src/web/site.css`, `${outdir}/site.css`);
copyFileSync(`${root}/src/packaging/site/card.png`, `${outdir}/card.png`);
const changelog = readFileSync(`${root}/CHANGELOG.md`, "utf8");
writeFileSync(`${outdir}/changes.html`, changesPage(project, changelog, address));

for (const [code, { load }] of Object.entries(languages)) {
  const catalogue = await load();
  for (const [name, html] of Object.entries(sitePages(project, code, catalogue, address)))
    writeFileSync(`${outdir}/${name}`, html);
  if (code !== "en")
    writeFileSync(`${outdir}/mesos-cluster-generator.${code}.js`, catalogueScript(code, catalogue));
}

/** As `provide` in src/web/scripts.ts does it. */
function catalogueScript(code: string, catalogue: object): string {
  return `mesosClusterGenerator.provided[${JSON.stringify(code)}] = ${JSON.stringify(catalogue)};\n`;
}
