import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { axeFindings, onPage, site } from "./browser.ts";
import { eventually } from "./eventually.ts";
import { serve } from "./static-server.ts";

const { version } = JSON.parse(
  readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
);

test("the page says its version, which leads to the notes of what has changed", () =>
  onPage({}, async ({ page }) => {
    await page.getByRole("link", { name: `Version ${version}` }).click();
    await page.getByRole("heading", { name: "Changelog" }).waitFor();
    assert.deepEqual(await axeFindings(page), []);
    await page.getByRole("link", { name: "Generator" }).click();
    await page.getByRole("button", { name: "Download mesos.zip" }).waitFor();
  }));

test("on a phone version and guide are in the menu", () =>
  onPage({ viewport: { width: 390, height: 844 } }, async ({ page }) => {
    await page.locator("#more").click();
    for (const name of ["Guide", `Version ${version}`])
      await page.locator(".items").getByRole("link", { name }).waitFor();
  }));

test("a page that knows where the sources are leads there, from its head and its menu", async () => {
  const index = readFileSync(`${site}/index.html`, "utf8");
  const repository = "https://git.example.com/mesos";
  const { origin, stop } = await serve("", {
    "sources.html": () => index.replace(/ repository="[^"]*"/, ` repository="${repository}"`),
  });
  try {
    await onPage({ url: `${origin}/sources.html` }, async ({ page }) => {
      const links = page.getByRole("link", { name: "Source code" });
      await links.waitFor();
      assert.equal(await links.getAttribute("href"), repository);
      await page.setViewportSize({ width: 390, height: 844 });
      await page.locator("#more").click();
      await eventually(async () =>
        assert.equal(await page.locator(".items").getByText("Source code").isVisible(), true),
      );
    });
  } finally {
    stop();
  }
});
