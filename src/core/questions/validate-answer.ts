import { checkSpec } from "../cluster/validate.ts";
import type { Message } from "../i18n/message.ts";
import { specOf, withAnswer } from "./answers.ts";
import type { Answers, Question } from "./question.ts";

/**
 * What is wrong with an answer that is being given, and with what follows from it, beside the
 * others; undefined: nothing. Places of other questions are theirs to judge.
 */
export function validateAnswer(
  question: Question,
  text: string,
  answers: Answers,
  base?: unknown,
): Message | undefined {
  return validateStoredAnswer(question, withAnswer(answers, question, text), base);
}

/** The same for an answer that was given before: others may have changed since. */
export function validateStoredAnswer(
  question: Question,
  answers: Answers,
  base?: unknown,
): Message | undefined {
  const { [question.key]: text } = answers;
  const fault = text === undefined ? undefined : question.validate(text, answers);
  if (fault !== undefined || question.isTransient) return fault;
  const { errors } = checkSpec(specOf(answers, base));
  const found = errors.find(({ at }) => belongsTo(at, question));
  return found === undefined ? undefined : { text: "{0}", values: [found.message] };
}

/**
 * Whether a place in the spec is this question's: `masters[1].address` is of `masters`; attributes
 * stand in `agents`.
 */
export function belongsTo(at: string, { key, kind }: Pick<Question, "key" | "kind">): boolean {
  if (kind === "properties") return new RegExp(`^agents\\[\\d+\\]\\.${key}\\b`).test(at);
  if (key === "agents" && /^agents\[\d+\]\.(attributes|resources)\b/.test(at)) return false;
  return at === key || at.startsWith(`${key}.`) || at.startsWith(`${key}[`);
}
