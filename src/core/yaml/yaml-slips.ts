import { linesOf } from "./lines-of.ts";
import { readYaml, severalDocuments, type YamlSlip } from "./read-yaml.ts";

/** One slip can make a parser stumble a thousand times. */
const mostSlips = 20;

/** What is wrong with a text as a whole: nothing in it is worth telling besides. */
const ofAll = [severalDocuments, "null byte is not allowed in input"];

/**
 * The slips of a text that is no YAML, in the order of its lines. js-yaml stops at the first: the field that it is in is left
 * out, and the rest is read again. So there is one slip at most for each of the outermost fields, and one alone in JSON, which has no lines to go by.
 */
export function yamlSlips(first: YamlSlip): YamlSlip[] {
  const slips = [first];
  while (slips.length < mostSlips && !ofAll.includes(first.reason)) {
    const rest = withoutField(slips.at(-1) ?? first);
    const next = rest === undefined ? undefined : readYaml(rest);
    if (next === undefined || "value" in next || isOfLeavingOut(next, slips)) break;
    slips.push(next);
  }
  return slips.sort((a, b) => a.line - b.line);
}

/** A bracket or quote that is open to the end is told once; and what an alias repeats may stand in a field that was left out. */
const isOfLeavingOut = ({ line, reason }: YamlSlip, slips: readonly YamlSlip[]) =>
  reason.startsWith("unidentified alias") || slips.some((slip) => slip.line === line);

/** After blanks, comments and the mark of a document, a bracket. */
const isJson = /^(?:\s|#.*[\r\n]|---)*[[{]/;

/** The text with empty lines for the field that has the slip; undefined where fields do not begin lines. */
function withoutField({ text, line, reason }: YamlSlip): string | undefined {
  if (isJson.test(text)) return undefined;
  const lines = linesOf(text);
  // What follows an open bracket or quote is found to be not within it: the slip is in the field before.
  const at = reason === "deficient indentation" ? line - 2 : line - 1;
  const isFirst = (index: number) => /^[^\s#.[\]{}-]/.test(lines[index] ?? "");
  const from = lines.findLastIndex((_, index) => index <= at && isFirst(index));
  if (from < 0) return undefined;
  const to = lines.findIndex((_, index) => index > at && isFirst(index));
  return lines
    .map((content, index) => (index >= from && (to < 0 || index < to) ? "" : content))
    .join("\n");
}
