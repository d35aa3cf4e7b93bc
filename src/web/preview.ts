import { diffArrays } from "diff";
import type { BundleFile } from "../core/bundle/blueprint.ts";
import { msg } from "../core/i18n/message.ts";
import { type Child, element } from "./dom.ts";
import type { Translate } from "./i18n.ts";
import { copyButton } from "./share.ts";

/** More lines than a person reads here; the download has them all. */
const maxLines = 1000;

/**
 * Shows one file: its path, mode and text, with the lines marked that changed since it was shown
 * before.
 */
export class Preview {
  readonly node: HTMLElement;
  readonly #translate: Translate;
  readonly #title = element("h3", { class: "path" });
  readonly #note = element("p", { class: "note" });
  readonly #text = element("pre", { tabindex: 0, role: "region" });
  #file: BundleFile | undefined;

  constructor(translate: Translate) {
    this.#translate = translate;
    const copy = copyButton(translate, msg`Copy file`, () => this.#file?.content ?? "");
    this.node = element(
      "section",
      { class: "preview", "aria-label": translate(msg`Preview`) },
      element("header", {}, element("div", {}, this.#title, this.#note), copy),
      this.#text,
    );
  }

  show(file: BundleFile): void {
    const before = this.#file;
    if (before?.path === file.path && before.content === file.content) return;
    this.#file = file;
    const changed =
      before?.path === file.path ? changedLines(before.content, file.content) : new Set<number>();
    this.#title.textContent = file.path;
    this.#note.textContent = this.#noteOf(file, changed.size);
    this.#text.setAttribute("aria-label", file.path);
    this.#text.replaceChildren(...linesOf(file, changed), ...this.#rest(file));
    // The first change, in sight; the page itself stays where it is.
    const first = this.#text.querySelector<HTMLElement>(".changed");
    if (first) this.#text.scrollTop = first.offsetTop - this.#text.clientHeight / 3;
    else if (before?.path !== file.path) this.#text.scrollTop = 0;
  }

  #noteOf({ mode, content }: BundleFile, changed: number): string {
    const note = this.#translate(
      msg`mode ${mode.toString(8).padStart(4, "0")}, ${content.length} characters`,
    );
    return changed === 0
      ? note
      : `${note} · ${this.#translate(changed === 1 ? msg`1 line changed` : msg`${changed} lines changed`)}`;
  }

  #rest({ content }: BundleFile): HTMLElement[] {
    const more = content.split("\n").length - 1 - maxLines;
    return more > 0
      ? [element("em", {}, this.#translate(msg`… and ${more} more lines in the download`))]
      : [];
  }
}

/** One block for each line, so that a changed one can be marked across its whole width. */
function linesOf({ path, content }: BundleFile, changed: ReadonlySet<number>): HTMLElement[] {
  const lines = content.replace(/\n$/, "").split("\n").slice(0, maxLines);
  return lines.map((line, index) =>
    element(
      changed.has(index) ? "ins" : "span",
      { class: changed.has(index) ? "line changed" : "line" },
      ...highlight(line, path),
      "\n",
    ),
  );
}

/** More differences than these, and the text counts as another one altogether. */
const maxDifferences = 2000;

/** Numbers of the lines, from 0, that are new or different in `now`. */
export function changedLines(before: string, now: string): ReadonlySet<number> {
  const lines = now.split("\n");
  const parts = diffArrays(before.split("\n"), lines, { maxEditLength: maxDifferences });
  if (parts === undefined) return new Set(lines.keys());
  const changed = new Set<number>();
  let line = 0;
  for (const { added, removed, count } of parts) {
    if (removed) continue;
    if (added) for (let index = line; index < line + count; index++) changed.add(index);
    line += count;
  }
  return changed;
}

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
