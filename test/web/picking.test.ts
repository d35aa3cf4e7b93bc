import { test } from "node:test";
import { answer, fileItem, pickFile, showTab } from "./answering.ts";
import { onPage, untilStatus } from "./browser.ts";

test("host and file stay as they were picked while answers make the files anew", () =>
  onPage({}, async ({ page }) => {
    await page.getByRole("button", { name: /^Small/ }).click();
    await showTab(page, "Files");
    await page.locator("#file-host").fill("agent-3");
    await page.keyboard.press("Enter");
    await pickFile(page, "install.sh");
    const heading = page.getByRole("heading", { name: "nodes/agent-3/install.sh" });
    await heading.waitFor();
    // Whenever the page has a moment, also while the files are not there yet.
    const hostTree = page.getByRole("tree").nth(1);
    await hostTree.evaluate((tree) =>
      setInterval(
        () => tree.querySelector<HTMLElement>('[data-path$="/install.sh"] > .item')?.click(),
        0,
      ),
    );
    await answer(page, { name: "other" });
    await untilStatus(page, /^Ready/);
    await page.locator(".viewer").filter({ hasText: "other" }).waitFor();
    await heading.waitFor();
    await fileItem(page, "install.sh").waitFor();
  }));
