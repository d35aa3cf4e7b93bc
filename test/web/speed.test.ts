import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { runCli } from "../support/built-cli.ts";
import { answer, showTab } from "./answering.ts";
import { launched, onPage, untilStatus } from "./browser.ts";
import { serve } from "./static-server.ts";

/** Text that the browser runs: when the first frame with a text in it was painted. */
const firstFrame =
  "new Promise((done) => new PerformanceObserver((list) => list.getEntriesByName('first-contentful-paint').forEach(({ startTime }) => done(startTime))).observe({ type: 'paint', buffered: true }))";

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

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
  evaluate: (page: Page) => Promise<Result>,
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

/** What the processor works until a page has its first frame, in milliseconds: what else runs does not count. */
async function workUntilFirstFrame(address: string): Promise<number> {
  const context = await (await launched()).newContext();
  try {
    const page = await context.newPage();
    const trace = await traceOf(page, ["toplevel", "loading"], async () => {
      await page.goto(address, { waitUntil: "commit" });
      await page.evaluate(firstFrame);
    });
    const frame = trace.findLast(({ name }) => name === "firstContentfulPaint");
    assert.ok(frame, "no frame");
    const tasks = trace.filter(
      (event) => isTask(event) && threadOf(event) === threadOf(frame) && event.ts <= frame.ts,
    );
    return tasks.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000;
  } finally {
    await context.close();
  }
}

test("the first frame is at most twice the work of that of an empty page of the same server", () =>
  onSite(async (origin) => {
    const work: { page: number[]; empty: number[] } = { page: [], empty: [] };
    for (let round = 0; round < 5; round++) {
      work.page.push(await workUntilFirstFrame(`${origin}/index.html`));
      work.empty.push(await workUntilFirstFrame(`${origin}/empty.html`));
    }
    const [page, empty] = [median(work.page), median(work.empty)];
    assert.ok(page <= 2 * empty, `${page} ms, and ${empty} ms of an empty page`);
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
    // That of the workbench may be asked for while the frame is on its way to the screen.
    assert.ok(!early.includes("mesos-cluster-generator.blueprints.js"), early.join());
    assert.doesNotMatch(all.join(), /zh/);
    assert.deepEqual((await scriptsOf(`${origin}/guide.html`)).all, []);
  }));

/** What happens in the browser meanwhile. */
async function traceOf(
  page: Page,
  categories: string[],
  work: () => Promise<unknown>,
): Promise<readonly TraceEvent[]> {
  const browser = await launched();
  await browser.startTracing(page, { categories });
  await work();
  const { traceEvents }: Trace = JSON.parse((await browser.stopTracing()).toString());
  return traceEvents;
}

/**
 * The longest task of the page meanwhile, in milliseconds of the processor: what else runs does not
 * count. More than `least` tasks show that the work was seen.
 */
async function longestTask(page: Page, work: () => Promise<unknown>, least = 100): Promise<number> {
  const trace = await traceOf(page, ["toplevel"], work);
  const isMain = new Set(
    trace
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(threadOf),
  );
  const tasks = trace.filter((event) => isMain.has(threadOf(event)) && isTask(event));
  assert.ok(tasks.length > least, `${tasks.length} tasks`);
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
}

interface Trace {
  traceEvents: readonly TraceEvent[];
}

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Begin, in microseconds. */
  ts: number;
  /** On the processor, in microseconds. */
  tdur?: number;
  args?: { name?: string };
}

const isTask = ({ name, tdur }: TraceEvent) => tdur !== undefined && /RunTask$/.test(name);

const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;

const thousandAgents = {
  name: "mesos",
  method: "apt",
  masters: "m-[1-3].lan=10.0.0.[11-13]",
  agents:
    "a-[1-250].lan=10.1.0.[1-250], b-[1-250].lan=10.1.1.[1-250], c-[1-250].lan=10.1.2.[1-250], d-[1-250].lan=10.1.3.[1-250]",
};

/** How long the command line takes for the same zip, in milliseconds. */
function timeOfCli(): number {
  const folder = mkdtempSync(join(tmpdir(), "speed-"));
  try {
    const flags = Object.entries(thousandAgents).map(([name, value]) => `--${name}=${value}`);
    const start = performance.now();
    const { code, stderr } = runCli([...flags, "--yes", "--out", join(folder, "x.zip")]);
    assert.equal(code, 0, stderr);
    return performance.now() - start;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("3 masters and 1,000 agents are in a zip in twice the time of the command line, and the page answers meanwhile, while it searches them, and while it saves their steps", () =>
  onPage({}, async ({ page }) => {
    await answer(page, thousandAgents);
    await untilStatus(page, /^Ready: 3 masters, 1000 agents/);
    const zip = async () => {
      const start = performance.now();
      const arrived = page.waitForEvent("download", { timeout: 300_000 });
      await page.getByRole("button", { name: /^Download .*zip$/ }).click();
      await arrived;
      return performance.now() - start;
    };
    const before = timeOfCli();
    const zipping = await zip();
    const cli = (before + timeOfCli()) / 2;
    assert.ok(zipping <= 2 * cli, `${Math.round(zipping)} ms, and ${Math.round(cli)} ms`);
    const task = await longestTask(page, zip);
    assert.ok(task <= 100, `a task of ${Math.round(task)} ms in the download`);
    await showTab(page, "Files");
    const search = page.getByRole("searchbox", { name: "Find in these files" });
    const searching = await longestTask(page, async () => {
      await search.pressSequentially("10.1.3.25");
      await page.getByText("Found on 5 of 1003 hosts").waitFor();
    });
    assert.ok(searching <= 100, `a task of ${Math.round(searching)} ms in the search`);
    await showTab(page, "Steps");
    const saving = await longestTask(
      page,
      async () => {
        for (const format of ["HTML", "Markdown"]) {
          const arrived = page.waitForEvent("download");
          await page.getByRole("button", { name: `Save as ${format}` }).click();
          await arrived;
        }
      },
      50,
    );
    assert.ok(saving <= 100, `a task of ${Math.round(saving)} ms in saving the steps`);
  }));
