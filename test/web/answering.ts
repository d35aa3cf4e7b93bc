import type { Locator, Page } from "playwright-core";

/** The controls of a question, by its key. */
export const controls = (page: Page, key: string): Locator => page.locator(`form [name="${key}"]`);

/**
 * Answers questions by their keys as a person would: opens what is folded, chooses or types, and
 * leaves the field.
 */
export async function answer(page: Page, answers: Readonly<Record<string, string>>): Promise<void> {
  for (const [key, text] of Object.entries(answers)) {
    const group = page
      .locator("details.group:not([open])")
      .filter({ has: page.locator(`[name="${key}"]`) });
    if ((await group.count()) > 0) await group.locator("summary").click();
    if ((await controls(page, key).first().getAttribute("type")) === "radio")
      await page.locator(`form [name="${key}"][value="${text}"]`).check();
    else await type(controls(page, key), text);
  }
}

async function type(field: Locator, text: string): Promise<void> {
  await field.focus();
  await field.fill(text);
  await field.blur();
}

/** What is said beside a field, as its description says it to a screen reader. */
export async function remarksAt(page: Page, key: string): Promise<string[]> {
  const ids = await controls(page, key)
    .first()
    .evaluate((control) =>
      (control.closest("fieldset") ?? control).getAttribute("aria-describedby"),
    );
  const remarks = (ids ?? "").split(" ").find((id) => id.endsWith("-remarks"));
  return page.locator(`[id="${remarks}"] li`).allTextContents();
}
