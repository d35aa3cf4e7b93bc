import type { DrawnAgent, DrawnCluster } from "./cluster.ts";

/** By an attribute's name, by network (the first three parts of the address), or not at all. */
export type GroupBy = { attribute: string } | "network" | "nothing";

/** Agents that stand together. */
export interface Group {
  /** The attribute's value or the network; empty: agents without one; undefined: the rest. */
  key: string | undefined;
  /** Places in the list of agents. */
  members: readonly number[];
  /** How many values of the attribute, or networks, it stands for: the rest is of several. */
  values: number;
  /** 1 to 8, a colour; 0: none of its own; `rest`: grey, what is left beside the largest groups. */
  tone: number | "rest";
}

/** More groups than these are too many to tell apart: the smallest become one, the rest. */
const mostGroups = 48;
const tones = 8;
/** So few agents need no networks. */
const mostWithoutNetworks = 48;

/** The names of all attributes, in the order in which agents have them. */
export function attributeNames({ agents }: Pick<DrawnCluster, "agents">): string[] {
  return [...new Set(agents.flatMap(({ attributes }) => Object.keys(attributes)))];
}

/** Whether agents differ in anything that groups them. */
export const canGroup = ({ agents }: Pick<DrawnCluster, "agents">): boolean =>
  agents.length > 1 &&
  (attributeNames({ agents }).length > 0 || new Set(agents.map(networkOf)).size > 1);

/** The first attribute with few values, else networks where there are a few of them. */
export function usualGrouping({ agents }: Pick<DrawnCluster, "agents">): GroupBy {
  const valuesOf = (name: string) => new Set(agents.map(({ attributes }) => attributes[name]));
  const attribute = attributeNames({ agents }).find((name) => valuesOf(name).size <= mostGroups);
  if (attribute !== undefined) return { attribute };
  const networks = new Set(agents.map(networkOf));
  const isWorthIt =
    agents.length > mostWithoutNetworks && networks.size > 1 && networks.size <= mostGroups;
  return isWorthIt ? "network" : "nothing";
}

const networkOf = ({ address }: DrawnAgent) => `${address.slice(0, address.lastIndexOf("."))}.x`;

/** The agents in groups, in the order in which they begin. Only attributes are coloured. */
export function groupAgents(
  { agents }: Pick<DrawnCluster, "agents">,
  by: GroupBy,
): readonly Group[] {
  const found = new Map<string, number[]>();
  for (const [index, agent] of agents.entries()) {
    const key = keyOf(agent, by);
    const members = found.get(key);
    if (members === undefined) found.set(key, [index]);
    else members.push(index);
  }
  const isColoured = typeof by === "object";
  const groups = [...found].map(([key, members], index) => ({
    key,
    members,
    values: 1,
    tone: isColoured ? (index % tones) + 1 : 0,
  }));
  return largestGroups(groups, mostGroups);
}

function keyOf(agent: DrawnAgent, by: GroupBy): string {
  if (by === "nothing") return "";
  return by === "network" ? networkOf(agent) : (agent.attributes[by.attribute] ?? "");
}

/**
 * At most this many groups: the largest as they are, the others as one. Where that would be most of
 * the agents, all of them stand together: a few names would say nothing of the cluster.
 */
export function largestGroups(groups: readonly Group[], most: number): readonly Group[] {
  if (groups.length <= most) return groups;
  const bySize = groups
    .filter(({ key }) => key !== undefined)
    .sort((a, b) => b.members.length - a.members.length);
  const kept = new Set(bySize.slice(0, most - 1));
  const rest = merged(groups.filter((group) => !kept.has(group)));
  const all = merged(groups);
  if (rest.members.length > all.members.length / 2) return [{ ...all, tone: 0 }];
  return [...groups.filter((group) => kept.has(group)), rest];
}

const merged = (groups: readonly Group[]): Group => ({
  key: undefined,
  members: groups.flatMap(({ members }) => members),
  values: groups.reduce((sum, { values }) => sum + values, 0),
  tone: "rest",
});
