import { linesOf } from "./lines-of.ts";

/**
 * The text as js-yaml wants what stands in brackets: a blank before each bracket that is closed at the beginning of a line, and
 * blanks for tabs between words. Blocks of lines (`|` or `>`) and quoted texts stay as they are, and each line stays where it is.
 */
export function tolerantText(text: string): string {
  let block = Number.POSITIVE_INFINITY;
  const lines = linesOf(text).map((line) => {
    const indent = line.search(/\S/);
    if (indent < 0 || indent > block) return line;
    block = /[|>][-+\d]*\s*$/.test(line) ? columnOfName(line) : Number.POSITIVE_INFINITY;
    return `${/^\s*[\]}]/.test(line) ? " " : ""}${line.slice(0, indent)}${withoutTabs(line.slice(indent))}`;
  });
  return lines.join("\n");
}

/** A block's lines are indented more than its name, or than the dash that it follows. */
const columnOfName = (line: string) => /^ *(?:- +(?![|>!&]))*/.exec(line)?.[0].length ?? 0;

const withoutTabs = (line: string) =>
  line.replace(/"(?:[^"\\]|\\.)*"?|'[^']*'|\t/g, (part) => (part === "\t" ? " " : part));
