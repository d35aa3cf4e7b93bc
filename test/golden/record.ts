import { fileURLToPath } from "node:url";
import type { BundleFile } from "../../src/core/bundle/blueprint.ts";
import { foldHosts } from "../../src/core/hosts/fold.ts";

/** `bundles/<case>/`: the files themselves, to be read; `listings/<case>.txt`: mode, digest and path of every file. */
export const bundleFolder = fileURLToPath(new URL("bundles", import.meta.url));
export const listingFolder = fileURLToPath(new URL("listings", import.meta.url));

/** One line for each file, and one for files that are the same on several hosts; sorted by path. Checksum files follow from the others. */
export function listingOf(files: readonly BundleFile[]): string {
  const same = new Map<string, { start: string; path: string; hosts: string[] }>();
  for (const { path, mode, sha256 } of files.filter((file) => !file.path.endsWith("SHA256SUMS"))) {
    const [, host, below] = /^nodes\/([^/]+)\/(.*)$/.exec(path) ?? [];
    const start = `0${mode.toString(8)} ${sha256.slice(0, 16)}`;
    const key = `${start} ${below ?? path}`;
    const row = same.get(key) ?? { start, path: below ?? path, hosts: [] };
    same.set(key, { ...row, hosts: [...row.hosts, ...(host === undefined ? [] : [host])] });
  }
  const lines = [...same.values()].map(({ start, path, hosts }) => ({
    start,
    path: hosts.length === 0 ? path : `nodes/{${foldHosts(hosts).join(",")}}/${path}`,
  }));
  return lines
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ start, path }) => `${start} ${path}\n`)
    .join("");
}
