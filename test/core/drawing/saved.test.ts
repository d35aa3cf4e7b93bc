import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { drawnCluster } from "../../../src/core/drawing/cluster.ts";
import {
  type DrawingColour,
  drawingColours,
  drawingRules,
} from "../../../src/core/drawing/rules.ts";
import { clusterSvg } from "../../../src/core/drawing/saved.ts";
import { english } from "../../../src/core/i18n/message.ts";
import { clusterToDraw } from "../../support/drawn-cluster.ts";
import { goldenBundles } from "../../support/golden-bundles.ts";
import { planOf } from "../../support/plan.ts";
import { specOf } from "../../support/spec.ts";

describe("the saved drawing", () => {
  const text = clusterSvg(clusterToDraw({ agents: 100, racks: 3 }), english);

  test("has no variable, script, link out or address but the namespace", () => {
    assert.doesNotMatch(text, /var\(|<script|url\(|@import/);
    assert.deepEqual(text.match(/https?:[^"]+/g), ["http://www.w3.org/2000/svg"]);
    for (const [, target = ""] of text.matchAll(/href="([^"]*)"/g)) assert.match(target, /^#mc-/);
  });

  test("says what it shows to people who do not see it", () => {
    assert.match(text, /role="img"/);
    assert.match(text, /<title id="mc-title">Cluster analytics<\/title>/);
    assert.match(text, /<desc id="mc-desc">Masters: master-1.lan 10.0.0.11, /);
    assert.match(
      text,
      /3 masters: quorum 2, survives 1 failure\. Agents: 100, agent-1.lan to agent-100.lan, by rack: r1 34, r2 33, r3 33\./,
    );
  });

  test("has its own ground, and colours for light and dark", () => {
    assert.match(text, /class="ground"/);
    assert.match(text, /prefers-color-scheme: dark/);
    for (const colour of drawingColours.accent) assert.ok(text.includes(colour));
  });

  test("has the same bytes for the same cluster", () =>
    assert.equal(clusterSvg(clusterToDraw({ agents: 100, racks: 3 }), english), text));

  test("keeps what looks like a tag as text", () => {
    const hostile = clusterSvg(clusterToDraw({ name: '<script>"&' }), english);
    assert.doesNotMatch(hostile, /<script/);
    assert.match(hostile, /&lt;script&gt;"&amp;/);
  });
});

test("on one machine the drawing names every container's address, and agents as their containers", () => {
  const spec = specOf({ method: "docker", masters: ["m-[1-3]"], agents: ["a-[1-2]"] });
  const text = clusterSvg(drawnCluster(planOf(spec)), english);
  assert.ok(text.includes(">m-1 172.30.0.11 172.30.0.21 172.30.0.31</textPath>"));
  assert.ok(text.includes(">mesos-agent-2<"));
});

for (const { name, plan, files } of goldenBundles())
  describe(`${name}: the bundle has its drawing`, () => {
    const contentOf = (path: string) => files.find((file) => file.path === path)?.content ?? "";
    const text = contentOf("cluster.svg");

    test("in which every tag is closed, and no id comes twice", () => {
      const open: string[] = [];
      for (const [, end, tag = "", self] of text.matchAll(/<(\/?)([a-zA-Z]+)[^<>]*?(\/?)>/g)) {
        if (end) assert.equal(open.pop(), tag);
        else if (!self) open.push(tag);
      }
      assert.deepEqual(open, []);
      assert.doesNotMatch(text, /NaN|undefined|&(?!amp;|lt;|gt;|quot;)/);
      const ids = [...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      assert.equal(new Set(ids).size, ids.length);
    });

    test("which README shows, with what it says, and SHA256SUMS lists", () => {
      assert.ok(contentOf("README.md").includes(`\n![${plan.mastersInWords}](cluster.svg)\n`));
      assert.ok(text.includes(plan.mastersInWords));
      assert.match(contentOf("SHA256SUMS"), /^[0-9a-f]{64} {2}cluster\.svg$/m);
    });
  });

describe("colours have enough contrast on their ground", () => {
  const pairs: readonly (readonly [DrawingColour, DrawingColour, number])[] = [
    ["ink", "paper", 4.5],
    ["soft", "paper", 4.5],
    ["soft", "sunk", 4.5],
    ["red", "paper", 4.5],
    ["on-accent", "accent", 4.5],
    ["on-amber", "amber", 4.5],
    ["on-red", "red", 4.5],
    ["ink", "band-1", 4.5],
    ["ink", "band-2", 4.5],
    ["ink", "band-3", 4.5],
    ["edge", "paper", 3],
    ...([0, 1, 2, 3, 4, 5, 6, 7, 8] as const).map((tone) => [`tone-${tone}`, "paper", 3] as const),
  ];
  for (const [colour, ground, least] of pairs)
    test(`${colour} on ${ground}`, () => {
      for (const theme of [0, 1] as const) {
        const ratio = contrast(drawingColours[colour][theme], drawingColours[ground][theme]);
        assert.ok(ratio >= least, `${ratio}`);
      }
    });
});

test("the rules of a page have a property for each colour, and no colour of their own", () => {
  assert.doesNotMatch(drawingRules(), /#[0-9a-f]{6}/);
  const used = [...drawingRules().matchAll(/var\(--([\w-]+)\)/g)].map(([, name]) => name);
  assert.deepEqual([...new Set(used)].sort(), Object.keys(drawingColours).sort());
});

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
