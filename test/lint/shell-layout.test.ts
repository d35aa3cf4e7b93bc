import assert from "node:assert/strict";
import { test } from "node:test";
import { readBlueprintFiles } from "../../src/node/blueprint-files.ts";
import { blueprintFolder } from "../../src/node/blueprints.ts";

const { blueprints, partials } = readBlueprintFiles(blueprintFolder);
const isHostScript = (path: string) =>
  path.startsWith("nodes/") && (/\.(sh|awk)$/.test(path) || path.includes("/usr/local/bin/"));
const scripts = [
  ...blueprints
    .filter(({ path }) => isHostScript(path))
    .map(({ layer, path, text }) => ({ file: `${layer}/${path}`, text })),
  ...partials
    .filter(({ name }) => name.startsWith("shell/"))
    .map(({ name, text }) => ({ file: `partials/${name}`, text })),
];

test("no line of a host script is wider than 100 characters", () =>
  assert.deepEqual(linesOf(scripts, isTooWide), []));

test("a function on one line is one statement", () =>
  assert.deepEqual(linesOf(scripts, isCrowdedFunction), []));

test("both would be found", () => {
  const planted = [{ file: "planted", text: `f() { a; b; }\n# ${"x".repeat(99)}\n` }];
  assert.deepEqual(linesOf(planted, isCrowdedFunction), ["planted:1"]);
  assert.deepEqual(linesOf(planted, isTooWide), ["planted:2"]);
});

const isTooWide = (line: string) => line.length > 100;
/** A quoted semicolon is none of the shell's. */
const isCrowdedFunction = (line: string) =>
  /^\w+\(\) *\{ .*; [^}]/.test(line.replace(/'[^']*'|"[^"]*"/g, ""));

/** FILE:LINE of the lines for which it holds. */
function linesOf(
  files: readonly { file: string; text: string }[],
  holds: (line: string) => boolean,
): string[] {
  return files.flatMap(({ file, text }) =>
    text.split("\n").flatMap((line, index) => (holds(line) ? [`${file}:${index + 1}`] : [])),
  );
}
