import { draftOf } from "../core/cluster/draft.ts";
import { checkShape } from "../core/cluster/shape-problems.ts";
import { valueAt } from "../core/cluster/spec-paths.ts";
import type { DraftSpec, Problem } from "../core/cluster/types.ts";
import { type Message, msg } from "../core/i18n/message.ts";
import type { Answers, Question } from "../core/questions/question.ts";
import { answersToToken, tokenToAnswers } from "../core/questions/token.ts";
import { belongsTo } from "../core/questions/validate-answer.ts";
import { deflate } from "./deflate.ts";

/** What was answered so far. */
export interface PageAnswers {
  /** The spec of a link or a file. */
  base: Answers;
  /** What was typed and chosen, by the keys of the questions: valid or not yet. */
  typed: Readonly<Record<string, string>>;
  /** What went wrong with a link. */
  note?: Message;
  /** Wrong values of a file that no field can show. */
  unplaced?: readonly Problem[];
}

export const noAnswers: PageAnswers = { base: {}, typed: {} };

/** Whether nothing has been answered: the language is that of the page. */
export function isUntouched({ base, typed }: PageAnswers): boolean {
  const { language: _, ...others } = typed;
  return Object.keys(base).length + Object.keys(others).length === 0;
}

/** The answers with another one; an empty text means the default. */
export function withText(given: PageAnswers, question: Question, text: string): PageAnswers {
  const { base, typed, unplaced = [] } = given;
  const { [question.key]: _, ...others } = typed;
  const left = { unplaced: unplaced.filter(({ at }) => !belongsTo(at, question)) };
  return text === ""
    ? { base: question.clear(base), typed: others, ...left }
    : { base, typed: { ...others, [question.key]: text }, ...left };
}

/** The answers that a reader's language gives: the README stays in it. */
export function languageOf({ typed: { language } }: PageAnswers): PageAnswers["typed"] {
  return language === undefined ? {} : { language };
}

/**
 * A link to the page with the answers in its fragment, which no server sees; or why there is none.
 */
export function linkTo(page: string, spec: DraftSpec): string | Message {
  const made = answersToToken(spec, deflate);
  return made.token !== undefined ? `${bareAddress(page)}#${made.token}` : made.problem.message;
}

/** The page's own address, without answers. */
export const bareAddress = (page: string): string => page.split("#")[0] ?? page;

/** The answers in a page's address; empty: none. An ordinary fragment, such as #top, is none. */
export function fragmentOf(page: string): string {
  const fragment = page.split("#")[1] ?? "";
  return /^\d/.test(fragment) ? fragment : "";
}

/** The answers that a token holds. */
export function answersOfToken(token: string): PageAnswers {
  if (token === "") return noAnswers;
  const read = tokenToAnswers(token, deflate);
  const problem = read.problem ?? typeProblem(read.answers);
  return problem === undefined
    ? { base: draftOf(read.answers), typed: {} }
    : { ...noAnswers, note: msg`The answers in this link were ignored. ${problem.message}` };
}

/** What no link of this page holds: a value of another type than its field. */
export function typeProblem(answers: unknown): Problem | undefined {
  const draft = draftOf(answers);
  return checkShape(answers).find(
    ({ steps }) => valueAt(answers, steps) !== undefined && valueAt(draft, steps) === undefined,
  );
}
