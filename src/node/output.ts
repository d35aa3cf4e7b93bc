import { existsSync, readdirSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { type Message, msg } from "../core/i18n/message.ts";
import { quoteForMessage } from "../core/i18n/quote.ts";
import { earlierBundle } from "./earlier-bundle.ts";
import { expandHome } from "./home.ts";

/** A place on the disk for a bundle. The path is absolute. */
export interface FileOutput {
  kind: "zip" | "tar.gz" | "directory";
  path: string;
}

/** Where a bundle goes. */
export type Output = FileOutput | { kind: "stdout" };

/** Endings of archives that this tool does not write: nobody wants a folder of such a name. */
const otherArchive = /\.(rar|7z|tar|tar\.\w+|t[bx]z|tbz2|tzst|tlz|gz|bz2|xz|zst|lz|lzma)$/i;

/** What is wrong with the text of `--out`; undefined: nothing. */
export function outputProblem(out: string): Message | undefined {
  if (out === "") return msg`--out needs a path: a folder, NAME.zip, NAME.tar.gz or NAME.tgz.`;
  if (/[\p{Cc}\p{Cf}\p{Cs}]/u.test(out))
    return msg`--out ${quoteForMessage(out)} contains a character that cannot be printed. Choose another path.`;
  if (/^~[^/]/.test(out))
    return msg`--out ${quoteForMessage(out)}: only your own home folder can be written as ~. Write the whole path.`;
  if (otherArchive.test(out) && archiveKind(out) === undefined)
    return msg`--out ${quoteForMessage(out)}: only archives that end in .zip, .tar.gz or .tgz can be written. Use one of them, or a path without such an ending for a folder.`;
  return undefined;
}

/** Reads `--out`: `-` is stdout, `.zip`, `.tar.gz` or `.tgz` an archive, everything else a folder. */
export function outputOf(out: string): Output {
  if (out === "-") return { kind: "stdout" };
  const path = resolve(expandHome(out));
  if (existsSync(path) && statSync(path).isDirectory()) return { kind: "directory", path };
  return { kind: archiveKind(out) ?? "directory", path };
}

function archiveKind(out: string): "zip" | "tar.gz" | undefined {
  if (/\.zip$/i.test(out)) return "zip";
  return /\.(tar\.gz|tgz)$/i.test(out) ? "tar.gz" : undefined;
}

/**
 * `./lab.zip`, or `./lab-2.zip` where that exists: what a wizard may write without replacing
 * anything.
 */
export function uniquePath(name: string, extension: string): string {
  let file = `./${name}${extension}`;
  for (let number = 2; existsSync(file); number++) file = `./${name}-${number}${extension}`;
  return file;
}

/** Whether writing would replace something. An empty directory is nothing. */
export function isTaken(output: Output): boolean {
  if (output.kind === "stdout" || !existsSync(output.path)) return false;
  return output.kind !== "directory" || !isEmptyDirectory(output.path);
}

const isEmptyDirectory = (path: string) =>
  statSync(path).isDirectory() && readdirSync(path).length === 0;

/**
 * Why even `--force` does not replace what is there; undefined: it is a file (no device), or a
 * folder with a bundle of this cluster. Before the cluster has a name, any will do.
 */
export function notReplaceable({ kind, path }: FileOutput, name?: string): Message | undefined {
  if (kind !== "directory")
    return statSync(path).isFile()
      ? undefined
      : msg`${path} is not a regular file, so it is not overwritten. Choose another path with --out.`;
  const bundle = statSync(path).isDirectory() ? earlierBundle(path) : undefined;
  if (bundle === undefined)
    return msg`${path} is not a bundle, so it is not overwritten. Choose another path with --out.`;
  if (name === undefined || bundle.name === name) return undefined;
  return msg`${path} is the bundle of another cluster, ${quoteForMessage(bundle.name ?? "")}, so it is not overwritten. Choose another path with --out.`;
}
