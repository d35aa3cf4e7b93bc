import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { runCli } from "../support/built-cli.ts";
import { answer, openFile, pickFile, showTab } from "./answering.ts";
import { launched, onPage, untilStatus } from "./browser.ts";
import { eventually } from "./eventually.ts";

/** What of a sheet of A4 is printed on, in pixels of CSS: its margins are 1 cm. */
const paper = { width: 718, height: 1047 };
const margin = { top: "1cm", right: "1cm", bottom: "1cm", left: "1cm" };

/** How many sheets of A4 a print has. */
async function sheets(page: Page): Promise<number> {
  const pdf = (await page.pdf({ format: "A4", margin })).toString("latin1");
  return [...pdf.matchAll(/\/Type\s*\/Page\b/g)].length;
}

/** Lays the page out as on paper; what is drawn anew takes some frames. */
async function onPaper(page: Page): Promise<void> {
  await page.setViewportSize(paper);
  await page.emulateMedia({ media: "print" });
}

/** Blocks and tables that are cut or stand out of the sheet, and buttons. */
const faults = (page: Page) =>
  page.locator("pre, table, button").evaluateAll(
    (nodes, sheet) =>
      nodes
        .filter((node) => node.getBoundingClientRect().height > 0)
        .filter(
          (node) =>
            node.matches("button") ||
            node.getBoundingClientRect().right > sheet + 1 ||
            node.scrollWidth > node.clientWidth + 1 ||
            node.scrollHeight > node.clientHeight + 2,
        )
        .map((node) => `${node.tagName} ${node.textContent?.slice(0, 60)}`),
    paper.width,
  );

/** Waits until everything is on the sheets: not made smaller to fit, and with no sheet half empty. */
async function untilPrintedWhole(page: Page): Promise<void> {
  await eventually(async () => assert.deepEqual(await faults(page), []));
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const least = Math.floor(height / paper.height);
  const count = await sheets(page);
  assert.ok(count >= least && count <= 1.2 * least + 1, `${count} sheets for ${least}`);
}

/** The colours of the links that are shown. */
const linkColours = (page: Page) =>
  page
    .locator("main a:visible")
    .evaluateAll((links) => [...new Set(links.map((link) => getComputedStyle(link).color))]);

const lightAccent = "rgb(11, 101, 90)";

test("the cluster is printed on one sheet, with its answers and its command", () =>
  onPage({ colorScheme: "dark" }, async ({ page }) => {
    await page.getByRole("button", { name: /^Small/ }).click();
    await answer(page, { name: "printed" });
    await page.emulateMedia({ media: "print" });
    const printed = page.locator(".printed");
    await printed.filter({ hasText: /Cluster name.*printed/s }).waitFor();
    await printed.filter({ hasText: "create-mesos-cluster --name printed" }).waitFor();
    for (const part of [".answers", ".bar", ".tabs", ".tools"])
      await page.locator(part).first().waitFor({ state: "hidden" });
    assert.equal(await sheets(page), 1);
  }));

test("a file is printed whole, dark on white", () =>
  onPage({ colorScheme: "dark" }, async ({ page }) => {
    await page.getByRole("button", { name: /^Small/ }).click();
    await showTab(page, "Files");
    await pickFile(page, "deploy.sh");
    await page.getByRole("heading", { name: "deploy.sh" }).waitFor();
    await page.emulateMedia({ media: "print" });
    const code = page.locator(".viewer .code");
    await eventually(async () => {
      const { hidden, ground } = await code.evaluate((node) => ({
        hidden: node.scrollWidth - node.clientWidth,
        ground: getComputedStyle(node.closest(".workbench") ?? node).backgroundColor,
      }));
      assert.ok(hidden < 2, `${hidden} pixels are cut off`);
      assert.match(ground, /^rgb\(2[345]\d, 2[345]\d, 2[345]\d\)$/);
    });
    assert.ok((await sheets(page)) > 1);
  }));

test("the steps of a host are printed whole", () =>
  onPage({ colorScheme: "dark" }, async ({ page }) => {
    await page.getByRole("button", { name: /^Small/ }).click();
    await showTab(page, "Steps");
    await page.getByRole("radio", { name: "one host by hand" }).check();
    await page.getByText(/^0 of \d+ steps$/).waitFor();
    await onPaper(page);
    for (const part of [".answers", ".bar", ".tabs", ".host-line"])
      await page.locator(part).first().waitFor({ state: "hidden" });
    await page.locator("#panel-steps pre").first().waitFor();
    await untilPrintedWhole(page);
  }));

test("the steps from an opened cluster are printed whole", () =>
  onPage({ colorScheme: "dark" }, async ({ page }) => {
    await openFile(
      page,
      "old.yaml",
      "name: old\nmethod: apt\nmasters: ['m-[1-3].lan=10.0.0.[11-13]']\nagents: ['a-[1-5].lan=10.0.0.[21-25]']\n",
    );
    await answer(page, { masters: "m-[1-5].lan=10.0.0.[11-15]" });
    await untilStatus(page, /^Ready: 5 masters/);
    await showTab(page, "Steps");
    await page.getByRole("radio", { name: "from the opened cluster" }).check();
    await page.getByRole("heading", { name: /from the old cluster/ }).waitFor();
    await onPaper(page);
    await untilPrintedWhole(page);
  }));

for (const method of ["apt", "docker"]) {
  test(`the page of docs for ${method} is printed whole, dark on white`, async () => {
    const { stdout, stderr } = runCli([
      ...["docs", "--format", "html", "--name", "printed", "--method", method],
      ...["--masters", "m-[1-3].lan=10.0.0.[11-13]", "--agents", "a-[1-5].lan=10.0.0.[21-25]"],
    ]);
    const page = await (await launched()).newPage({ colorScheme: "dark" });
    try {
      await page.setContent(stdout);
      await page.getByRole("heading", { name: "Cluster printed" }).waitFor({ timeout: 5_000 });
      await onPaper(page);
      await untilPrintedWhole(page);
      assert.deepEqual(await linkColours(page), [lightAccent], stderr);
    } finally {
      await page.close();
    }
  });
}
