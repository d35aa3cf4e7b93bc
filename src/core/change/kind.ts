import { list, type Message, type MessageValue, msg, sentences } from "../i18n/message.ts";
import type { ClusterPlan } from "../plan/plan.ts";
import type { DaemonChange } from "./differences.ts";
import type { Service } from "./services.ts";

/** What a step may take away from people who use the cluster. */
export type Lost = "nothing" | "tasks" | "state";

/**
 * How a step goes over its hosts: all at the same moment; one after the other, those that lead last;
 * agents in waves, after one of them alone; or only the one whose daemon leads.
 */
export type Pace = "together" | "one by one" | "in waves" | "on the leader";

/** What the texts of a step are made from. */
export interface Situation {
  before: ClusterPlan;
  after: ClusterPlan;
  /** The daemons that this step changes. */
  changes: readonly DaemonChange[];
}

type Text = (situation: Situation) => Message;

/** A kind of step: everything about it but the hosts. */
export interface StepKind {
  service: Service | "host";
  pace: Pace;
  lost: Lost;
  /** Whether it only adds members: none of them leads yet, or has tasks. */
  isJoin?: true;
  why: Text;
  restarts: Text;
  before: Text;
  action: Text;
  after: Text;
  /** The way back. */
  back: Text;
  /** Whether the facts saw this order on a living cluster; always, where there is none. */
  isTried?: (situation: Situation) => boolean;
}

/** What ends and begins in a step, and for how long it is away. */
export const nothing = msg`nothing`;

/** How many masters a cluster of this step has, before and after. */
export const masterCounts = ({ before, after }: Situation) =>
  `${before.masters.length} to ${after.masters.length}`;

/** As many members as run when this step's hosts are away. */
export const remaining = ({ before, changes }: Situation): number =>
  before.masters.length - changes.length;

/** A guard: the ensemble is whole, and every member has the same list. */
export const zookeepersServe = (count: number): Message =>
  count === 1
    ? msg`ZooKeeper answers srvr with Mode: standalone.`
    : msg`Each of the ${count} ZooKeepers answers srvr with a Mode, one of them as leader; mntr says zk_quorum_size ${count} on each (3.4 does not say it: read zoo.cfg on each host); after a pause all have the same Zxid.`;

/** A guard: Mesos is whole. */
export const mastersReady = (count: number, quorum: number): Message =>
  count === 1
    ? msg`The master has master/elected 1, registrar/log/recovered 1 and registrar/log/ensemble_size 1. Its /slaves lists every agent, and recovered_slaves is [].`
    : msg`All ${count} masters answer, and exactly one has master/elected 1. Each has registrar/log/recovered 1, registrar/log/ensemble_size ${count}, and quorum ${quorum} in /flags. On the leader, /slaves lists every agent, and recovered_slaves is [].`;

/** Where Marathon runs. */
export const marathonConnected = ({ before, after }: Situation): Message | undefined =>
  before.runsMarathon && after.runsMarathon
    ? msg`Marathon is connected in /frameworks of the leading master, and its /v2/deployments is [].`
    : undefined;

/** A condition with how long it may take; then nothing else is touched. */
export const within = (seconds: number, condition: Message): Message =>
  msg`${condition} Wait at most ${seconds} seconds; if it takes longer, stop here and touch nothing else.`;

/** A reason that names what changed, of one of its hosts: settings, else files. */
export function becauseOf({ changes }: Situation): Message {
  const [first] = changes.filter(({ settings }) => settings.length > 0);
  if (first === undefined)
    return msg`What changes: ${firstOf([...new Set(changes.flatMap(({ files }) => files))])}.`;
  const named = first.settings.map(
    ({ name, from, to }) => msg`${name} (${shortened(from)} → ${shortened(to)})`,
  );
  return msg`What changes: ${firstOf(named)}.`;
}

function firstOf(items: readonly MessageValue[]): Message {
  const more = items.length - maxNamed;
  return list(more <= 0 ? items : [...items.slice(0, maxNamed), msg`${more} more`]);
}

const maxNamed = 5;
const maxLength = 60;

const shortened = (value: string | undefined) => {
  if (value === undefined || value === "") return "–";
  const printable = value.replace(/[\p{Cc}\p{Cf}]/gu, "?");
  return printable.length <= maxLength ? printable : `${printable.slice(0, maxLength - 1)}…`;
};

export const backToOldFiles: Text = () =>
  msg`The old files again, in the same way; then start it again.`;

export const withMarathon = (first: Message, situation: Situation): Message =>
  sentences(first, marathonConnected(situation));
