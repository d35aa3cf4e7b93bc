import type { Answers, Question } from "./question.ts";
import { questions } from "./questions.ts";

/** The answers with one more: what it settles of others goes with it. An empty text takes the answer back. */
export function withAnswer(answers: Answers, question: Question, text: string): Answers {
  if (text === "")
    return Object.fromEntries(Object.entries(answers).filter(([key]) => key !== question.key));
  return { ...answers, ...question.settles(text), [question.key]: text };
}

/** The answers that a spec holds. */
export function answersOf(spec: unknown): Answers {
  if (isEmpty(spec)) return {};
  return Object.fromEntries(
    questions.flatMap(({ key, find }) => {
      const text = find(spec);
      return text === undefined || text === "" ? [] : [[key, text]];
    }),
  );
}

const isEmpty = (spec: unknown) =>
  typeof spec === "object" && spec !== null && Object.keys(spec).length === 0;

/**
 * The written spec that the answers make, for `checkSpec`. `base` is a spec that some of them came from: what an answer
 * did not change stays as it was written there, and what does not apply any more is taken out.
 */
export function specOf(answers: Answers, base: unknown = {}): Record<string, unknown> {
  const spec = questions.reduce<unknown>((laid, question) => {
    if (question.guide) return laid;
    const text = question.applies(answers)
      ? (answers[question.key] ?? (question.filled ? question.usual(answers) : undefined))
      : undefined;
    if (text === undefined) return question.drop(laid);
    return question.find(laid) === text ? laid : question.lay(laid, text);
  }, base);
  return typeof spec === "object" && spec !== null && !Array.isArray(spec) ? { ...spec } : {};
}

/** The answers without those that do not apply beside the others, or that nobody would be asked to mend, and the questions that lost theirs. */
export function withoutIrrelevant(answers: Answers): {
  answers: Answers;
  dropped: readonly Question[];
} {
  const dropped = questions.filter((question) =>
    isPointless(question, answers[question.key], answers),
  );
  const keys = new Set(dropped.map(({ key }) => key));
  return {
    answers: Object.fromEntries(Object.entries(answers).filter(([key]) => !keys.has(key))),
    dropped,
  };
}

/** Hosts with addresses, say, on one machine. */
function isPointless(
  { applies, asked, filled, fault }: Question,
  text: string | undefined,
  answers: Answers,
): boolean {
  return (
    text !== undefined &&
    (!applies(answers) || (filled && !asked(answers) && fault(text, answers) !== undefined))
  );
}

/** The answers with the default for every question that would be asked. */
export function withUsualAnswers(answers: Answers): Answers {
  return questions.reduce<Answers>(
    (given, question) =>
      given[question.key] === undefined && question.asked(given)
        ? withAnswer(given, question, question.usual(given))
        : given,
    answers,
  );
}
