import type { Locator, Page } from "playwright-core";

/** The controls of a question, by its key. */
export const controls = (page: Page, key: string): Locator => page.locator(`form [name="${key}"]`);

/** Shows one of the tabs. */
export const showTab = (page: Page, name: string): Promise<void> =>
  page.getByRole("tab", { name }).click();

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

/** Picks a file of the tree that is shown. */
export const pickFile = (page: Page, name: string): Promise<void> =>
  fileItem(page, name).locator(".item").first().click();

/** A file or a folder of the trees; one that has changed says so behind its name. */
export const fileItem = (page: Page, name: string): Locator =>
  page.getByRole("treeitem", { name: new RegExp(`^${name}( changed)?$`) });

/** The problems beside a field. */
export const remarksAt = (page: Page, key: string): Promise<string[]> =>
  page.locator(`[id="${key}-remarks"] li`).allTextContents();
