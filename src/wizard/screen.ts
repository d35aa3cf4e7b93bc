import { fitting, lineEnd, widthOf } from "./text-width.ts";

/** What the terminal can show. */
export interface Screen {
  columns: number;
  rows: number;
  /** No cursor movements, no colours: a screen reader, a dumb terminal, or asked for. */
  plain: boolean;
  /** The locale writes UTF-8; else everything is ASCII. */
  utf8: boolean;
}

/** Some terminals say that they are 0 wide; what is narrower than this cannot be read anyway. */
const narrowest = 20;

/** Looks at a terminal and the environment. Sizes are read anew by each call, since windows change. */
export function screenOf(
  { columns, rows }: { columns?: number; rows?: number },
  env: NodeJS.ProcessEnv,
  plain: boolean,
): Screen {
  const locale = env["LC_ALL"] || env["LC_CTYPE"] || env["LANG"] || "";
  return {
    columns: Math.max(narrowest, columns || 80),
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

/** Breaks a text at blanks and between Chinese letters; a line that begins with blanks keeps them. */
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

/** A text behind its label; the lines that follow are moved in as far. */
export function hanging(label: string, text: string, columns: number): string[] {
  return wrap(text, Math.max(20, columns - widthOf(label))).map(
    (line, index) => `${index === 0 ? label : " ".repeat(widthOf(label))}${line}`,
  );
}

/** At most that many columns. */
export const shorten = (text: string, columns: number): string =>
  widthOf(text) <= columns ? text : `${text.slice(0, Math.max(1, fitting(text, columns - 1)))}…`;
