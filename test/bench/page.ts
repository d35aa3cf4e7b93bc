/**
 * `npm run bench:web [-- ROUNDS]`: the page in Chromium, against an empty page in the same run.
 *
 * - Weight: what the first visit loads, as it is and compressed with gzip -9.
 * - First frame: from the start of the navigation, both pages from the disk.
 * - Typing: ten letters into a field with 1,000 agents, against a bare field in the empty page: the browser's own Event
 *   Timing from each key to the next frame, the slowest of the ten; it counts in steps of 8 ms. And
 * the longest task
 *   that the page did meanwhile.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { type Browser, chromium, type Page } from "playwright-core";
import { built } from "../support/built.ts";
import { printTable } from "./table.ts";

const rounds = Number(process.argv[2] ?? 10);
const site = built("build-web.ts");
const folder = mkdtempSync(join(tmpdir(), "create-mesos-cluster-page-"));
const empty = join(folder, "empty.html");
writeFileSync(empty, '<!doctype html><title>Empty</title><input name="name">');
const addresses = {
  page: pathToFileURL(`${site}/index.html`).href,
  empty: pathToFileURL(empty).href,
};

/**
 * Text that the browser runs: when was the first frame after loading, in milliseconds from the
 * navigation?
 */
const firstFrame =
  "new Promise((done) => { const frame = () => requestAnimationFrame(() => setTimeout(() => done(performance.now()))); document.readyState === 'complete' ? frame() : addEventListener('load', frame); })";
const watch =
  "window.keys = []; window.tasks = [0]; new PerformanceObserver((list) => keys.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'event', durationThreshold: 16 }); new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });";

async function opened<Result>(
  browser: Browser,
  address: string,
  measure: (page: Page) => Promise<Result>,
): Promise<Result> {
  const page = await browser.newPage();
  await page.goto(address, { waitUntil: "commit" });
  const result = await measure(page);
  await page.close();
  return result;
}

const timeToFirstFrame = (browser: Browser, address: string) =>
  opened(browser, address, (page) => page.evaluate<number>(firstFrame));

/** The slowest of ten keys, and the longest task, in milliseconds. */
function typing(
  browser: Browser,
  address: string,
  prepare: (page: Page) => Promise<void>,
): Promise<{ key: number; task: number }> {
  return opened(browser, address, async (page) => {
    await prepare(page);
    await page.locator("[name=name]").focus();
    await page.evaluate(watch);
    for (const letter of "abcdefghij") await page.keyboard.type(letter, { delay: 60 });
    await page.waitForTimeout(600);
    return page.evaluate<{ key: number; task: number }>(
      "({ key: Math.max(8, ...keys), task: Math.max(...tasks) })",
    );
  });
}

async function thousandAgents(page: Page): Promise<void> {
  await page.locator("[name=method][value=apt]").check();
  await page.locator("[name=agents]").fill("1000");
  await page.locator("p[role=status]", { hasText: "1000 agents" }).waitFor();
  await page.getByRole("tab", { name: "Files" }).click();
}

const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-background-networking"],
});
try {
  for (const name of [
    "index.html",
    "site.css",
    "mesos-cluster-generator.js",
    "mesos-cluster-generator.workbench.js",
    "mesos-cluster-generator.blueprints.js",
  ]) {
    const content = readFileSync(`${site}/${name}`);
    console.log(
      `${name}: ${content.length} bytes, ${gzipSync(content, { level: 9 }).length} compressed`,
    );
  }
  const first: number[] = [];
  const keys: number[] = [];
  const tasks: number[] = [];
  for (let round = 0; round < rounds; round++) {
    first.push(
      (await timeToFirstFrame(browser, addresses.page)) /
        (await timeToFirstFrame(browser, addresses.empty)),
    );
    const [own, bare] = [
      await typing(browser, addresses.page, thousandAgents),
      await typing(browser, addresses.empty, async () => {}),
    ];
    keys.push(own.key / bare.key);
    tasks.push(own.task);
  }
  printTable([
    { what: "first frame : empty page", values: first, unit: "×", limit: "" },
    { what: "slowest key with 1,000 agents : bare field", values: keys, unit: "×", limit: "" },
    {
      what: "longest task while typing, ms (50 and more count)",
      values: tasks,
      unit: "×",
      limit: "",
    },
  ]);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
