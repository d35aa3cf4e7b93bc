import { type Node, nodesOf } from "./nodes.ts";
import type { ClusterPlan } from "./plan.ts";

/** A line of /etc/hosts. */
export interface KnownHost {
  address: string;
  /** `m-1.lan m-1` */
  names: string;
}

/** What /etc/hosts of this host says: the short name too, where no other host has it. */
export function knownHosts(plan: ClusterPlan, node: Node): KnownHost[] {
  const known = hostsToKnow(plan, node);
  const short = (host: string) => host.split(".")[0] ?? host;
  const bearers = new Map<string, number>();
  for (const { host } of known) bearers.set(short(host), (bearers.get(short(host)) ?? 0) + 1);
  return known.map(({ host, address }) => ({
    address,
    names: short(host) !== host && bearers.get(short(host)) === 1 ? `${host} ${short(host)}` : host,
  }));
}

/**
 * The masters and the host itself; where Marathon runs every host, because its health checks ask
 * agents by name.
 */
function hostsToKnow({ masters, agents, runsMarathon }: ClusterPlan, node: Node): Node[] {
  const masterNodes = nodesOf(masters, []);
  if (node.master === undefined) return [...masterNodes, node];
  return runsMarathon ? nodesOf(masters, agents) : masterNodes;
}
