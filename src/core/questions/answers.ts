import { schemaAt } from "../cluster/spec-paths.ts";
import type { Answers, Question } from "./question.ts";
import { questions, requiredFields } from "./questions.ts";

/**
 * The answers with one more, and with the answers that follow from it. An empty text removes the
 * answer.
 */
export function withAnswer(answers: Answers, question: Question, typed: string): Answers {
  if (typed === "")
    return Object.fromEntries(Object.entries(answers).filter(([key]) => key !== question.key));
  const text = question.expand(typed, answers);
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
 * The written spec that the answers make, for `checkSpec`. `base` is a spec that some of them came
 * from: what an answer did not change stays as it was written there, and what does not apply any
 * more is taken out.
 */
export function specOf(answers: Answers, base: unknown = {}): Record<string, unknown> {
  let spec = base;
  for (const question of questions.filter(({ isTransient }) => !isTransient)) {
    const text = question.condition(answers) ? writtenAnswer(question, answers) : undefined;
    if (text === undefined) spec = question.unset(spec);
    else if (question.get(spec) !== text) spec = question.set(spec, text);
  }
  return typeof spec === "object" && spec !== null && !Array.isArray(spec) ? { ...spec } : {};
}

/** The answer that goes into the spec; undefined: none, and the schema's default holds. */
const writtenAnswer = ({ key, alwaysWritten, defaultFor }: Question, answers: Answers) =>
  answers[key] ?? (alwaysWritten ? defaultFor(answers) : undefined);

/**
 * The answers without those that no longer apply, or that are wrong in a question that is not
 * asked, and the questions that lost theirs.
 */
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
    (filled, question) =>
      filled[question.key] === undefined && question.askedByDefault(filled)
        ? withAnswer(filled, question, question.defaultFor(filled))
        : filled,
    answers,
  );
}

/**
 * The arguments that give these answers without a question; what is the default anyway is left out.
 * Not yet quoted for a shell.
 */
export function answersToArguments(answers: Answers): string[] {
  const spec = specOf(answers);
  return questions
    .filter(
      ({ isTransient, condition, key }) =>
        !isTransient && condition(answers) && !isDefaultField(spec, key),
    )
    .flatMap((question) => {
      const { key, alwaysWritten, defaultFor } = question;
      const text = writtenAnswer(question, answers);
      const isDefault =
        text === defaultFor(answers) && !alwaysWritten && !requiredFields.includes(key);
      return text === undefined || isDefault ? [] : toArguments(question, text);
    });
}

/** Whether the whole field that a key belongs to, such as `apt`, has its default. */
function isDefaultField(spec: Readonly<Record<string, unknown>>, key: string): boolean {
  const [field = ""] = key.split(".");
  const { default: value } = key.includes(".") ? schemaAt([field]) : {};
  return value !== undefined && JSON.stringify(spec[field]) === JSON.stringify(value);
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
