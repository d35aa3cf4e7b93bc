import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import {
  answer,
  controls,
  fileItem,
  openFile,
  showTab,
  untilFocused,
  untilSaid,
} from "./answering.ts";
import { axeFindings, onPage, rulesOf, untilStatus } from "./browser.ts";
import { untilAsWideAs } from "./layout.ts";

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on the ${colorScheme} page, in any tab, with and without problems`, () =>
    onPage({ colorScheme }, async ({ page }) => {
      assert.deepEqual(await axeFindings(page, rulesOf[colorScheme]), []);
      await page.getByRole("button", { name: /^Small/ }).click();
      await page.locator("[name=masters-count][value='5']").check();
      for (const summary of await page.locator("form summary:visible").all())
        if ((await summary.locator("..").getAttribute("open")) === null) await summary.click();
      for (const tab of ["Files", "Steps", "Command"]) {
        await showTab(page, tab);
        assert.deepEqual(await axeFindings(page, rulesOf[colorScheme]), [], tab);
      }
      await showTab(page, "Steps");
      await page.getByRole("radio", { name: "one host by hand" }).check();
      assert.deepEqual(await axeFindings(page, rulesOf[colorScheme]), [], "by hand");
      await answer(page, { name: "Not A Name", "ports.marathon": "0" });
      await untilStatus(page, /2 problems/);
      for (const tab of ["Cluster", "Files", "Steps", "Command"]) {
        await showTab(page, tab);
        assert.deepEqual(await axeFindings(page, rulesOf[colorScheme]), [], `${tab} with problems`);
      }
      await page.locator("#state").click();
      assert.deepEqual(await axeFindings(page, rulesOf[colorScheme]), [], "list of problems");
    }));
}

for (const colorScheme of ["light", "dark"] as const)
  for (const viewport of [
    { width: 1280, height: 900 },
    { width: 390, height: 844 },
  ])
    test(`axe finds nothing in failures and in a comparison with an opened cluster, ${colorScheme}, ${viewport.width} pixels`, () =>
      onPage({ colorScheme, viewport }, async ({ page }) => {
        const untilNothingFound = async (what: string) =>
          assert.deepEqual(await axeFindings(page, rulesOf[colorScheme]), [], what);
        await showTab(page, viewport.width < 900 ? "Answers" : "Cluster");
        await openFile(
          page,
          "old.yaml",
          "method: apt\nname: old\nmasters: ['m-[1-3].lan=10.0.0.[11-13]']\nagents: ['a-[1-5].lan=10.0.0.[21-25]']\n",
        );
        await answer(page, { masters: "m-[1-5].lan=10.0.0.[11-15]" });
        await untilStatus(page, /^Ready: 5 masters/);
        await showTab(page, "Cluster");
        for (const up of [4, 2]) {
          for (const index of up === 4 ? [0] : [1, 2])
            await page.locator(`[data-master="${index}"]`).click();
          await page
            .locator(".sentence p")
            .filter({ hasText: `${up} of 5 up` })
            .waitFor();
          await untilNothingFound(`${up} of 5 masters`);
        }
        await showTab(page, "Files");
        for (const version of ["old", "changes"]) {
          await page.getByRole("radio", { name: version }).check({ force: true });
          await untilNothingFound(`files: ${version}`);
        }
        await showTab(page, "Steps");
        await page.getByRole("radio", { name: "from the opened cluster" }).check({ force: true });
        await page.getByRole("heading", { name: /from the old cluster/ }).waitFor();
        await untilNothingFound("steps of a change");
      }));

/**
 * Presses Tab until the focus is on what is called so: a field's key, a label, or the text of a
 * button or a fold.
 */
async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 120; presses++) {
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
          ? getComputedStyle(
              node.matches(".strip input")
                ? (node.nextElementSibling ?? node)
                : (node.querySelector(":scope > .item") ?? node),
            ).outlineStyle
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
    await page.keyboard.press("ArrowRight");
    await untilStatus(page, /Ready: 3 masters, 3 agents/);
    await tabTo(page, /^agents$/);
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("40");
    await tabTo(page, /^Ports/);
    await page.keyboard.press("Enter");
    await tabTo(page, /^ports\.marathon$/);
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("8081");
    await tabTo(page, /^Cluster$/);
    await page.keyboard.press("ArrowRight");
    await tabTo(page, /^README\.md$/);
    // That of the cluster comes when all other files have their checksums.
    await fileItem(page, "SHA256SUMS").nth(1).waitFor();
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "verify.sh" }).waitFor();
    await tabTo(page, /^Find a host$/);
    await page.keyboard.type("agent-33");
    await page.keyboard.press("Enter");
    await tabTo(page, /^etc/);
    await page.keyboard.press("ArrowRight");
    await fileItem(page, "install.sh").waitFor();
    await tabTo(page, /^wrap$/);
    await page.keyboard.press("ArrowRight");
    await untilFocused(page.getByRole("button", { name: "Copy verify.sh" }));
    await page.keyboard.press("Enter");
    await untilSaid(page, /Copied/);
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^#!/);
    const [arrived] = await Promise.all([
      page.waitForEvent("download"),
      page.keyboard.press("ControlOrMeta+Enter"),
    ]);
    assert.equal(arrived.suggestedFilename(), "keys.zip");
  }));

test("the first Tab offers the way to the download", () =>
  onPage({}, async ({ page }) => {
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await untilFocused(page.locator("#download"));
  }));

test("F8 goes from problem to problem", () =>
  onPage({}, async ({ page }) => {
    await answer(page, { name: "Not A Name", "ports.marathon": "0" });
    await untilStatus(page, /2 problems/);
    for (const key of ["name", "ports.marathon", "name"]) {
      await page.keyboard.press("F8");
      await untilFocused(controls(page, key));
    }
  }));

for (const width of [320, 390]) {
  test(`a phone of ${width} pixels shows every tab without scrolling sideways, and nothing too small to touch`, () =>
    onPage(
      { viewport: { width, height: 844 }, isMobile: true, hasTouch: true },
      async ({ page }) => {
        await answer(page, {
          method: "apt",
          masters: "a-very-long-name-of-a-master-[1-3].datacentre-1.example.com=10.0.0.[11-13]",
          agents: "40",
        });
        await untilStatus(page, /^Ready/);
        for (const tab of ["Answers", "Cluster", "Files", "Steps"]) {
          await showTab(page, tab);
          await untilAsWideAs(page, width, tab);
          assert.deepEqual(await smallTargets(page), [], `${tab}: WCAG 2.5.8: 24 pixels`);
          assert.deepEqual(await axeFindings(page), [], tab);
        }
      },
    ));
}

const smallTargets = (page: Page) =>
  page
    .locator("input[type=text], textarea, .strip label, button, summary, .item")
    .evaluateAll((nodes) =>
      nodes
        .map((node) => ({ node, box: node.getBoundingClientRect() }))
        .filter(({ box }) => box.height > 1 && box.height < 24)
        .map(({ node, box }) => `${node.textContent} ${box.height}`),
    );

test("a phone with texts twice as large scrolls in one direction only", () =>
  onPage({ viewport: { width: 390, height: 844 } }, async ({ page }) => {
    await (await page.context().newCDPSession(page)).send("Page.setFontSizes", {
      fontSizes: { standard: 32, fixed: 26 },
    });
    await page.reload();
    for (const tab of ["Answers", "Cluster", "Files", "Steps"]) {
      await showTab(page, tab);
      await untilAsWideAs(page, 390, tab);
    }
  }));
