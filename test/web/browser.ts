import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { after } from "node:test";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { built } from "../support/built.ts";

/** The built site: static files. */
export const site = built("build-web.ts");

/** The page as it lies on a disk. */
export const pageFile = pathToFileURL(`${site}/index.html`).href;

/** This machine by a name that browsers do not trust without https. */
export const insecureHost = "intranet.test";

let browser: Promise<Browser> | undefined;

/** Debian's Chromium, one for each test file. */
export function launched(): Promise<Browser> {
  browser ??= chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-background-networking",
      `--host-resolver-rules=MAP ${insecureHost} 127.0.0.1`,
    ],
  });
  return browser;
}
after(async () => (await browser)?.close());

/** What the page must never do; every test ends with a look at it. */
interface Watched {
  page: Page;
  /** Broken policies, uncaught errors and lines in red. */
  complaints: string[];
  /** Addresses that were asked for. */
  requests: string[];
}

/** Opens a page, hands it to the test, and fails if the page complained. */
export async function onPage(
  options: BrowserContextOptions & { url?: string },
  test: (watched: Watched) => Promise<void>,
): Promise<void> {
  const { url = pageFile, ...rest } = options;
  const context = await (await launched()).newContext({
    viewport: { width: 1280, height: 900 },
    permissions: ["clipboard-read", "clipboard-write"],
    ...rest,
  });
  try {
    const page = await context.newPage();
    const watched: Watched = { page, complaints: [], requests: [] };
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning")
        watched.complaints.push(message.text());
    });
    page.on("pageerror", (error) => watched.complaints.push(String(error)));
    page.on("request", (request) => watched.requests.push(request.url()));
    await page.addInitScript({
      path: createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
    });
    await slowDown(page);
    await page.goto(url);
    await page
      .getByRole("button", { name: /^Download|^下載|^下载/ })
      .or(page.locator("iframe"))
      .first()
      .waitFor();
    await test(watched);
    assert.deepEqual(watched.complaints, []);
  } finally {
    await context.close();
  }
}

/** `SLOWDOWN=6` in the environment: a processor of a sixth of the speed, as a busy machine has it. */
async function slowDown(page: Page): Promise<void> {
  const rate = Number(process.env["SLOWDOWN"] ?? 1);
  if (rate === 1) return;
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate });
}

/**
 * What axe finds against the rules of WCAG and its own best practices, one line for each. It must
 * not fetch the style sheets. Targets that a sticky bar half covers are left aside: they scroll.
 * `only`: these rules; none: all.
 */
export async function axeFindings(page: Page, only: readonly string[] = []): Promise<string[]> {
  const { violations } = await page.evaluate(
    (runOnly) =>
      (window as unknown as { axe: typeof import("axe-core") }).axe.run({
        preload: false,
        rules: { "target-size": { enabled: true } },
        ...(runOnly.length > 0 && { runOnly: [...runOnly] }),
      }),
    only,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes
      .filter(({ failureSummary }) => !/partially obscured/.test(failureSummary ?? ""))
      .map(
        ({ target, failureSummary }) => `${id}: ${help}: ${target.join(" ")}: ${failureSummary}`,
      ),
  );
}

/** Waits until the page has looked at what was typed: its status says so. */
export async function untilStatus(page: Page, text: RegExp): Promise<void> {
  await page.locator("p[role=status]").filter({ hasText: text }).waitFor();
}

/** The rules for each theme: what is no matter of colours is the same in both. */
export const rulesOf = { light: [], dark: ["color-contrast"] } as const;
