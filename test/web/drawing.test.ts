import assert from "node:assert/strict";
import { text } from "node:stream/consumers";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { answer, controls } from "./answering.ts";
import { axeFindings, onPage, untilStatus } from "./browser.ts";

const master = (page: Page, place: number) => page.locator(`svg.mc [data-master="${place}"]`);

const sentence = (page: Page) => page.locator(".sentence p").innerText();

const small = (page: Page) => page.getByRole("button", { name: /^Small/ }).click();

test("the drawing shows the answered hosts, also while they have problems", () =>
  onPage({}, async ({ page }) => {
    const drawn = () => page.locator("svg.mc").textContent();
    assert.match((await drawn()) ?? "", /master-1.*agent-1.*agent-2/);
    await answer(page, {
      method: "apt",
      agents: "a-1.lan=10.0.0.21, a-2.lan=10.0.0.22, a-3.lan=10.0.0.22",
    });
    await untilStatus(page, /1 problem/);
    assert.match((await drawn()) ?? "", /a-1\.lan.*a-2\.lan/);
    assert.match(await page.locator(".card.wrong").innerHTML(), /a-3\.lan/);
    assert.match(await page.locator(".sentence").innerText(), /Drawn as answered, with 1 problem/);
  }));

test("a master that is pressed fails, and the sentence says what still works", () =>
  onPage({}, async ({ page }) => {
    await small(page);
    assert.match(await sentence(page), /3 of 3 masters up/);
    await master(page, 0).click();
    assert.match(await sentence(page), /2 of 3 up: still elects a leader \(master-2\)/);
    assert.equal(await master(page, 0).getAttribute("aria-pressed"), "true");
    await master(page, 1).click();
    assert.match(await sentence(page), /1 of 3 up: no quorum/);
    assert.deepEqual(await axeFindings(page), []);
    await page.getByRole("button", { name: "All up again" }).click();
    assert.match(await sentence(page), /3 of 3 masters up/);
    await untilStatus(page, /^Ready/);
  }));

test("what was made to fail is forgotten with its masters", () =>
  onPage({}, async ({ page }) => {
    await small(page);
    await master(page, 0).click();
    await master(page, 1).click();
    await page.getByRole("button", { name: /^Large/ }).click();
    assert.match(await sentence(page), /5 of 5 masters up/);
  }));

test("of answers with problems nothing is said to work or to have failed", () =>
  onPage({}, async ({ page }) => {
    await small(page);
    for (const masters of ["master-[1-4].lan=10.0.0.[11-14]", "master-[1-3].lan=10.0.0.[11-15]"]) {
      await answer(page, { masters });
      await untilStatus(page, /problem/);
      assert.equal(await sentence(page), "");
      assert.match(
        await page.locator(".sentence").innerText(),
        /Drawn as answered, with \d problems?/,
      );
      assert.ok(await page.getByRole("button", { name: "All up again" }).isHidden());
    }
  }));

test("the ring is one Tab stop: arrows go around, Enter and Esc switch", () =>
  onPage({}, async ({ page }) => {
    await small(page);
    await master(page, 0).focus();
    await page.keyboard.press("ArrowLeft");
    assert.ok(await master(page, 2).evaluate((node) => node.matches(":focus")));
    await page.keyboard.press("Enter");
    assert.match(await sentence(page), /2 of 3 up/);
    assert.ok(await master(page, 2).evaluate((node) => node.matches(":focus")));
    await page.keyboard.press("Escape");
    assert.match(await sentence(page), /3 of 3 masters up/);
  }));

test("the list beside the drawing has the same hosts and the same switches", () =>
  onPage({}, async ({ page }) => {
    await small(page);
    await page.getByText("The drawing as a list").click();
    const rows = page.locator(".host-list tbody tr");
    assert.equal(await rows.count(), 8);
    await page.getByRole("button", { name: "up: master-3" }).click();
    assert.match(await sentence(page), /2 of 3 up/);
    assert.equal(await master(page, 2).getAttribute("aria-pressed"), "true");
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
    assert.equal(await controls(page, "name").inputValue(), "drawn");
  }));
