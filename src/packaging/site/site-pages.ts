import { languages } from "../../core/i18n/languages.ts";
import { msg } from "../../core/i18n/message.ts";
import { catalogues, type Translate, translator } from "../../web/i18n.ts";
import { guide } from "./guide.ts";
import { type Html, html } from "./html.ts";

/**
 * The pages of the site beside the script and the style sheet, by file name: generator, frame and
 * guide in every language.
 */
export function sitePages(version: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(catalogues).flatMap(([code, catalogue]) => {
      const translate = translator(catalogue);
      const footer = html`<footer class="bottom">create-mesos-cluster ${version}</footer>`;
      return [
        [
          fileOf("index", code),
          frame(
            code,
            translate(msg`Mesos cluster generator`),
            html`${header("index", code, translate)}${generatorPage(translate)}${footer}`,
          ),
        ],
        [
          fileOf("embed", code),
          frame(
            code,
            translate(msg`Mesos cluster generator`),
            html`<main class="embedded"><mesos-cluster-generator fragment></mesos-cluster-generator></main>`,
          ),
        ],
        [
          fileOf("guide", code),
          frame(
            code,
            translate(msg`Guide`),
            html`${header("guide", code, translate)}<main class="guide">${guide(translate)}</main>${footer}`,
          ),
        ],
      ];
    }),
  );
}

const generatorPage = (translate: Translate) => html`<main>
<div class="intro">
<h1>${translate(msg`A Mesos cluster, ready to run`)}</h1>
<p>${translate(msg`Answer the questions and download the scripts, /etc files and Compose files for your own ZooKeeper, Mesos and Marathon. Everything happens on this page; nothing is sent anywhere.`)}</p>
</div>
<mesos-cluster-generator fragment></mesos-cluster-generator>
<noscript><p>${translate(msg`The generator needs JavaScript. In a terminal, run:`)} <code>npm create mesos-cluster</code></p></noscript>
</main>`;

type PageName = "index" | "embed" | "guide";

const fileOf = (name: PageName, code: string) =>
  code === "en" ? `${name}.html` : `${name}.${code}.html`;

/** The way to the other page, and to this one in the other languages. */
function header(name: "index" | "guide", code: string, translate: Translate): Html {
  const other =
    name === "index"
      ? html`<a href="${fileOf("guide", code)}">${translate(msg`Guide`)}</a>`
      : html`<a href="${fileOf("index", code)}">${translate(msg`Generator`)}</a>`;
  const translations = Object.entries(languages)
    .filter(([each]) => each !== code)
    .map(
      ([each, { name: title }]) =>
        html`<a href="${fileOf(name, each)}" lang="${each}" hreflang="${each}">${title}</a>`,
    );
  return html`<header class="top"><b>create-mesos-cluster</b> <nav aria-label="${translate(msg`Pages`)}">${[other, ...translations]}</nav></header>`;
}

/**
 * Nothing but what lies beside the page; no request at all from its script, and no text that
 * becomes HTML.
 */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

const frame = (language: string, title: string, body: Html) =>
  html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="stylesheet" href="site.css">
<script src="mesos-cluster-generator.js" defer></script>
</head>
<body>
${body}
</body>
</html>
`.text;
