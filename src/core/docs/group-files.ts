import type { BundleFile } from "../bundle/blueprint.ts";
import type { Node } from "../plan/nodes.ts";
import { type NodeGroup, offerOf } from "./host-groups.ts";
import { type OfHost, sharedText, valuesOf } from "./variables.ts";

/** A host and its files of the bundle; paths without `nodes/<host>/`. */
export interface SampleHost {
  node: Node;
  files: readonly DocsFile[];
}

/** A file with the places of variables, where several hosts have it. */
export type DocsFile = Pick<BundleFile, "path" | "mode" | "content">;

/** Files that only some hosts of a group have like this. */
export interface OwnFiles {
  nodes: readonly Node[];
  files: readonly DocsFile[];
}

export interface GroupFiles {
  /** The same on all hosts of the group, but for their values. */
  shared: readonly DocsFile[];
  own: readonly OwnFiles[];
}

/** What the files of sample hosts say of all hosts of their group. */
export function groupFiles(group: NodeGroup, samples: readonly SampleHost[]): GroupFiles {
  const paths = [...new Set(samples.flatMap(({ files }) => files.map(({ path }) => path)))].sort();
  const shared = paths.flatMap((path) => sharedFile(path, samples) ?? []);
  const sharedPaths = new Set(shared.map(({ path }) => path));
  const ownPaths = paths.filter((path) => !sharedPaths.has(path));
  const offers = [...new Set(samples.map(({ node }) => offerOf(node)))];
  const own = offers.flatMap((offer) => {
    const same = samples.filter(({ node }) => offerOf(node) === offer);
    const files = ownPaths.flatMap((path) => sharedFile(path, same) ?? []);
    const nodes = group.nodes.filter((node) => offerOf(node) === offer);
    return files.length === 0 ? [] : [{ nodes, files }];
  });
  return { shared, own };
}

/** The file as all of these hosts have it, or undefined. */
function sharedFile(path: string, samples: readonly SampleHost[]): DocsFile | undefined {
  const found = samples.flatMap(({ node, files }) => {
    const file = files.find((each) => each.path === path);
    return file === undefined ? [] : [{ node, file }];
  });
  const [first] = found;
  if (first === undefined || found.length < samples.length) return undefined;
  const content =
    found.length === 1
      ? first.file.content
      : sharedText(
          found.map(({ node, file }): OfHost => ({ values: valuesOf(node), text: file.content })),
        );
  return content === undefined ? undefined : { path, mode: first.file.mode, content };
}
