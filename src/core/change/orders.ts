import { keepsId } from "./agent-growth.ts";
import type { DaemonChange } from "./differences.ts";
import type { Situation, StepKind } from "./kind.ts";
import type { KindName } from "./kinds.ts";
import { type MasterChange, masterChangeOf } from "./master-change.ts";
import type { Member } from "./members.ts";
import { memberService, placesOf } from "./places.ts";
import type { Aspect } from "./services.ts";
import { mayLackSnapshots } from "./zookeeper-kinds.ts";

type Plans = Omit<Situation, "changes" | "stepBefore">;

/** A change of the masters, or of what everybody needs a password for. */
type OrderName = MasterChange | "close" | "open";

/**
 * One kind of step and the daemons that it takes; a daemon that a phase has taken is done. `on` are
 * the hosts of a step that changes no daemon, or that touches others besides.
 */
export interface Phase {
  kind: KindName;
  takes?: (change: DaemonChange, plans: Plans) => boolean;
  on?: (plans: Plans, service: StepKind["service"]) => readonly string[];
  /** Daemons that a phase before has taken, with files that they keep until this one. */
  takesAgain?: (change: DaemonChange, plans: Plans) => boolean;
  /** Only where one of the following steps changes the program of a daemon that keeps data. */
  onlyFor?: Aspect;
}

type State = DaemonChange["state"];

const all = () => true;
const is = (state: State) => (change: DaemonChange) => change.state === state;
const has =
  (...aspects: Aspect[]) =>
  ({ state, aspects: found }: DaemonChange) =>
    state === "changed" && aspects.some((aspect) => found.has(aspect));

const namesIn = (plan: Plans["before"], service: StepKind["service"]) =>
  placesOf(plan, memberService(service)).map(({ name }) => name);
const onOld: Phase["on"] = ({ before }, service) => namesIn(before, service);
const onNew: Phase["on"] = ({ after }, service) => namesIn(after, service);

const backup: Phase = { kind: "backup", on: onOld };

/** Before another program reads the data. */
const backupForPrograms: Phase = { ...backup, onlyFor: "program" };

const zookeepers: readonly Phase[] = [
  { kind: "zookeeper-list", takes: has("members", "ports") },
  { kind: "zookeeper-upgrade", takes: has("program") },
  {
    kind: "zookeeper-final",
    takesAgain: (change, plans) => has("program")(change) && mayLackSnapshots(plans),
  },
  { kind: "zookeeper-roll", takes: is("changed") },
];

const masters: readonly Phase[] = [
  { kind: "master-upgrade", takes: has("program") },
  { kind: "master-roll", takes: is("changed") },
];

const marathons: readonly Phase[] = [
  {
    kind: "marathon-off",
    takes: ({ state }, { after }) => state === "removed" && !after.runsMarathon,
  },
  { kind: "marathon-leave", takes: is("removed") },
  { kind: "marathon-upgrade", takes: has("program") },
  { kind: "marathon-roll", takes: is("changed") },
  { kind: "marathon-on", takes: (_, { before }) => !before.runsMarathon },
  { kind: "marathon-join", takes: all },
];

/** Docker recreates the agent's container, in which tasks run. */
const endsTasks = (change: DaemonChange, { after }: Plans) =>
  change.state === "changed" && (after.method === "docker" || has("isolation")(change));

/** Those that come first, so that there is room for the tasks of the others. */
const agents: readonly Phase[] = [
  { kind: "agent-add", takes: is("added") },
  { kind: "agent-return", takes: is("lost") },
  { kind: "agent-new-id", takes: (change) => change.state === "changed" && !keepsId(change) },
  { kind: "agent-restart-drained", takes: endsTasks },
  { kind: "agent-restart", takes: is("changed") },
];

/**
 * While the masters still know their names: Marathon's health checks go there until their tasks
 * have moved.
 */
const leavingAgents: Phase = { kind: "agent-remove", takes: is("removed") };

const isAmongFirstTwo = ({ after }: DaemonChange) => (after?.master?.number ?? 3) <= 2;

/** In a stage after the first one of its service. */
const again = (kind: KindName): Phase => ({ kind, takesAgain: is("changed") });

const changedMembers: Phase["takesAgain"] = (change, { after }) =>
  after.severalMasters && is("changed")(change);

const outlivedByTasks: Phase["takesAgain"] = (change, plans) =>
  is("changed")(change) && !endsTasks(change, plans);

/** Nobody is asked for a password before he has it. */
const closing: readonly Phase[] = [
  { kind: "zookeeper-login", takes: is("changed") },
  { kind: "zookeeper-login-sent", takesAgain: changedMembers },
  { kind: "zookeeper-login-required", takesAgain: changedMembers },
  { kind: "master-login", takes: is("changed") },
  { kind: "agent-login-drained", takes: endsTasks },
  { kind: "agent-login", takes: is("changed") },
  { kind: "marathon-move", on: onNew },
  { kind: "marathon-login", takes: is("changed") },
  again("master-login-required"),
  { kind: "agent-login-required-drained", takesAgain: endsTasks },
  { kind: "agent-login-required", takesAgain: outlivedByTasks },
  { kind: "zookeeper-close", on: onNew },
];

/** The same backwards. */
const opening: readonly Phase[] = [
  { kind: "zookeeper-close-back", on: onNew },
  { kind: "agent-login-required-back-drained", takes: endsTasks },
  { kind: "agent-login-required-back", takes: is("changed") },
  { kind: "master-login-required-back", takes: is("changed") },
  { kind: "marathon-login-back", takes: is("changed") },
  { kind: "agent-login-back-drained", takesAgain: endsTasks },
  { kind: "agent-login-back", takesAgain: outlivedByTasks },
  again("master-login-back"),
  { kind: "zookeeper-login-required-back", takesAgain: changedMembers },
  { kind: "zookeeper-login-sent-back", takesAgain: changedMembers },
  { kind: "zookeeper-login-back", takes: is("changed") },
];

/** The order of the steps from one cluster to another, of a change that no rule refuses. */
export const orderOf = (plans: Plans, members: readonly Member[]): readonly Phase[] =>
  orders[
    plans.before.hasPasswords === plans.after.hasPasswords
      ? masterChangeOf(plans.before, plans.after, members)
      : closesOrOpens(plans.after)
  ];

const closesOrOpens = ({ hasPasswords }: Plans["after"]) => (hasPasswords ? "close" : "open");

/**
 * The order of steps for each change of the masters. ZooKeeper and Mesos grow in opposite ways, so
 * their daemons on one host go at different times.
 */
const orders: Readonly<Record<OrderName, readonly Phase[]>> = {
  none: [backupForPrograms, leavingAgents, ...zookeepers, ...masters, ...marathons, ...agents],
  grow: [
    backup,
    leavingAgents,
    { kind: "zookeeper-list", takes: is("changed") },
    { kind: "zookeeper-join", takes: is("added") },
    { kind: "master-quorum", takes: is("changed") },
    { kind: "master-join", takes: is("added") },
    ...marathons,
    ...agents,
  ],
  "one-to-three": [
    backup,
    leavingAgents,
    { kind: "zookeeper-first-two", takes: isAmongFirstTwo },
    { kind: "zookeeper-join", takes: is("added") },
    { kind: "master-log-copy", takes: all },
    ...marathons,
    ...agents,
  ],
  shrink: [
    backup,
    leavingAgents,
    ...agents,
    ...marathons,
    { kind: "master-leave", takes: is("removed") },
    { kind: "master-quorum", takes: is("changed") },
    { kind: "zookeeper-leave", takes: is("removed") },
    { kind: "zookeeper-list", takes: is("changed") },
  ],
  "three-to-one": [
    backup,
    leavingAgents,
    ...agents,
    ...marathons,
    { kind: "master-lead", on: onNew },
    { kind: "master-leave", takes: is("removed") },
    { kind: "master-alone", takes: is("changed") },
    { kind: "zookeeper-alone", takes: all, on: onNew },
  ],
  replace: [
    backup,
    leavingAgents,
    {
      kind: "marathon-off",
      takes: ({ state }, { after }) => state === "removed" && !after.runsMarathon,
    },
    { kind: "marathon-leave", takes: is("removed") },
    { kind: "master-leave", takes: is("removed") },
    { kind: "zookeeper-leave", takes: is("removed") },
    { kind: "zookeeper-join", takes: is("added") },
    { kind: "master-join", takes: is("added") },
    {
      kind: "marathon-join",
      takes: ({ state }, { before }) => state === "added" && before.runsMarathon,
    },
    { kind: "zookeeper-follow", takes: is("changed") },
    ...masters,
    ...marathons,
    ...agents,
  ],
  refill: [
    leavingAgents,
    { kind: "zookeeper-refill", takes: is("lost") },
    { kind: "master-refill", takes: is("lost") },
    { kind: "marathon-join", takes: is("lost") },
    ...zookeepers,
    ...masters,
    ...marathons,
    ...agents,
  ],
  restore: [
    { kind: "zookeeper-refill", takes: is("lost") },
    { kind: "master-log-copy", takes: is("lost"), on: onNew },
    { kind: "marathon-join", takes: is("lost") },
    ...zookeepers,
    ...masters,
    ...marathons,
    ...agents,
    // No master leads before.
    leavingAgents,
  ],
  close: closing,
  open: opening,
};
