import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { answer } from "./answering.ts";
import { axeFindings, onPage, untilStatus } from "./browser.ts";

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on the ${colorScheme} page, nor when it shows problems and everything is open`, async () => {
    await onPage({ colorScheme }, async ({ page }) => {
      assert.deepEqual(await axeFindings(page), []);
      await page.getByRole("radio", { name: /^apt/ }).check();
      for (const summary of await page.locator("form summary:visible").all()) await summary.click();
      await page.getByText(/^nodes/).click();
      await page.getByText("master-1", { exact: true }).last().click();
      await answer(page, { name: "Not A Name", "ports.marathon": "0" });
      await untilStatus(page, /2 problems/);
      assert.deepEqual(await axeFindings(page), []);
    });
  });
}

/**
 * Presses Tab until the focus is on what is called so: a field's key, a label, or the text of a
 * button or a fold.
 */
async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const node = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
      return {
        name:
          node === document.body
            ? ""
            : (node?.getAttribute("name") ??
              node?.getAttribute("aria-label") ??
              node?.textContent ??
              ""),
        outline: node
          ? getComputedStyle(node.matches(".choice input") ? (node.parentElement ?? node) : node)
              .outlineStyle
          : "none",
      };
    });
    if (focused.name !== "")
      assert.notEqual(
        focused.outline,
        "none",
        `${focused.name} does not show that it has the focus`,
      );
    if (wanted.test(focused.name)) return;
    passed.push(focused.name);
  }
  assert.fail(`Tab does not lead to ${wanted}: ${passed.join(" | ")}`);
}

test("everything can be done with the keyboard alone: answers, files, copy, download", () =>
  onPage({}, async ({ page }) => {
    await tabTo(page, /^name$/);
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("keys");
    await tabTo(page, /^method$/);
    await page.keyboard.press("ArrowDown");
    await untilStatus(page, /Ready: 3 masters, 3 agents/);
    await tabTo(page, /^agents$/);
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("40");
    await tabTo(page, /^Ports$/);
    await page.keyboard.press("Enter");
    await tabTo(page, /^ports\.marathon$/);
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("8081");
    await tabTo(page, /^Download keys\.zip$/);
    const [arrived] = await Promise.all([
      page.waitForEvent("download"),
      page.keyboard.press("Enter"),
    ]);
    assert.equal(arrived.suggestedFilename(), "keys.zip");
    await tabTo(page, /^nodes/);
    await page.keyboard.press("Enter");
    await page.getByRole("searchbox").waitFor();
    await tabTo(page, /^Find a host$/);
    await page.keyboard.type("agent-33");
    await page.locator("summary", { hasText: /^agent-30$/ }).waitFor({ state: "detached" });
    await tabTo(page, /^agent-33$/);
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: "install.sh", exact: true }).waitFor();
    await tabTo(page, /^install\.sh$/);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "nodes/agent-33/install.sh" }).waitFor();
    await tabTo(page, /^Copy file$/);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Copied" }).waitFor();
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^#!/);
  }));

for (const width of [320, 390]) {
  test(`a phone of ${width} pixels shows everything without scrolling sideways, and nothing too small to touch`, () =>
    onPage(
      { viewport: { width, height: 844 }, isMobile: true, hasTouch: true },
      async ({ page }) => {
        await answer(page, {
          method: "apt",
          masters: "a-very-long-name-of-a-master-[1-3].datacentre-1.example.com=10.0.0.[11-13]",
          agents: "40",
        });
        await untilStatus(page, /^Ready/);
        await page.getByText(/^nodes/).click();
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
        const small = await page
          .locator(
            "form :is(input[type=text], textarea, label.choice), button:visible, summary:visible",
          )
          .evaluateAll((nodes) =>
            nodes
              .map((node) => ({ node, box: node.getBoundingClientRect() }))
              .filter(({ box }) => box.height > 0 && box.height < 24)
              .map(({ node, box }) => `${node.textContent} ${box.height}`),
          );
        assert.deepEqual(small, [], "WCAG 2.5.8: 24 pixels");
        assert.deepEqual(await axeFindings(page), []);
      },
    ));
}
