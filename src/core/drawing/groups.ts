import type { DrawnAgent, DrawnCluster } from "./cluster.ts";

/** By an attribute's name, by network (the first three parts of the address), or not at all. */
export type GroupBy = { attribute: string } | "network" | "nothing";

/** Agents that stand together. */
export interface Group {
  /** The attribute's value or the network; empty: agents without one; undefined: the rest. */
  key: string | undefined;
  /** Places in the list of agents. */
  members: readonly number[];
  /** 1 to 8, a colour; 0: none of its own. */
  tone: number;
}

/** More groups than these are none to look at: the smallest become one. */
const mostGroups = 48;
const tones = 8;
/** So few agents need no networks. */
const mostWithoutNetworks = 48;

/** The names of all attributes, in the order in which agents have them. */
export function attributeNames({ agents }: Pick<DrawnCluster, "agents">): string[] {
  return [...new Set(agents.flatMap(({ attributes }) => Object.keys(attributes)))];
}

/** The first attribute, else networks where there are a few of them. */
export function usualGrouping({ agents }: Pick<DrawnCluster, "agents">): GroupBy {
  const [attribute] = attributeNames({ agents });
  if (attribute !== undefined) return { attribute };
  const networks = new Set(agents.map(networkOf));
  const isWorthIt =
    agents.length > mostWithoutNetworks && networks.size > 1 && networks.size <= mostGroups;
  return isWorthIt ? "network" : "nothing";
}

const networkOf = ({ address }: DrawnAgent) => `${address.slice(0, address.lastIndexOf("."))}.x`;

/** The agents in groups, in the order in which they begin. Only attributes are coloured. */
export function groupAgents({ agents }: Pick<DrawnCluster, "agents">, by: GroupBy): Group[] {
  const found = new Map<string, number[]>();
  for (const [index, agent] of agents.entries()) {
    const key = keyOf(agent, by);
    const members = found.get(key);
    if (members === undefined) found.set(key, [index]);
    else members.push(index);
  }
  const isColoured = typeof by === "object";
  const groups = [...found].map(([key, members]) => ({ key, members, tone: 0 }));
  return largestGroups(groups, mostGroups).map((group, index) => ({
    ...group,
    tone: isColoured ? (index % tones) + 1 : 0,
  }));
}

function keyOf(agent: DrawnAgent, by: GroupBy): string {
  if (by === "nothing") return "";
  return by === "network" ? networkOf(agent) : (agent.attributes[by.attribute] ?? "");
}

/** At most this many groups: the largest as they are, the others as one. */
export function largestGroups(groups: readonly Group[], most: number): readonly Group[] {
  if (groups.length <= most) return groups;
  const bySize = [...groups].sort((a, b) => b.members.length - a.members.length);
  const kept = new Set(bySize.slice(0, most - 1));
  const rest = groups.filter((group) => !kept.has(group)).flatMap(({ members }) => members);
  return [...groups.filter((group) => kept.has(group)), { key: undefined, members: rest, tone: 0 }];
}
