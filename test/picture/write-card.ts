import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { checkSpec } from "../../src/core/cluster/validate.ts";
import { drawnCluster } from "../../src/core/drawing/cluster.ts";
import { clusterSvg } from "../../src/core/drawing/saved.ts";
import { makePlan } from "../../src/core/plan/plan.ts";

/** The picture that a shared link of the page shows: `npx tsx test/picture/write-card.ts`. */
const file = fileURLToPath(new URL("../../src/packaging/site/card.png", import.meta.url));
/** What those who show such pictures ask for. Source: ogp.me. */
const size = { width: 1200, height: 630 };

const { spec } = checkSpec({
  name: "mesos",
  method: "apt",
  masters: ["master-[1-3]=10.0.0.[11-13]"],
  agents: ["agent-[1-5]=10.0.0.[21-25]"],
});
if (spec === undefined) throw new Error("the example has a problem");
const drawing = clusterSvg(drawnCluster(makePlan(spec, {}, "")), {});

const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-background-networking"],
});
try {
  const page = await browser.newPage({ viewport: size });
  await page.setContent(
    `<body style="margin:0;height:100vh;display:grid;place-items:center;background:#fbfdfc">${drawing}`,
  );
  writeFileSync(file, await page.screenshot());
} finally {
  await browser.close();
}
