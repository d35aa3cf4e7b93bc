import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { eventually } from "./eventually.ts";

/** Waits until nothing stands out at the side; what is drawn anew takes some frames. */
export const untilAsWideAs = (page: Page, width: number, what: string): Promise<void> =>
  eventually(async () =>
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width, what),
  );
