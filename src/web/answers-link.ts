import { type Message, say } from "../core/i18n/message.ts";
import { answersOf } from "../core/questions/answers.ts";
import { answersToToken, tokenToAnswers } from "../core/questions/token.ts";
import type { Given } from "./page.ts";

/** A link to the page with the answers in its fragment, which no server sees; or why there is none. */
export function linkTo(page: string, spec: Readonly<Record<string, unknown>>): string | Message {
  const made = answersToToken(spec);
  return made.token !== undefined ? `${bareAddress(page)}#${made.token}` : made.problem.message;
}

/** The page's own address, without answers. */
export const bareAddress = (page: string): string => page.split("#")[0] ?? page;

/** The answers in a page's address. An ordinary fragment, such as #top, is none. */
export function givenIn(page: string): Given {
  const fragment = page.split("#")[1] ?? "";
  if (!/^\d/.test(fragment)) return { answers: {}, base: {} };
  const read = tokenToAnswers(fragment);
  return read.answers !== undefined
    ? { answers: answersOf(read.answers), base: read.answers }
    : { answers: {}, base: {}, note: unreadable(read.problem.message) };
}

const unreadable = (why: Message) => say`The answers in this link were left out. ${why}`;
