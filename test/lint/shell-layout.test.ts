import assert from "node:assert/strict";
import { test } from "node:test";
import { readBlueprintFiles } from "../../src/node/blueprint-files.ts";
import { blueprintFolder } from "../../src/node/blueprints.ts";

const { blueprints, partials } = readBlueprintFiles(blueprintFolder);
const isHostScript = (path: string) =>
  path.startsWith("nodes/") && (/\.(sh|awk)$/.test(path) || path.includes("/usr/local/bin/"));
const filesOf = (isWanted: (path: string) => boolean) =>
  blueprints
    .filter(({ path }) => isWanted(path))
    .map(({ layer, path, text }) => ({ file: `${layer}/${path}`, text }));
const operatorScripts = filesOf((path) => !isHostScript(path) && path.endsWith(".sh"));
const scripts = [
  ...filesOf(isHostScript),
  ...partials
    .filter(({ name }) => name.startsWith("shell/"))
    .map(({ name, text }) => ({ file: `partials/${name}`, text })),
];

test("no line of a host script is wider than 100 characters", () =>
  assert.deepEqual(linesOf(scripts, isTooWide), []));

test("a function on one line is one statement", () =>
  assert.deepEqual(linesOf(scripts, isCrowdedFunction), []));

// grep and bash copy it that often: a quarter of a second and 100 MB, for each host at once.
test("no pattern is repeated a thousand times", () =>
  assert.deepEqual(linesOf([...scripts, ...operatorScripts], isLongRepetition), []));

test("all of them would be found", () => {
  const lines = ["f() { a; b; }", `# ${"x".repeat(99)}`, "grep -E '^[a-z]{1,1000}$'"];
  const planted = [{ file: "planted", text: lines.join("\n") }];
  assert.deepEqual(linesOf(planted, isCrowdedFunction), ["planted:1"]);
  assert.deepEqual(linesOf(planted, isTooWide), ["planted:2"]);
  assert.deepEqual(linesOf(planted, isLongRepetition), ["planted:3"]);
});

const isTooWide = (line: string) => line.length > 100;
const isLongRepetition = (line: string) => /\{\d*,?\d{4,}\}/.test(line);
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
