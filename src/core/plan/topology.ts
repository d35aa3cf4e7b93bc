import { expandRange } from "../cluster/expand-range.ts";
import { foldHosts } from "../cluster/fold-hosts.ts";
import { type Message, say } from "../i18n/message.ts";
import type { Agent, Endpoint, endpointsOf } from "./nodes.ts";

/** A host or a range of hosts, with its addresses in the same order: `agent-[1-40]`, `10.0.0.[21-60]`. */
export interface HostGroup {
  hosts: string;
  addresses: string;
}

/** What people read one by one; more hosts are folded into ranges. */
const readable = 20;

/** The cluster as the README draws and lists it. */
export function topologyOf(
  endpoints: ReturnType<typeof endpointsOf>,
  agents: readonly Agent[],
  words: (message: Message) => string,
) {
  const groups = groupHosts(endpoints.agents);
  return {
    masterHosts: foldHosts(endpoints.masters.map(({ name }) => name)).join(", "),
    /** Short enough for a cell of a table. */
    agentHosts:
      groups.length > 3 ? words(say`agents`) : groups.map(({ hosts }) => hosts).join(", "),
    agentGroups: groups.slice(0, readable),
    /** Groups that are left out: hosts whose names do not fold. */
    moreAgentGroups: Math.max(0, groups.length - readable),
    taskPorts: taskPorts(agents),
  };
}

/** Up to 20 hosts, or as many as wanted, one by one; more of them as ranges. */
export function groupHosts(endpoints: readonly Endpoint[], most = readable): HostGroup[] {
  if (endpoints.length <= most)
    return endpoints.map(({ name, address }) => ({ hosts: name, addresses: address }));
  const addressOf = new Map(endpoints.map(({ name, address }) => [name, address]));
  return foldHosts([...addressOf.keys()]).map((hosts) => {
    const expanded = expandRange(hosts);
    const members = "values" in expanded ? expanded.values : [hosts];
    return {
      hosts,
      addresses: shortList(foldHosts(members.flatMap((name) => addressOf.get(name) ?? []))),
    };
  });
}

const shortList = (ranges: readonly string[]) =>
  ranges.length > 4 ? `${ranges.slice(0, 4).join(", ")}, …` : ranges.join(", ");

/** The ports that agents offer to tasks. Source of the default: src/slave/constants.hpp of Mesos 1.11.0. */
function taskPorts(agents: readonly Agent[]): string {
  const offered = agents.map(({ offer: { resources } }) =>
    String(resources["ports"] ?? "[31000-32000]").slice(1, -1),
  );
  return shortList([...new Set(offered)]);
}
