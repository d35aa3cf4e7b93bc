import { answersToToken, tokenToAnswers } from "../core/spec/token.ts";

/** A link to the page with the answers in its fragment, which no server sees; too many answers give the page's own address. */
export function linkTo(page: string, spec: Readonly<Record<string, unknown>>): string {
  const made = answersToToken(spec);
  const bare = page.split("#")[0] ?? page;
  return "token" in made ? `${bare}#${made.token}` : bare;
}

/** The answers in a page's address, as a spec; undefined: none, or a fragment of somebody else. */
export function specInLink(page: string): Record<string, unknown> | undefined {
  if (!/#./.test(page)) return undefined;
  const read = tokenToAnswers(page);
  return "answers" in read ? read.answers : undefined;
}
