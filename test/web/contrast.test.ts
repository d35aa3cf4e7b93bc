import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const sheet = readFileSync(new URL("../../src/web/styles/tokens.css", import.meta.url), "utf8");

/** Each colour of the page, light and dark. */
const tokens = new Map(
  [...sheet.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name = "", light = "", dark = ""]) => [name, { light, dark }],
  ),
);

/** Source: WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ["canvas", "paper", "sunk"];
const tones = Array.from({ length: 8 }, (_, index) => `tone-${index + 1}`);

/** What stands on what, and how much it must differ: texts 4.5, controls and dots 3. */
const pairs: readonly (readonly [
  least: number,
  parts: readonly string[],
  on: readonly string[],
])[] = [
  [4.5, ["ink", "soft"], [...grounds, "wash"]],
  [4.5, ["accent", "red", "amber", "mark"], ["paper", "sunk"]],
  [4.5, ["ink", "red"], ["red-wash"]],
  [4.5, ["ink", "amber"], ["amber-wash"]],
  [4.5, ["ink"], ["band-1", "band-2", "band-3", "mark-wash"]],
  [4.5, ["on-accent"], ["accent", "accent-strong"]],
  [4.5, ["on-red"], ["red"]],
  [4.5, ["on-amber"], ["amber"]],
  [3, ["edge", "accent", "copper", ...tones], grounds],
];

for (const theme of ["light", "dark"] as const) {
  test(`every colour of the ${theme} page differs enough from its ground`, () => {
    const colour = (name: string) => tokens.get(name)?.[theme] ?? assert.fail(`no --${name}`);
    const weak = pairs.flatMap(([least, parts, on]) =>
      parts.flatMap((part) =>
        on
          .map((ground) => ({ part, ground, has: contrast(colour(part), colour(ground)), least }))
          .filter(({ has }) => has < least)
          .map(({ ground, has }) => `--${part} on --${ground}: ${has.toFixed(2)} of ${least}`),
      ),
    );
    assert.deepEqual(weak, []);
  });
}
