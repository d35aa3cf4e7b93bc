import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { answer, fileItem, pickFile, showTab } from "./answering.ts";
import { onPage, untilStatus } from "./browser.ts";
import { eventually } from "./eventually.ts";

test("host and file stay as they were picked while answers make the files anew", () =>
  onPage({}, async ({ page }) => {
    await page.getByRole("button", { name: /^Small/ }).click();
    await showTab(page, "Files");
    await page.locator("#file-host").fill("agent-3");
    await page.keyboard.press("Enter");
    await pickFile(page, "install.sh");
    const heading = page.getByRole("heading", { name: "nodes/agent-3/install.sh" });
    await heading.waitFor();
    // Whenever the page has a moment, also while the files are not there yet.
    const hostTree = page.getByRole("tree").nth(1);
    await hostTree.evaluate((tree) =>
      setInterval(
        () => tree.querySelector<HTMLElement>('[data-path$="/install.sh"] > .item')?.click(),
        0,
      ),
    );
    await answer(page, { name: "other" });
    await untilStatus(page, /^Ready/);
    await page.locator(".viewer").filter({ hasText: "other" }).waitFor();
    await heading.waitFor();
    await fileItem(page, "install.sh").waitFor();
  }));

test("a file that is picked is shown from its beginning, and the list stays where it is", () =>
  onPage({ viewport: { width: 1280, height: 560 } }, async ({ page }) => {
    await page.getByRole("button", { name: /^Small/ }).click();
    await showTab(page, "Files");
    const item = fileItem(page, "uninstall.sh").locator(".item");
    await item.waitFor();
    await page.locator("#panel-files").evaluate((node) => node.scrollTo(0, node.scrollHeight));
    const before = await item.boundingBox();
    await item.click();
    const head = page.locator(".viewer > header").filter({ hasText: "uninstall.sh" });
    const first = page.locator(".viewer .line").filter({ hasText: /^#!/ });
    await eventually(async () => {
      const [above, below] = [await head.boundingBox(), await first.boundingBox()];
      assert.ok(above && below && below.y >= above.y + above.height, "it begins behind its head");
      const { y = -1 } = (await item.boundingBox()) ?? {};
      assert.ok(Math.abs(y - (before?.y ?? 0)) < 1, `${y} pixels, and ${before?.y} before`);
    });
  }));

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Waits until the list of files and the file stand so. */
const untilPlaced = (page: Page, where: string, isSo: (list: Box, file: Box) => boolean) =>
  eventually(async () => {
    const list = await page.locator(".side").boundingBox();
    const file = await page.locator(".viewer").boundingBox();
    assert.ok(list && file && isSo(list, file), where);
  });

test("the list of files stands beside the file, or folds above it, as there is room", () =>
  onPage({ viewport: { width: 390, height: 800 } }, async ({ page }) => {
    await showTab(page, "Files");
    const folded = page.locator(".side:not([open])");
    await folded.waitFor();
    await page.locator(".side > summary").click();
    await pickFile(page, "verify.sh");
    await folded.waitFor();
    await page.locator(".viewer > header").filter({ hasText: "verify.sh" }).waitFor();
    await untilPlaced(page, "above", (list, file) => list.y + list.height <= file.y);
    for (const width of [800, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await pickFile(page, "cluster.yaml");
      await page.locator(".viewer > header").filter({ hasText: "cluster.yaml" }).waitFor();
      await pickFile(page, "verify.sh");
      await page.locator(".viewer > header").filter({ hasText: "verify.sh" }).waitFor();
      await untilPlaced(page, `beside in ${width} pixels`, (list, file) => {
        const isLevel = list.y < file.y + file.height && file.y < list.y + list.height;
        return isLevel && list.x + list.width <= file.x;
      });
    }
  }));
