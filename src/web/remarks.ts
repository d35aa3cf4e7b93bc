import type { Problem } from "../core/cluster/types.ts";
import type { Message } from "../core/i18n/message.ts";
import { type Answers, type Question, questions } from "../core/questions/questions.ts";
import { belongsTo } from "../core/questions/validate-answer.ts";
import type { Outcome } from "./outcome.ts";
import type { Tell } from "./tell.ts";

/** What is said beside a field, in the page's language. */
export interface Remarks {
  errors: readonly string[];
  warnings: readonly string[];
}

/** What is wrong with the answers, by the keys of their questions; under "" what belongs to none that is shown. */
export function remarksOn(
  { answers, faults, checked }: Outcome,
  tell: Tell,
): ReadonlyMap<string, Remarks> {
  const shown = questions.filter((question) => isShown(question, answers));
  const isKnown = (key: string) => shown.some((question) => question.key === key);
  const keyOf = ({ at }: Problem) =>
    questions
      .filter((question) => belongsTo(at, question))
      .flatMap(standIns)
      .find(isKnown) ?? "";
  const told = (key: string, problems: readonly Problem[]) =>
    problems
      .filter((problem) => keyOf(problem) === key)
      .map(
        (problem) =>
          (key === "" && problem.at !== "" ? `${problem.at}: ` : "") + tell(problem.message),
      );
  return new Map(
    ["", ...shown.map(({ key }) => key)].map((key) => {
      const fault = faults.get(key);
      return [
        key,
        {
          errors: fault ? [tell(fault)] : told(key, checked.errors),
          warnings: told(key, checked.warnings),
        },
      ];
    }),
  );
}

/** The question itself; or those that it settles, where it is not asked: a number of masters stands for their names. */
const standIns = (question: Question) => [question.key, ...Object.keys(question.implies(""))];

/** What is wrong with the answers themselves, by key: the rules of the spec judge the rest. */
export function faultsIn(answers: Answers): ReadonlyMap<string, Message> {
  return new Map(
    questions
      .filter((question) => isShown(question, answers))
      .flatMap((question) => {
        const text = answers[question.key];
        const fault = text === undefined ? undefined : question.validate(text, answers);
        return fault === undefined ? [] : [[question.key, fault]];
      }),
  );
}

/** What the wizard would ask, and under Advanced all that applies. */
export const isShown = (question: Question, answers: Answers): boolean =>
  question.askedByDefault(answers) || (question.group !== undefined && question.condition(answers));
