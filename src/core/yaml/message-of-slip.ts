import { type Message, say, sentences } from "../i18n/message.ts";
import { linesOf } from "./lines-of.ts";
import { aliasOfItself } from "./places.ts";
import { noField, severalDocuments, type YamlSlip } from "./read-yaml.ts";

const columns = say`Fields of one set, and entries of one list, begin in the same column; a text with a colon and a blank in it stands in quotes.`;
const blanks = say`Write a blank after each colon and each dash: name: analytics.`;
const closed = say`Close each quote and bracket, and write a blank after each colon and each dash.`;
const quotes = say`Put this text in quotes.`;
const range = say`A range stands in quotes: "master-[1-3]=10.0.0.[11-13]".`;

/** What to do about the commonest slips, by the reasons that js-yaml gives. */
const remedies: Readonly<Record<string, Message>> = {
  "a whitespace character is expected after the key-value separator within a block mapping": blanks,
  "bad indentation of a mapping entry": sentences(blanks, columns),
  "bad indentation of a sequence entry": sentences(blanks, columns),
  "can not read a block mapping entry; a multiline key may not be an implicit key": blanks,
  "deficient indentation": say`Close each quote and bracket, and indent what stands within it.`,
  "duplicated mapping key": say`Remove one of the two.`,
  "end of the stream or a document separator is expected": sentences(blanks, columns),
  "expected ':' after a mapping key": blanks,
  [noField]: blanks,
  "missed comma between flow collection entries": sentences(closed, range),
  "null byte is not allowed in input": say`Save the file as plain text in UTF-8.`,
  "object-based map does not support complex keys": quotes,
  [severalDocuments]: say`Keep one of them; others go into files of their own.`,
  "tab characters must not be used in indentation": say`Indent with blanks.`,
  "unexpected end of the stream within a double quoted scalar": closed,
  "unexpected end of the stream within a flow collection": closed,
  "unexpected end of the stream within a single quoted scalar": closed,
};

/** What a person reads about a slip. */
export function messageOfSlip({ reason, line, column, text }: YamlSlip): Message {
  if (reason === aliasOfItself || reason.startsWith("nesting exceeded"))
    return say`Not valid YAML: an alias (*name) leads back to itself, or the fields lie too deep in each other.`;
  const isReserved = /[@`%]/.test(linesOf(text)[line - 1]?.charAt(column - 1) ?? "");
  return sentences(say`Not valid YAML: ${reason}.`, isReserved ? quotes : remedies[reason]);
}
