import assert from "node:assert/strict";
import { test } from "node:test";
import { sitePages } from "../../src/packaging/site/site-pages.ts";

test("every page of the site says its sentences as text, in each language", () => {
  const pages = Object.entries(sitePages("0.0.0"));
  assert.ok(pages.length >= 9, `${pages.length} pages`);
  for (const [name, html] of pages) assert.doesNotMatch(html, /\[object |undefined|\{\d+\}/, name);
});

test("the guide says what was not tried on each operating system", () => {
  const { "guide.html": english = "", "guide.zh-TW.html": chinese = "" } = sitePages("0.0.0");
  assert.match(
    english,
    /Ubuntu 22\.04 \(jammy\)(?:(?!<tr>)[^])*3\.4\.13(?:(?!<tr>)[^])*the package names were looked up, but not installed/,
  );
  assert.doesNotMatch(chinese, /the package names were looked up/);
});
