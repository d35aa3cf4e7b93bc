import { base64, hex } from "@scure/base";
import { quoting } from "../bundle/quoting.ts";
import type { Sha256 } from "../bundle/render.ts";
import { type Catalogue, type MessageValue, msg } from "../i18n/message.ts";
import { inline } from "./inline.ts";
import type { Block, Cell, Section } from "./page.ts";

const { html } = quoting;
const format = { text: html, code: (text: string) => `<code>${html(text)}</code>` };
const plainFormat = { text: html, code: html };

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
const titleHtml = ({ title }: Section, { catalogue }: HtmlContext): string =>
  inline(title, catalogue, plainFormat);

const article = (sections: readonly string[], { language, catalogue }: HtmlContext) =>
  `<article class="mesos-docs" lang="${html(language)}" data-copy="${inline(msg`Copy`, catalogue, plainFormat)}" data-copied="${inline(msg`Copied`, catalogue, plainFormat)}">\n${sections.join("")}</article>\n`;

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
  const toHtml = (message: MessageValue) => inline(message, catalogue, format);
  if (block.kind === "text") return `<p>${toHtml(block.text)}</p>\n`;
  // A block that scrolls must take the focus, or the keyboard cannot reach what is out of sight.
  if (block.kind === "code")
    return `<figure>\n<figcaption id="${html(id)}"><span>${toHtml(block.what)}</span></figcaption>\n<pre tabindex="0" role="group" aria-labelledby="${html(id)}"><code>${multiline(block.code)}</code></pre>\n</figure>\n`;
  const head = block.head.map((cell) => `<th scope="col">${toHtml(cell)}</th>`).join("");
  const cellHtml = (cell: Cell) => cell.map(toHtml).join("<br>");
  const rows = block.rows.map(
    ([first = [], ...rest]) =>
      `<tr><th scope="row">${cellHtml(first)}</th>${rest.map((cell) => `<td>${cellHtml(cell)}</td>`).join("")}</tr>\n`,
  );
  return `<div tabindex="0" role="group" aria-labelledby="${html(id)}"><table>\n<caption id="${html(id)}">${toHtml(block.what)}</caption>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join("")}</tbody>\n</table></div>\n`;
}

/**
 * Line by line, since the quoting function knows no line ends. After <pre> the first one would be
 * lost.
 */
const multiline = (code: string) =>
  code
    .split("\n")
    .map((line) => line.split("\t").map(html).join("\t"))
    .join("\n");

/** System fonts; light and dark as the reader's system has it. */
const style = `
:root { color-scheme: light dark; }
body { max-width: 60rem; margin: 0 auto; padding: 1rem; font: 1rem/1.6 system-ui, sans-serif; color: light-dark(#1b1f24, #e6edf3); background: light-dark(#fff, #0d1117); }
h1, h2, h3 { line-height: 1.25; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid light-dark(#d0d7de, #30363d); }
figure { margin: 1rem 0; }
figcaption { display: flex; gap: 1rem; align-items: center; }
figcaption > :first-child { flex: 1; }
pre { margin: .25rem 0 0; padding: .75rem; overflow: auto; max-height: 24rem; border: 1px solid light-dark(#d0d7de, #30363d); border-radius: .375rem; background: light-dark(#f6f8fa, #161b22); }
code { font-family: ui-monospace, monospace; font-size: .9em; overflow-wrap: anywhere; }
pre code { overflow-wrap: normal; }
div[role=group] { overflow: auto; }
table { border-collapse: collapse; }
caption { text-align: start; }
th, td { padding: .25rem .75rem; border: 1px solid light-dark(#d0d7de, #30363d); text-align: start; vertical-align: top; }
button { font: inherit; padding: .125rem .75rem; }
:focus-visible { outline: 3px solid light-dark(#0969da, #58a6ff); outline-offset: 2px; }
`;

/**
 * Adds the copy buttons: without a script, or without a clipboard, there are none that do nothing.
 */
const script = `
for (const article of document.querySelectorAll(".mesos-docs")) {
  if (!navigator.clipboard) break;
  for (const caption of article.querySelectorAll("figcaption")) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = article.dataset.copy;
    button.setAttribute("aria-label", article.dataset.copy + ": " + caption.textContent);
    const status = document.createElement("span");
    status.setAttribute("role", "status");
    const code = caption.parentElement.querySelector("pre code");
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(code.textContent);
      status.textContent = article.dataset.copied;
      setTimeout(() => { status.textContent = ""; }, 3000);
    });
    caption.append(status, button);
  }
}
`;

/**
 * A page of its own, in one file. Its policy lets in nothing but this style and this script, and no
 * request out.
 */
export function standalonePage(page: Section, context: HtmlContext, sha256: Sha256): string {
  const hash = (text: string) => `'sha256-${base64.encode(hex.decode(sha256(text)))}'`;
  const policy = `default-src 'none'; base-uri 'none'; form-action 'none'; style-src ${hash(style)}; script-src ${hash(script)}`;
  return `<!doctype html>
<html lang="${quoting.html(context.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${quoting.html(policy)}">
<title>${titleHtml(page, context)}</title>
<style>${style}</style>
</head>
<body>
<main>
${pageArticle(page, context)}</main>
<script>${script}</script>
</body>
</html>
`;
}
