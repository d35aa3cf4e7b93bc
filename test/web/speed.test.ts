import assert from "node:assert/strict";
import { test } from "node:test";
import { launched } from "./browser.ts";
import { serve } from "./static-server.ts";

/** Text that the browser runs: when the first frame with a text in it was painted. */
const firstFrame =
  "new Promise((done) => new PerformanceObserver((list) => list.getEntriesByName('first-contentful-paint').forEach(({ startTime }) => done(startTime))).observe({ type: 'paint', buffered: true }))";

/** The fastest of so many counts: what else the machine does makes the others slower. */
const rounds = 9;

/** Runs a test on a site with an empty page among its own. */
async function onSite(test: (origin: string) => Promise<void>): Promise<void> {
  const { origin, stop } = await serve("img-src data: 'self'", {
    "empty.html": () =>
      '<!doctype html><title>Empty</title><link rel="icon" href="data:,"><p>Empty</p>',
  });
  try {
    await test(origin);
  } finally {
    stop();
  }
}

/** Runs something on a page that nobody has opened before: nothing is in a cache. */
async function evaluated<Result>(
  address: string,
  evaluate: (page: import("playwright-core").Page) => Promise<Result>,
): Promise<Result> {
  const context = await (await launched()).newContext();
  try {
    const page = await context.newPage();
    await page.goto(address, { waitUntil: "commit" });
    return await evaluate(page);
  } finally {
    await context.close();
  }
}

test("the first frame takes at most twice as long as that of an empty page of the same server", () =>
  onSite(async (origin) => {
    const timeOf = (name: string) =>
      evaluated(`${origin}/${name}`, (page) => page.evaluate<number>(firstFrame));
    const times: { page: number[]; empty: number[] } = { page: [], empty: [] };
    for (let round = 0; round < rounds; round++) {
      times.page.push(await timeOf("index.html"));
      times.empty.push(await timeOf("empty.html"));
    }
    const [page, empty] = [Math.min(...times.page), Math.min(...times.empty)];
    assert.ok(
      page <= 2 * empty,
      `${Math.round(page)} ms, and ${Math.round(empty)} ms of an empty page`,
    );
  }));

/** The scripts that a page loads, and whether before its first frame. */
const scriptsOf = (address: string) =>
  evaluated(address, async (page) => {
    const frame = await page.evaluate<number>(firstFrame);
    await page.waitForLoadState("networkidle");
    const entries = await page.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .map(({ name, startTime }) => ({ name: name.slice(name.lastIndexOf("/") + 1), startTime })),
    );
    const scripts = entries.filter(({ name }) => name.endsWith(".js"));
    const early = scripts.filter(({ startTime }) => startTime < frame);
    return { all: scripts.map(({ name }) => name), early: early.map(({ name }) => name) };
  });

test("blueprints load after the first frame, other languages not at all, and the guide needs no script", () =>
  onSite(async (origin) => {
    const { all, early } = await scriptsOf(`${origin}/index.html`);
    assert.ok(all.includes("mesos-cluster-generator.blueprints.js"), all.join());
    assert.ok(!early.includes("mesos-cluster-generator.blueprints.js"), early.join());
    assert.doesNotMatch(all.join(), /zh/);
    assert.deepEqual((await scriptsOf(`${origin}/guide.html`)).all, []);
  }));
