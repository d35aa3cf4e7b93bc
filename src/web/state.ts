import type { DraftSpec } from "../core/cluster/types.ts";
import { type CheckedSpec, checkSpec } from "../core/cluster/validate.ts";
import type { Message } from "../core/i18n/message.ts";
import {
  specOf,
  withAnswer,
  withDefaultAnswers,
  withoutIrrelevant,
} from "../core/questions/answers.ts";
import type { Answers, Question } from "../core/questions/question.ts";
import { questions } from "../core/questions/questions.ts";
import { validateAnswer } from "../core/questions/validate-answer.ts";
import type { PageAnswers } from "./page-answers.ts";
import { readText } from "./read-text.ts";

/** What the answers come to: their problems, and a spec when there are none. */
export interface State {
  /** The answers, with the default for every open one. */
  answers: Answers;
  /** The keys of the questions that somebody answered. */
  answered: ReadonlySet<string>;
  /** What was typed and is no answer yet, by the keys of the questions. */
  faults: ReadonlyMap<string, Fault>;
  /** How a pasted list was understood, by the keys of the questions. */
  readings: ReadonlyMap<string, readonly Message[]>;
  /** The spec that they make, as a person would write it. */
  spec: DraftSpec;
  checked: CheckedSpec;
}

export interface Fault {
  typed: string;
  message: Message;
}

type Given = Pick<PageAnswers, "base" | "typed">;

/** Checks the answers as the command line does. */
export function stateOf(given: Given): State {
  const form = readForm(given);
  const spec = specOf(form.answers);
  return { ...form, spec, checked: checkSpec(spec) };
}

/** What is typed, as far as it is valid, with the default for every open question. */
function readForm({ base, typed }: Given): Omit<State, "spec" | "checked"> {
  const touched = questions.filter(({ key }) => typed[key] !== undefined);
  const readings = new Map(
    touched.map((question) => [question.key, readText(question, typed[question.key] ?? "")]),
  );
  const textOf = ({ key }: Question) => readings.get(key)?.text ?? "";
  const answer = (applicable: readonly Question[]) =>
    applicable.reduce<Answers>((all, each) => withAnswer(all, each, textOf(each)), base);
  const all = answer(touched);
  const answers = withoutIrrelevant(answer(touched.filter(({ condition }) => condition(all))));
  const filled = withDefaultAnswers(answers);
  const faults = new Map<string, Fault>();
  for (const question of touched.filter((each) => isShown(each, filled))) {
    const { key } = question;
    const message = readings.get(key)?.problem ?? faultIn(question, textOf(question), filled);
    if (message) faults.set(key, { typed: typed[key] ?? "", message });
  }
  const valid = touched
    .filter(({ key }) => faults.has(key))
    .reduce((kept, question) => question.clear(kept), answers);
  const isAnswered = ({ key, read }: Question) => faults.has(key) || read(answers) !== undefined;
  return {
    answers: withDefaultAnswers(valid),
    answered: new Set(questions.filter(isAnswered).map(({ key }) => key)),
    faults,
    readings: new Map([...readings].map(([key, { notes = [] }]) => [key, notes])),
  };
}

/** What is wrong with the text of a field itself: the rules of the spec judge the rest. */
function faultIn(question: Question, text: string, before: Answers): Message | undefined {
  const answers = withAnswer(before, question, text);
  const fault = question.validate(question.expand(text, before), answers);
  const hasType = question.read(answers) !== undefined;
  return fault === undefined && !hasType ? validateAnswer(question, text, before) : fault;
}

/** What the wizard would ask, and under Advanced all that applies. */
export const isShown = (question: Question, answers: Answers): boolean =>
  question.askedByDefault(answers) || (question.group !== undefined && question.condition(answers));
