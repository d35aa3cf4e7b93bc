import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { answer, openFile, showTab, untilSaid, untilValue } from "./answering.ts";
import { onPage, untilStatus } from "./browser.ts";
import { editedBundle } from "./files.ts";

const spec = `name: opened
method: apt
masters: ["m-[1-3].lan=10.0.0.[11-13]"]
agents: ["a-[1-5].lan=10.0.0.[21-25]"]
`;

/** Loads the page again, and waits until it says what its files are compared with. */
async function reloadedUntil(page: Page, change: RegExp): Promise<void> {
  await page.reload();
  await untilStatus(page, /^Ready/);
  await showTab(page, "Files");
  await page.locator(".change").filter({ hasText: change }).waitFor();
}

test("the opened file is compared with, and leads to steps, after the page was loaded again", () =>
  onPage({}, async ({ page }) => {
    await openFile(page, "old.yaml", spec);
    await untilStatus(page, /^Ready: 3 masters, 5 agents/);
    await page.locator("[name=masters-count][value='5']").check({ force: true });
    await untilStatus(page, /^Ready: 5 masters/);
    for (const _ of ["once", "twice"])
      await reloadedUntil(
        page,
        /^Since old\.yaml was opened: \d+ files on 8 hosts, .* 2 hosts new$/,
      );
    await showTab(page, "Steps");
    await page.getByRole("radio", { name: "from the opened cluster" }).check();
    await page.getByRole("heading", { name: /opened: from the old cluster/ }).waitFor();
    await page
      .locator(".steps:visible")
      .filter({ hasText: /masters added: m-\[4-5\]\.lan/ })
      .waitFor();
  }));

test("the opened file is compared with after start over and a reload, too", () =>
  onPage({}, async ({ page }) => {
    await openFile(page, "old.yaml", spec);
    await untilStatus(page, /^Ready: 3 masters, 5 agents/);
    await page.locator("#more").click();
    await page.getByRole("button", { name: "Start over", exact: true }).click();
    await untilStatus(page, /^Ready: 1 master, 2 agents/);
    await reloadedUntil(page, /^Since old\.yaml was opened: .* 8 hosts removed$/);
  }));

test("the files of an opened bundle are compared with after the page was loaded again", () =>
  onPage({}, async ({ page }) => {
    await page.getByRole("button", { name: /^Small/ }).click();
    await openFile(page, "edited.zip", await editedBundle(page));
    await untilSaid(page, /^edited\.zip is open/);
    await reloadedUntil(page, /^Since edited\.zip was opened: 1 file on 1 host$/);
  }));

test("an opened file with problems is compared from where they were solved, before and after a reload", () =>
  onPage({}, async ({ page }) => {
    await openFile(page, "wrong.yaml", spec.replace("apt", "atp"));
    await untilStatus(page, /^1 problem$/);
    await page.reload();
    await untilStatus(page, /^1 problem$/);
    await answer(page, { method: "apt" });
    await untilStatus(page, /^Ready: 3 masters, 5 agents/);
    await answer(page, { agents: "a-[1-4].lan=10.0.0.[21-24]" });
    await untilStatus(page, /^Ready: 3 masters, 4 agents/);
    await reloadedUntil(
      page,
      /^Since the problems of wrong\.yaml were solved: .* on 3 hosts, .* 1 host removed$/,
    );
  }));

test("a bundle too large for the tab is said to be, and the answers stay", () =>
  onPage({}, async ({ page }) => {
    await page.getByRole("button", { name: /^Small/ }).click();
    const zip = await editedBundle(page);
    // What other pages of the same place keep.
    await page.evaluate(() => {
      for (let letters = 2 ** 22; letters > 50_000; letters /= 2)
        for (let index = 0; index < 2; index++)
          try {
            sessionStorage.setItem(`other ${letters} ${index}`, "x".repeat(letters));
          } catch {
            // Then a shorter one.
          }
    });
    await openFile(page, "edited.zip", zip);
    await untilSaid(page, /^edited\.zip is open/);
    await page.reload();
    await page
      .getByText(/edited\.zip is too large to be kept in this tab\. Open it again/)
      .waitFor();
    await untilValue(page, "name", "mesos");
    await untilStatus(page, /^Ready: 3 masters, 5 agents/);
    assert.equal(await page.locator(".change:visible").count(), 0);
  }));

test("answers of another link are compared with no file that was opened before", () =>
  onPage({}, async ({ page }) => {
    await answer(page, { name: "linked" });
    await page.waitForURL(/#/);
    const link = page.url();
    await openFile(page, "old.yaml", spec);
    await untilValue(page, "name", "opened");
    await page.goto("about:blank");
    await page.goto(link);
    await untilValue(page, "name", "linked");
    await showTab(page, "Steps");
    assert.equal(await page.getByRole("radio", { name: "from the opened cluster" }).count(), 0);
  }));
