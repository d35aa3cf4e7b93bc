import type { Problem } from "../core/cluster/types.ts";
import { msg } from "../core/i18n/message.ts";
import type { ClusterPlan } from "../core/plan/plan.ts";
import { groupHosts } from "../core/plan/topology.ts";
import { meaningOf } from "../core/questions/host-answers.ts";
import type { WizardContext } from "./ask-questions.ts";
import { hanging, padTo, shorten, widthOf } from "./terminal.ts";

type Translate = WizardContext["translate"];

/** How much a bundle holds: files, and bytes before they are packed. */
export interface BundleSize {
  files: number;
  bytes: number;
}

/**
 * The cluster as it would be made: drawing, what was derived, warnings, and what is written where.
 */
export function reviewLines(
  plan: ClusterPlan,
  warnings: readonly Problem[],
  bundle: { path: string; size: BundleSize | undefined },
  translate: Translate,
  columns: number,
): string[] {
  const facts = factsOf(plan, bundle, translate);
  const width = Math.max(...facts.map(([name]) => widthOf(name)));
  return [
    ...topologyLines(plan, translate, columns),
    "",
    ...facts.flatMap(([name, text]) => hanging(`${padTo(name, width)}  `, text, columns)),
    ...(warnings.length === 0 ? [] : [""]),
    ...warnings.flatMap((warning) => hanging("! ", warningText(warning, translate), columns)),
  ];
}

function factsOf(
  plan: ClusterPlan,
  { path, size }: { path: string; size: BundleSize | undefined },
  translate: Translate,
): [name: string, text: string][] {
  const { masters, quorum, mesosZk, method, oneMachine } = plan;
  const kilobytes = Math.ceil((size?.bytes ?? 0) / 1024);
  return [
    [
      translate(msg`Quorum`),
      translate(msg`at least ${quorum} of ${masters.length} masters must be up`),
    ],
    [translate(msg`ZooKeeper`), mesosZk],
    [translate(msg`Method`), oneMachine ? translate(msg`${method}, on one machine`) : method],
    [
      translate(msg`Bundle`),
      size === undefined
        ? path
        : translate(msg`${path}: ${size.files} files, ${kilobytes} KB uncompressed`),
    ],
  ];
}

/**
 * Without a place such as agents[1]: the person never saw that number, and a warning about a host
 * names it.
 */
function warningText({ at, message }: Problem, translate: Translate): string {
  const isHost = /^(masters|agents)\[\d+\]$/.test(at);
  return at === "" || isHost ? translate(message) : `${at}: ${translate(message)}`;
}

/** More groups of agents than that are only counted. */
const maxGroups = 6;

/** The cluster as a drawing: each master with what runs on it, agents folded into ranges. */
function topologyLines(plan: ClusterPlan, translate: Translate, columns: number): string[] {
  const { masters, agents, endpoints, ports, runsMarathon } = plan;
  const groups = groupHosts(endpoints.agents, 1);
  const masterRows: Row[] = masters.map(({ host, mesos }) => [host, mesos]);
  const agentRows: Row[] = groups
    .slice(0, maxGroups)
    .map(({ hosts, addresses }) => [hosts, addresses]);
  const width = Math.max(...[...masterRows, ...agentRows].map(([name]) => name.length));
  const rowLine = ([name, address]: Row) =>
    plan.oneMachine ? `│  ${name}` : `│  ${name.padEnd(width)}  ${address}`;
  const marathon = runsMarathon ? `, Marathon :${ports.marathon}` : "";
  const onMasters = `ZooKeeper :${ports.zookeeper}, mesos-master :${ports.master}${marathon}`;
  const onAgents = `mesos-agent :${ports.agent}`;
  const more = groups.length - maxGroups;

  return [
    `┌─ ${translate(msg`${countOf(masters, msg`1 master`, msg`${masters.length} masters`)}: ${meaningOf(masters.length)}`)}`,
    `│  ${translate(msg`each: ${onMasters}`)}`,
    ...masterRows.map(rowLine),
    "└─────┬──────",
    `┌─────┴─ ${translate(countOf(agents, msg`1 agent`, msg`${agents.length} agents`))}`,
    `│  ${translate(msg`each: ${onAgents}`)}`,
    ...agentRows.map(rowLine),
    ...(more > 0 ? [`│ ${translate(msg`and ${more} more`)}`] : []),
    "└────────────",
  ].map((line) => shorten(line, columns));
}

type Row = readonly [name: string, address: string];

const countOf = <Text>(items: readonly unknown[], one: Text, many: Text) =>
  items.length === 1 ? one : many;
