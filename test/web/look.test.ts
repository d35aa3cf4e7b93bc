import assert from "node:assert/strict";
import { test } from "node:test";
import type { Locator } from "playwright-core";
import { answer, fileItem, pickFile, showTab, untilFocused } from "./answering.ts";
import { axeFindings, onPage, pageFile, rulesOf, untilStatus } from "./browser.ts";
import { eventually } from "./eventually.ts";

/** What is seen of an element where backgrounds are not. */
const seen = (part: Locator) =>
  part.first().evaluate((node) => {
    const style = getComputedStyle(node);
    return [
      style.borderBlockEnd,
      style.borderInlineStart,
      style.outline,
      style.textDecorationLine,
      style.strokeDasharray,
      style.color,
    ].join(" | ");
  });

/** Waits until two elements look different without their backgrounds. */
const untilDiffer = (what: string, one: Locator, other: Locator) =>
  eventually(async () => assert.notEqual(await seen(one), await seen(other), what));

test("in forced colours nothing that is chosen or changed differs by its ground alone", () =>
  onPage({ forcedColors: "active" }, async ({ page }) => {
    await page.getByRole("button", { name: /^Small/ }).click();
    await answer(page, { "ports.marathon": "8081" });
    const tab = (isSelected: boolean) => page.locator(`[role=tab][aria-selected=${isSelected}]`);
    await untilDiffer("tab", tab(true), tab(false));
    const radios = page.locator("[name=method]");
    await untilDiffer(
      "radio",
      page.locator("[name=method]:checked + span"),
      page.locator("[name=method]:not(:checked) + span"),
    );
    assert.equal(await radios.count(), 3);
    await untilDiffer("row", page.locator(".row.differs"), page.locator(".row:not(.differs)"));
    await page.locator('[data-master="0"]').click();
    await untilDiffer(
      "master",
      page.locator(".master.down .edge"),
      page.locator(".master.up .edge"),
    );
    await showTab(page, "Files");
    await pickFile(page, "cluster.yaml");
    await page.getByRole("radio", { name: "changes" }).check({ force: true });
    const line = (kind: string) => page.locator(`.line.${kind}`);
    await untilDiffer("added line", line("added"), line("kept"));
    await untilDiffer("removed line", line("removed"), line("kept"));
    const item = (name: string) => fileItem(page, name).locator(".item");
    await untilDiffer("file", item("cluster.yaml"), item("README.md"));
    assert.deepEqual(await axeFindings(page), []);
  }));

test("where more contrast is wanted soft texts are as dark as all others, and hairlines as borders", () =>
  onPage({ contrast: "more" }, async ({ page }) => {
    const colourOf = (selector: string, name: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((node, property) => getComputedStyle(node).getPropertyValue(property), name);
    const ink = await colourOf(".workbench", "color");
    for (const soft of [".part .said", ".state .detail", ".sentence .soft"])
      assert.equal(await colourOf(soft, "color"), ink, soft);
    const edge = await colourOf("[name=name]", "border-top-color");
    assert.equal(await colourOf(".part", "border-top-color"), edge);
    assert.equal(await colourOf(".mc .box", "stroke"), edge);
  }));

test("with reduced motion nothing moves or fades", () =>
  onPage({ reducedMotion: "reduce" }, async ({ page }) => {
    const moving = await page.locator(".workbench *").evaluateAll((nodes) =>
      nodes
        .map((node) => getComputedStyle(node))
        .filter(
          ({ transitionDuration, animationName }) =>
            /[1-9]/.test(transitionDuration) || animationName !== "none",
        )
        .map(({ transitionDuration }) => transitionDuration),
    );
    assert.deepEqual(moving, []);
  }));

test("shortcuts save, open, find, go from region to region and close", () =>
  onPage({}, async ({ page }) => {
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      page.keyboard.press("ControlOrMeta+s"),
    ]);
    assert.equal(saved.suggestedFilename(), "cluster.yaml");
    await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("ControlOrMeta+o")]);
    await page.getByRole("tab", { name: "Cluster" }).focus();
    await page.keyboard.press("/");
    await untilFocused(page.locator("#drawn-host"));
    await page.locator(".answers summary").first().focus();
    for (const region of [".tabs", "#panel-cluster", ".bar", ".answers"]) {
      await page.keyboard.press("F6");
      await page.locator(`${region}:focus-within`).waitFor();
    }
    await answer(page, { name: "Not A Name", "ports.marathon": "0" });
    await untilStatus(page, /^2 problems$/);
    await page.locator("#state").click();
    await page.locator(".problems").waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".problems").waitFor({ state: "hidden" });
  }));

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing in a large cluster and in a link with problems, ${colorScheme}, wide and on a phone`, async () => {
    for (const viewport of [
      { width: 1280, height: 900 },
      { width: 390, height: 844 },
    ])
      await onPage({ colorScheme, viewport, url: pageFile }, async ({ page }) => {
        await page
          .getByRole("tab", { name: /^(Answers|Cluster)/ })
          .first()
          .click();
        await page.getByRole("button", { name: /^Large/ }).click();
        await untilStatus(page, /1000 agents/);
        await showTab(page, "Cluster");
        assert.deepEqual(await axeFindings(page, rulesOf[colorScheme]), [], "large");
        await answer(page, { name: "Not A Name" });
        await untilStatus(page, /^1 problem$/);
        await page.reload();
        await untilStatus(page, /^1 problem$/);
        for (const tab of ["Cluster", "Files"]) {
          await showTab(page, tab);
          assert.deepEqual(
            await axeFindings(page, rulesOf[colorScheme]),
            [],
            `${tab} of a link with a problem`,
          );
        }
      });
  });
}
