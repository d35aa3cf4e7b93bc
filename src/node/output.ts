import { existsSync, readdirSync, statSync } from "node:fs";
import { resolve } from "node:path";

/** A place on the disk for a bundle. The path is absolute. */
export interface FileOutput {
  kind: "zip" | "tar.gz" | "directory";
  path: string;
}

/** Where a bundle goes. */
export type Output = FileOutput | { kind: "stdout" };

/**
 * Reads `--out`: `-` is stdout, a trailing slash a directory, `.tar.gz` or `.tgz` a tarball,
 * everything else a zip.
 */
export function outputOf(out: string): Output {
  if (out === "-") return { kind: "stdout" };
  const path = resolve(out);
  if (out.endsWith("/") || (existsSync(path) && statSync(path).isDirectory()))
    return { kind: "directory", path };
  return { kind: /\.(tar\.gz|tgz)$/.test(out) ? "tar.gz" : "zip", path };
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
 * Whether `--force` may replace what is there: a file (not a device), or a directory that is a
 * bundle.
 */
export function isReplaceable(output: Output): boolean {
  if (output.kind === "stdout") return true;
  const found = statSync(output.path);
  if (output.kind !== "directory") return found.isFile();
  return (
    found.isDirectory() &&
    ["cluster.yaml", "SHA256SUMS"].every((name) => existsSync(`${output.path}/${name}`))
  );
}
