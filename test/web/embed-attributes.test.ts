import assert from "node:assert/strict";
import { test } from "node:test";
import { answersToToken } from "../../src/core/questions/token.ts";
import { deflate } from "../../src/web/deflate.ts";
import { answer, untilValue } from "./answering.ts";
import { onPage, untilStatus } from "./browser.ts";
import { eventually } from "./eventually.ts";
import { download } from "./files.ts";
import { serve } from "./static-server.ts";

const { token = "" } = answersToToken(
  { name: "preset", method: "docker", masters: ["master-1"], agents: ["agent-[1-7]"] },
  deflate,
);

/** A docs page with a sticky header, dark whatever the reader's system says. */
const docsPage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Docs</title><link rel="icon" href="data:,"><style>
  html { color-scheme: dark; font-size: 62.5% }
  header { position: sticky; top: 0; height: 50px; z-index: 9; background: #333 }
  main { width: 700px }
  mesos-cluster-generator { --mesos-cluster-generator-top: 50px }
  mesos-cluster-generator::part(head) { display: none }
</style></head><body><header></header><main><h1>Docs</h1>
<mesos-cluster-generator answers="${token}"></mesos-cluster-generator></main>
<script src="mesos-cluster-generator.js"></script></body></html>`;

async function onDocsPage(test: Parameters<typeof onPage>[1]): Promise<void> {
  const { origin, stop } = await serve("", { "docs.html": () => docsPage });
  try {
    await onPage({ url: `${origin}/docs.html`, viewport: { width: 900, height: 700 } }, test);
  } finally {
    stop();
  }
}

test("the element begins with the answers of its attribute, and keeps the reader's when its page is loaded again", () =>
  onDocsPage(async ({ page }) => {
    await untilStatus(page, /^Ready: 1 master, 7 agents/);
    await answer(page, { name: "kept" });
    await page.getByRole("button", { name: "Download kept.zip" }).waitFor();
    await page.reload();
    await page.getByRole("button", { name: "Download kept.zip" }).waitFor();
    await untilValue(page, "name", "kept");
    await untilStatus(page, /^Ready: 1 master, 7 agents/);
  }));

test("the element dispatches an event for a download, with the file's name", () =>
  onDocsPage(async ({ page }) => {
    const name = page.evaluate(
      () =>
        new Promise((resolve) => {
          document.addEventListener("download", (event) => {
            if (event instanceof CustomEvent) resolve(event.detail.name);
          });
        }),
    );
    await download(page);
    assert.equal(await name, "preset.zip");
  }));

test("in a page of somebody else the element is in its theme, below its header, without a scroller of its own", () =>
  onDocsPage(async ({ page }) => {
    const part = (selector: string) => page.locator(selector).first();
    await part(".head").waitFor({ state: "hidden" });
    const ground = await part(".workbench").evaluate(
      (node) => getComputedStyle(node).backgroundColor,
    );
    const [red = 255] = (ground.match(/\d+/g) ?? []).map(Number);
    assert.ok(red < 60, ground);
    for (const tab of ["Files", "Steps"]) {
      await page.getByRole("tab", { name: tab }).click();
      await page.getByRole("heading", { name: /^(Read this first|Install preset)$/ }).waitFor();
      const scrollers = await page.locator(".workbench *:not(textarea, pre)").evaluateAll((nodes) =>
        nodes
          .filter((node) => node.scrollHeight > node.clientHeight + 1)
          .filter((node) => ["auto", "scroll"].includes(getComputedStyle(node).overflowY))
          .map((node) => node.className),
      );
      assert.deepEqual(scrollers, [], tab);
    }
    await page.mouse.move(350, 400);
    await page.mouse.wheel(0, 400);
    await eventually(async () => {
      const box = await part(".tabs").boundingBox();
      assert.equal(Math.round(box?.y ?? -1), 50);
    });
  }));
