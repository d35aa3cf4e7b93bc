import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { answer, controls, showTab } from "./answering.ts";
import { axeFindings, onPage, untilStatus } from "./browser.ts";
import { eventually } from "./eventually.ts";
import { download } from "./files.ts";
import { serve } from "./static-server.ts";

/**
 * As strict as a site can be: no inline scripts, no inline styles, no eval, no requests, no HTML
 * from texts.
 */
const strict =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; frame-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

const docsPage = (body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Docs</title><link rel="stylesheet" href="docs.css"></head><body><main><h1>Docs</h1>${body}</main></body></html>`;

const pages = {
  "element.html": () =>
    docsPage(
      '<script src="mesos-cluster-generator.js"></script><mesos-cluster-generator></mesos-cluster-generator>',
    ),
  "frame.html": () =>
    docsPage(
      '<iframe src="embed.html" title="Mesos cluster generator" width="100%" height="900" allow="clipboard-write"></iframe>',
    ),
  "hostile.html": () =>
    docsPage(
      '<link rel="stylesheet" href="hostile.css"><script src="mesos-cluster-generator.js"></script><mesos-cluster-generator></mesos-cluster-generator>',
    ),
  "hostile.css": () =>
    "html { font-size: 62.5% } main { max-width: 800px } * { color: #444 !important; font: 10px/1.2 serif !important; text-transform: uppercase !important; letter-spacing: 3px !important; text-align: center !important }",
  // Careless rules of a site: they must not reach into the element.
  "docs.css": () =>
    "* { box-sizing: content-box } button, input, h2 { display: none } p { color: #fff } main { max-width: 50rem }",
};

async function onSite(path: string, test: Parameters<typeof onPage>[1]): Promise<void> {
  const { origin, stop } = await serve(strict, pages);
  try {
    await onPage({ url: `${origin}/${path}` }, test);
  } finally {
    stop();
  }
}

/** The names of what was asked for, without what the page itself made. */
const namesOf = (requests: readonly string[]) =>
  requests
    .filter((url) => !url.startsWith("blob:"))
    .map((url) => url.slice(url.lastIndexOf("/") + 1))
    .filter((name) => name !== "favicon.ico")
    .sort();

const ownFiles = [
  "mesos-cluster-generator.blueprints.js",
  "mesos-cluster-generator.js",
  "mesos-cluster-generator.workbench.js",
  "site.css",
];

test("from a web server with a strict policy the page works, and asks for nothing but its own files", () =>
  onSite("", async ({ page, requests }) => {
    await answer(page, { method: "apt", name: "served" });
    await untilStatus(page, /^Ready/);
    assert.ok((await download(page)).length > 50);
    assert.deepEqual(namesOf(requests), ["", ...ownFiles]);
  }));

test("from a disk the page asks for nothing but its own files", () =>
  onPage({}, async ({ page, requests }) => {
    await answer(page, { name: "disk" });
    await download(page);
    assert.deepEqual(namesOf(requests), ["index.html", ...ownFiles]);
  }));

for (const [where, onIt] of [
  ["a web server", (test: Parameters<typeof onPage>[1]) => onSite("", test)],
  ["a disk", (test: Parameters<typeof onPage>[1]) => onPage({}, test)],
] as const)
  test(`from ${where} another language is loaded when somebody chooses it`, () =>
    onIt(async ({ page, requests }) => {
      await page.getByRole("combobox", { name: "Language" }).first().selectOption("zh-TW");
      await page.getByRole("button", { name: /^下載 .*zip$/ }).waitFor();
      assert.deepEqual(
        namesOf(requests).filter((name) => name.includes("zh")),
        ["mesos-cluster-generator.zh-TW.js"],
      );
    }));

test("one element in a foreign page works under its policy and beside its careless styles", () =>
  onSite("element.html", async ({ page }) => {
    await answer(page, { method: "apt", name: "embedded" });
    await untilStatus(page, /^Ready/);
    await showTab(page, "Files");
    await page.getByRole("heading", { name: "Read this first" }).waitFor();
    assert.match((await download(page))[0]?.path ?? "", /^embedded\//);
    assert.doesNotMatch(page.url(), /#/, "the address of a foreign page is left alone");
    assert.deepEqual(await axeFindings(page), []);
  }));

/** How some parts of the element look. */
const looks = (page: Page) =>
  page.locator(".workbench").evaluate((workbench) =>
    [workbench, ...workbench.querySelectorAll("button, p, b, .brand p")].map((node) => {
      const style = getComputedStyle(node);
      return [
        style.color,
        style.fontFamily,
        style.fontSize,
        style.lineHeight,
        style.textTransform,
        style.letterSpacing,
        style.textAlign,
      ].join();
    }),
  );

test("no rule of the page around it changes how the element looks", async () => {
  let clean: unknown;
  await onSite("element.html", async ({ page }) => {
    clean = await looks(page);
  });
  await onSite("hostile.html", ({ page }) =>
    eventually(async () => assert.deepEqual(await looks(page), clean)),
  );
});

test("the element dispatches an event on every change", () =>
  onSite("element.html", async ({ page }) => {
    const problems = await page.evaluate(
      () =>
        new Promise((resolve) => {
          document.addEventListener("change", (event) => {
            if (event instanceof CustomEvent) resolve(event.detail.problems);
          });
          const field = document
            .querySelector("mesos-cluster-generator")
            ?.shadowRoot?.querySelector<HTMLInputElement>("[name=name]");
          if (!field) return;
          field.value = "Not A Name";
          field.dispatchEvent(new Event("input"));
        }),
    );
    assert.equal(problems, 1);
  }));

test("the element takes its language and its theme from attributes", () =>
  onSite("element.html", async ({ page }) => {
    const background = () =>
      page.locator("mesos-cluster-generator").evaluate((node) => {
        const inside = node.shadowRoot?.querySelector(".workbench");
        return inside && getComputedStyle(inside).backgroundColor;
      });
    const light = await background();
    await page
      .locator("mesos-cluster-generator")
      .evaluate((node) => node.setAttribute("theme", "dark"));
    await eventually(async () => assert.notEqual(await background(), light));
  }));

test("a frame in a foreign page works: form, copy and download, and keeps the answers when that page is loaded again", () =>
  onSite("frame.html", async ({ page }) => {
    const frame = page.frameLocator("iframe");
    await frame.getByRole("tab", { name: "Answers" }).click();
    await frame.locator("[name=name]").fill("framed");
    await frame.locator("[name=name]").blur();
    await frame.getByRole("tab", { name: "Files" }).click();
    await frame.getByRole("button", { name: "Copy README.md" }).click();
    await frame.locator(".toast.shown > div").waitFor();
    await frame.locator("#more").click();
    await frame.locator(".items").getByRole("button", { name: "Copy link" }).click();
    await frame.locator(".toast.shown > div").filter({ hasText: "Copied" }).waitFor();
    await eventually(async () => {
      const link = await page.evaluate(() => navigator.clipboard.readText());
      assert.match(link, /\/index\.html#\w+/, "who gets a link from a frame sees the whole page");
    });
    const [arrived] = await Promise.all([
      page.waitForEvent("download"),
      frame.getByRole("button", { name: "Download framed.zip" }).click(),
    ]);
    assert.equal(arrived.suggestedFilename(), "framed.zip");
    await page.reload();
    await frame.getByRole("button", { name: "Download framed.zip" }).waitFor();
  }));

test("a policy that the page broke would be seen", async () => {
  const { origin, stop } = await serve("default-src 'none'; script-src 'self'", pages);
  try {
    await assert.rejects(
      onPage(
        { url: `${origin}/index.html` },
        async ({ page }) => void (await controls(page, "name").count()),
      ),
      /Content Security Policy/,
    );
  } finally {
    stop();
  }
});
