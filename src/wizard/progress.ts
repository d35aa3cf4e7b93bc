import { withAnswer, withoutIrrelevant } from "../core/questions/answers.ts";
import type { Answers, Question } from "../core/questions/question.ts";

/** How far the wizard is. The trail holds what was asked, in order, so that it can be gone back. */
export interface Progress {
  answers: Answers;
  /** Answered by flags or a file: not asked unless it does not fit. */
  given: readonly string[];
  trail: readonly string[];
}

/** The step of the trail that stands for the advanced menu. */
export const advancedStep = "advanced";

export const isAnswered = ({ given, trail }: Progress, key: string): boolean =>
  given.includes(key) || trail.includes(key);

/** With one more answer: what does not apply any more is dropped, and named. */
export function withReply(
  progress: Progress,
  question: Question,
  text: string,
): { progress: Progress; dropped: readonly Question[] } {
  const { answers, dropped } = withoutIrrelevant(withAnswer(progress.answers, question, text));
  const gone = new Set(dropped.map(({ key }) => key));
  const kept = (keys: readonly string[]) => keys.filter((key) => !gone.has(key));
  const settled = Object.keys(question.implies(text)).filter((key) => !isAnswered(progress, key));
  return {
    progress: {
      answers,
      given: kept([...progress.given, ...settled]),
      trail: [...kept(progress.trail).filter((key) => key !== question.key), question.key],
    },
    // A guide's answer is no loss: nobody would look for it in the spec.
    dropped: dropped.filter(({ isTransient, key }) => !isTransient && isAnswered(progress, key)),
  };
}

/** One step back: the last question is open again, with its answer as the default. */
export const steppedBack = (progress: Progress): Progress => ({
  ...progress,
  trail: progress.trail.slice(0, -1),
});
