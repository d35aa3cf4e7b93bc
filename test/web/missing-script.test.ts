import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { untilSaid } from "./answering.ts";
import { onPage } from "./browser.ts";
import { eventually } from "./eventually.ts";
import { download } from "./files.ts";
import { serve } from "./static-server.ts";

const said = /^One of the generator's scripts cannot be loaded\. Reload the page\./;

/** Opens the site, served, once more without one of its scripts, until `bringBack` is called. */
async function onSiteWithout(
  script: string,
  test: (page: Page, bringBack: () => Promise<void>, requests: string[]) => Promise<void>,
): Promise<void> {
  const { origin, stop } = await serve("", {});
  const address = new RegExp(`generator\\.${script}\\.js`);
  try {
    await onPage({ url: origin }, async ({ page, complaints, requests }) => {
      await page.route(address, (route) => route.abort());
      await page.reload();
      await test(page, () => page.unroute(address), requests);
      const others = complaints.filter((line) => !line.startsWith("Failed to load resource"));
      complaints.splice(0, complaints.length, ...others);
    });
  } finally {
    stop();
  }
}

test("without the workbench the element says so, and starts when it is put into the page again", () =>
  onSiteWithout("workbench", async (page, bringBack) => {
    await page.getByRole("alert").filter({ hasText: said }).waitFor();
    await bringBack();
    await page
      .locator("mesos-cluster-generator")
      .evaluate((node) => node.parentElement?.append(node));
    await page.getByRole("button", { name: "Download mesos.zip" }).waitFor();
  }));

test("without the blueprints download, files and steps say so, and work once they can be loaded", () =>
  onSiteWithout("blueprints", async (page, bringBack) => {
    const button = page.getByRole("button", { name: "Download mesos.zip" });
    await button.click();
    await untilSaid(page, said);
    await page.getByRole("tab", { name: "Files" }).click();
    await page.locator(".change").filter({ hasText: said }).waitFor();
    await page.getByRole("tab", { name: "Steps" }).click();
    await page.locator(".steps").filter({ hasText: said }).waitFor();
    await bringBack();
    assert.ok((await download(page)).length > 5);
    await page.getByRole("tab", { name: "Files" }).click();
    await page.getByRole("heading", { name: "Read this first" }).waitFor();
  }));

test("without a catalogue the page stays in its language, says so, and tries another address", () =>
  onSiteWithout("zh-TW", async (page, bringBack, requests) => {
    const choice = page.locator("#language");
    await choice.selectOption("zh-TW");
    await untilSaid(page, said);
    assert.equal(await choice.inputValue(), "en");
    await bringBack();
    await choice.selectOption("zh-TW");
    await page.getByRole("button", { name: "下載 mesos.zip" }).waitFor();
    assert.deepEqual(
      requests.filter((url) => /zh-TW/.test(url)).map((url) => url.replace(/.*generator\./, "")),
      ["zh-TW.js", "zh-TW.js?retry=1"],
    );
  }));

test("a page whose own catalogue is missing is in English, and says so", () =>
  onSiteWithout("zh-CN", async (page) => {
    await page.locator("mesos-cluster-generator").evaluate(() => {
      location.href = "index.zh-CN.html";
    });
    await untilSaid(page, said);
    await page.getByRole("button", { name: "Download mesos.zip" }).waitFor();
  }));

test("an error in making the steps is not told as a missing script", async () => {
  const { origin, stop } = await serve("", {});
  try {
    await onPage({ url: origin }, async ({ page, complaints }) => {
      const body = "mesosClusterGenerator.provided.blueprints = null;";
      await page.route(/generator\.blueprints\.js/, (route) =>
        route.fulfill({ contentType: "text/javascript", body }),
      );
      await page.reload();
      await page.getByRole("tab", { name: "Steps" }).click();
      await page.getByRole("button", { name: "Save as HTML" }).click();
      const errors = () => complaints.filter((line) => line.startsWith("TypeError"));
      await eventually(async () => assert.ok(errors().length > 1, complaints.join()));
      await untilSaid(page, /^This is a bug in create-mesos-cluster\./);
      await page.locator("#download").click();
      await eventually(async () => assert.ok(errors().length > 2, complaints.join()));
      await page.getByRole("button", { name: "Download mesos.zip" }).waitFor();
      complaints.length = 0;
    });
  } finally {
    stop();
  }
});
