import { type Html, html, joined, linked } from "./html.ts";

/** CHANGELOG.md as a page: headings, paragraphs and lists are all that it has. */
export const changes = (changelog: string): Html[] =>
  changelog
    .trim()
    .split(/\n{2,}/)
    .map(blockHtml);

function blockHtml(block: string): Html {
  if (block.startsWith("- ")) {
    const items = block.slice("- ".length).split(/\n- /);
    return html`<ul>${items.map((item) => html`<li>${inline(item)}</li>`)}</ul>`;
  }
  const [, marks = "", text = block] = /^(#+) (.*)$/.exec(block) ?? [];
  const content = inline(text);
  if (marks === "#") return html`<h1>${content}</h1>`;
  if (marks === "##") return html`<h2>${content}</h2>`;
  return marks === "###" ? html`<h3>${content}</h3>` : html`<p>${content}</p>`;
}

/** Code and addresses, on one line. */
function inline(text: string): Html {
  const pieces = text.replace(/\n\s*/g, " ").split(/`([^`]+)`/);
  return joined(
    pieces.map((piece, index) => (index % 2 === 1 ? html`<code>${piece}</code>` : linked(piece))),
  );
}
