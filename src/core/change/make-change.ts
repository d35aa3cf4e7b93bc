import type { Problem } from "../cluster/types.ts";
import type { Message } from "../i18n/message.ts";
import type { ClusterPlan } from "../plan/plan.ts";
import { makePlan } from "../plan/plan.ts";
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
import { type Member, membersOf } from "./members.ts";
import { orderOf } from "./orders.ts";
import { refusalsOf } from "./refusals.ts";
import type { Aspect, Service } from "./services.ts";
import { wayBackOf } from "./way-back.ts";
import { inWaves, type Plans, type Work, workOf } from "./work.ts";

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
  /** The commands of the way back, where there are some. */
  wayBack: readonly Command[];
  /** HOST stands for each of the hosts, OLD is the folder of the old bundle. */
  commands: readonly Command[];
  conditions: StepConditions;
  /** What its hosts get, where that is not yet the new cluster: files in `steps/ID/`. */
  interim: ClusterPlan | undefined;
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

function stepsOf(
  plans: Plans,
  members: readonly Member[],
  { daemons, hosts }: Differences,
): Step[] {
  const works = workOf(orderOf(plans, members), daemons, plans);
  const [letIn, shutOut] = [letInOn(plans, members), shutOutOn(plans, members)];
  const visited = new Set([...visitedBy(works), ...letIn, ...shutOut]);
  const files = hosts.filter(({ host }) => !visited.has(host));
  const ofHosts = hostWork(
    "host-files",
    files.map(({ host }) => host),
    files,
  );
  const names = lateNames(works, plans, hosts).filter(
    ({ host }) => visited.has(host) && !letIn.includes(host),
  );
  const ofNames = hostWork(
    "host-names",
    names.map(({ host }) => host),
    names,
  );
  const ended = hostsWithoutMarathon(works, plans);
  const others = works.findIndex(({ kind }) => !needsOldFiles.has(kind));
  const early = others === -1 ? works.length : others;
  return [
    ...works.slice(0, early),
    hostWork("firewall-let-in", letIn, filesOn(letIn, hosts)),
    ofHosts,
    ofNames,
    ...works.slice(early),
    hostWork("marathon-host-files", ended, filesOn(ended, hosts)),
    hostWork("host-leave", leavingHosts(plans, members)),
    hostWork("firewall-shut-out", shutOut, letIn.length > 0 ? [] : filesOn(shutOut, hosts)),
  ]
    .filter(({ hosts: touched }) => touched.length > 0)
    .flatMap(inWaves)
    .reduce<Step[]>((before, work) => [...before, toStep(work, before, plans)], []);
}

/** Where a Marathon ends for good, and the host stays: no other step brings files in its place. */
function hostsWithoutMarathon(works: readonly Work[], { after }: Plans): string[] {
  const stay = new Set(after.oneMachine ? [] : after.nodes.map(({ host }) => host));
  return works
    .filter(({ kind }) => kind === "marathon-off")
    .flatMap(({ hosts }) => hosts.filter((host) => stay.has(host)));
}

/** Work that changes no daemon. */
const hostWork = (
  kind: KindName,
  hosts: readonly string[],
  files: readonly HostChange[] = [],
): Work => ({ kind, hosts, daemons: [], files });

/**
 * Whatever is installed on a host brings along its files that no daemon reads. Where an agent alone
 * goes, nothing is installed.
 */
const visitedBy = (works: readonly Work[]): string[] =>
  works
    .filter(({ kind }) => kind !== "agent-remove")
    .flatMap(({ daemons }) => daemons.map(({ host }) => host));

/**
 * /etc/hosts of the masters that no step visits before an agent begins under a new name: Marathon
 * would not find it, and a deployment with health checks would never end.
 */
function lateNames(
  works: readonly Work[],
  { after }: Plans,
  hosts: readonly HostChange[],
): HostChange[] {
  const first = works.findIndex(({ kind }) => needsNewNames.has(kind));
  if (first === -1 || !after.runsMarathon) return [];
  const early = new Set(visitedBy(works.slice(0, first)));
  const masters = new Set(after.masters.map(({ host }) => host));
  return hosts
    .filter(({ host, files }) => masters.has(host) && !early.has(host) && files.includes(hostNames))
    .map(({ host }) => ({ host, files: [hostNames] }));
}

const needsNewNames: ReadonlySet<KindName> = new Set(["agent-add", "agent-new-id"]);

const hostNames = "etc/hosts";

const filesOn = (names: readonly string[], hosts: readonly HostChange[]) =>
  hosts.filter(({ host }) => names.includes(host));

/**
 * The steps that need what the old files say: Marathon's health checks go to the names of agents
 * that leave, until their tasks have moved.
 */
const needsOldFiles: ReadonlySet<KindName> = new Set(["backup", "agent-remove"]);

/** Former masters, and agents that leave, without a role on a machine of their address. */
const leavingHosts = ({ after }: Plans, members: readonly Member[]): string[] => {
  if (after.oneMachine) return [];
  const leaving = members.filter(
    ({ role, fate, before }) =>
      before !== undefined &&
      (role === "master" || fate === "removed") &&
      !after.nodes.some(({ address }) => address === before.address),
  );
  return [...new Set(leaving.map(({ before }) => before?.host ?? ""))];
};

function toStep(work: Work, stepsBefore: readonly Step[], plans: Plans): Step {
  const { kind, hosts, daemons, files } = work;
  const row = kinds[kind];
  const stepBefore = stepsBefore.findLast((step) => hasFilesFor(step, hosts))?.id;
  const situation: Situation = { ...plans, changes: daemons, stepBefore };
  const { service, pace, lost } = row;
  const conditions = conditionsOf(row, situation);
  const id = `${stepsBefore.length + 1}-${kind}`;
  const interim = row.interim?.(situation);
  const { catalogue, toolVersion } = plans.after;
  const context = { hosts, daemons, ...plans, step: interim && id, stepBefore };
  return {
    id,
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
    wayBack: wayBackOf(kind, context),
    commands: commandsOf(kind, context),
    interim: interim && makePlan(interim, catalogue, toolVersion),
    conditions,
    daemons,
    files,
  };
}

/** Whether a step has files of its own for all of these hosts. */
const hasFilesFor = ({ interim, hosts }: Step, wanted: readonly string[]): boolean =>
  interim !== undefined && wanted.every((host) => hosts.includes(host));

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
