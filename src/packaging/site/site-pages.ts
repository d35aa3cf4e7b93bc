import { languages } from "../../core/i18n/languages.ts";
import { type Catalogue, english, msg } from "../../core/i18n/message.ts";
import { type Translate, translator } from "../../web/i18n.ts";
import { introduction } from "../../web/introduction.ts";
import { changes } from "./changes.ts";
import { guide } from "./guide.ts";
import { type Html, html } from "./html.ts";

/** What the pages say of the project. */
export interface Project {
  version: string;
  /** Where the sources are; undefined: that is not decided. */
  repository?: string;
}

/**
 * The pages of the site in one language, by file name: generator, frame and guide. `address` is
 * where the site will lie, if that is known.
 */
export function sitePages(
  project: Project,
  code: string,
  catalogue: Catalogue,
  address?: string,
): Record<string, string> {
  const translate = translator(catalogue);
  const page = (name: PageName, title: string, body: Html) =>
    [fileOf(name, code), frame({ name, code, title, translate, body, address })] as const;
  const generator = translate(msg`Mesos cluster generator`);
  return Object.fromEntries([
    page("index", generator, html`${wholePage(translate, project)}${withoutScript(translate)}`),
    page("embed", generator, html`${embedded(generator, code)}${withoutScript(translate)}`),
    page("guide", translate(msg`Guide`), guidePage(code, translate, project)),
  ]);
}

/** What has changed from version to version: written in English alone. */
export const changesPage = (project: Project, changelog: string, address?: string): string =>
  frame({
    name: "changes",
    code: "en",
    title: "Version notes",
    translate: translator(english),
    body: html`${header(translator(english), [generatorLink("en", translator(english)), html`<a href="guide.html">Guide</a>`])}<main>${changes(changelog)}</main>${footer(translator(english), project)}`,
    address,
  });

/** What the page shows until the generator is there. */
const wholePage = (translate: Translate, { repository = "" }: Project) =>
  html`<mesos-cluster-generator page fragment repository="${repository}"><h1>create-mesos-cluster</h1><p>${translate(introduction)}</p></mesos-cluster-generator>`;

/**
 * A frame is a page, too: whoever does not see it asks for its heading. Who gets a link from it sees
 * the whole page.
 */
const embedded = (title: string, code: string) =>
  html`<main><h1 class="unseen">${title}</h1><mesos-cluster-generator fragment link="${fileOf("index", code)}"></mesos-cluster-generator></main>`;

const withoutScript = (translate: Translate) =>
  html`<noscript><p>${translate(msg`The generator needs JavaScript. In a terminal, run:`)} <code>create-mesos-cluster</code></p></noscript>`;

const guidePage = (code: string, translate: Translate, project: Project) =>
  html`${header(translate, guideLinks(code, translate))}<main>${guide(translate)}</main>${footer(translate, project)}`;

/** Which version this is, what is new in it, and where it comes from. */
function footer(translate: Translate, { version, repository }: Project): Html {
  const source =
    repository === undefined
      ? html``
      : html`<a href="${repository}">${translate(msg`Source code`)}</a>`;
  return html`<footer class="bottom">create-mesos-cluster ${version} <a href="changes.html" hreflang="en">${translate(msg`Version notes`)}</a> ${source}</footer>`;
}

type PageName = "index" | "embed" | "guide" | "changes";

const fileOf = (name: PageName, code: string) =>
  code === "en" ? `${name}.html` : `${name}.${code}.html`;

const header = (translate: Translate, links: readonly Html[]) =>
  html`<header class="top"><b>create-mesos-cluster</b> <nav aria-label="${translate(msg`Pages`)}">${links}</nav></header>`;

const generatorLink = (code: string, translate: Translate) =>
  html`<a href="${fileOf("index", code)}">${translate(msg`Generator`)}</a>`;

/** From the guide to the generator, and to the guide in the other languages. */
function guideLinks(code: string, translate: Translate): Html[] {
  const translations = Object.entries(languages)
    .filter(([each]) => each !== code)
    .map(
      ([each, { name: title }]) =>
        html`<a href="${fileOf("guide", each)}" lang="${each}" hreflang="${each}">${title}</a>`,
    );
  return [generatorLink(code, translate), ...translations];
}

/**
 * Nothing but what lies beside the page; no request at all from its scripts but for each other, and
 * no text that becomes HTML. From a disk the generator's own policy lets its scripts in.
 */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types mesos-cluster-generator";

/** The ring of the masters: two of three are enough. */
const icon = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none" stroke-width="5"><path stroke="#0b655a" d="M5.2 8.7A13 13 0 0 1 26.8 8.7M27.7 10.3A13 13 0 0 1 16.9 29"/><path stroke="#75867f" stroke-dasharray="2.5 2" d="M15.1 29A13 13 0 0 1 4.3 10.3"/><circle cx="16" cy="16" r="4" fill="#a4502a"/></svg>',
)}`;

/**
 * The drawing, for whoever shows a link: `test/picture/write-card.ts` makes it. They want its whole
 * address.
 */
const card = (address: string) => html`
<meta property="og:image" content="${new URL("card.png", `${address.replace(/\/*$/, "")}/`).href}">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta name="twitter:card" content="summary_large_image">`;

interface PageParts {
  name: PageName;
  code: string;
  title: string;
  translate: Translate;
  body: Html;
  address: string | undefined;
}

/** Whole pages are found by search engines, and have a picture where they are shared. */
function frame({ name, code, title, translate, body, address }: PageParts): string {
  const description = translate(introduction);
  const codes = name === "changes" ? [code] : Object.keys(languages);
  const alternates = codes.map(
    (each) => html`<link rel="alternate" hreflang="${each}" href="${fileOf(name, each)}">`,
  );
  const isText = name === "guide" || name === "changes";
  const script = isText ? html`` : html`<script src="mesos-cluster-generator.js" defer></script>`;
  return html`<!doctype html>
<html lang="${code}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<meta name="description" content="${description}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
${name === "embed" ? html`` : html`<link rel="icon" href="${icon}">${address ? card(address) : html``}`}
${alternates}
<link rel="stylesheet" href="site.css">
${script}
</head>
<body class="${isText ? "text" : name}">
${body}
</body>
</html>
`.text;
}
