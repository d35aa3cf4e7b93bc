import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Metafile } from "esbuild";

/** The licences of every package that went into the build: what their authors ask for in return. */
export function thirdPartyNotices(root: string, { inputs }: Metafile): string {
  const folders = Object.keys(inputs).flatMap((path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []);
  const notices = [...new Set(folders)].sort().map((folder) => noticeOf(join(root, folder)));
  return `create-mesos-cluster contains the following packages.\n\n${notices.join("\n")}`;
}

function noticeOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined || !existsSync(join(folder, file)) ? "" : `\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
  return `---- ${name} ${version} (${license})\n${text}`;
}
