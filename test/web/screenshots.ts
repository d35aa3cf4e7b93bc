/**
 * `npx tsx test/web/screenshots.ts FOLDER`: pictures of the page in the states that matter, for a
 * person to look at.
 */
import { mkdirSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { built } from "../support/built.ts";
import { answer } from "./answering.ts";

const site = built("build-web.ts");
const folder = process.argv[2] ?? "screenshots";

interface Picture {
  file?: string;
  options: BrowserContextOptions;
  prepare?: (page: Page) => Promise<void>;
}

const wide = { width: 1280, height: 1000 };
const pictures: Readonly<Record<string, Picture>> = {
  "first-light": { options: { viewport: wide } },
  "first-dark": { options: { viewport: wide, colorScheme: "dark" } },
  problem: {
    options: { viewport: wide },
    prepare: (page) =>
      answer(page, { method: "apt", masters: "m-[1-2].lan=10.0.0.[1-2]", "ports.marathon": "0" }),
  },
  "thousand-agents": {
    options: { viewport: wide },
    prepare: async (page) => {
      await answer(page, { method: "apt", agents: "1000" });
      await page.getByRole("tab", { name: "Files" }).click();
    },
  },
  phone: { options: { viewport: { width: 390, height: 844 }, isMobile: true } },
  chinese: {
    file: "index.zh-TW.html",
    options: { viewport: wide },
    prepare: (page) => answer(page, { method: "source", masters: "5" }),
  },
  frame: { file: "embed.html", options: { viewport: { width: 760, height: 900 } } },
  guide: { file: "guide.html", options: { viewport: wide } },
};

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-background-networking"],
});
try {
  for (const [name, { file = "index.html", options, prepare }] of Object.entries(pictures)) {
    const page = await browser.newPage(options);
    await page.goto(`${pathToFileURL(site).href}/${file}`);
    await prepare?.(page);
    await page.waitForTimeout(500);
    await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
    await page.close();
  }
} finally {
  await browser.close();
}
