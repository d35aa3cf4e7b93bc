import type { BundleFile } from "../bundle/blueprint.ts";
import type { Message } from "../i18n/message.ts";
import type { ClusterPlan } from "../plan/make-plan.ts";
import type { NodePlan } from "../plan/plan-node.ts";
import type { Block } from "./page.ts";

/** A host as its steps see it. */
export interface DocsNode {
  plan: ClusterPlan;
  node: NodePlan;
  /** The host's files of the bundle; paths without `nodes/<host>/`. */
  files: readonly BundleFile[];
}

/** A step of an installation by hand: a heading, where it applies, and its blocks. */
export interface Step {
  title: Message;
  applies: (node: DocsNode) => boolean;
  blocks: (node: DocsNode) => readonly Block[];
}

/** The content of a file of the host. Throws where the bundle has none: our own mistake. */
export function contentOf({ files, node }: DocsNode, path: string): string {
  const file = files.find((candidate) => candidate.path === path);
  if (file === undefined) throw new Error(`the bundle has no ${path} for ${node.host}`);
  return file.content;
}

/** The files that land below a folder of the host, with their absolute paths there. */
export const filesBelow = ({ files }: DocsNode, ...folders: readonly string[]): BundleFile[] =>
  files
    .filter(({ path }) => folders.some((folder) => path.startsWith(folder)))
    .map((file) => ({ ...file, path: `/${file.path}` }));
