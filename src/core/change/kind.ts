import type { ClusterSpec } from "../cluster/types.ts";
import { list, type Message, type MessageValue, msg } from "../i18n/message.ts";
import type { ClusterPlan } from "../plan/plan.ts";
import type { Condition } from "./conditions.ts";
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
  /** The last of the steps before it that has files of its own for these hosts. */
  stepBefore: string | undefined;
}

type Text = (situation: Situation) => Message;
type Conditions = (situation: Situation) => readonly Condition[];

/** A kind of step: everything about it but the hosts. */
export interface StepKind {
  service: Service | "host" | "cluster";
  pace: Pace;
  lost: Lost;
  /** Whether it only adds members: none of them leads yet, or has tasks. */
  isJoin?: true;
  why: Text;
  restarts: Text;
  /** What must be true before the first host is touched. */
  before: Conditions;
  action: Text;
  /** What becomes true after each host or wave; where it is left out, what `after` says. */
  each?: Conditions;
  after: Conditions;
  /**
   * The new cluster as it is while this step is at work, where that is another one than in the end. A
   * later step brings the files of the bundle.
   */
  interim?: (situation: Situation) => ClusterSpec | undefined;
  /** How many seconds that may take. */
  limit: number;
  /** What shows that it is done; where it is left out, that its files are in place and run. */
  isDone?: Conditions;
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

/** Whether a master comes in the place of another one, which may be dead. */
export const replacesMaster = ({ before, after }: Situation): boolean =>
  before.masters.length === after.masters.length &&
  before.masters.some(({ mesos }) => after.masters.every((master) => master.mesos !== mesos));

/** A condition with how long it may take; then nothing else is touched. */
export const within = (seconds: number, condition: Message): Message =>
  msg`${condition} Wait at most ${seconds} seconds; if it takes longer, stop here and touch nothing else.`;

/** A reason that names what changed, of one of its hosts: settings, else files. */
export function becauseOf({ changes }: Situation): Message {
  const [first] = changes.filter(({ settings }) => settings.length > 0);
  if (first === undefined)
    return msg`What changes: ${firstOf([...new Set(changes.flatMap(({ files }) => files))])}.`;
  const named = first.settings.map(
    ({ name, from, to }) => msg`${name} (${shortened(from, to)} → ${shortened(to, from)})`,
  );
  return msg`What changes: ${firstOf(named)}.`;
}

function firstOf(items: readonly MessageValue[]): Message {
  const more = items.length - maxNamed;
  return list(more <= 0 ? items : [...items.slice(0, maxNamed), msg`${more} more`]);
}

const maxNamed = 5;
const maxLength = 60;

/** A long value begins shortly before the place where it differs from the other one. */
const shortened = (value: string | undefined, other = "") => {
  if (value === undefined || value === "") return "–";
  const printable = value.replace(/[\p{Cc}\p{Cf}]/gu, "?");
  if (printable.length <= maxLength) return printable;
  const start = Math.max(0, commonLength(value, other) - maxLength / 4);
  const end = start + maxLength - 1;
  return `${start > 0 ? "…" : ""}${printable.slice(start, end)}${end < printable.length ? "…" : ""}`;
};

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

export const staysOff = msg`A machine that is off needs nothing, but must never start again with its old disk.`;

export const backToOldFiles: Text = () =>
  msg`The old files again, in the same way; then start it again.`;
