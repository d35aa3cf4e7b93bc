import assert from "node:assert/strict";
import { test } from "node:test";
import { controls, showTab, untilSaid, untilValue } from "./answering.ts";
import { insecureHost, onPage } from "./browser.ts";
import { serve } from "./static-server.ts";

test("copying works on plain http, where browsers have no clipboard for pages", async () => {
  const { origin, stop } = await serve("default-src 'self'; img-src data:", {});
  try {
    const url = origin.replace("127.0.0.1", insecureHost);
    await onPage({ url, permissions: [] }, async ({ page }) => {
      assert.equal(await page.evaluate(() => isSecureContext), false);
      await showTab(page, "Command");
      await page.getByRole("button", { name: "Copy command" }).click();
      await untilSaid(page, /^Copied$/);
      const field = controls(page, "name");
      await field.focus();
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.press("ControlOrMeta+v");
      await untilValue(page, "name", /^create-mesos-cluster/);
    });
  } finally {
    stop();
  }
});
