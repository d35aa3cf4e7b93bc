import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { answer, showTab } from "./answering.ts";
import { onPage, untilStatus } from "./browser.ts";
import { eventually } from "./eventually.ts";

/** What of the README stands out of it at the side, or scrolls there. */
const tooWide = (page: Page) =>
  page
    .locator(".viewer .rendered")
    .evaluate((readme) =>
      [readme, ...readme.querySelectorAll("table, td, th, div:not(.block, .block *), p, ul")]
        .filter(
          (node) =>
            node.scrollWidth > node.clientWidth + 1 ||
            node.getBoundingClientRect().right > readme.getBoundingClientRect().right + 1,
        )
        .map((node) => `${node.tagName} ${node.textContent?.slice(0, 40)}`),
    );

for (const width of [320, 390, 700, 900, 1280]) {
  test(`in ${width} pixels the tables of the README are read without scrolling sideways`, () =>
    onPage({ viewport: { width, height: 844 } }, async ({ page }) => {
      await answer(page, {
        method: "apt",
        masters: "a-long-name-of-a-master-[1-3].datacentre-1.example.com=10.0.0.[11-13]",
        agents: "5",
      });
      await untilStatus(page, /^Ready/);
      await showTab(page, "Files");
      await page.getByRole("heading", { name: "Read this first" }).waitFor();
      await eventually(async () => assert.deepEqual(await tooWide(page), []));
    }));
}

test("where columns have no room each cell of a table says which one it is of", () =>
  onPage({ viewport: { width: 390, height: 844 } }, async ({ page }) => {
    await showTab(page, "Files");
    const cell = page.locator(".rendered td").filter({ hasText: /^2025.08.20$/ });
    await cell.waitFor();
    assert.equal(
      await cell.evaluate((node) => getComputedStyle(node, "::before").content),
      '"Ended on: "',
    );
  }));

test("addresses in the README are links", () =>
  onPage({}, async ({ page }) => {
    await answer(page, { method: "apt" });
    await showTab(page, "Files");
    for (const address of ["https://github.com/m3scluster/clusterd", "http://master-1:5050"])
      await page.locator(`.rendered a[href="${address}"]`).first().waitFor();
  }));
