import { foldHosts } from "../hosts/fold.ts";
import { expandRange } from "../hosts/ranges.ts";
import { type Message, msg } from "../i18n/message.ts";
import type { Agent, Endpoint, Endpoints } from "./nodes.ts";

/**
 * A host or a range of hosts, with its addresses in the same order: `agent-[1-40]`,
 * `10.0.0.[21-60]`.
 */
export interface HostGroup {
  hosts: string;
  addresses: string;
}

/** More hosts than these are folded into ranges. */
const maxGroups = 20;

/** The cluster as the README draws and lists it. */
export interface Topology {
  masterHosts: string;
  /** Short enough for a cell of a table. */
  agentHosts: string;
  agentGroups: readonly HostGroup[];
  /** How many groups are left out: hosts whose names do not fold. */
  moreAgentGroups: number;
  taskPorts: string;
}

export function topologyOf(
  endpoints: Endpoints,
  agents: readonly Agent[],
  translate: (message: Message) => string,
): Topology {
  const groups = groupHosts(endpoints.agents);
  return {
    masterHosts: foldHosts(endpoints.masters.map(({ name }) => name)).join(", "),
    agentHosts:
      groups.length > 3 ? translate(msg`agents`) : groups.map(({ hosts }) => hosts).join(", "),
    agentGroups: groups.slice(0, maxGroups),
    moreAgentGroups: Math.max(0, groups.length - maxGroups),
    taskPorts: taskPorts(agents),
  };
}

/** Up to 20 hosts, or as many as `most`, one by one; more as ranges. */
export function groupHosts(endpoints: readonly Endpoint[], most = maxGroups): HostGroup[] {
  if (endpoints.length <= most)
    return endpoints.map(({ name, address }) => ({ hosts: name, addresses: address }));
  const addressOf = new Map(endpoints.map(({ name, address }) => [name, address]));
  return foldHosts([...addressOf.keys()]).map((hosts) => {
    const expanded = expandRange(hosts);
    const members = expanded.values !== undefined ? expanded.values : [hosts];
    return {
      hosts,
      addresses: shortList(foldHosts(members.flatMap((name) => addressOf.get(name) ?? []))),
    };
  });
}

const shortList = (ranges: readonly string[]) =>
  ranges.length > 4 ? `${ranges.slice(0, 4).join(", ")}, …` : ranges.join(", ");

/**
 * The ports that agents offer to tasks. Source of the default: src/slave/constants.hpp of Mesos
 * 1.11.0.
 */
function taskPorts(agents: readonly Agent[]): string {
  const offered = agents.map(({ offer: { resources } }) =>
    String(resources["ports"] ?? "[31000-32000]").slice(1, -1),
  );
  return shortList([...new Set(offered)]);
}
