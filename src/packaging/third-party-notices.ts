import type { LicenseInfo } from "rolldown-license-plugin";

const holder = /^[^\S\n]*Copyright (?:\(c\)|©|\d).*\n?/gim;

/**
 * The licences of the packages, which their authors ask to be passed on. A text that many share is
 * given once.
 */
export function thirdPartyNotices(packages: readonly LicenseInfo[]): string {
  const texts = new Map<string, { titles: string[]; text: string }>();
  for (const { name, version, license, licenseText } of packages) {
    const holders = (licenseText.match(holder) ?? []).map((line) => `     ${line.trim()}\n`);
    const title = `---- ${name} ${version} (${license})\n${holders.join("")}`.trimEnd();
    const text = licenseText.replace(holder, "").trim();
    const key = text.replace(/\s+/g, " ");
    texts.set(key, { text, titles: [...(texts.get(key)?.titles ?? []), title] });
  }
  const blocks = [...texts.values()].map(({ titles, text }) => `${titles.join("\n")}\n\n${text}\n`);
  return `create-mesos-cluster contains the following packages.\n\n${blocks.join("\n")}`;
}
