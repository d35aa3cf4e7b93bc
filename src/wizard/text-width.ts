import widthOf from "fast-string-width";

export { widthOf };

/** A text with blanks after it, up to that many columns: Chinese letters take two each. */
export const padTo = (text: string, columns: number): string =>
  text + " ".repeat(Math.max(0, columns - widthOf(text)));

/** How much of a text fits into that many columns. */
export function fitting(text: string, columns: number): number {
  let end = 0;
  let taken = 0;
  for (const char of text) {
    taken += widthOf(char);
    if (taken > columns) return end;
    end += char.length;
  }
  return end;
}

const chinese = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/;
const neverFirst = /[，。、；：？！）」』”’…]/;
const neverLast = /[（「『“‘]/;

/** Where a line of that many columns ends: at a blank, or between Chinese letters, whose signs stay with them; else after a comma, or where it is full. */
export function lineEnd(text: string, columns: number): number {
  const full = fitting(text, columns);
  for (let end = full; text.slice(0, end).trim() !== ""; end--)
    if (canBreak(text.charAt(end - 1), text.charAt(end))) return end;
  return text.lastIndexOf(",", full - 1) + 1 || full;
}

const canBreak = (before: string, after: string) =>
  after === " " ||
  ((chinese.test(before) || chinese.test(after)) &&
    !neverFirst.test(after) &&
    !neverLast.test(before));
