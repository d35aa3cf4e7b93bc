import { meaningOf } from "../core/cluster/questions.ts";
import { type Message, say } from "../core/i18n/message.ts";
import type { ClusterPlan } from "../core/plan/make-plan.ts";
import { groupHosts } from "../core/plan/topology.ts";
import { shorten } from "./screen.ts";

/** More groups of agents than that are only counted. */
const groupsShown = 6;

/** The cluster as a drawing: each master with what runs on it, agents folded into ranges. */
export function topologyText(
  plan: ClusterPlan,
  words: (message: Message) => string,
  columns: number,
): string[] {
  const { ports, runsMarathon, masters, agents, endpoints, oneMachine } = plan;
  const groups = groupHosts(endpoints.agents, 1);
  const shown = groups.slice(0, groupsShown);
  const each = (runs: string) => shorten(`│  ${words(say`each: ${runs}`)}`, columns);
  const width = Math.max(
    ...[...masters.map(({ host }) => host), ...shown.map(({ hosts }) => hosts)].map(
      (text) => text.length,
    ),
  );
  const row = (name: string, address: string) =>
    shorten(oneMachine ? `│  ${name}` : `│  ${name.padEnd(width)}  ${address}`, columns);
  return [
    shorten(
      `┌─ ${words(say`${masters.length === 1 ? say`1 master` : say`${masters.length} masters`}: ${meaningOf(masters.length)}`)}`,
      columns,
    ),
    each(
      `ZooKeeper :${ports.zookeeper}, mesos-master :${ports.master}${runsMarathon ? `, Marathon :${ports.marathon}` : ""}`,
    ),
    ...masters.map(({ host, mesos }) => row(host, mesos)),
    "└─────┬──────",
    `┌─────┴─ ${words(agents.length === 1 ? say`1 agent` : say`${agents.length} agents`)}`,
    each(`mesos-agent :${ports.agent}`),
    ...shown.map(({ hosts, addresses }) => row(hosts, addresses)),
    ...(groups.length > groupsShown
      ? [`│ ${words(say`and ${groups.length - groupsShown} more groups`)}`]
      : []),
    "└────────────",
  ];
}
