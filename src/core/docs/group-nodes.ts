import type { ClusterPlan } from "../plan/make-plan.ts";
import type { Node } from "../plan/nodes.ts";

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
