import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { drawingColours } from "../../src/core/drawing/rules.ts";
import { answer } from "./answering.ts";
import { launched, onPage, untilStatus } from "./browser.ts";
import { eventually } from "./eventually.ts";

/** The dots of the drawing alone, as a picture, some times as large. */
const dotsOf = (page: Page): Promise<string> =>
  page.locator("#cluster-svg").evaluate((drawing) => {
    const copy = drawing.cloneNode();
    if (!(copy instanceof SVGSVGElement)) return "";
    const { width, height } = copy.viewBox.baseVal;
    copy.setAttribute("width", String(width * 3));
    copy.setAttribute("height", String(height * 3));
    for (const dots of drawing.querySelectorAll(".dots")) {
      const line = dots.cloneNode();
      if (!(line instanceof SVGPathElement)) continue;
      line.setAttribute("fill", "none");
      line.setAttribute("stroke", "black");
      line.setAttribute("stroke-linecap", getComputedStyle(dots).strokeLinecap);
      copy.append(line);
    }
    return new XMLSerializer().serializeToString(copy);
  });

/** How many spots of ink a picture has. */
const spotsIn = (page: Page, picture: string): Promise<number> =>
  page.evaluate(async (text) => {
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
    await image.decode();
    const { width, height } = image;
    const context = new OffscreenCanvas(width, height).getContext("2d");
    context?.drawImage(image, 0, 0);
    const data = context?.getImageData(0, 0, width, height).data ?? [];
    const isLeft = new Uint8Array(width * height);
    for (let at = 0; at < isLeft.length; at++) isLeft[at] = Number((data[at * 4 + 3] ?? 0) > 127);
    let spots = 0;
    for (let start = isLeft.indexOf(1); start >= 0; start = isLeft.indexOf(1, start)) {
      spots++;
      const waiting = [start];
      for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
        if (!isLeft[at]) continue;
        isLeft[at] = 0;
        waiting.push(at - 1, at + 1, at - width, at + width);
      }
    }
    return spots;
  }, picture);

/** So many agents, 250 in each network. */
const agentsOf = (count: number): string =>
  Array.from(
    { length: count / 250 },
    (_, network) => `a${network}-[1-250].lan=10.1.${network}.[1-250]`,
  ).join(", ");

test("as many dots are painted as there are agents, at any width", () =>
  onPage({}, async ({ page }) => {
    for (const [agents, widths] of [
      [1000, [390, 1280, 1440, 1600]],
      [10_000, [1280]],
    ] as const) {
      await answer(page, { method: "apt", agents: agentsOf(agents) });
      await untilStatus(page, new RegExp(`${agents} agents`));
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        await page.getByRole("tab", { name: "Cluster" }).click();
        await eventually(async () =>
          assert.equal(await spotsIn(page, await dotsOf(page)), agents, `${width} pixels`),
        );
      }
    }
  }));

/** The saved drawing of a small cluster. */
async function savedDrawing(): Promise<string> {
  let drawing = "";
  await onPage({}, async ({ page }) => {
    await page.getByRole("button", { name: /^Small/ }).click();
    await untilStatus(page, /5 agents/);
    const [arrived] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save drawing" }).click(),
    ]);
    drawing = readFileSync(await arrived.path(), "utf8");
  });
  return drawing;
}

/** Colours as `#rrggbb`, and the share of the picture that each has. */
async function coloursOf(page: Page): Promise<ReadonlyMap<string, number>> {
  const png = (await page.locator("img").screenshot()).toString("base64");
  const shares = await page.evaluate(async (content) => {
    const image = new Image();
    image.src = `data:image/png;base64,${content}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? [];
    const counts = new Map<string, number>();
    for (let at = 0; at < pixels.length; at += 4) {
      const parts = [...pixels.slice(at, at + 3)].map((part) => part.toString(16).padStart(2, "0"));
      const colour = `#${parts.join("")}`;
      counts.set(colour, (counts.get(colour) ?? 0) + 4 / pixels.length);
    }
    return [...counts];
  }, png);
  return new Map(shares);
}

test("the saved drawing is well-formed, and a picture has its colours for light and for dark", async () => {
  const drawing = await savedDrawing();
  assert.doesNotMatch(drawing, /var\(/);
  for (const [theme, colorScheme] of (["light", "dark"] as const).entries()) {
    const context = await (await launched()).newContext({ colorScheme });
    try {
      const page = await context.newPage();
      await page.setContent(
        `<meta name="color-scheme" content="light dark"><img alt="" width="1120" src="data:image/svg+xml;base64,${Buffer.from(drawing).toString("base64")}">`,
      );
      const root = await page.evaluate(
        (text) => new DOMParser().parseFromString(text, "image/svg+xml").documentElement.localName,
        drawing,
      );
      assert.equal(root, "svg");
      const shares = await coloursOf(page);
      const share = (name: keyof typeof drawingColours) =>
        shares.get(drawingColours[name][theme] ?? "") ?? 0;
      assert.ok(share("paper") > 0.4, `ground: ${share("paper")}`);
      for (const name of ["ink", "soft", "accent", "band-1", "band-2", "band-3"] as const)
        assert.ok(share(name) > 0.0002, `${colorScheme} ${name}: ${share(name)}`);
    } finally {
      await context.close();
    }
  }
});
