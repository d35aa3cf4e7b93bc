import { base64, hex } from "@scure/base";
import { quoting } from "../bundle/quoting.ts";
import type { Sha256 } from "../bundle/render-bundle.ts";
import type { Section } from "./page.ts";
import { type HtmlContext, pageArticle, titleHtml } from "./page-html.ts";

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

/** Adds the copy buttons: without a script, or without a clipboard, there are none that do nothing. */
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

/** A page of its own, in one file. Its policy lets in nothing but this style and this script, and no request out. */
export function wholePage(page: Section, context: HtmlContext, sha256: Sha256): string {
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
