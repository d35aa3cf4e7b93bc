import { hostsIn } from "../core/hosts/parse-hosts.ts";
import { list, type Message, msg } from "../core/i18n/message.ts";
import { withAnswer, withoutIrrelevant } from "../core/questions/answers.ts";
import { hostNotes } from "../core/questions/host-notes.ts";
import type { Answers, Question } from "../core/questions/question.ts";
import { questions } from "../core/questions/questions.ts";
import { shownAnswer } from "./ask-questions.ts";
import type { WizardContext } from "./context.ts";

/**
 * How far the wizard is. The trail lists what was asked, in order, so that the person can go back.
 */
export interface Progress {
  answers: Answers;
  /** Answered by flags or a file: not asked unless the answer does not fit. */
  preset: readonly string[];
  trail: readonly string[];
  /**
   * Answers that were typed and do not apply beside the others now, as texts by the keys of their
   * questions: offered again when they do.
   */
  setAside: Readonly<Record<string, string>>;
}

/** The step of the trail that stands for the advanced menu. */
export const advancedStep = "advanced";

export const isAnswered = ({ preset, trail }: Progress, key: string): boolean =>
  preset.includes(key) || trail.includes(key);

/** Records an answer and prints what changed with it. An empty text is the default. */
export function recordAnswer(
  question: Question,
  text: string,
  progress: Progress,
  { prompter, translate }: WizardContext,
): Progress {
  const { progress: next, dropped } = withResult(progress, question, text);
  // As the spec has it: a fingerprint without the spaces between its digits, say.
  const stored = question.read(next.answers) ?? text;
  const answer =
    text === "" ? translate(msg`default`) : shownAnswer(question, stored, next.answers, translate);
  prompter.summary(translate(question.title), answer);
  if (question.kind === "hosts") prompter.log(hostNotes(question, next.answers).map(translate));
  if (dropped.length > 0) {
    const titles = list(dropped.map(({ title }) => title));
    prompter.log([translate(msg`Removed answers that no longer apply: ${titles}.`)]);
  }
  return next;
}

/** The progress with one more answer, without the answers that do not apply beside it. */
function withResult(
  progress: Progress,
  question: Question,
  text: string,
): { progress: Progress; dropped: readonly Question[] } {
  const answered = withAnswer(progress.answers, question, text);
  const answers = withoutIrrelevant(answered);
  const textBefore = ({ read }: Question) => read(progress.answers) ?? read(answered);
  const dropped = questions.filter(
    (each) =>
      each !== question && each.read(answers) === undefined && textBefore(each) !== undefined,
  );
  const droppedKeys = new Set(dropped.map(({ key }) => key));
  const keep = (keys: readonly string[]) => keys.filter((key) => !droppedKeys.has(key));
  return {
    progress: {
      answers,
      preset: keep(progress.preset),
      trail: [...keep(progress.trail).filter((key) => key !== question.key), question.key],
      setAside: {
        ...progress.setAside,
        ...longerHosts(question, progress, text),
        ...Object.fromEntries(dropped.map((each) => [each.key, textBefore(each) ?? ""])),
      },
    },
    // The answer of a helper question is no loss: nobody would look for it in the spec.
    dropped: dropped.filter(({ isTransient, key }) => !isTransient && isAnswered(progress, key)),
  };
}

/** The list of hosts that a shorter one replaces. */
function longerHosts(
  { kind, key, read }: Question,
  progress: Progress,
  text: string,
): Progress["setAside"] {
  if (kind !== "hosts") return {};
  const lengthOf = (hosts: string | undefined) => hostsIn(hosts ?? "").length;
  const old = read(progress.answers) ?? "";
  const longest = Math.max(lengthOf(text), lengthOf(progress.setAside[key]));
  return lengthOf(old) > longest ? { [key]: old } : {};
}

/** The review as it was when something was opened from it. */
export interface ReviewSnapshot {
  /** The last step of the trail once it was opened. */
  lastStep: string | undefined;
  progress: Progress;
}

/** Where going back leads, and what to say about it. */
export interface StepBack {
  progress: Progress;
  note: Message | undefined;
}

/** Goes one question back; from what was opened from the review, back to the review as it was. */
export function stepBack(progress: Progress, review: ReviewSnapshot | undefined): StepBack {
  const { answers, trail } = progress;
  if (review !== undefined && trail.at(-1) === review.lastStep) {
    const isChanged = answers !== review.progress.answers;
    const note = isChanged ? msg`← back; the change is undone` : undefined;
    return { progress: review.progress, note };
  }
  const note = trail.length === 0 ? msg`This is the first question.` : undefined;
  return { progress: { ...progress, trail: trail.slice(0, -1) }, note };
}
