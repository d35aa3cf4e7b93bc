import type { Node } from "../plan/nodes.ts";
import type { ClusterPlan } from "../plan/plan.ts";

export type Role = "masters" | "agents" | "masters-and-agents";

/** Hosts of one role: their steps are the same but for values in their files. */
export interface NodeGroup {
  id: string;
  role: Role;
  nodes: readonly Node[];
}

/** Which hosts a page is for: one, those of a role, or all. */
export type Chosen = { host: string } | { role: "master" | "agent" } | "all";

/**
 * The chosen hosts by role, masters first. Names without a domain have lines of another form in
 * /etc/hosts.
 */
export function groupNodes({ nodes }: ClusterPlan, chosen: Chosen): NodeGroup[] {
  const groups = new Map<string, Node[]>();
  const isMixed = new Set(nodes.map(hasDomain)).size > 1;
  for (const node of nodes.filter((candidate) => isChosen(candidate, chosen))) {
    const id = isMixed && !hasDomain(node) ? `${roleOf(node)}-without-domain` : roleOf(node);
    const members = groups.get(id);
    if (members === undefined) groups.set(id, [node]);
    else members.push(node);
  }
  return [...groups].flatMap(([id, members]) =>
    members.slice(0, 1).map((first) => ({ id, role: roleOf(first), nodes: members })),
  );
}

const hasDomain = ({ host }: Node) => host.includes(".");

function roleOf({ master, agent }: Node): Role {
  if (master && agent) return "masters-and-agents";
  return master ? "masters" : "agents";
}

function isChosen(node: Node, chosen: Chosen): boolean {
  if (chosen === "all") return true;
  return "host" in chosen
    ? node.host.toLowerCase() === chosen.host.toLowerCase()
    : node[chosen.role] !== undefined;
}

/** Equal for hosts that offer the same: only these have files that differ in more than values. */
export const offerOf = ({ agent }: Node): string =>
  agent === undefined ? "" : JSON.stringify([agent.offer.attributes, agent.offer.resources]);

/** So many hosts show which parts of a file are their own values. */
const samplesOfOffer = 3;
/** More kinds of offers than these have pages of their own. */
export const maxOffers = 20;

/** The hosts whose files a page is made from: a few of each kind of offer. */
export function samplesOf({ nodes }: NodeGroup): Node[] {
  const offers = new Map<string, Node[]>();
  for (const node of nodes) {
    const same = offers.get(offerOf(node));
    if (same === undefined) offers.set(offerOf(node), [node]);
    else if (same.length < samplesOfOffer) same.push(node);
  }
  return [...offers.values()].slice(0, maxOffers).flat();
}
