import assert from "node:assert/strict";
import { test } from "node:test";
import { type Language, languages } from "../../src/core/i18n/languages.ts";
import { answer, showTab, untilFocused, untilRemarks, untilValue } from "./answering.ts";
import { axeFindings, onPage, pageFile, untilStatus } from "./browser.ts";

const chinese = {
  "zh-TW": { download: "下載 mesos.zip", remark: /是 3 台主機.*2 個位址|3 台.*2/ },
  "zh-CN": { download: "下载 mesos.zip", remark: /3.*2/ },
} as const satisfies Partial<Record<Language, object>>;

for (const [code, { download, remark }] of Object.entries(chinese)) {
  test(`the site reads ${code}: page, problems and guide`, async () => {
    await onPage(
      { url: pageFile.replace("index.html", `index.${code}.html`) },
      async ({ page }) => {
        await page.locator(`html[lang="${code}"]`).waitFor();
        await page.getByRole("button", { name: download }).waitFor();
        await answer(page, { method: "apt", masters: "m-[1-3].lan=10.0.0.[1-2]" });
        await untilRemarks(page, "masters", remark);
        assert.deepEqual(await axeFindings(page), []);
      },
    );
  });
}

test("the language can be changed at any time, and the answers stay", () =>
  onPage({}, async ({ page }) => {
    await answer(page, { name: "kept" });
    for (const [code, { name }] of Object.entries(languages).reverse()) {
      await page.locator("#language").focus();
      await page.locator("#language").selectOption({ label: name });
      await page.locator(`mesos-cluster-generator [lang="${code}"] form`).waitFor();
      await untilFocused(page.locator("#language"));
      await untilValue(page, "name", "kept");
    }
    await untilStatus(page, /^Ready/);
  }));

test("the chosen language stays after a reload, and a browser's own is spoken first", async () => {
  await onPage({}, async ({ page }) => {
    await page.locator("#language").selectOption("zh-TW");
    await page.reload();
    await page.getByRole("button", { name: "下載 mesos.zip" }).waitFor();
  });
  await onPage({ locale: "zh-TW" }, async ({ page }) => {
    await page.getByRole("button", { name: "下載 mesos.zip" }).waitFor();
  });
});

test("the answers survive the way to the guide and back", () =>
  onPage({}, async ({ page }) => {
    await answer(page, { name: "kept" });
    await untilStatus(page, /^Ready/);
    await page.getByRole("link", { name: "Guide" }).click();
    await page.getByRole("link", { name: "Generator" }).click();
    await untilValue(page, "name", "kept");
  }));

test("the generated README follows the language of the page, until another one is chosen", () =>
  onPage({}, async ({ page }) => {
    await showTab(page, "Files");
    const readme = (text: string) =>
      page.locator(".viewer .rendered").filter({ hasText: text }).waitFor();
    await readme("Read this first");
    await page.locator("#language").selectOption("zh-TW");
    await readme("叢集");
    await answer(page, { language: "en" });
    await page.locator("#language").selectOption("zh-CN");
    await readme("Read this first");
  }));
