import type { BundleFile } from "../bundle/blueprint.ts";
import type { Node } from "../plan/nodes.ts";
import type { ClusterPlan } from "../plan/plan.ts";

/** Hosts whose steps are the same but for values in their files. */
export interface NodeGroup {
  first: Node;
  others: readonly Node[];
}

/** Which hosts a page is for: one, those of a role, or all. */
export type Chosen = { host: string } | { role: "master" | "agent" } | "all";

/** The chosen hosts in groups, masters first. */
export function groupNodes({ nodes }: ClusterPlan, chosen: Chosen): NodeGroup[] {
  const groups = new Map<string, { first: Node; others: Node[] }>();
  for (const node of nodes.filter((candidate) => isChosen(candidate, chosen))) {
    const group = groups.get(kindOf(node));
    if (group === undefined) groups.set(kindOf(node), { first: node, others: [] });
    else group.others.push(node);
  }
  return [...groups.values()];
}

function isChosen(node: Node, chosen: Chosen): boolean {
  if (chosen === "all") return true;
  return "host" in chosen
    ? node.host.toLowerCase() === chosen.host.toLowerCase()
    : node[chosen.role] !== undefined;
}

/** Equal for hosts that have the same files. */
function kindOf({ master, agent }: Node): string {
  const offers =
    agent === undefined
      ? []
      : [agent.offer.attributes, agent.offer.resources].map(
          (offer) => Object.keys(offer).length > 0,
        );
  return JSON.stringify([master !== undefined, agent !== undefined, ...offers]);
}

/** The lines that one host's file has in place of another's. */
export interface Difference {
  path: string;
  lines: readonly string[];
}

/**
 * What differs between the files that two hosts of one group have in common, line by line where
 * they have equally many.
 */
export function differences(
  first: readonly BundleFile[],
  other: readonly BundleFile[],
): Difference[] {
  const known = new Map(first.map(({ path, content }) => [path, content]));
  return other.flatMap(({ path, content }) => {
    const lines = differingLines(known.get(path) ?? "", content);
    return lines.length === 0 ? [] : [{ path, lines }];
  });
}

function differingLines(first: string, other: string): string[] {
  const [old, now] = [first.split("\n"), other.split("\n")];
  return old.length === now.length ? now.filter((line, index) => line !== old[index]) : now;
}
