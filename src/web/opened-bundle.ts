import { strFromU8, unzipSync } from "fflate";
import type { BundleFile } from "../core/bundle/blueprint.ts";
import { withChecksum } from "../core/bundle/parts.ts";
import { isOfChange, listedDigests } from "../core/bundle/sums.ts";
import { hostOf, sums } from "./bundle-files.ts";
import type { Cluster } from "./cluster.ts";
import { rememberingSha256 } from "./sha256.ts";

/** Longer ones in artifacts/ are packages and images; none of the bundle's own files there is. */
const maxBytes = 1_000_000;

/** What a zip has of a bundle. */
export interface ZippedBundle {
  /** The text of cluster.yaml. */
  spec: string;
  /** What SHA256SUMS lists, as it is, and that list; undefined: there is none. */
  files: readonly BundleFile[] | undefined;
}

/** The bundle in a zip, in a folder of its own or not; undefined: it is none. */
export function bundleInZip(bytes: Uint8Array): ZippedBundle | undefined {
  try {
    const found = textsIn(bytes, (name) => /^([^/]+\/)?(cluster\.yaml|SHA256SUMS)$/.test(name));
    const [path] = [...found.keys()]
      .filter((name) => name.endsWith("cluster.yaml"))
      .sort((a, b) => a.length - b.length);
    if (path === undefined) return undefined;
    const folder = path.slice(0, -"cluster.yaml".length);
    const list = found.get(folder + sums);
    const files = list === undefined ? undefined : listedFiles(bytes, folder, list);
    return { spec: found.get(path) ?? "", files };
  } catch {
    return undefined;
  }
}

/** A folder may hold files of others as well, and what an earlier change has put there. */
function listedFiles(bytes: Uint8Array, folder: string, list: string): BundleFile[] {
  const sha256 = rememberingSha256();
  const listed = listedDigests(list);
  const isOwn = (path: string, size: number) =>
    listed.has(path) && !isOfChange(path) && (size <= maxBytes || !path.startsWith("artifacts/"));
  const texts = textsIn(
    bytes,
    (name, size) => name.startsWith(folder) && isOwn(name.slice(folder.length), size),
  );
  const ownLines = list.split("\n").filter((line) => !isOfChange(line.slice(digestWidth)));
  return [...texts]
    .map(([name, content]) => ({ path: name.slice(folder.length), content }))
    .concat({ path: sums, content: ownLines.join("\n") })
    .map((file) => withChecksum(file, sha256));
}

/** Before the path in a line of SHA256SUMS. */
const digestWidth = 64 + 2;

/** The texts in a zip whose name and size are wanted. */
function textsIn(
  bytes: Uint8Array,
  isWanted: (name: string, size: number) => boolean,
): ReadonlyMap<string, string> {
  const entries = unzipSync(bytes, {
    filter: ({ name, originalSize }) => isWanted(name, originalSize),
  });
  return new Map(Object.entries(entries).map(([name, content]) => [name, strFromU8(content)]));
}

/** The cluster with the files that its bundle has, whoever made or edited them. */
export function withFiles(cluster: Cluster, files: readonly BundleFile[]): Cluster {
  const shared: BundleFile[] = [];
  const hosts = new Map<string, BundleFile[]>();
  for (const file of files) {
    const host = hostOf(file.path);
    const own = hosts.get(host) ?? [];
    own.push(file);
    if (host !== "") hosts.set(host, own);
    else if (file.path !== sums) shared.push(file);
  }
  const parts = {
    cluster: () => shared,
    nodes: [...hosts].map(([host, own]) => ({ host, files: () => own })),
  };
  return {
    ...cluster,
    made: async () => ({ ...(await cluster.made()), parts, files: () => files }),
  };
}
