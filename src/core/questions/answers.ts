import { draftOf } from "../cluster/draft.ts";
import { schemaAt, valueAt } from "../cluster/spec-paths.ts";
import type { DraftSpec } from "../cluster/types.ts";
import type { Answers, Question } from "./question.ts";
import { questions, requiredFields } from "./questions.ts";

/** The answers with one more. An empty text removes the answer. */
export function withAnswer(answers: Answers, question: Question, text: string): Answers {
  return text === ""
    ? question.clear(answers)
    : question.write(answers, question.expand(text, answers));
}

/** Answers that were saved: what has another type than it had is left out. */
export function savedAnswers(value: object): Answers {
  const { machines: _, packages: __, properties: ___, ...spec }: Answers = draftOf(value);
  const helpers = { apt: valueAt(value, ["packages"]), machines: valueAt(value, ["machines"]) };
  return questions.reduce<Answers>((answers, question) => {
    const isProperty = question.kind === "properties";
    const text = valueAt(isProperty ? valueAt(value, ["properties"]) : helpers, [question.key]);
    return typeof text === "string" ? question.write(answers, text) : answers;
  }, spec);
}

/** The questions that these answers answer. */
export const answeredIn = (answers: Answers): readonly Question[] =>
  questions.filter(({ read }) => read(answers) !== undefined);

/**
 * The spec that the answers make, for `checkSpec`: with what always stands in one, and without what
 * does not apply.
 */
export function specOf(answers: Answers): DraftSpec {
  const written = questions.reduce((made, question) => {
    if (question.isTransient) return made;
    const text = question.condition(answers) ? writtenAnswer(question, answers) : undefined;
    if (text === undefined) return question.clear(made);
    return question.read(made) === text ? made : question.write(made, text);
  }, answers);
  const { machines: _, packages: __, properties = {}, ...spec } = written;
  return questions.reduce((made, { key, kind, set }) => {
    const text = kind === "properties" ? valueAt(properties, [key]) : undefined;
    return typeof text === "string" ? set(made, text) : made;
  }, spec);
}

/** The answer that goes into the spec; undefined: none, and the schema's default holds. */
const writtenAnswer = ({ read, alwaysWritten, defaultFor }: Question, answers: Answers) =>
  read(answers) ?? (alwaysWritten ? defaultFor(answers) : undefined);

/**
 * The answers without those that no longer apply, or that are wrong in a question that is not
 * asked: hosts with addresses, say, on one machine.
 */
export const withoutIrrelevant = (answers: Answers): Answers =>
  questions
    .filter((question) => isUnusable(question, answers))
    .reduce((kept, question) => question.clear(kept), answers);

function isUnusable(question: Question, answers: Answers): boolean {
  const { read, condition, askedByDefault, alwaysWritten, validate } = question;
  const text = read(answers);
  if (text === undefined) return false;
  const isChecked = alwaysWritten && !askedByDefault(answers);
  return !condition(answers) || (isChecked && validate(text, answers) !== undefined);
}

/** The answers with the default for every question that would be asked. */
export const withDefaultAnswers = (given: Answers): Answers =>
  questions.reduce(
    (answers, question) =>
      question.read(answers) === undefined && question.askedByDefault(answers)
        ? withAnswer(answers, question, question.defaultFor(answers))
        : answers,
    given,
  );

/** Answers with others over them. */
export const answersOver = (below: Answers, others: Answers): Answers =>
  answeredIn(others).reduce(
    (answers, question) => withAnswer(answers, question, question.read(others) ?? ""),
    below,
  );

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
function isDefaultField(spec: DraftSpec, key: string): boolean {
  const [field = ""] = key.split(".");
  const { default: value } = key.includes(".") ? schemaAt([field]) : {};
  return value !== undefined && JSON.stringify(valueAt(spec, [field])) === JSON.stringify(value);
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
