import { schemaAt } from "../cluster/paths.ts";
import type { Answers, Question } from "./question.ts";
import { questions, requiredFields } from "./questions.ts";

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

/** The arguments that give these answers without a question; what is the default anyway is left out. Not yet quoted for a shell. */
export function argumentsOf(answers: Answers): string[] {
  const spec = specOf(answers);
  return questions
    .filter(({ guide, applies, key }) => !guide && applies(answers) && !isUsualField(spec, key))
    .flatMap((question) => {
      const { key, filled, usual } = question;
      const text = answers[key] ?? (filled ? usual(answers) : undefined);
      const isDefault = text === usual(answers) && !filled && !requiredFields.includes(key);
      return text === undefined || isDefault ? [] : spelt(question, text);
    });
}

/** Whether the whole field that a key belongs to, such as `apt`, is what it would be if nobody wrote it. */
function isUsualField(spec: Readonly<Record<string, unknown>>, key: string): boolean {
  const [field = ""] = key.split(".");
  const { default: usual } = key.includes(".") ? schemaAt([field]) : {};
  return usual !== undefined && JSON.stringify(spec[field]) === JSON.stringify(usual);
}

/** How one answer is given: by its own flag, or by --set. */
export function spelt({ key, kind, flag, takes }: Question, text: string): string[] {
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
