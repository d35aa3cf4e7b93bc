import assert from "node:assert/strict";
import type { Locator, Page } from "playwright-core";
import { eventually } from "./eventually.ts";

/** The controls of a question, by its key. */
export const controls = (page: Page, key: string): Locator => page.locator(`form [name="${key}"]`);

/** What each panel has in it when it has been made. */
const contents = ["svg.mc", ".viewer > header", ".steps > *", ".stale-notice"]
  .map((part) => `.panel ${part}`)
  .concat("[data-tab=answers] .row")
  .join(", ");

/** Shows one of the tabs. */
export async function showTab(page: Page, name: string): Promise<void> {
  await page.getByRole("tab", { name }).click();
  await page.getByRole("tab", { name, selected: true }).waitFor();
  await page.locator(contents).locator("visible=true").first().waitFor();
}

/**
 * Answers questions by their keys as a person would: opens what is folded, chooses or types, and
 * leaves the field.
 */
export async function answer(page: Page, answers: Readonly<Record<string, string>>): Promise<void> {
  const answersTab = page.getByRole("tab", { name: /^Answers|^答案/ });
  if (await answersTab.isVisible()) await answersTab.click();
  for (const [key, text] of Object.entries(answers)) {
    const part = page
      .locator("details.part:not([open])")
      .filter({ has: page.locator(`[name="${key}"]`) });
    if ((await part.count()) > 0) await part.locator("summary").click();
    const control = controls(page, key).first();
    if ((await control.getAttribute("type")) === "radio")
      await page.locator(`form [name="${key}"][value="${text}"]`).check();
    else if (await control.evaluate((node) => node.matches("select")))
      await control.selectOption(text);
    else await type(control, text);
  }
}

async function type(field: Locator, text: string): Promise<void> {
  await field.focus();
  await field.fill(text);
  await field.blur();
}

/** Waits until the page says so. */
export const untilSaid = (page: Page, text: RegExp): Promise<void> =>
  page.locator(".toast.shown > div").filter({ hasText: text }).waitFor();

/** Waits until the field of a question has this text. */
export const untilValue = (page: Page, key: string, text: string | RegExp): Promise<void> =>
  eventually(async () => {
    const value = await controls(page, key).inputValue();
    if (typeof text === "string") assert.equal(value, text, key);
    else assert.match(value, text, key);
  });

/** Waits until an element has the focus. */
export const untilFocused = (control: Locator): Promise<void> =>
  eventually(async () => assert.ok(await control.evaluate((node) => node.matches(":focus"))));

/** Waits until the problems beside a field are these. */
export const untilRemarks = (page: Page, key: string, text: RegExp | []): Promise<void> =>
  eventually(async () => {
    const remarks = await remarksAt(page, key);
    if (text instanceof RegExp) assert.match(remarks.join(), text);
    else assert.deepEqual(remarks, text);
  });

/** Picks a file of the tree that is shown. */
export const pickFile = (page: Page, name: string): Promise<void> =>
  fileItem(page, name).locator(".item").first().click();

/** A file or a folder of the trees; one that has changed says so behind its name. */
export const fileItem = (page: Page, name: string): Locator =>
  page.getByRole("treeitem", { name: new RegExp(`^${name}( changed)?$`) });

/** The problems beside a field as they are now. */
export const remarksAt = (page: Page, key: string): Promise<string[]> =>
  page.locator(`[id="${key}-remarks"] li`).allTextContents();

/** Opens a file, as with the dialog of the browser. */
export async function openFile(page: Page, name: string, content: string | Buffer): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.locator(".drop button").click(),
  ]);
  await chooser.setFiles({ name, mimeType: "text/plain", buffer: Buffer.from(content) });
}
