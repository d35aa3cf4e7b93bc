import { type Child, element } from "./dom.ts";

/**
 * What stands out in a line of each format: the first pattern that fits a place colours it. Light
 * on purpose; it reads line by line.
 */
const formats = {
  shell:
    /(?<comment>(?:^|\s)#.*$)|(?<string>"(?:[^"\\]|\\.)*"|'[^']*')|(?<word>\b(?:if|then|elif|else|fi|for|in|do|done|while|until|case|esac|return|exit|local|readonly|set|trap|function)\b)/g,
  yaml: /(?<comment>(?:^|\s)#.*$)|(?<key>[\w./-]+(?=:(?:\s|$)))|(?<string>"(?:[^"\\]|\\.)*"|'[^']*')/g,
  json: /(?<key>"(?:[^"\\]|\\.)*"(?=\s*:))|(?<string>"(?:[^"\\]|\\.)*")/g,
  settings: /(?<comment>^\s*[#;].*$)|(?<word>^\[.*\]$)|(?<key>^[\w.-]+(?==))/g,
  markdown: /(?<word>^#{1,6} .*$)|(?<string>`[^`]*`)/g,
} as const;

type Format = keyof typeof formats;

/** Which files are read how; the first that fits. Everything else is a list of settings. */
const kinds: readonly (readonly [path: RegExp, format: Format])[] = [
  [/\.sh$|\/bin\/|\/node\.conf$/, "shell"],
  [/\.ya?ml$/, "yaml"],
  [/\.json$/, "json"],
  [/\.md$/, "markdown"],
];

/** One line of a file, with its comments, words and texts in spans. */
export function highlight(line: string, path: string): Child[] {
  const pattern = formats[kinds.find(([fits]) => fits.test(path))?.[1] ?? "settings"];
  const pieces: Child[] = [];
  let end = 0;
  for (const match of line.matchAll(pattern)) {
    const kind =
      Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined)?.[0] ?? "";
    pieces.push(line.slice(end, match.index), element("span", { class: kind }, match[0]));
    end = match.index + match[0].length;
  }
  return [...pieces, line.slice(end)].filter((piece) => piece !== "");
}
