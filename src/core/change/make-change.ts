import type { Problem } from "../cluster/types.ts";
import type { Message } from "../i18n/message.ts";
import type { ClusterState } from "./cluster-state.ts";
import type { Command } from "./command.ts";
import { commandsOf } from "./commands.ts";
import { type Condition, textOf } from "./conditions.ts";
import {
  type DaemonChange,
  type Differences,
  differencesOf,
  type HostChange,
} from "./differences.ts";
import { type FieldChange, fieldChanges } from "./fields.ts";
import { letInOn, shutOutOn } from "./firewall-kinds.ts";
import { type Lost, type Pace, type Situation, type StepKind, within } from "./kind.ts";
import { type KindName, kinds } from "./kinds.ts";
import { masterChangeOf } from "./master-change.ts";
import { type Member, membersOf } from "./members.ts";
import { orders, type Phase } from "./orders.ts";
import { refusalsOf } from "./refusals.ts";
import type { Aspect, Service } from "./services.ts";

/** One step from the old cluster to the new one. */
export interface Step {
  /** `2-zookeeper-list`: its place and its kind. */
  id: string;
  kind: KindName;
  service: StepKind["service"];
  /** In the order of the list; those that lead come last whatever their place. */
  hosts: readonly string[];
  pace: Pace;
  lost: Lost;
  /** Whether somebody has seen this step on a living cluster. */
  isTried: boolean;
  why: Message;
  restarts: Message;
  before: Message;
  action: Message;
  after: Message;
  back: Message;
  /** HOST stands for each of the hosts, OLD is the folder of the old bundle. */
  commands: readonly Command[];
  conditions: StepConditions;
  daemons: readonly DaemonChange[];
  files: readonly HostChange[];
}

/** What change.sh asks, and for how many seconds it waits for what comes after. */
export interface StepConditions {
  before: readonly Condition[];
  each: readonly Condition[];
  after: readonly Condition[];
  /** Undefined: its files are in place and run. */
  isDone: readonly Condition[] | undefined;
  limit: number;
}

/** What leads from one cluster to another. */
export interface ClusterChange {
  members: readonly Member[];
  fields: readonly FieldChange[];
  differences: Differences;
  /** Empty when anything is refused: half a change is none. */
  steps: readonly Step[];
  refused: readonly Problem[];
}

/**
 * The ordered steps from the old cluster to the new one. `lost` names hosts of the new one that come
 * back with an empty disk.
 */
export function makeChange(
  before: ClusterState,
  after: ClusterState,
  lost: readonly string[] = [],
): ClusterChange {
  const plans = { before: before.plan, after: after.plan };
  const members = membersOf(plans.before, plans.after, lost);
  const fields = fieldChanges(plans.before.spec, plans.after.spec);
  const differences = differencesOf(before, after, members);
  const refused = refusalsOf({ ...plans, members, fields, lost });
  const steps = refused.length > 0 ? [] : stepsOf(plans, members, differences);
  return { members, fields, differences, steps, refused };
}

type Plans = Omit<Situation, "changes">;

/** What a step does, before it has a number and texts. */
interface Work {
  kind: KindName;
  hosts: readonly string[];
  daemons: readonly DaemonChange[];
  files: readonly HostChange[];
}

function stepsOf(
  plans: Plans,
  members: readonly Member[],
  { daemons, hosts }: Differences,
): Step[] {
  const order = orders[masterChangeOf(plans.before, plans.after, members)];
  // Whatever is installed on a host brings them along.
  const [letIn, shutOut] = [letInOn(plans, members), shutOutOn(plans, members)];
  const visited = new Set([...daemons.map(({ host }) => host), ...letIn, ...shutOut]);
  const files = hosts.filter(({ host }) => !visited.has(host));
  const ofHosts = hostWork(
    "host-files",
    files.map(({ host }) => host),
    files,
  );
  const works = workOf(order, daemons, plans);
  const others = works.findIndex(({ kind }) => !needsOldFiles.has(kind));
  const early = others === -1 ? works.length : others;
  return [
    hostWork("firewall-let-in", letIn, filesOn(letIn, hosts)),
    ...works.slice(0, early),
    ofHosts,
    ...works.slice(early),
    hostWork("host-leave", leavingHosts(plans, members)),
    hostWork("firewall-shut-out", shutOut, letIn.length > 0 ? [] : filesOn(shutOut, hosts)),
  ]
    .filter(({ hosts: touched }) => touched.length > 0)
    .flatMap(inWaves)
    .map((work, index) => toStep(work, index + 1, plans));
}

/** Work that changes no daemon. */
const hostWork = (
  kind: KindName,
  hosts: readonly string[],
  files: readonly HostChange[] = [],
): Work => ({ kind, hosts, daemons: [], files });

const filesOn = (names: readonly string[], hosts: readonly HostChange[]) =>
  hosts.filter(({ host }) => names.includes(host));

/**
 * The steps that need what the old files say: Marathon's health checks go to the names of agents
 * that leave, until their tasks have moved.
 */
const needsOldFiles: ReadonlySet<KindName> = new Set(["backup", "agent-remove"]);

/** Former masters, and agents that leave, without a role on a machine of their address. */
const leavingHosts = ({ after }: Plans, members: readonly Member[]): string[] => {
  const leaving = members.filter(
    ({ role, fate, before }) =>
      before !== undefined &&
      (role === "master" || fate === "removed") &&
      !after.nodes.some(({ address }) => address === before.address),
  );
  return [...new Set(leaving.map(({ before }) => before?.host ?? ""))];
};

/** Each phase takes its daemons from those that no phase before it has taken. */
function workOf(order: readonly Phase[], daemons: readonly DaemonChange[], plans: Plans): Work[] {
  const works: Work[] = [];
  let pending = daemons;
  for (const { kind, takes, on, onlyFor } of order) {
    const { service } = kinds[kind];
    const taken = new Set(
      pending.filter((change) => change.service === service && takes?.(change, plans) === true),
    );
    pending = pending.filter((change) => !taken.has(change));
    const isNeeded = takes === undefined ? isWorthIt(daemons, onlyFor) : taken.size > 0;
    if (!isNeeded) continue;
    const changes = [...taken];
    const hosts = on?.(plans) ?? changes.map(({ host }) => host);
    works.push({ kind, hosts, daemons: changes, files: filesOf(changes) });
  }
  if (pending.length > 0) throw new Error(`no step for ${pending[0]?.service} ${pending[0]?.host}`);
  return works;
}

/** Whether a step that changes nothing itself has something to prepare. */
const isWorthIt = (daemons: readonly DaemonChange[], onlyFor?: Aspect) =>
  onlyFor === undefined ||
  daemons.some(({ service, aspects }) => keepData.has(service) && aspects.has(onlyFor));

/** The services of masters whose data another program could spoil. Marathon's is ZooKeeper's. */
const keepData: ReadonlySet<Service> = new Set(["zookeeper", "mesos-master"]);

/** What the step puts on its hosts. */
const filesOf = (daemons: readonly DaemonChange[]): HostChange[] =>
  daemons.filter(({ files, state }) => files.length > 0 && state !== "removed");

/** The first agent alone: what is wrong with all of them shows there. */
function inWaves(work: Work): Work[] {
  const [first, ...rest] = work.daemons;
  if (kinds[work.kind].pace !== "in waves" || first === undefined || rest.length === 0)
    return [work];
  return [[first], rest].map((daemons) => ({
    kind: work.kind,
    hosts: daemons.map(({ host }) => host),
    daemons,
    files: filesOf(daemons),
  }));
}

function toStep({ kind, hosts, daemons, files }: Work, number: number, plans: Plans): Step {
  const row = kinds[kind];
  const situation: Situation = { ...plans, changes: daemons };
  const { service, pace, lost } = row;
  const conditions = conditionsOf(row, situation);
  return {
    id: `${number}-${kind}`,
    kind,
    service,
    hosts,
    pace,
    lost,
    isTried: isTried(row, situation),
    why: row.why(situation),
    restarts: row.restarts(situation),
    before: textOf(conditions.before),
    action: row.action(situation),
    after: within(row.limit, textOf(conditions.after)),
    back: row.back(situation),
    commands: commandsOf(kind, { hosts, daemons, ...plans }),
    conditions,
    daemons,
    files,
  };
}

function conditionsOf(row: StepKind, situation: Situation): StepConditions {
  const after = row.after(situation);
  return {
    before: row.before(situation),
    each: row.each?.(situation) ?? after,
    after,
    isDone: row.isDone?.(situation),
    limit: row.limit,
  };
}

const isTried = (row: StepKind, situation: Situation): boolean =>
  (row.isTried?.(situation) ?? true) &&
  situation.changes.every(({ service, aspects }) =>
    untried[service].every((aspect) => !aspects.has(aspect)),
  );

/** What nobody has changed on a living cluster. An agent that gets a new ID has been tried. */
const untried: Readonly<Record<Service, readonly Aspect[]>> = {
  zookeeper: ["ports", "identity"],
  "mesos-master": ["ports", "identity", "program"],
  marathon: ["ports", "identity", "program"],
  "mesos-agent": ["isolation", "program"],
};
