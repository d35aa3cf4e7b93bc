import assert from "node:assert/strict";
import { text } from "node:stream/consumers";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { runCli } from "../support/built-cli.ts";
import { showTab, untilSaid } from "./answering.ts";
import { onPage } from "./browser.ts";
import { eventually } from "./eventually.ts";

/** Shows the steps of a small cluster by hand. */
async function byHand(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Small/ }).click();
  await showTab(page, "Steps");
  await page.getByRole("radio", { name: "one host by hand" }).check();
  await page.getByText(/^0 of \d+ steps$/).waitFor();
}

async function pickHost(page: Page, host: string): Promise<void> {
  await page.locator("#step-host").fill(host);
  await page.keyboard.press("Enter");
}

test("steps that are ticked fold, and are kept for each host", () =>
  onPage({}, async ({ page }) => {
    await byHand(page);
    const boxes = page.locator(".step input[type=checkbox]");
    await boxes.first().check();
    await page.getByText(/^1 of \d+ steps$/).waitFor();
    await page.locator(".step.done .body").first().waitFor({ state: "hidden" });
    await pickHost(page, "agent-2");
    await page.getByText(/^0 of \d+ steps$/).waitFor();
    await page.locator(".step.done").waitFor({ state: "detached" });
    await pickHost(page, "master-1");
    await page.getByText(/^1 of \d+ steps$/).waitFor();
    await boxes.first().and(page.locator(":checked")).waitFor();
  }));

test("the host switch fills every block with the values of its host", () =>
  onPage({}, async ({ page }) => {
    await byHand(page);
    const steps = page.locator("#panel-steps .steps");
    for (const [host, address, other] of [
      ["agent-2", "10.0.0.22", "agent-3"],
      ["agent-3", "10.0.0.23", "agent-2"],
    ] as const) {
      await pickHost(page, host);
      await steps.filter({ hasText: address }).filter({ hasText: host }).waitFor();
      await eventually(async () =>
        assert.ok(!(await steps.innerText()).includes(other), `${other} in the steps of ${host}`),
      );
    }
  }));

test("before the page makes the steps that are saved, it says so", () =>
  onPage({}, async ({ page }) => {
    await page.getByRole("button", { name: /^Small/ }).click();
    await showTab(page, "Steps");
    // What the page says when the file is ready.
    await page.locator(".toast").evaluate((toast) => {
      const make = URL.createObjectURL;
      URL.createObjectURL = (content) => {
        document.title = toast.textContent ?? "";
        return make(content);
      };
    });
    await page.getByRole("button", { name: "Save as HTML" }).click();
    await eventually(async () => assert.equal(await page.title(), "Making the page …"));
  }));

test("the steps are saved as the pages that docs prints for a docs site", () =>
  onPage({}, async ({ page }) => {
    await page.getByRole("button", { name: /^Small/ }).click();
    await showTab(page, "Steps");
    const token = await page.evaluate(() => location.hash.slice(1));
    for (const [button, format] of [
      ["Save as HTML", "html"],
      ["Save as Markdown", "markdown"],
    ] as const) {
      const [arrived] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: button }).click(),
      ]);
      const { stdout } = runCli(["docs", "--from", token, "--format", format]);
      assert.equal(await text(await arrived.createReadStream()), stdout, format);
      await untilSaid(page, /^mesos\.(html|md) is in your downloads\.$/);
    }
  }));
