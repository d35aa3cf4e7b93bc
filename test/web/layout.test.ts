import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { showTab } from "./answering.ts";
import { onPage, untilStatus } from "./browser.ts";
import { eventually } from "./eventually.ts";
import { untilAsWideAs } from "./layout.ts";

const small = (page: Page) => page.getByRole("button", { name: /^Small/ }).click();

/** Waits until an element lies in the window as a whole: the drawing takes its size a frame later. */
const untilInside = (page: Page, selector: string) =>
  page.waitForFunction(
    (selected) => {
      const host = document.querySelector("mesos-cluster-generator");
      const node = (host?.shadowRoot ?? document).querySelector(selected);
      if (node === null) return false;
      const { top, bottom } = node.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight && bottom > top;
    },
    selector,
    { timeout: 30_000 },
  );

test("a laptop shows drawing, sentence, hosts of both roles and the download at once", () =>
  onPage({ viewport: { width: 1280, height: 720 } }, async ({ page }) => {
    await small(page);
    for (const part of ["svg.mc", ".sentence", "[name=masters]", "[name=agents]", "#download"])
      await untilInside(page, part);
    await eventually(async () =>
      assert.equal(await page.evaluate(() => document.documentElement.scrollHeight), 720),
    );
  }));

test("nothing that scrolls down stands in another that does, and the wheel reaches the end of a panel", () =>
  onPage({ viewport: { width: 1280, height: 720 } }, async ({ page }) => {
    await small(page);
    for (const tab of ["Cluster", "Files", "Steps", "Command"]) {
      await showTab(page, tab);
      const nested = await page.locator(".workbench *:not(textarea, pre)").evaluateAll((nodes) =>
        nodes
          .filter((node) => node.parentElement?.closest(".panel, .answers"))
          .filter((node) => node.scrollHeight > node.clientHeight + 1)
          .filter((node) => ["auto", "scroll"].includes(getComputedStyle(node).overflowY))
          .map((node) => node.className),
      );
      assert.deepEqual(nested, [], tab);
    }
    await showTab(page, "Cluster");
    await page.getByText("The drawing as a list").click();
    await page.locator(".host-list tbody tr").last().waitFor();
    const drawing = await page.locator("#cluster-svg").boundingBox();
    assert.ok(drawing);
    await page.mouse.move(drawing.x + drawing.width / 2, drawing.y + drawing.height / 2);
    for (let notch = 0; notch < 12; notch++) await page.mouse.wheel(0, 100);
    await eventually(async () => {
      const rest = await page
        .locator("#panel-cluster")
        .evaluate((panel) => panel.scrollHeight - panel.clientHeight - panel.scrollTop);
      assert.ok(rest < 2, `${rest} pixels are left`);
    });
  }));

test("no tab is wider than its window, and the workbench follows every width", () =>
  onPage({}, async ({ page }) => {
    for (const width of [320, 360, 390, 520, 700, 895, 900, 1024, 1280, 1600]) {
      await page.setViewportSize({ width, height: 800 });
      const isWide = width >= 900;
      await page.getByRole("tab", { name: isWide ? "Command" : "Answers" }).waitFor();
      for (const name of [isWide ? "Command" : "Answers", "Cluster", "Files", "Steps"]) {
        await showTab(page, name);
        await untilAsWideAs(page, width, `${name} at ${width}`);
      }
    }
  }));

test("a thousand agents are downloaded with their number, and the download can be cancelled", () =>
  onPage({}, async ({ page }) => {
    await page.getByRole("button", { name: /^Large/ }).click();
    await untilStatus(page, /1000 agents/);
    await page.locator("#download").click();
    await page.getByText(/^[1-9]\d* of 1005 hosts$/).waitFor();
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.locator("#download").waitFor();
    await page.locator(".progress").waitFor({ state: "hidden" });
  }));
