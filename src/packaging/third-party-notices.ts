import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Metafile } from "esbuild";
import { isUnused } from "./unused-modules.ts";

/** The licences of every package that went into the build: what their authors ask for in return. A text that many share is given once. */
export function thirdPartyNotices(root: string, { outputs }: Metafile): string {
  const shipped = Object.values(outputs).flatMap(({ inputs }) =>
    Object.keys(inputs).filter((path) => (inputs[path]?.bytesInOutput ?? 0) > 0 && !isUnused(path)),
  );
  const folders = shipped.flatMap(
    (path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? [],
  );
  const texts = new Map<string, { titles: string[]; text: string }>();
  for (const folder of [...new Set(folders)].sort()) {
    const { title, text } = noticeOf(join(root, folder));
    const key = text.replace(/\s+/g, " ");
    texts.set(key, { text, titles: [...(texts.get(key)?.titles ?? []), title] });
  }
  const blocks = [...texts.values()].map(({ titles, text }) => `${titles.join("\n")}\n\n${text}\n`);
  return `create-mesos-cluster contains the following packages.\n\n${blocks.join("\n")}`;
}

const holder = /^[^\S\n]*Copyright (?:\(c\)|©|\d).*\n?/gim;

/** Package, version, licence and who holds the rights; and the licence's text without them. */
function noticeOf(folder: string): { title: string; text: string } {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? "" : readFileSync(join(folder, file), "utf8");
  const holders = (text.match(holder) ?? []).map((line) => `     ${line.trim()}\n`).join("");
  return {
    title: `---- ${name} ${version} (${license})\n${holders}`.trimEnd(),
    text: text.replace(holder, "").trim(),
  };
}
