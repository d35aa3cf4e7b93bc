import { schemaAt } from "../cluster/paths.ts";
import type { Answers, Question } from "./question.ts";
import { questions, requiredFields } from "./questions.ts";

/** The answers with one more: what it settles of others goes with it. An empty text takes the answer back. */
export function withAnswer(answers: Answers, question: Question, text: string): Answers {
  if (text === "")
    return Object.fromEntries(Object.entries(answers).filter(([key]) => key !== question.key));
  return { ...answers, ...question.implies(text), [question.key]: text };
}

/** The answers that a spec holds. */
export function answersOf(spec: unknown): Answers {
  if (isEmpty(spec)) return {};
  return Object.fromEntries(
    questions.flatMap(({ key, get }) => {
      const text = get(spec);
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
    if (question.isTransient) return laid;
    const text = question.condition(answers)
      ? (answers[question.key] ??
        (question.alwaysWritten ? question.defaultFor(answers) : undefined))
      : undefined;
    if (text === undefined) return question.unset(laid);
    return question.get(laid) === text ? laid : question.set(laid, text);
  }, base);
  return typeof spec === "object" && spec !== null && !Array.isArray(spec) ? { ...spec } : {};
}

/** The answers without those that do not apply beside the others, or that nobody would be asked to mend, and the questions that lost theirs. */
export function withoutIrrelevant(answers: Answers): {
  answers: Answers;
  dropped: readonly Question[];
} {
  const dropped = questions.filter((question) =>
    isUnusable(question, answers[question.key], answers),
  );
  const keys = new Set(dropped.map(({ key }) => key));
  return {
    answers: Object.fromEntries(Object.entries(answers).filter(([key]) => !keys.has(key))),
    dropped,
  };
}

/** Hosts with addresses, say, on one machine. */
function isUnusable(
  { condition, askedByDefault, alwaysWritten, validate }: Question,
  text: string | undefined,
  answers: Answers,
): boolean {
  return (
    text !== undefined &&
    (!condition(answers) ||
      (alwaysWritten && !askedByDefault(answers) && validate(text, answers) !== undefined))
  );
}

/** The answers with the default for every question that would be asked. */
export function withDefaultAnswers(answers: Answers): Answers {
  return questions.reduce<Answers>(
    (given, question) =>
      given[question.key] === undefined && question.askedByDefault(given)
        ? withAnswer(given, question, question.defaultFor(given))
        : given,
    answers,
  );
}

/** The arguments that give these answers without a question; what is the default anyway is left out. Not yet quoted for a shell. */
export function answersToArguments(answers: Answers): string[] {
  const spec = specOf(answers);
  return questions
    .filter(
      ({ isTransient, condition, key }) =>
        !isTransient && condition(answers) && !isDefaultField(spec, key),
    )
    .flatMap((question) => {
      const { key, alwaysWritten, defaultFor } = question;
      const text = answers[key] ?? (alwaysWritten ? defaultFor(answers) : undefined);
      const isDefault =
        text === defaultFor(answers) && !alwaysWritten && !requiredFields.includes(key);
      return text === undefined || isDefault ? [] : toArguments(question, text);
    });
}

/** Whether the whole field that a key belongs to, such as `apt`, is what it would be if nobody wrote it. */
function isDefaultField(spec: Readonly<Record<string, unknown>>, key: string): boolean {
  const [field = ""] = key.split(".");
  const { default: usual } = key.includes(".") ? schemaAt([field]) : {};
  return usual !== undefined && JSON.stringify(spec[field]) === JSON.stringify(usual);
}

/** How one answer is given: by its own flag, or by --set. */
export function toArguments({ key, kind, flag, takes }: Question, text: string): string[] {
  if (kind === "flags")
    return text
      .split("\n")
      .filter((line) => line.trim() !== "")
      .flatMap((line) => withValue("--set", `${key}.${line.trimStart()}`));
  if (flag === undefined) return withValue("--set", `${key}=${text}`);
  if (takes === "") return text === "true" ? [`--${flag}`] : [];
  return withValue(`--${flag}`, text);
}

/** A value that begins with a dash would be read as an option. */
const withValue = (option: string, value: string) =>
  value.startsWith("-") ? [`${option}=${value}`] : [option, value];
