import { mastersInWords } from "../core/cluster/quorum.ts";
import type { Problem } from "../core/cluster/types.ts";
import { list, type MessageValue, msg } from "../core/i18n/message.ts";
import type { ClusterPlan } from "../core/plan/plan.ts";
import { groupHosts } from "../core/plan/topology.ts";
import type { Answers, Question } from "../core/questions/question.ts";
import { questions } from "../core/questions/questions.ts";
import { belongsTo } from "../core/questions/validate-answer.ts";
import type { WizardContext } from "./context.ts";
import { type Fact, factsOf, unverifiedFacts } from "./facts.ts";
import { hanging, padTo, type Screen, shorten, widthOf } from "./terminal.ts";

type Translate = WizardContext["translate"];

/** How much a bundle holds: files, and bytes before they are packed. */
export interface BundleSize {
  files: number;
  bytes: number;
}

/** The cluster that the answers make, and what can be said of its bundle. */
interface ReviewedCluster {
  plan: ClusterPlan;
  answers: Answers;
  warnings: readonly Problem[];
  /** Where the bundle goes; more than one: the person chooses. */
  paths: readonly string[];
  size: BundleSize | undefined;
  /** Whether it is made from another cluster, whose bundle stays. */
  isChange: boolean;
}

/**
 * The cluster as it would be made: drawing, what was chosen and derived, what is not verified,
 * warnings, and what is written where.
 */
export function reviewLines(
  { plan, answers, warnings, paths, size, isChange }: ReviewedCluster,
  translate: Translate,
  screen: Screen,
): string[] {
  const title = isChange ? msg`New bundle` : msg`Bundle`;
  const bundle: Fact = [title, bundleText(paths, size)];
  const facts = [...factsOf(plan, answers), bundle, ...unverifiedFacts(plan)].map((fact) =>
    fact.map((value) => translate(list([value]))),
  );
  const width = Math.max(...facts.map(([name = ""]) => widthOf(name)));
  return [
    ...topologyLines(plan, translate, screen),
    "",
    ...facts.flatMap(([name = "", text = ""]) =>
      hanging(`${padTo(name, width)}  `, text, screen.columns),
    ),
    ...(warnings.length === 0 ? [] : ["", ...problemLines(warnings, translate, screen.columns)]),
  ];
}

function bundleText(paths: readonly string[], size: BundleSize | undefined): MessageValue {
  const path = list(paths, msg` or `);
  const kilobytes = Math.ceil((size?.bytes ?? 0) / 1024);
  return size === undefined
    ? path
    : msg`${path}: ${size.files} files, ${kilobytes} KB uncompressed`;
}

/** More problems than that are only counted. */
const maxProblems = 20;

/** Each problem or warning behind the title of the question that takes the remedy. */
export function problemLines(
  problems: readonly Problem[],
  translate: Translate,
  columns: number,
): string[] {
  const more = problems.length - maxProblems;
  return [
    ...problems
      .slice(0, maxProblems)
      .flatMap((problem) => hanging("! ", problemText(problem, translate), columns)),
    ...(more > 0 ? [translate(msg`and ${more} more`)] : []),
  ];
}

/**
 * Without a place such as agents[1]: the person never saw that number, and a problem of a host names
 * it.
 */
function problemText({ at, message }: Problem, translate: Translate): string {
  const question = questionAt(at);
  const isOfHosts = question === undefined || question.kind === "hosts";
  return translate(isOfHosts ? message : msg`${question.title}: ${message}`);
}

/** The question whose answer stands at a place of the spec. */
export const questionAt = (at: string): Question | undefined =>
  questions.find((question) => !question.isTransient && belongsTo(at, question));

/** More groups of agents than that are only counted. */
const maxGroups = 6;

/** The cluster as a drawing: each master with what runs on it, agents folded into ranges. */
function topologyLines(plan: ClusterPlan, translate: Translate, screen: Screen): string[] {
  const { masters, agents, endpoints, ports, runsMarathon } = plan;
  const groups = groupHosts(endpoints.agents, 1);
  const masterRows: Row[] = masters.map(({ host, mesos }) => [host, mesos]);
  const agentRows: Row[] = groups
    .slice(0, maxGroups)
    .map(({ hosts, addresses }) => [hosts, addresses]);
  const width = Math.max(...[...masterRows, ...agentRows].map(([name]) => name.length));
  const rowText = ([name, address]: Row) =>
    plan.oneMachine ? name : `${name.padEnd(width)}  ${address}`;
  const marathon = runsMarathon ? `, Marathon :${ports.marathon}` : "";
  const onMasters = `ZooKeeper :${ports.zookeeper}, mesos-master :${ports.master}${marathon}`;
  const onAgents = `mesos-agent :${ports.agent}`;
  const more = groups.length - maxGroups;
  const draw = screen.plain ? indented : boxes;
  return draw([
    [
      translate(mastersInWords(masters.length)),
      translate(msg`each: ${onMasters}`),
      ...masterRows.map(rowText),
    ],
    [
      translate(agents.length === 1 ? msg`1 agent` : msg`${agents.length} agents`),
      translate(msg`each: ${onAgents}`),
      ...agentRows.map(rowText),
      ...(more > 0 ? [translate(msg`and ${more} more`)] : []),
    ],
  ]).map((line) => shorten(line, screen.columns));
}

type Row = readonly [name: string, address: string];

/** A heading, and what stands below it. */
type Part = readonly [string, ...string[]];

/** For screen readers, which would read every line of a box aloud. */
const indented = (parts: readonly Part[]): string[] =>
  parts.flatMap(([heading, ...lines]) => [heading, ...lines.map((line) => `  ${line}`)]);

/** Two boxes, joined by a line. */
function boxes([masters, agents]: readonly [Part, Part]): string[] {
  const [masterHeading, ...masterLines] = masters;
  const [agentHeading, ...agentLines] = agents;
  return [
    `┌─ ${masterHeading}`,
    ...masterLines.map((line) => `│  ${line}`),
    "└─────┬──────",
    `┌─────┴─ ${agentHeading}`,
    ...agentLines.map((line) => `│  ${line}`),
    "└────────────",
  ];
}
