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
