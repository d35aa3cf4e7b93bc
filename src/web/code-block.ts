import { msg } from "../core/i18n/message.ts";
import { copyButton } from "./copy.ts";
import { element } from "./dom.ts";
import { highlight } from "./highlight.ts";
import { type Line, linesOf } from "./lines.ts";
import type { Context } from "./view.ts";

/** More lines than a person reads here; the download has them all. */
const maxLines = 1000;

const tags = { kept: "span", added: "ins", removed: "del" } as const;
const signs = { kept: " ", added: "+", removed: "−" } as const;

interface CodeOptions {
  /** Decides how it is coloured. */
  path: string;
  name: string;
  wraps: boolean;
  /** Lines with this in them are marked; empty: none. */
  find?: string;
}

/** Lines of a file, coloured, those that differ with a sign. */
export function codeLines(
  { translate }: Context,
  lines: readonly Line[],
  { path, name, wraps, find = "" }: CodeOptions,
): HTMLElement {
  const hasSigns = lines.some(({ kind }) => kind !== "kept");
  const more = lines.length - maxLines;
  const isFound = (text: string) => find !== "" && text.toLowerCase().includes(find.toLowerCase());
  return element(
    "pre",
    { class: wraps ? "code wraps" : "code", tabindex: 0, role: "group", "aria-label": name },
    ...lines
      .slice(0, maxLines)
      .map(({ text, kind }) =>
        element(
          tags[kind],
          { class: `line ${kind}${isFound(text) ? " found" : ""}` },
          ...(hasSigns
            ? [element("span", { class: "sign", "aria-hidden": "true" }, signs[kind])]
            : []),
          ...highlight(text, path),
          "\n",
        ),
      ),
    ...(more > 0
      ? [element("em", {}, translate(msg`… and ${more} more lines in the download`))]
      : []),
  );
}

/** Shell or a file to copy, under its title. */
export function codeBlock(
  context: Context,
  title: string,
  text: string,
  path = "x.sh",
): HTMLElement {
  return element(
    "div",
    { class: "block" },
    element(
      "div",
      { class: "block-head" },
      element("span", {}, title),
      copyButton(context, {
        label: msg`Copy`,
        name: msg`Copy: ${title}`,
        className: "quiet",
        text: () => text,
      }),
    ),
    codeLines(context, linesOf(text), { path, name: title, wraps: true }),
  );
}
