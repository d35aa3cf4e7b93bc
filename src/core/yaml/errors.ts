import type { ErrorCode, LineCounter } from "yaml";
import { type Message, msg, sentences } from "../i18n/message.ts";

/** Something that makes a text not YAML, with its place. */
export interface YamlError {
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
  /** In the words of the `yaml` package, or one of `reasons`: no capital, no full stop. */
  readonly reason: string;
}

/** A YamlError before its offset in the text is a line and a column. */
export interface YamlFault {
  readonly offset: number;
  readonly reason: string;
}

/** The reasons that are ours: what the package accepts, and what it says about its own code. */
export const reasons = {
  complexKey: "the name of a field must be a text",
  duplicateKey: "duplicated mapping key",
  fullWidthColon: "a full-width colon (：) does not end the name of a field",
  noBreakSpace: "a no-break or full-width space does not count as a space",
  fieldInValue: "another field begins within this value",
  noField: "this line is not a field",
  nullByte: "null byte is not allowed in input",
  openBrace: "the bracket { is not closed, or lines within it are not indented",
  openBracket: "the bracket [ is not closed, or lines within it are not indented",
  openQuote: "a quote is not closed",
  severalDocuments: "there is more than one document (---)",
  textAfterValue: "something follows the end of this value",
  tooDeep: "nesting exceeded",
  tooLong: "the text is too long",
  tooManyAnchors: "there are more than 10000 anchors (&name) and aliases (*name)",
  tooManyRepeated: "aliases (*name) repeat more than 10000 values",
} as const;

const plainReasons: readonly (readonly [message: RegExp, reason: string])[] = [
  [/^Missing closing/, reasons.openQuote],
  [/end with an? \]$/, reasons.openBracket],
  [/end with an? \}$/, reasons.openBrace],
  [/in compact mappings$|within flow collections$/, reasons.fieldInValue],
  [/^Implicit (?:map )?keys need/, reasons.noField],
  [/at node end$/, reasons.textAfterValue],
  [/keys must be strings$/, reasons.complexKey],
];

/** The reason for an error of the package: its message in lower case, or our own. */
export function reasonOf(code: ErrorCode, message: string): string {
  if (code === "RESOURCE_EXHAUSTION") return reasons.tooDeep;
  const [, reason] = plainReasons.find(([pattern]) => pattern.test(message)) ?? [];
  return reason ?? message.charAt(0).toLowerCase() + message.slice(1);
}

/** More are consequences of one another, or more than a person fixes at once. */
export const maxErrors = 20;

/** What a Chinese keyboard or a web page leaves in a line that is no field. Undefined: nothing. */
function foreignCharacterIn(line: string): string | undefined {
  if (line.includes("：")) return reasons.fullWidthColon;
  return /:[\u00a0\u3000]/.test(line) ? reasons.noBreakSpace : undefined;
}

/**
 * The first error of each line, in the order of the lines: the others of a line mostly follow from
 * it.
 */
export function collectYamlErrors(
  text: string,
  faults: readonly YamlFault[],
  lines: LineCounter,
): YamlError[] {
  const byLine = new Map<number, YamlError>();
  for (const { offset, reason } of faults) {
    const { line, col } = lines.linePos(offset);
    if (byLine.has(line)) continue;
    const foreign =
      reason === reasons.noField ? foreignCharacterIn(lineAt(text, offset)) : undefined;
    byLine.set(line, { line, column: col, reason: foreign ?? reason });
  }
  return [...byLine.values()].sort((a, b) => a.line - b.line).slice(0, maxErrors);
}

/** The line that an offset lies in, as far as a person would read. */
function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return text.slice(start, start + 1000).split("\n", 1)[0] ?? "";
}

const columns = msg`Start the fields of one mapping, and the entries of one list, in the same column; put a string that contains a colon and a space in quotes.`;
const spaces = msg`Put a space after each colon and each dash: name: analytics.`;
const closed = msg`Close every quote and bracket, and put a space after each colon and each dash.`;
const quotes = msg`Put this string in quotes.`;
const range = msg`Put ranges in quotes: "master-[1-3]=10.0.0.[11-13]".`;

/** What to do about the commonest errors: the first row whose pattern is in the reason. */
const remedies: readonly (readonly [reason: RegExp, remedy: Message])[] = [
  [/^duplicated mapping key/, msg`Remove one of the two.`],
  [/^null byte/, msg`Save the file as plain text in UTF-8.`],
  [/more than one document/, msg`Keep one document per file.`],
  [/^tabs are not allowed/, msg`Indent with spaces, not tabs.`],
  [/is not closed/, msg`Close every quote and bracket, and indent what is inside.`],
  [/^missing , /, sentences(closed, range)],
  [/cannot start with|must be a text/, quotes],
  [/^unexpected flow-/, closed],
  [/^a full-width colon/, msg`Write : and a space.`],
  [/^a no-break/, msg`Type that space again.`],
  [
    /^invalid escape sequence/,
    msg`Within double quotes write \\\\ for each \\, or use single quotes.`,
  ],
  [/^this line is not a field/, spaces],
  [/within this value|same column|^sequence item|end of this value/, sentences(spaces, columns)],
];

/** The message for a person. */
export function formatYamlError({ reason }: YamlError): Message {
  if (reason === reasons.tooLong)
    return msg`More than 5 million characters are not read. Write hosts as ranges, such as "agent-[1-1000]".`;
  if (reason === reasons.tooDeep)
    return msg`Not valid YAML: an alias (*name) refers to itself, or the fields are nested too deeply.`;
  const [, remedy] = remedies.find(([pattern]) => pattern.test(reason)) ?? [];
  return sentences(msg`Not valid YAML: ${reason}.`, remedy);
}
