import { base64, hex } from "@scure/base";
import { quoting } from "../bundle/quoting.ts";
import type { Sha256 } from "../bundle/render.ts";
import { type HtmlContext, pageArticle, titleHtml } from "./html.ts";
import type { Section } from "./page.ts";

/** System fonts; light and dark as the reader's system has it. Paper shows every line. */
const style = `
:root { color-scheme: light dark; --ink: light-dark(#12211d, #e4efeb); --soft: light-dark(#48584f, #a3b5ae); --paper: light-dark(#fbfdfc, #111c19); --sunk: light-dark(#eff4f2, #182522); --line: light-dark(#cbd6d1, #2b3b36); --accent: light-dark(#0b655a, #62d0bc); }
body { max-width: 60rem; margin: 0 auto; padding: 1rem; font: 1rem/1.6 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
h1, h2, h3 { line-height: 1.25; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid var(--line); }
a { color: var(--accent); }
nav > ul { columns: 18rem; }
nav li { break-inside: avoid; }
img { max-width: 100%; height: auto; }
figure { margin: 1rem 0; }
label { position: sticky; top: 0; display: flex; gap: .75rem; align-items: center; padding: .5rem .75rem; font-weight: 600; background: var(--sunk); border: 1px solid var(--line); }
select { font: inherit; font-weight: 400; padding: .25rem; min-width: 0; color: inherit; background: var(--paper); border: 1px solid var(--soft); border-radius: .25rem; }
var { font-style: normal; font-weight: 700; color: var(--accent); }
figcaption { display: flex; gap: 1rem; align-items: center; font-weight: 600; font-size: .9em; }
figcaption > :first-child { flex: 1; overflow-wrap: anywhere; }
pre { margin: .25rem 0 0; padding: .75rem; overflow: auto; max-height: 24rem; border: 1px solid var(--line); background: var(--sunk); }
code { font-family: ui-monospace, monospace; font-size: .9em; overflow-wrap: anywhere; }
pre code { overflow-wrap: normal; }
div[role=group] { overflow: auto; margin: 1rem 0; }
table { border-collapse: collapse; }
caption { text-align: start; font-weight: 600; font-size: .9em; }
th, td { padding: .25rem .75rem; border: 1px solid var(--line); text-align: start; vertical-align: top; }
button { font: inherit; font-size: .9em; padding: .25rem .75rem; color: var(--accent); background: none; border: 1px solid currentColor; border-radius: .25rem; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
@media print {
  :root { color-scheme: light; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  pre { max-height: none; overflow: visible; white-space: pre-wrap; line-height: 1.4; }
  pre code { overflow-wrap: anywhere; }
  div[role=group] { overflow: visible; }
  h1, h2, h3, figcaption, caption, thead { break-after: avoid; }
  tr, img { break-inside: avoid; }
  button, [role=status] { display: none; }
  label { position: static; }
  select { appearance: none; padding: 0; border: 0; }
}
`;

/**
 * Adds the host switches, which fill every block of a chapter, and the copy buttons. Browsers have a clipboard on https alone; elsewhere the text is selected
 * and copied as by the keyboard, or left selected.
 */
const script = `
function copySelected(code) {
  const selection = getSelection();
  selection.selectAllChildren(code);
  const isCopied = document.execCommand("copy");
  if (isCopied) selection.removeAllRanges();
  return isCopied;
}
async function copy(code) {
  try {
    await navigator.clipboard.writeText(code.textContent);
    return true;
  } catch {
    return copySelected(code);
  }
}
function addSwitch(figure, title) {
  const hosts = JSON.parse(figure.dataset.hosts);
  const chapter = figure.closest("section");
  const label = document.createElement("label");
  const select = document.createElement("select");
  for (const { HOST } of hosts) select.append(new Option(HOST));
  const fill = () => {
    const values = hosts[select.selectedIndex];
    for (const place of chapter.querySelectorAll("var[data-name]")) place.textContent = values[place.dataset.name];
  };
  select.addEventListener("change", fill);
  label.append(title, select);
  figure.before(label);
  fill();
}
for (const article of document.querySelectorAll(".mesos-docs")) {
  for (const figure of article.querySelectorAll("figure[data-hosts]")) addSwitch(figure, article.dataset.host);
  for (const caption of article.querySelectorAll("figcaption")) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = article.dataset.copy;
    button.setAttribute("aria-label", article.dataset.copy + ": " + caption.textContent);
    const status = document.createElement("span");
    status.setAttribute("role", "status");
    const code = caption.parentElement.querySelector("pre code");
    button.addEventListener("click", async () => {
      status.textContent = (await copy(code)) ? article.dataset.copied : article.dataset.selected;
      setTimeout(() => { status.textContent = ""; }, 3000);
    });
    caption.append(status, button);
  }
}
`;

/**
 * A page of its own, in one file. Its policy lets in nothing but this style, this script and the
 * picture in it, and no request out.
 */
export function standalonePage(page: Section, context: HtmlContext, sha256: Sha256): string {
  const hash = (text: string) => `'sha256-${base64.encode(hex.decode(sha256(text)))}'`;
  const policy = `default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; style-src ${hash(style)}; script-src ${hash(script)}`;
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
