import { quoting } from "../bundle/quoting.ts";
import { type Catalogue, type MessageValue, say } from "../i18n/message.ts";
import { inline } from "./inline.ts";
import type { Block, Cell, Section } from "./page.ts";

const { html } = quoting;
const format = { words: html, code: (text: string) => `<code>${html(text)}</code>` };
const wordsOnly = { words: html, code: html };

/** What a page says besides its content. */
export interface HtmlContext {
  catalogue: Catalogue;
  /** BCP 47: en, zh-TW. */
  language: string;
  /** Begins every id, so that two clusters fit on one page. */
  name: string;
}

/**
 * A page as one element without style or script, to stand in another page: headings begin at h2, its own title is left to
 * that page. Everything in it has the class `mesos-docs`, or ids that begin with it.
 */
export function pageFragment(page: Section, context: HtmlContext): string {
  return article(
    page.sections.map((section, index) =>
      sectionHtml(section, 2, `mesos-docs-${context.name}-${index + 1}`, context),
    ),
    context,
  );
}

/** A page with its title as h1. */
export function pageArticle(page: Section, context: HtmlContext): string {
  return article([sectionHtml(page, 1, `mesos-docs-${context.name}`, context)], context);
}

/** The page's title as plain text, quoted. */
export const titleHtml = ({ title }: Section, { catalogue }: HtmlContext): string =>
  inline(title, catalogue, wordsOnly);

const article = (sections: readonly string[], { language, catalogue }: HtmlContext) =>
  `<article class="mesos-docs" lang="${html(language)}" data-copy="${inline(say`Copy`, catalogue, wordsOnly)}" data-copied="${inline(say`Copied`, catalogue, wordsOnly)}">\n${sections.join("")}</article>\n`;

function sectionHtml(
  { title, blocks, sections }: Section,
  level: number,
  id: string,
  context: HtmlContext,
): string {
  const inside = [
    ...blocks.map((block, index) => blockHtml(block, `${id}-code-${index + 1}`, context)),
    ...sections.map((section, index) =>
      sectionHtml(section, level + 1, `${id}-${index + 1}`, context),
    ),
  ];
  return `<section>\n<h${level} id="${html(id)}">${inline(title, context.catalogue, format)}</h${level}>\n${inside.join("")}</section>\n`;
}

function blockHtml(block: Block, id: string, { catalogue }: HtmlContext): string {
  const words = (message: MessageValue) => inline(message, catalogue, format);
  if (block.kind === "text") return `<p>${words(block.text)}</p>\n`;
  // A block that scrolls must take the focus, or the keyboard cannot reach what is out of sight.
  if (block.kind === "code")
    return `<figure>\n<figcaption id="${html(id)}"><span>${words(block.what)}</span></figcaption>\n<pre tabindex="0" role="group" aria-labelledby="${html(id)}"><code>${multiline(block.code)}</code></pre>\n</figure>\n`;
  const head = block.head.map((cell) => `<th scope="col">${words(cell)}</th>`).join("");
  const cellHtml = (cell: Cell) => cell.map(words).join("<br>");
  const rows = block.rows.map(
    ([first = [], ...rest]) =>
      `<tr><th scope="row">${cellHtml(first)}</th>${rest.map((cell) => `<td>${cellHtml(cell)}</td>`).join("")}</tr>\n`,
  );
  return `<div tabindex="0" role="group" aria-labelledby="${html(id)}"><table>\n<caption id="${html(id)}">${words(block.what)}</caption>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join("")}</tbody>\n</table></div>\n`;
}

/** Line by line, since the quoting function knows no line ends. After <pre> the first one would be lost. */
const multiline = (code: string) =>
  code
    .split("\n")
    .map((line) => line.split("\t").map(html).join("\t"))
    .join("\n");
