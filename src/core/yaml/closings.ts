import { linesOf } from "./lines-of.ts";

export const isClosing = (line = ""): boolean => /^\s*[\]}]/.test(line);

/** The text with a blank before each bracket that is closed at the beginning of a line. Blocks of lines (`|` or `>`) stay as they are. */
export function withClosingsIndented(text: string): string {
  let block = Number.POSITIVE_INFINITY;
  const lines = linesOf(text).map((line) => {
    const indent = line.search(/\S/);
    if (indent < 0 || indent > block) return line;
    block = /[|>][-+\d]*\s*$/.test(line) ? columnOfName(line) : Number.POSITIVE_INFINITY;
    return isClosing(line) ? ` ${line}` : line;
  });
  return lines.join("\n");
}

/** A block's lines are indented more than its name, or than the dash that it follows. */
const columnOfName = (line: string) => /^ *(?:- +(?![|>!&]))*/.exec(line)?.[0].length ?? 0;
