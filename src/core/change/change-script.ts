import { formatMessage, type MessageValue } from "../i18n/message.ts";
import type { FormerCluster } from "../plan/former-cluster.ts";
import type { Endpoint } from "../plan/nodes.ts";
import type { ClusterPlan } from "../plan/plan.ts";
import type { ClusterState } from "./cluster-state.ts";
import type { Condition } from "./conditions.ts";
import type { Pace } from "./kind.ts";
import type { ClusterChange, Step } from "./make-change.ts";
import { memberService, placesOf } from "./places.ts";
import { makeSecrets, secretsCommands, takeLogin, takeSecrets } from "./secrets-first.ts";
import { stepTitle } from "./texts.ts";

/** What change.sh prints of a change; its texts are in English, as those of all scripts. */
export interface ChangeScript {
  /** `old_masters` and others: the members of both clusters, and those of one of them. */
  groups: readonly { name: string; places: readonly Endpoint[] }[];
  /** Every master and Marathon of both clusters. */
  masters: readonly Endpoint[];
  marathons: readonly Endpoint[];
  runsMarathon: boolean;
  /** Whether its steps bring passwords, or take them away. */
  movesLogins: boolean;
  /** Whether they bring them. */
  closes: boolean;
  /** Whether they take them away. */
  opens: boolean;
  /** Under which name Marathon registers with the masters. */
  frameworkName: string;
  /** For how many seconds masters keep the tasks of a Marathon that is away. */
  failoverTimeout: number;
  /** SHA-256 of the old cluster.yaml. */
  oldSum: string;
  steps: readonly ScriptStep[];
}

/** A place as `name@address`; `from` is its former address, where it had another one. */
interface Place extends Endpoint {
  from?: string | undefined;
}

interface ScriptStep {
  number: number;
  id: string;
  title: readonly string[];
  service: Step["service"];
  pace: string;
  lost: Step["lost"];
  limit: number;
  /** Its id, where it has files of its own. */
  ownFiles: string;
  back: readonly string[];
  hosts: readonly Place[];
  before: readonly Call[];
  each: readonly Call[];
  after: readonly Call[];
  isDone: readonly Call[] | undefined;
  calls: readonly Call[];
  /** What nobody but a person can tell: to know, and to say before the step. */
  forPeople: readonly string[];
  questions: readonly string[];
}

/** A function of change.sh with its arguments. */
interface Call {
  name: string;
  args: readonly (string | number)[];
}

/** The plan of the bundle that a change leads to: its README says so, and it has change.sh. */
export const planWithChange = (
  change: ClusterChange,
  before: ClusterState,
  after: ClusterPlan,
): ClusterPlan & { change: ChangeScript } => ({
  ...after,
  isChange: true,
  hasStepFiles: change.steps.some(({ interim }) => interim !== undefined),
  former: formerCluster(before.plan, after),
  layers: [...after.layers, "change"],
  change: changeScriptOf(change, before, after),
});

function formerCluster(before: ClusterPlan, after: ClusterPlan): FormerCluster {
  const commands = secretsCommands(before, after);
  return {
    hasPasswords: before.hasPasswords,
    leaving: leavingOf(before, after),
    takesSecrets: commands.includes(takeSecrets),
    makesSecrets: commands.includes(makeSecrets),
    takesLogin: commands.includes(takeLogin),
  };
}

/** By address, as long as any part of the new cluster is there. */
const leavingOf = (before: ClusterPlan, { nodes }: ClusterPlan): Endpoint[] =>
  without(before.nodes.map(toPlace), nodes.map(toPlace));

const toPlace = ({ host, address }: { host: string; address: string }) => ({ name: host, address });

function changeScriptOf(
  { steps }: ClusterChange,
  { plan: before, digests }: ClusterState,
  after: ClusterPlan,
): ChangeScript {
  const { endpoints: old } = before;
  const { endpoints: now } = after;
  return {
    groups: [
      ...groupsOf("zookeepers", old.zookeepers, now.zookeepers),
      ...groupsOf("masters", old.masters, now.masters),
    ],
    masters: [...old.masters, ...without(now.masters, old.masters)],
    marathons: [...old.marathons, ...without(now.marathons, old.marathons)],
    movesLogins: before.hasPasswords !== after.hasPasswords,
    closes: !before.hasPasswords && after.hasPasswords,
    opens: before.hasPasswords && !after.hasPasswords,
    frameworkName: String(before.spec.flags.marathon["framework_name"] ?? "marathon"),
    failoverTimeout: Number(before.spec.flags.marathon["failover_timeout"] ?? 604_800),
    oldSum: digests.get("cluster.yaml") ?? "",
    runsMarathon: before.runsMarathon || after.runsMarathon,
    steps: steps.map((step, index) => scriptStep(step, index + 1, before, after)),
  };
}

/** As conditions name them. */
function groupsOf(
  kind: "zookeepers" | "masters",
  old: readonly Endpoint[],
  now: readonly Endpoint[],
) {
  const removed = without(old, now);
  const groups = { old, new: now, added: without(now, old), removed, kept: without(old, removed) };
  return Object.entries(groups).map(([name, places]) => ({ name: `${name}_${kind}`, places }));
}

/** By address: a host that is renamed stays. */
const without = (places: readonly Endpoint[], others: readonly Endpoint[]): Endpoint[] =>
  places.filter(({ address }) => !others.some((other) => other.address === address));

function scriptStep(
  step: Step,
  number: number,
  before: ClusterPlan,
  after: ClusterPlan,
): ScriptStep {
  const { id, service, pace, lost, back, conditions, commands } = step;
  return {
    number,
    id,
    title: linesOf(stepTitle(step)),
    service,
    pace: paces[pace],
    lost,
    limit: conditions.limit,
    ownFiles: step.interim === undefined ? "" : id,
    back: linesOf(back),
    hosts: step.hosts.map((host) => stepPlace(host, step, before, after)),
    before: callsOf(conditions.before),
    each: callsOf(conditions.each),
    after: callsOf(conditions.after),
    isDone: conditions.isDone && callsOf(conditions.isDone),
    calls: commands.flatMap(({ call }) => callOf(call)),
    forPeople: [...conditions.before, ...conditions.after]
      .filter(({ check, isQuestion }) => check === undefined && !isQuestion)
      .flatMap(({ text }) => linesOf(text)),
    questions: conditions.before
      .filter(({ isQuestion }) => isQuestion)
      .flatMap(({ text }) => linesOf(text)),
  };
}

const callsOf = (conditions: readonly Condition[]): Call[] =>
  conditions.flatMap(({ check }) => callOf(check));

function callOf(words: readonly (string | number)[] | undefined): Call[] {
  const [name, ...args] = words ?? [];
  return name === undefined ? [] : [{ name: String(name), args }];
}

/** One word for each. */
const paces: Readonly<Record<Pace, string>> = {
  together: "together",
  "one by one": "one_by_one",
  "in waves": "in_waves",
  "on the leader": "once",
};

/** Where a host of a step is: what ends is where it was. */
function stepPlace(host: string, step: Step, before: ClusterPlan, after: ClusterPlan): Place {
  const daemon = step.daemons.find((change) => change.host === host);
  const old = daemon === undefined ? placeIn(before, step, host) : daemon.from;
  const now = daemon === undefined ? placeIn(after, step, host) : daemon.to;
  const isGone = step.kind === "host-leave";
  const address = (isGone ? old : (now ?? old))?.address ?? "";
  const isOther = !isGone && old !== undefined && old.address !== address;
  return { name: host, address, from: isOther ? old.address : undefined };
}

/** Of a step that changes no daemon of this host. */
const placeIn = (plan: ClusterPlan, { service }: Step, host: string) =>
  service === "host"
    ? plan.nodes.find((node) => node.host === host)
    : placesOf(plan, memberService(service)).find(({ name }) => name === host);

const width = 90;

/** A text in lines that a script can hold. */
function linesOf(message: MessageValue): string[] {
  const lines: string[] = [];
  for (const word of formatMessage(message).split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= width)
      lines[lines.length - 1] += ` ${word}`;
    else lines.push(word);
  }
  return lines;
}
