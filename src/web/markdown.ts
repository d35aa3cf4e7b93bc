import { codeBlock } from "./code-block.ts";
import { type Child, element } from "./dom.ts";
import type { Context } from "./view.ts";

/** What begins a block of its own, and so ends a paragraph. */
const blockStart = /^(#{1,6} |\||!\[|\s*- |```|$)/;

/** As much Markdown as the READMEs of bundles have, as elements. Their one picture is the cluster. */
export function renderMarkdown(
  context: Context,
  text: string,
  picture?: () => SVGElement,
): HTMLElement {
  const lines = text.split("\n");
  const blocks: Element[] = [];
  for (let at = 0; at < lines.length; ) {
    const isPicture = lines[at]?.startsWith("![") && picture;
    const { block, length } = isPicture
      ? { block: picture(), length: 1 }
      : blockAt(context, lines, at);
    if (block) blocks.push(block);
    at += Math.max(length, 1);
  }
  return element("div", { class: "rendered" }, ...blocks);
}

interface Read {
  block?: HTMLElement;
  /** In lines. */
  length: number;
}

function blockAt(context: Context, lines: readonly string[], at: number): Read {
  const line = lines[at] ?? "";
  const run = (fits: (line: string) => boolean) => {
    const end = lines.findIndex((each, index) => index > at && !fits(each));
    return lines.slice(at, end === -1 ? undefined : end);
  };
  if (line.trim() === "" || line.startsWith("<!--")) return { length: 1 };
  if (line.startsWith("```")) return fence(context, lines, at);
  const [, marks, heading] = /^(#{1,6}) (.*)$/.exec(line) ?? [];
  if (marks !== undefined && heading !== undefined)
    return { block: headingOf(marks.length, heading), length: 1 };
  if (line.startsWith("|")) return tableOf(run((each) => each.startsWith("|")));
  if (/^\s*- /.test(line)) return listOf(run((each) => /^\s*- |^ {2,}\S/.test(each)));
  const paragraph = run((each) => !blockStart.test(each));
  return {
    block: element("p", {}, ...inline(paragraph.join(" "))),
    length: paragraph.length,
  };
}

/** Diagrams are drawn beside the files already. */
function fence(context: Context, lines: readonly string[], at: number): Read {
  const [, marks = "```", language = ""] = /^(`+)(.*)$/.exec(lines[at] ?? "") ?? [];
  const end = lines.indexOf(marks, at + 1);
  const code = lines.slice(at + 1, end === -1 ? undefined : end);
  const length = code.length + 2;
  const isDiagram = language === "mermaid";
  return isDiagram
    ? { length }
    : { block: codeBlock(context, language, `${code.join("\n")}\n`, `x.${language}`), length };
}

const headings = ["h3", "h4", "h5", "h6"] as const;

const headingOf = (level: number, text: string): HTMLElement =>
  element(headings[Math.min(level, headings.length) - 1] ?? "h6", {}, ...inline(text));

function tableOf(rows: readonly string[]): Read {
  const [head = [], , ...body] = rows.map(cellsOf);
  const table = element(
    "table",
    {},
    element("thead", {}, element("tr", {}, ...head.map(headCell))),
    element(
      "tbody",
      {},
      ...body.map((cells) =>
        element("tr", {}, ...cells.map((cell, index) => bodyCell(cell, head[index] ?? ""))),
      ),
    ),
  );
  return { block: table, length: rows.length };
}

/** It names its column where columns have no room. */
const bodyCell = (cell: string, head: string) =>
  element("td", { "data-head": head !== "" && plain(head) }, ...inline(cell));

/** An empty one heads nothing. */
const headCell = (cell: string) =>
  cell === "" ? element("td", {}) : element("th", { scope: "col" }, ...inline(cell));

const cellsOf = (row: string) =>
  row
    .replace(/^\||\|\s*$/g, "")
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll("\\|", "|"));

function listOf(lines: readonly string[]): Read {
  const items = lines
    .join("\n")
    .split(/^\s*- /m)
    .slice(1)
    .map((item) => element("li", {}, ...inline(item.replace(/\s*\n\s*/g, " "))));
  return { block: element("ul", {}, ...items), length: lines.length };
}

/** Code, bold words and links; dates stay on one line. */
export function inline(text: string): Child[] {
  const pieces = text.split(
    /(`[^`]+`|\*\*[^*]+\*\*|<https?:[^>]+>|\[[^\]]+\]\([^)]+\)|https?:\/\/[^\s<>()`*]*[\w/])/,
  );
  return pieces.filter((piece) => piece !== "").map(inlinePiece);
}

function inlinePiece(piece: string): Child {
  if (/^`.+`$/.test(piece)) return element("code", {}, piece.slice(1, -1));
  if (/^\*\*.+\*\*$/.test(piece)) return element("strong", {}, ...inline(piece.slice(2, -2)));
  const address = /^<(https?:.+)>$/.exec(piece)?.[1];
  if (address !== undefined) return link(address, address);
  if (/^https?:\/\//.test(piece)) return link(unescaped(piece), unescaped(piece));
  const [, label, target = ""] = /^\[(.+)\]\((.+)\)$/.exec(piece) ?? [];
  if (label !== undefined) return /^https?:/.test(target) ? link(target, label) : label;
  return unescaped(piece).replace(/(\d{4})-(\d\d)-(\d\d)/g, "$1\u2011$2\u2011$3");
}

const plain = (text: string) => unescaped(text).replace(/[`*]/g, "");

/** Punctuation that Markdown would act upon stands behind a backslash. */
const unescaped = (text: string) => text.replace(/\\([!-/:-@[-`{-~])/g, "$1");

const link = (address: string, label: string) =>
  element("a", { href: address, rel: "noreferrer" }, label);
