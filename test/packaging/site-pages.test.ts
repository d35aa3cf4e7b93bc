import assert from "node:assert/strict";
import { test } from "node:test";
import { sitePages } from "../../src/packaging/site/site-pages.ts";
import { catalogues } from "../support/plan.ts";

test("every page of the site says its sentences as text, in each language", () => {
  const pages = Object.entries(catalogues).flatMap(([code, catalogue]) =>
    Object.entries(sitePages("0.0.0", code, catalogue)),
  );
  assert.ok(pages.length >= 9, `${pages.length} pages`);
  for (const [name, html] of pages) assert.doesNotMatch(html, /\[object |undefined|\{\d+\}/, name);
});

test("the guide says what was not tried on each operating system", () => {
  const { "guide.html": english = "" } = sitePages("0.0.0", "en", catalogues.en);
  const { "guide.zh-TW.html": chinese = "" } = sitePages("0.0.0", "zh-TW", catalogues["zh-TW"]);
  assert.match(
    english,
    /Ubuntu 22\.04 \(jammy\)(?:(?!<tr>)[^])*3\.4\.13(?:(?!<tr>)[^])*the package names were looked up, but not installed/,
  );
  assert.doesNotMatch(chinese, /the package names were looked up/);
});

test("a shared link shows a title, a sentence and the drawing, and the tab has an icon", () => {
  const { "index.html": page = "", "guide.html": guide = "" } = sitePages(
    "0.0.0",
    "en",
    catalogues.en,
    "https://docs.example.com/mesos",
  );
  for (const html of [page, guide]) {
    assert.match(html, /<title>[^<]+<\/title>/);
    assert.match(html, /<meta name="description" content="[^"]+">/);
    assert.match(
      html,
      /<meta property="og:image" content="https:\/\/docs\.example\.com\/mesos\/card\.png">/,
    );
    assert.match(html, /<link rel="icon" href="data:image\/svg/);
  }
});

test("without the site's address a shared link names no picture, which would not be found", () => {
  for (const html of Object.values(sitePages("0.0.0", "en", catalogues.en)))
    assert.doesNotMatch(html, /card\.png|twitter:card/);
});

test("each chapter of the guide can be linked to, by the same name in every language", () => {
  const idsIn = (html: string) => [...html.matchAll(/<h2 id="([^"]+)"/g)].map(([, id]) => id);
  for (const [code, catalogue] of Object.entries(catalogues)) {
    const guide = Object.entries(sitePages("0.0.0", code, catalogue)).find(([name]) =>
      name.startsWith("guide."),
    );
    const html = guide?.[1] ?? "";
    assert.deepEqual(
      idsIn(html),
      ["methods", "masters", "systems", "offline", "end-of-life", "ports", "operation"],
      code,
    );
    for (const id of idsIn(html)) assert.match(html, new RegExp(`<li><a href="#${id}">`));
    assert.match(html, /\(<a href="https:\/\/github\.com\/m3scluster\/clusterd">https/);
  }
});
