import { base64, utf8 } from "@scure/base";
import { quoting } from "../bundle/quoting.ts";
import { type Catalogue, type Message, type MessageValue, msg } from "../i18n/message.ts";
import { type InlineFormat, inline } from "./inline.ts";
import type { Block, Cell, Section } from "./page.ts";
import { assigned, shellForm, type Values, type Variable, writePlaces } from "./variables.ts";

const { html } = quoting;

/** A date stays on one line: its hyphens are such as no line breaks at. */
const withWholeDates = (text: string) =>
  text.replace(/(\d{4})-(\d\d)-(\d\d)/g, "$1\u2011$2\u2011$3");

const format: InlineFormat = {
  text: (text) => html(withWholeDates(text)),
  code: (text) =>
    `<code>${writePlaces(text, html, (name) => variableHtml(name, `$${name}`))}</code>`,
  link: (url) => `<a href="${html(url)}">${html(url)}</a>`,
};
/** The script of a page shows the value of the chosen host here. */
const variableHtml = (name: Variable, text: string) => `<var data-name="${name}">${text}</var>`;

const plainFormat: InlineFormat = { text: html, code: html, link: html };

/** What a page needs other than its content. */
export interface HtmlContext {
  catalogue: Catalogue;
  /** BCP 47: en, zh-TW. */
  language: string;
  /** Begins every id, so that two clusters fit on one page. */
  name: string;
}

/**
 * A page as one element without style or script, to stand in another page: headings begin at h2,
 * its own title is left to that page. Everything in it has the class `mesos-docs`, or ids that
 * begin with it.
 */
export function pageFragment(page: Section, context: HtmlContext): string {
  return article(page, "", context);
}

/** A page with its title as h1. */
export function pageArticle(page: Section, context: HtmlContext): string {
  return article(page, `<h1>${inline(page.title, context.catalogue, format)}</h1>\n`, context);
}

/** The page's title as plain text, quoted. */
export const titleHtml = ({ title }: Section, { catalogue }: HtmlContext): string =>
  inline(title, catalogue, plainFormat);

/** What the script of a page says, in the reader's language. */
const spoken: Readonly<Record<string, Message>> = {
  copy: msg`Copy`,
  copied: msg`Copied`,
  selected: msg`Selected: copy it with Ctrl+C`,
  host: msg`Host`,
};

function article(page: Section, title: string, context: HtmlContext): string {
  const words = Object.entries(spoken).map(
    ([name, message]) => ` data-${name}="${inline(message, context.catalogue, plainFormat)}"`,
  );
  const prefix = `mesos-docs-${context.name}`;
  const sections = page.sections.map((section) =>
    sectionHtml(section, 2, `${prefix}-${section.id}`, context),
  );
  return `<article class="mesos-docs" lang="${html(context.language)}"${words.join("")}>\n${title}${contents(page, prefix, context)}${sections.join("")}</article>\n`;
}

/** A list of the chapters, and below each of its steps. */
function contents(page: Section, prefix: string, context: HtmlContext): string {
  const list = (sections: readonly Section[], above: string): string =>
    sections.length === 0
      ? ""
      : `\n<ul>\n${sections.map((section) => entry(section, `${above}-${section.id}`)).join("")}</ul>\n`;
  const entry = ({ title, sections }: Section, id: string) =>
    `<li><a href="#${html(id)}">${inline(title, context.catalogue, format)}</a>${list(sections, id)}</li>\n`;
  const label = inline(msg`On this page`, context.catalogue, plainFormat);
  return `<nav aria-label="${label}">${list(page.sections, prefix)}</nav>\n`;
}

function sectionHtml(section: Section, level: number, id: string, context: HtmlContext): string {
  const inside = [
    ...section.blocks.map((block, index) => blockHtml(block, `${id}-code-${index + 1}`, context)),
    ...section.sections.map((inner) => sectionHtml(inner, level + 1, `${id}-${inner.id}`, context)),
  ];
  const title = inline(section.title, context.catalogue, format);
  return `<section>\n<h${level} id="${html(id)}">${title}</h${level}>\n${inside.join("")}</section>\n`;
}

function blockHtml(block: Block, id: string, { catalogue }: HtmlContext): string {
  const toHtml = (message: MessageValue) => inline(message, catalogue, format);
  switch (block.kind) {
    case "text":
      return `<p>${toHtml(block.text)}</p>\n`;
    case "picture":
      return `<p><img src="data:image/svg+xml;base64,${base64.encode(utf8.decode(block.svg))}" alt="${inline(block.text, catalogue, plainFormat)}"></p>\n`;
    case "code":
      return codeHtml(toHtml(block.what), multiline(block.code), html(id));
    case "values":
      return valuesHtml(toHtml(block.what), block.hosts, html(id));
    case "table":
      return tableHtml(block, html(id), toHtml);
  }
}

/** The assignments of the first host; the script of a page chooses another one. */
function valuesHtml(what: string, hosts: readonly Values[], id: string): string {
  const [first = {}] = hosts;
  const lines = assigned.flatMap((name) =>
    first[name] === undefined ? [] : [`${name}=${variableHtml(name, html(first[name]))}\n`],
  );
  return codeHtml(what, lines.join(""), id, ` data-hosts="${html(JSON.stringify(hosts))}"`);
}

/** A block that scrolls must take the focus, or the keyboard cannot reach what is out of sight. */
const codeHtml = (what: string, code: string, id: string, attributes = "") =>
  `<figure${attributes}>\n<figcaption id="${id}"><span>${what}</span></figcaption>\n<pre tabindex="0" role="group" aria-labelledby="${id}"><code>${code}</code></pre>\n</figure>\n`;

function tableHtml(
  { what, head, rows }: Extract<Block, { kind: "table" }>,
  id: string,
  toHtml: (message: MessageValue) => string,
): string {
  const cells = head.map((cell) => `<th scope="col">${toHtml(cell)}</th>`).join("");
  const cellHtml = (cell: Cell) => cell.map(toHtml).join("<br>");
  const body = rows.map(
    ([first = [], ...rest]) =>
      `<tr><th scope="row">${cellHtml(first)}</th>${rest.map((cell) => `<td>${cellHtml(cell)}</td>`).join("")}</tr>\n`,
  );
  return `<div tabindex="0" role="group" aria-labelledby="${id}"><table>\n<caption id="${id}">${toHtml(what)}</caption>\n<thead><tr>${cells}</tr></thead>\n<tbody>\n${body.join("")}</tbody>\n</table></div>\n`;
}

const withTabs = (text: string) => text.split("\t").map(html).join("\t");

/**
 * Line by line, since the quoting function knows no line ends. After <pre> the first one would be
 * lost.
 */
const multiline = (code: string) =>
  code
    .split("\n")
    .map((line) => writePlaces(line, withTabs, (name) => variableHtml(name, shellForm(name))))
    .join("\n");
