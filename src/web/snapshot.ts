import { hostsIn } from "../core/hosts/parse-hosts.ts";
import { type Message, msg } from "../core/i18n/message.ts";
import { hostsText } from "../core/questions/host-answers.ts";
import type { Answers, Question } from "../core/questions/question.ts";
import { questions } from "../core/questions/questions.ts";
import { type Cluster, clusterOf } from "./cluster.ts";
import type { OpenedCluster } from "./incoming.ts";
import { withFiles } from "./opened-bundle.ts";
import { languageOf, type PageAnswers } from "./page-answers.ts";
import { notesOf, problemsOf, type Remark } from "./problems.ts";
import { isShown, type State, stateOf } from "./state.ts";

/** What the page shows of some answers. */
export interface Snapshot {
  given: PageAnswers;
  state: State;
  problems: readonly Remark[];
  notes: readonly Remark[];
  /** The last whole cluster; undefined: there has been none. */
  cluster?: Cluster;
  /** What the files are compared with. */
  compared?: Comparison;
  /** The file that was opened: what it comes to, once it has no problem, is compared. */
  opened?: OpenedCluster;
}

/** An older cluster, and what has led from it to this one. */
export interface Comparison {
  cluster: Cluster;
  what: Message;
  /** Whether it is of a file: then it stays for the whole visit. */
  stays: boolean;
  /** Whether a file was opened with these answers: from mended ones no steps lead anywhere. */
  isOpened: boolean;
}

/** Whether the cluster that is shown is an older one: the answers have problems. */
export const isStale = ({ problems }: Snapshot): boolean => problems.length > 0;

/** The cluster that may be copied and downloaded. */
export const wholeCluster = (snapshot: Snapshot): Cluster | undefined =>
  isStale(snapshot) ? undefined : snapshot.cluster;

/** What the page shows next. `before` is what it showed until now. */
export function snapshotOf(given: PageAnswers, before?: Snapshot): Snapshot {
  const state = stateOf(given);
  const problems = problemsOf(state, given.unplaced);
  const { spec } = state.checked;
  const whole = spec !== undefined && problems.length === 0 ? clusterOf(spec) : undefined;
  const cluster = whole ?? before?.cluster;
  const opened = whole && isUnsolved(before) ? { ...before.opened, solved: given } : before?.opened;
  const compared = comparisonOf(whole, state, before);
  return {
    given,
    state,
    problems,
    notes: notesOf(state),
    ...(cluster && { cluster }),
    ...(compared && { compared }),
    ...(opened && { opened }),
  };
}

/** Whether a file was opened whose problems stand yet. */
const isUnsolved = (
  snapshot: Snapshot | undefined,
): snapshot is Snapshot & { opened: OpenedCluster } =>
  snapshot?.opened !== undefined && !snapshot.compared?.stays;

/** Other answers in the reader's language: they do not solve the problems of a file. */
export function freshSnapshot(typed: PageAnswers["typed"], snapshot: Snapshot): Snapshot {
  const { opened, ...others } = snapshot;
  const before = isUnsolved(snapshot) ? others : snapshot;
  return snapshotOf({ base: {}, typed: { ...typed, ...languageOf(before.given) } }, before);
}

/** The answers of a file: from here on everything is compared with its cluster. */
export function openedSnapshot(opened: OpenedCluster): Snapshot {
  const snapshot = snapshotOf(opened.given);
  const { cluster } = snapshot;
  const compared = cluster && fileComparison(opened, cluster, true);
  return { ...snapshot, opened, ...(compared && { compared }) };
}

/** What the page shows when it is loaded again: the way from the opened file to the answers, once more. */
export function restoredSnapshot(given: PageAnswers, opened?: OpenedCluster): Snapshot {
  if (opened === undefined) return snapshotOf(given);
  const first = openedSnapshot(opened);
  return snapshotOf(given, opened.solved ? snapshotOf(opened.solved, first) : first);
}

/** With the bundle that was opened where there was one, else with what the answers come to. */
function fileComparison(
  { name, files }: OpenedCluster,
  cluster: Cluster,
  isOpened: boolean,
): Comparison {
  const isOfFile = isOpened || files !== undefined;
  return {
    cluster: files ? withFiles(cluster, files) : cluster,
    what: isOfFile ? msg`Since ${name} was opened` : msg`Since the problems of ${name} were solved`,
    stays: true,
    isOpened,
  };
}

function comparisonOf(
  whole: Cluster | undefined,
  state: State,
  before: Snapshot | undefined,
): Comparison | undefined {
  if (whole && isUnsolved(before)) return fileComparison(before.opened, whole, false);
  if (before?.compared?.stays || whole === undefined) return before?.compared;
  if (before?.cluster === undefined) return undefined;
  const what = changeBetween(before.state.answers, state.answers);
  return what === undefined
    ? before.compared
    : { cluster: before.cluster, what, stays: false, isOpened: false };
}

/** `Number of masters: 3 → 5`; undefined where no answer differs. */
function changeBetween(before: Answers, after: Answers): Message | undefined {
  const changes = questions
    .filter((question) => isShown(question, after))
    .filter((question) => textOf(question, before) !== textOf(question, after))
    .map((question) => changeOf(question, before, after));
  const [first] = changes;
  if (first === undefined) return undefined;
  return changes.length === 1 ? first : msg`${first}, and ${changes.length - 1} more answers`;
}

function changeOf(question: Question, before: Answers, after: Answers): Message {
  const from = shortAnswer(question, before);
  const to = shortAnswer(question, after);
  return from === to ? question.title : msg`${question.title}: ${from} → ${to}`;
}

const textOf = ({ read, defaultFor }: Question, answers: Answers): string =>
  read(answers) ?? defaultFor(answers);

const maxLength = 24;

/** The answer where it is short, and of hosts their number. */
function shortAnswer(question: Question, answers: Answers): string {
  const { key, kind } = question;
  if (kind === "hosts" && (key === "masters" || key === "agents"))
    return String(hostsIn(hostsText(answers[key]) ?? "").length);
  const text = textOf(question, answers);
  return text.length <= maxLength ? text : "…";
}
