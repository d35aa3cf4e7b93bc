import { deflateSync, inflateSync, strFromU8, strToU8, unzipSync } from "fflate";
import type { BundleFile } from "../core/bundle/blueprint.ts";
import { sumLine, withChecksum } from "../core/bundle/parts.ts";
import { isGenerated, isOfChange, listedSums, type Sums } from "../core/bundle/sums.ts";
import { hostOf, sums } from "./bundle-files.ts";
import type { Cluster } from "./cluster.ts";
import { rememberingSha256 } from "./sha256.ts";

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
    const listed = listedSums(list);
    const files = listed && listedFiles(bytes, folder, listed);
    return { spec: found.get(path) ?? "", files };
  } catch {
    return undefined;
  }
}

/** A folder may hold files of others as well, and what an earlier change has put there. */
function listedFiles(bytes: Uint8Array, folder: string, listed: Sums): BundleFile[] {
  const sha256 = rememberingSha256();
  const own = new Map([...listed].filter(([path]) => isGenerated(path) && !isOfChange(path)));
  const texts = textsIn(
    bytes,
    (name) => name.startsWith(folder) && own.has(name.slice(folder.length)),
  );
  const list = [...own].map(([path, digest]) => sumLine({ path, sha256: digest }, "")).join("");
  return [...texts]
    .map(([name, content]) => ({ path: name.slice(folder.length), content }))
    .concat({ path: sums, content: list })
    .map((file) => withChecksum(file, sha256));
}

/** The texts in a zip whose name is wanted. */
function textsIn(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): ReadonlyMap<string, string> {
  const entries = unzipSync(bytes, { filter: ({ name }) => isWanted(name) });
  return new Map(Object.entries(entries).map(([name, content]) => [name, strFromU8(content)]));
}

/** Each path, and the place of its text among all of them. */
interface PackedFiles {
  texts: readonly string[];
  placeOf: Readonly<Record<string, number>>;
}

/** Files as a short text, in letters of one byte: equal ones are in it once. */
export function packFiles(files: readonly BundleFile[]): string {
  const texts = [...new Set(files.map(({ content }) => content))];
  const places = new Map(texts.map((text, place) => [text, place]));
  const placeOf = Object.fromEntries(
    files.map(({ path, content }) => [path, places.get(content) ?? 0] as const),
  );
  const packed: PackedFiles = { texts, placeOf };
  return strFromU8(deflateSync(strToU8(JSON.stringify(packed))), true);
}

/** What `packFiles` packed; undefined: it did not. */
export function unpackFiles(packed: string): BundleFile[] | undefined {
  try {
    const { texts, placeOf }: PackedFiles = JSON.parse(
      strFromU8(inflateSync(strToU8(packed, true))),
    );
    const sha256 = rememberingSha256();
    return Object.entries(placeOf).map(([path, place]) =>
      withChecksum({ path, content: texts[place] ?? "" }, sha256),
    );
  } catch {
    return undefined;
  }
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
