import assert from "node:assert/strict";
import { text } from "node:stream/consumers";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { answer, untilFocused, untilValue } from "./answering.ts";
import { axeFindings, onPage, untilStatus } from "./browser.ts";
import { eventually } from "./eventually.ts";

const master = (page: Page, place: number) => page.locator(`svg.mc [data-master="${place}"]`);

const untilSentence = (page: Page, text: RegExp) =>
  page.locator(".sentence").filter({ hasText: text }).waitFor();

const untilPressed = (page: Page, place: number) =>
  page.locator(`svg.mc [data-master="${place}"][aria-pressed=true]`).waitFor();

const small = (page: Page) => page.getByRole("button", { name: /^Small/ }).click();

test("the drawing shows the answered hosts, also while they have problems", () =>
  onPage({}, async ({ page }) => {
    const untilDrawn = (hosts: RegExp) =>
      page.locator("svg.mc").filter({ hasText: hosts }).waitFor();
    await untilDrawn(/master-1.*agent-1.*agent-2/);
    await answer(page, {
      method: "apt",
      agents: "a-1.lan=10.0.0.21, a-2.lan=10.0.0.22, a-3.lan=10.0.0.22",
    });
    await untilStatus(page, /1 problem/);
    await untilDrawn(/a-1\.lan.*a-2\.lan/);
    await page.locator(".card.wrong").filter({ hasText: "a-3.lan" }).waitFor();
    await untilSentence(page, /Drawn as answered, with 1 problem/);
  }));

test("a master that is pressed fails, and the sentence says what still works", () =>
  onPage({}, async ({ page }) => {
    await small(page);
    await untilSentence(page, /3 of 3 masters up/);
    await master(page, 0).click();
    await untilSentence(page, /2 of 3 up: still elects a leader \(master-2\)/);
    await untilPressed(page, 0);
    await master(page, 1).click();
    await untilSentence(page, /1 of 3 up: no quorum/);
    assert.deepEqual(await axeFindings(page), []);
    await page.getByRole("button", { name: "All up again" }).click();
    await untilSentence(page, /3 of 3 masters up/);
    await untilStatus(page, /^Ready/);
  }));

test("what was made to fail is forgotten with its masters", () =>
  onPage({}, async ({ page }) => {
    await small(page);
    await master(page, 0).click();
    await master(page, 1).click();
    await page.getByRole("button", { name: /^Large/ }).click();
    await untilSentence(page, /5 of 5 masters up/);
  }));

test("of answers with problems nothing is said to work or to have failed", () =>
  onPage({}, async ({ page }) => {
    await small(page);
    for (const masters of ["master-[1-4].lan=10.0.0.[11-14]", "master-[1-3].lan=10.0.0.[11-15]"]) {
      await answer(page, { masters });
      await untilStatus(page, /problem/);
      await untilSentence(page, /^\s*Drawn as answered, with \d problems?/);
      await page.getByRole("button", { name: "All up again" }).waitFor({ state: "hidden" });
    }
  }));

test("the ring is one Tab stop: arrows go around, Enter and Esc switch", () =>
  onPage({}, async ({ page }) => {
    await small(page);
    await master(page, 0).focus();
    await page.keyboard.press("ArrowLeft");
    await untilFocused(master(page, 2));
    await page.keyboard.press("Enter");
    await untilSentence(page, /2 of 3 up/);
    await untilFocused(master(page, 2));
    await page.keyboard.press("Escape");
    await untilSentence(page, /3 of 3 masters up/);
  }));

test("the list beside the drawing has the same hosts and the same switches", () =>
  onPage({}, async ({ page }) => {
    await small(page);
    await page.getByText("The drawing as a list").click();
    const rows = page.locator(".host-list tbody tr");
    await eventually(async () => assert.equal(await rows.count(), 8));
    await page.getByRole("button", { name: "up: master-3" }).click();
    await untilSentence(page, /2 of 3 up/);
    await untilPressed(page, 2);
    assert.deepEqual(await axeFindings(page), []);
  }));

test("an agent that is pressed shows its files", () =>
  onPage({}, async ({ page }) => {
    await small(page);
    await page.locator("svg.mc").getByText("agent-4", { exact: true }).click();
    await page.getByRole("heading", { name: "nodes/agent-4/install.sh" }).waitFor();
  }));

test("a thousand agents are drawn in few elements, and one of them is found", () =>
  onPage({}, async ({ page }) => {
    await page.getByRole("button", { name: /^Large/ }).click();
    await untilStatus(page, /5 masters, 1000 agents/);
    await page
      .locator("svg.mc")
      .filter({ hasText: /1,?000/ })
      .waitFor();
    assert.ok((await page.locator("svg.mc *").count()) < 400);
    await page.locator("#drawn-host").fill("agent-777");
    await page.keyboard.press("Enter");
    await page.locator("svg.mc .tag", { hasText: "agent-777" }).waitFor();
  }));

test("the drawing is saved as a file that stands alone", () =>
  onPage({}, async ({ page }) => {
    await small(page);
    await answer(page, { name: "drawn" });
    const [arrived] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save drawing" }).click(),
    ]);
    assert.equal(arrived.suggestedFilename(), "drawn.svg");
    const saved = await text(await arrived.createReadStream());
    assert.match(saved, /<svg /);
    assert.doesNotMatch(saved, /var\(/);
    await untilValue(page, "name", "drawn");
  }));
