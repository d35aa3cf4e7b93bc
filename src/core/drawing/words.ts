import { mastersInWords } from "../cluster/quorum.ts";
import { list, type Message, type MessageValue, msg, sentences } from "../i18n/message.ts";
import type { DrawnCluster, Health } from "./cluster.ts";
import type { Group, GroupBy } from "./groups.ts";
import { withCommas } from "./text.ts";

export type Translate = (message: MessageValue) => string;

/** The words in the drawing, in the reader's language: their lengths decide where they stand. */
export type Words = ReturnType<typeof wordsOf>;

export function wordsOf({ name, agents, taskPorts }: DrawnCluster, translate: Translate) {
  const count = agents.length === 1 ? msg`1 agent` : msg`${withCommas(agents.length)} agents`;
  return {
    title: translate(msg`Cluster ${name}`),
    agents: translate(count),
    tasks: translate(msg`tasks ${taskPorts}`),
    users: translate(msg`browsers, REST clients`),
    whoLeads: translate(msg`who leads?`),
    register: translate(msg`register`),
    runTasks: translate(msg`run tasks`),
    peers: translate(msg`among ZooKeepers`),
    mustBeUp: translate(msg`must be up`),
    stillElects: translate(msg`still elects a leader`),
    noQuorum: translate(msg`no quorum`),
    down: translate(msg`down`),
    leads: translate(msg`leads`),
    others: translate(msg`other`),
    rest: (by: GroupBy, values: number) =>
      translate(
        typeof by === "object"
          ? msg`${by.attribute}: ${values} others`
          : msg`${values} other networks`,
      ),
    tooMany: (by: GroupBy, values: number) =>
      translate(
        typeof by === "object" ? msg`${by.attribute}: ${values} values` : msg`${values} networks`,
      ),
    machine: translate(msg`one Docker machine`),
    of: (some: number, all: number) => translate(msg`${some} of ${all}`),
  };
}

/** What the masters that are up can do, in one sentence. */
export function healthSentence(
  { masters }: Pick<DrawnCluster, "masters">,
  health: Health,
): Message {
  const { up, masters: all, state, spare } = health;
  const leader = masters[health.leader ?? 0]?.host ?? "";
  if (state === "broken")
    return msg`${up} of ${all} up: no quorum. Nothing new starts, running tasks go on.`;
  if (state === "ok")
    return all === 1
      ? msg`The one master is up. While it is down nothing new starts, and no other takes over.`
      : msg`${up} of ${all} masters up. ${leader} leads; any of them can.`;
  return spare > 0
    ? msg`${up} of ${all} up: still elects a leader (${leader}). Survives ${spare} more.`
    : msg`${up} of ${all} up: still elects a leader (${leader}). No further failure is survived.`;
}

/** More hosts than these are not named one by one. */
const mostNamed = 12;

/** The drawing for people who do not see it. */
export function description(cluster: DrawnCluster, groups: readonly Group[], by: GroupBy): Message {
  const { masters, agents, ports, taskPorts, runsMarathon } = cluster;
  const withAddress = masters.map(({ host, address }) => `${host} ${address}`);
  const programs = runsMarathon
    ? msg`ZooKeeper (${ports.zookeeper}), Mesos (${ports.master}) and Marathon (${ports.marathon})`
    : msg`ZooKeeper (${ports.zookeeper}) and Mesos (${ports.master})`;
  return sentences(
    msg`Masters: ${list(withAddress)}, each with ${programs}.`,
    msg`${mastersInWords(masters.length)}.`,
    agents.length === 0 ? undefined : msg`Agents: ${agentsInWords(agents, groups, by)}.`,
    msg`Agents ask ZooKeeper (${ports.zookeeper}) who leads and register with Mesos (${ports.master}); the leader starts tasks on agents (${ports.agent}); tasks use ${taskPorts}.`,
  );
}

function agentsInWords(
  agents: DrawnCluster["agents"],
  groups: readonly Group[],
  by: GroupBy,
): Message {
  if (agents.length <= mostNamed)
    return list(agents.map(({ host, address }) => `${host} ${address}`));
  const [first, last] = [agents[0]?.host ?? "", agents.at(-1)?.host ?? ""];
  const range = msg`${withCommas(agents.length)}, ${first} to ${last}`;
  if (groups.length < 2) return range;
  const sizes = groups
    .slice(0, mostNamed)
    .map(({ key, members }) => msg`${key ?? msg`other`} ${withCommas(members.length)}`);
  const shown = list(groups.length > mostNamed ? [...sizes, "…"] : sizes);
  return typeof by === "object"
    ? msg`${range}, by ${by.attribute}: ${shown}`
    : msg`${range}, by network: ${shown}`;
}
