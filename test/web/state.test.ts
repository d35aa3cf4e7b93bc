import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import {
  answer,
  controls,
  remarksAt,
  showTab,
  untilFocused,
  untilRemarks,
  untilSaid,
  untilValue,
} from "./answering.ts";
import { onPage, pageFile, untilStatus } from "./browser.ts";
import { eventually } from "./eventually.ts";

const theCommand = (page: Page) => page.getByRole("group", { name: "The command" });

for (const [what, text] of [
  ["lines", "m1=10.1.0.1\nm2=10.1.0.2\nm3=10.1.0.3\n"],
  ["a hosts file", "10.1.0.1 m1 one\n10.1.0.2 m2\n10.1.0.3 m3\n"],
  ["CSV", "name,address\nm1,10.1.0.1\nm2,10.1.0.2\nm3,10.1.0.3\n"],
] as const) {
  test(`${what} in a field of hosts make the command, the link and the reload of these hosts`, () =>
    onPage({}, async ({ page }) => {
      await answer(page, { method: "apt", masters: text });
      await untilStatus(page, /^Ready: 3 masters/);
      await showTab(page, "Command");
      await theCommand(page).filter({ hasText: "--masters 'm[1-3]=10.1.0.[1-3]'" }).waitFor();
      await page.waitForURL(/#2/);
      await page.reload();
      await showTab(page, "Files");
      await page.getByRole("combobox", { name: "Find a host" }).click();
      await page
        .locator("#file-host-list li:first-child")
        .filter({ hasText: /^m1\s*10\.1\.0\.1$/ })
        .waitFor();
    }));
}

test("a file cannot be named in the page, which says what to do instead", () =>
  onPage({}, async ({ page }) => {
    await answer(page, { method: "apt", masters: "@hosts.csv" });
    await untilStatus(page, /^1 problem$/);
    await untilRemarks(page, "masters", /cannot open hosts\.csv.*Drop the file/);
    const help = page.locator('[id="masters-help"]');
    await page.getByRole("button", { name: "Help: Masters", exact: true }).click();
    await help.filter({ hasText: "Lines of a hosts file or CSV will do." }).waitFor();
    await page.getByText("@FILE").first().waitFor({ state: "detached" });
  }));

test("another number of hosts goes on in the pattern of the list, and never makes a problem", () =>
  onPage({}, async ({ page }) => {
    await answer(page, { method: "apt", masters: "m-[1-3].lan=10.1.0.[1-3]" });
    await page.locator("[name=masters-count][value='5']").check();
    await untilStatus(page, /^Ready: 5 masters/);
    await untilValue(page, "masters", "m-[1-5].lan=10.1.0.[1-5]");
    await page.locator("[name=masters-count][value='1']").check();
    await untilStatus(page, /^Ready: 1 master,/);
    await untilValue(page, "masters", "m-1.lan=10.1.0.1");
  }));

test("own names without a number are kept when a larger number is asked for", () =>
  onPage({}, async ({ page }) => {
    const masters = "zeus=10.1.0.1, hera=10.1.0.2, ares=10.1.0.3";
    await answer(page, { method: "apt", masters });
    await page.locator("[name=masters-count][value='5']").click({ force: true });
    await untilSaid(page, /no number to go on with/);
    await untilValue(page, "masters", masters);
    await page.locator("[name=masters-count][value='3']:checked").waitFor({ state: "attached" });
  }));

test("each problem is said once, at its field, and counted right", () =>
  onPage({}, async ({ page }) => {
    await answer(page, { method: "apt", masters: "m[1-3]=10.0.0.[1-2]" });
    await untilStatus(page, /^1 problem$/);
    await eventually(async () => assert.equal((await remarksAt(page, "masters")).length, 1));
    await answer(page, { masters: "m1=10.0.0.1, m2=10.0.0.2" });
    await untilRemarks(page, "masters", /even number/);
    assert.equal(await page.locator(".remarks li:visible").count(), 1);
    await untilStatus(page, /^1 problem$/);
    await answer(page, { masters: "m1=::1, m2=10.0.0.2, m3=10.0.0.3" });
    await untilRemarks(page, "masters", /::1/);
    assert.deepEqual(await remarksAt(page, "agents"), [], "the default hosts say nothing");
  }));

test("while there is a problem nothing of the last whole cluster can be taken", () =>
  onPage({}, async ({ page }) => {
    await answer(page, { name: "good" });
    await answer(page, { name: "Not Good" });
    await untilStatus(page, /^1 problem$/);
    await showTab(page, "Files");
    await page
      .locator(".stale-notice:visible")
      .filter({ hasText: /of the last whole cluster: good, 1 master, 2 agents/ })
      .waitFor();
    await page.getByRole("heading", { name: "README.md" }).waitFor();
    assert.equal(await page.getByRole("button", { name: /^Copy README/ }).count(), 0);
    await showTab(page, "Command");
    assert.equal(await theCommand(page).count(), 0);
    await page.evaluate(() => navigator.clipboard.writeText("untouched"));
    await page.getByRole("button", { name: "Copy command" }).click({ force: true });
    await untilFocused(controls(page, "name"));
    await page.locator("#more").click();
    await page.getByRole("button", { name: /^Save cluster\.yaml/ }).click();
    await untilFocused(controls(page, "name"));
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), "untouched");
  }));

test("a link with problems shows no files of another cluster", () =>
  onPage({ url: pageFile }, async ({ page }) => {
    await answer(page, { method: "apt", masters: "m1.lan=10.0.0.1, m2.lan=10.0.0.2" });
    await untilStatus(page, /^1 problem$/);
    await page.evaluate(() => sessionStorage.clear());
    await page.reload();
    await untilStatus(page, /^1 problem$/);
    await showTab(page, "Files");
    await page
      .locator(".stale-notice:visible")
      .filter({ hasText: /nothing to show yet/ })
      .waitFor();
    await page.locator(".explorer").waitFor({ state: "hidden" });
  }));

test("start over sets everything back, and Undo brings it again; the focus is never lost", () =>
  onPage({}, async ({ page }) => {
    await page.clock.install();
    await answer(page, { name: "mine", method: "apt" });
    await page.clock.runFor(1000);
    await untilStatus(page, /^Ready: 3 masters/);
    const startOver = async () => {
      await page.locator("#more").click();
      await page.getByRole("button", { name: "Start over", exact: true }).press("Enter");
      await untilStatus(page, /^Ready: 1 master/);
    };
    await startOver();
    await page.waitForURL(/^[^#]*$/);
    const undo = page.getByRole("button", { name: "Undo" });
    await untilFocused(undo);
    await undo.press("Enter");
    await untilStatus(page, /^Ready: 3 masters/);
    await untilValue(page, "name", "mine");
    await untilFocused(page.locator("#more"));
    await startOver();
    await untilFocused(undo);
    await page.clock.runFor(12_000);
    await undo.waitFor({ state: "hidden" });
    await untilFocused(page.locator("#more"));
  }));

test("answers that are wrong or too long for a link survive a reload, too", () =>
  onPage({}, async ({ page }) => {
    const agents = Array.from(
      { length: 900 },
      (_, index) =>
        `h${(index * 7919 * 104_729).toString(36)}x${index}=10.1.${index >> 7}.${(index & 127) + 1}`,
    ).join(", ");
    await answer(page, { method: "apt", name: "Not Good", agents });
    await untilStatus(page, /^1 problem$/);
    await page.reload();
    await untilStatus(page, /^1 problem$/);
    await untilValue(page, "name", "Not Good");
    await answer(page, { name: "good" });
    await untilStatus(page, /900 agents/);
    await page.reload();
    await untilStatus(page, /900 agents/);
  }));
