import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { pickFile, showTab, untilFocused } from "./answering.ts";
import { onPage, untilStatus } from "./browser.ts";
import { eventually } from "./eventually.ts";

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

test("the presets are one Tab stop, the one that is chosen, with arrows around", () =>
  onPage({}, async ({ page }) => {
    for (const _ of ["the way to the download", "the presets"]) await page.keyboard.press("Tab");
    await untilFocused(button(page, /^Laptop/));
    for (const [key, name] of [
      ["End", /^Air-gapped/],
      ["ArrowRight", /^Laptop/],
      ["ArrowLeft", /^Air-gapped/],
      ["Home", /^Laptop/],
      ["ArrowRight", /^Small/],
    ] as const) {
      await page.keyboard.press(key);
      await untilFocused(button(page, name));
    }
    await page.keyboard.press("Enter");
    await untilStatus(page, /^Ready: 3 masters, 5 agents/);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Tab");
    await untilFocused(page.locator("#language"));
    await page.keyboard.press("Shift+Tab");
    await untilFocused(button(page, /^Small/));
  }));

test("guide, version, keys and theme are one Tab stop", () =>
  onPage({}, async ({ page }) => {
    await page.locator("#language").focus();
    await page.keyboard.press("Tab");
    await untilFocused(button(page, "Light or dark"));
    await page.keyboard.press("Home");
    await untilFocused(page.getByRole("link", { name: "Guide" }));
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Keys" }).waitFor();
    await page.keyboard.press("Escape");
    await untilFocused(button(page, "Keys"));
  }));

test("what is taken along is one Tab stop before the download, wide and on a phone", () =>
  onPage({}, async ({ page }) => {
    await page.locator("#more").focus();
    for (const name of ["Copy command", "Copy link"]) {
      await page.keyboard.press("ArrowLeft");
      await untilFocused(button(page, name));
    }
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole("tab", { name: "Answers" }).waitFor();
    await page.locator("#state").focus();
    await page.keyboard.press("Tab");
    await untilFocused(page.locator("#more"));
    await page.keyboard.press("Tab");
    await untilFocused(page.locator("#download"));
  }));

test("what can be done with a file or with the steps is one Tab stop", () =>
  onPage({}, async ({ page }) => {
    await button(page, /^Small/).click();
    await showTab(page, "Files");
    await pickFile(page, "verify.sh");
    await button(page, "Copy verify.sh").waitFor();
    await page.getByRole("radio", { name: "new" }).focus();
    await page.keyboard.press("Tab");
    await untilFocused(button(page, "wrap"));
    await page.keyboard.press("Enter");
    await eventually(async () =>
      assert.equal(await button(page, "wrap").getAttribute("aria-pressed"), "true"),
    );
    await page.keyboard.press("End");
    await untilFocused(button(page, "Download verify.sh"));
    await page.keyboard.press("Tab");
    await untilFocused(page.getByRole("group", { name: "verify.sh" }));
    await showTab(page, "Steps");
    await page.getByRole("radio", { name: "all hosts over ssh" }).focus();
    await page.keyboard.press("Tab");
    await untilFocused(button(page, "Save as HTML"));
    await page.keyboard.press("End");
    await untilFocused(button(page, "Print"));
  }));

/** With a stop for each preset and each way to take the answers along there were 49. */
const maxStops = 43;

test(`the download of 3 masters and 5 agents is at most ${maxStops} Tab stops away, and the first leads there`, () =>
  onPage({}, async ({ page }) => {
    await button(page, /^Small/).click();
    await untilStatus(page, /^Ready: 3 masters, 5 agents/);
    await page.reload();
    await untilStatus(page, /^Ready: 3 masters, 5 agents/);
    const isAtDownload = () => page.locator("#download").evaluate((node) => node.matches(":focus"));
    let stops = 0;
    for (; stops < 100 && !(await isAtDownload()); stops++) await page.keyboard.press("Tab");
    assert.ok(stops <= maxStops, `${stops} Tab stops`);
  }));
