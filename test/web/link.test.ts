import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { answer, untilSaid, untilValue } from "./answering.ts";
import { onPage, pageFile, untilStatus } from "./browser.ts";
import { eventually } from "./eventually.ts";
import { download } from "./files.ts";

const answers = {
  name: "shared",
  method: "apt",
  masters: "m-[1-3].lan=10.0.0.[11-13]",
  agents: "a-[1-40].lan=10.0.1.[1-40]",
  "ports.marathon": "8081",
  resources: "cpus:4;mem:8192",
  "flags.agent": "executor_registration_timeout=5mins",
};

test("a link holds the answers: opened, it gives the same form and the same bundle", async () => {
  let link = "";
  let files: unknown;
  await onPage({}, async ({ page }) => {
    await answer(page, answers);
    await untilStatus(page, /^Ready/);
    await page.getByRole("button", { name: "Copy link" }).click();
    await untilSaid(page, /Copied/);
    link = await page.evaluate(() => navigator.clipboard.readText());
    await page.waitForURL(link);
    files = await download(page);
  });
  assert.ok(link.length < pageFile.length + 300, link);
  await onPage({ url: link }, async ({ page }) => {
    await untilValue(page, "name", "shared");
    await untilValue(page, "ports.marathon", "8081");
    assert.deepEqual(await download(page), files);
  });
});

test("another fragment in the address bar brings its answers", () =>
  onPage({}, async ({ page }) => {
    await answer(page, { name: "first" });
    await page.waitForURL(/#2/);
    const first = page.url();
    await answer(page, { name: "second" });
    await page.waitForURL((url) => url.href !== first);
    await page.goto(first);
    await untilValue(page, "name", "first");
  }));

for (const [fragment, said] of [
  ["top", null],
  ["%00", null],
  ["2AAAA", /damaged or incomplete/],
  ["9xyz", /version "9"/],
  [`1${"A".repeat(20_000)}`, /no token is longer/],
] as const) {
  test(`a fragment that holds no answers leaves the defaults, and a damaged link says so: ${fragment.slice(0, 12)}`, () =>
    onPage({ url: `${pageFile}#${fragment}` }, async ({ page }) => {
      await untilValue(page, "name", "mesos");
      await untilStatus(page, /^Ready/);
      await eventually(async () => {
        const notes = await page
          .locator("form > .remarks li", { hasText: "link" })
          .allTextContents();
        if (said === null) assert.deepEqual(notes, []);
        else assert.match(notes.join(), said);
      });
    }));
}

test("answers too long for a link say so instead of a link without them", () =>
  onPage({}, async ({ page }) => {
    const name = (number: number) =>
      `h${createHash("sha256").update(String(number)).digest("hex").slice(0, 12)}`;
    const agents = Array.from(
      { length: 1000 },
      (_, number) => `${name(number)}=10.1.${Math.floor(number / 250)}.${(number % 250) + 1}`,
    ).join(",");
    await answer(page, { method: "apt", masters: "m-[1-3].lan=10.0.0.[11-13]", agents });
    await untilStatus(page, /1000 agents/);
    await page.getByRole("button", { name: "Copy link" }).click();
    await page.getByText(/a link holds at most 8000. Share cluster.yaml instead/).waitFor();
    await page.waitForURL(/^[^#]*$/);
  }));
