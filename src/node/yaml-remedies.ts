import type { ErrorCode } from "yaml";
import { type Message, say } from "../core/messages/message.ts";

const columns = say`Fields of one set, and entries of one list, begin in the same column; a text with a colon and a blank in it stands in quotes.`;
const blanks = say`Write a blank after each colon and each dash: name: analytics.`;

/** What to do about the commonest slips, by the code that yaml gives them. */
export const yamlRemedies: Readonly<Partial<Record<ErrorCode, Message>>> = {
  BAD_INDENT: say`Close each bracket, and indent what stands within it.`,
  BAD_SCALAR_START: say`Put this text in quotes.`,
  BLOCK_AS_IMPLICIT_KEY: columns,
  DUPLICATE_KEY: say`Remove one of the two.`,
  MISSING_CHAR: say`Close each quote and bracket, and write a blank after each colon and each dash.`,
  MULTILINE_IMPLICIT_KEY: blanks,
  TAB_AS_INDENT: say`Indent with blanks.`,
};
