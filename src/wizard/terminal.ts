import widthOf from "fast-string-width";

export { widthOf };

import type { Message } from "../core/i18n/message.ts";

/** Where the person is asked. */
export interface Terminal {
  input: NodeJS.ReadStream;
  output: NodeJS.WriteStream;
  /** Ends every prompt. */
  signal: AbortSignal;
  /** What it can show now. */
  screen(): Screen;
  /** The text as it can be shown. */
  show(text: string): string;
  /** The message in the person's language, as it can be shown. */
  translate(message: Message): string;
}

/** What the terminal can show. */
export interface Screen {
  columns: number;
  rows: number;
  /** No cursor movements, no colours: a screen reader, a dumb terminal, or asked for. */
  plain: boolean;
  /** The locale writes UTF-8; else everything is ASCII. */
  utf8: boolean;
}

/** Some terminals report a width of 0; what is narrower than this cannot be read anyway. */
const minColumns = 20;

/**
 * What a terminal and the environment can show. Each call reads the size again, since windows
 * change.
 */
export function screenOf(
  { columns, rows }: { columns?: number; rows?: number },
  env: NodeJS.ProcessEnv,
  plain: boolean,
): Screen {
  const locale = env["LC_ALL"] || env["LC_CTYPE"] || env["LANG"] || "";
  return {
    columns: Math.max(minColumns, columns || 80),
    rows: rows || 24,
    plain: plain || env["ACCESSIBLE"] === "1" || env["TERM"] === "dumb",
    utf8: /utf-?8/i.test(locale),
  };
}

/** The same text in ASCII, for locales without UTF-8. */
export function inAscii(text: string): string {
  return text.replace(/[…·→↑↓←✔─│┌┐└┘├┤┬┴–]/g, (char) => ascii[char] ?? "?");
}

const ascii: Readonly<Record<string, string>> = {
  "…": "...",
  "·": "-",
  "→": "->",
  "←": "<-",
  "↑": "up",
  "↓": "down",
  "✔": "*",
  "–": "-",
  "─": "-",
  "│": "|",
  "┌": "+",
  "┐": "+",
  "└": "+",
  "┘": "+",
  "├": "+",
  "┤": "+",
  "┬": "+",
  "┴": "+",
};

/**
 * Breaks a text at spaces and between Chinese letters; a line that begins with spaces keeps them.
 */
export function wrap(text: string, columns: number): string[] {
  return text.split("\n").flatMap((line) => {
    const lines: string[] = [];
    let rest = line;
    while (widthOf(rest) > columns) {
      const end = lineEnd(rest, columns);
      lines.push(rest.slice(0, end));
      rest = rest.slice(end).trimStart();
    }
    return [...lines, rest];
  });
}

/** A text behind its label; the lines that follow are indented as far. */
export function hanging(label: string, text: string, columns: number): string[] {
  return wrap(text, Math.max(20, columns - widthOf(label))).map(
    (line, index) => `${index === 0 ? label : " ".repeat(widthOf(label))}${line}`,
  );
}

/** The lines of a text, each of which goes on below its own beginning, after its number. */
export const fit = (text: string, columns: number): string[] =>
  text.split("\n").flatMap((line) => {
    const [start = ""] = /^ *(\d+\. )?/.exec(line) ?? [];
    return hanging(start, line.slice(start.length), columns);
  });

/** At most that many columns. */
export const shorten = (text: string, columns: number): string =>
  widthOf(text) <= columns ? text : `${text.slice(0, Math.max(1, fitting(text, columns - 1)))}…`;

/** A text with spaces after it, up to that many columns: Chinese letters take two each. */
export const padTo = (text: string, columns: number): string =>
  text + " ".repeat(Math.max(0, columns - widthOf(text)));

/** How much of a text fits into that many columns. */
function fitting(text: string, columns: number): number {
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

/**
 * Where a line of that many columns ends: at a space, or between Chinese letters, whose punctuation
 * stays with them; else after a comma, or where it is full.
 */
function lineEnd(text: string, columns: number): number {
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
