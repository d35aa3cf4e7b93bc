import { strFromU8, unzipSync } from "fflate";
import type { BundleFile } from "../core/bundle/blueprint.ts";
import { modeOf } from "../core/bundle/paths.ts";
import { hostOf, sums } from "./bundle-files.ts";
import type { Cluster } from "./cluster.ts";
import { rememberingSha256 } from "./sha256.ts";

/** Longer ones are packages and images that somebody put beside what the bundle came with. */
const maxBytes = 1_000_000;

/** The files of a bundle's zip without its folder, as they are; undefined: it is none. */
export function filesInBundle(bytes: Uint8Array): BundleFile[] | undefined {
  const sha256 = rememberingSha256();
  try {
    const entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => !name.endsWith("/") && originalSize <= maxBytes,
    });
    const spec = Object.keys(entries).find((name) => /^([^/]+\/)?cluster\.yaml$/.test(name));
    if (spec === undefined) return undefined;
    const folder = spec.slice(0, -"cluster.yaml".length);
    return Object.entries(entries)
      .filter(([name]) => name.startsWith(folder))
      .map(([name, content]) => {
        const path = name.slice(folder.length);
        const text = strFromU8(content);
        return { path, mode: modeOf(path), content: text, sha256: sha256(text) };
      });
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
