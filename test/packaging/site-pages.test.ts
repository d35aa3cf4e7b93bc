import assert from "node:assert/strict";
import { test } from "node:test";
import { changesPage, sitePages } from "../../src/packaging/site/site-pages.ts";
import { catalogues } from "../support/plan.ts";

const project = { version: "0.0.0" };

test("every page of the site says its sentences as text, in each language", () => {
  const pages = Object.entries(catalogues).flatMap(([code, catalogue]) =>
    Object.entries(sitePages(project, code, catalogue)),
  );
  assert.ok(pages.length >= 9, `${pages.length} pages`);
  for (const [name, html] of pages) assert.doesNotMatch(html, /\[object |undefined|\{\d+\}/, name);
});

test("the guide says what was not tried on each operating system", () => {
  const { "guide.html": english = "" } = sitePages(project, "en", catalogues.en);
  const { "guide.zh-TW.html": chinese = "" } = sitePages(project, "zh-TW", catalogues["zh-TW"]);
  assert.match(
    english,
    /Ubuntu 22\.04 \(jammy\)(?:(?!<tr>)[^])*3\.4\.13(?:(?!<tr>)[^])*the package names were looked up, but not installed/,
  );
  assert.doesNotMatch(chinese, /the package names were looked up/);
});

test("a shared link shows a title, a sentence and the drawing, and the tab has an icon", () => {
  const { "index.html": page = "", "guide.html": guide = "" } = sitePages(
    project,
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
  for (const html of Object.values(sitePages(project, "en", catalogues.en)))
    assert.doesNotMatch(html, /card\.png|twitter:card/);
});

test("each chapter of the guide can be linked to, by the same name in every language", () => {
  const idsIn = (html: string) => [...html.matchAll(/<h2 id="([^"]+)"/g)].map(([, id]) => id);
  for (const [code, catalogue] of Object.entries(catalogues)) {
    const guide = Object.entries(sitePages(project, code, catalogue)).find(([name]) =>
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

test("pages link to the version notes, and to the sources where these have a place", () => {
  const repository = "https://git.example.com/mesos";
  const pagesOf = (known: Parameters<typeof sitePages>[0]): Record<string, string> => ({
    ...sitePages(known, "en", catalogues.en),
    "changes.html": changesPage(known, "# Changelog\n"),
  });
  const pages = pagesOf({ ...project, repository });
  for (const name of ["guide.html", "changes.html"]) {
    assert.match(pages[name] ?? "", /create-mesos-cluster 0\.0\.0 <a href="changes\.html"/);
    assert.match(pages[name] ?? "", /<a href="https:\/\/git\.example\.com\/mesos">Source code</);
  }
  assert.match(pages["index.html"] ?? "", / repository="https:\/\/git\.example\.com\/mesos"/);
  for (const html of Object.values(pagesOf(project)))
    assert.doesNotMatch(html, /Source code|git\.example/);
});

test("the version notes are the changelog: headings, lists, code and links", () => {
  const changelog =
    "# Changelog\n\n## 1.0.0\n\n- It (`check <b>`) is\n  longer: https://example.com/x.\n- Second.\n\n### Fixed\n";
  assert.match(
    changesPage(project, changelog).replaceAll(">\n<", "><"),
    /<h1>Changelog<\/h1><h2>1\.0\.0<\/h2><ul><li>It \(<code>check &#60;b&#62;<\/code>\) is longer: <a href="https:\/\/example\.com\/x">https:\/\/example\.com\/x<\/a>\.<\/li><li>Second\.<\/li><\/ul><h3>Fixed<\/h3>/,
  );
});
