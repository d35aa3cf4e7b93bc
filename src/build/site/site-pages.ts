import { say } from "../../core/messages/message.ts";
import { languages } from "../../web/languages.ts";
import { teller } from "../../web/tell.ts";
import { guide } from "./guide.ts";
import { type Html, html } from "./html.ts";

/** The pages of the site beside the script and the style sheet, by file name; the guide in every language. */
export function sitePages(version: string): Record<string, string> {
  return {
    "index.html": frame("en", "Mesos cluster generator", html`
<header class="top"><b>create-mesos-cluster</b> <nav aria-label="Site">${guideLinks()}</nav></header>
<main>
<div class="intro">
<h1>A Mesos cluster, ready to run</h1>
<p>Answer the questions and take the scripts, /etc files and Compose files of your own ZooKeeper, Mesos and Marathon. Everything happens in this page: nothing is sent anywhere.</p>
</div>
<mesos-cluster-generator fragment></mesos-cluster-generator>
<noscript><p>The generator needs JavaScript. The same in a terminal: <code>npm create mesos-cluster</code></p></noscript>
</main>
<footer class="bottom">create-mesos-cluster ${version}</footer>`),
    "embed.html": frame("en", "Mesos cluster generator", html`
<main class="embedded"><mesos-cluster-generator fragment></mesos-cluster-generator></main>`),
    ...Object.fromEntries(Object.keys(languages).map((code) => [guideFile(code), guidePage(code, version)])),
  };
}

function guidePage(code: string, version: string): string {
  const tell = teller(languages[code]?.catalogue ?? {});
  return frame(code, tell(say`Guide`), html`
<header class="top"><b>create-mesos-cluster</b> <nav aria-label="Site"><a href="index.html">${tell(say`Generator`)}</a> ${guideLinks(code)}</nav></header>
<main class="guide">${guide(tell)}</main>
<footer class="bottom">create-mesos-cluster ${version}</footer>`);
}

const guideFile = (code: string) => (code === "en" ? "guide.html" : `guide.${code}.html`);

/** A link to the guide in each language but the one that is read. */
function guideLinks(current?: string): Html[] {
  return Object.entries(languages).filter(([code]) => code !== current).map(([code, { title, catalogue }]) =>
    html`<a href="${guideFile(code)}" lang="${code}" hreflang="${code}">${current === undefined ? teller(catalogue)(say`Guide`) : title}</a>`);
}

/** Nothing but what lies beside the page; no request at all from its script, and no text that becomes HTML. */
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

const frame = (language: string, title: string, body: Html) => html`<!doctype html>
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
<body>${body}
</body>
</html>
`.text;
