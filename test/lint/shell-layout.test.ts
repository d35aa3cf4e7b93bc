import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
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

/** Conditions and actions of steps are functions of change.sh that tables name. */
const changeFolder = "src/core/change";
const changeSources = readdirSync(changeFolder)
  .map((file) => readFileSync(join(changeFolder, file), "utf8"))
  .join("\n");
/** Commands, parts and programs, whose functions are called as `"${command}_agents"` and the like. */
const isNamedByParts = /_agents$|^(restore|save_with)_/;

test("no line of a host script is wider than 100 characters", () =>
  assert.deepEqual(linesOf(scripts, isTooWide), []));

test("a function on one line is one statement", () =>
  assert.deepEqual(linesOf(scripts, isCrowdedFunction), []));

// grep and bash copy it that often: a quarter of a second and 100 MB, for each host at once.
test("no pattern is repeated a thousand times", () =>
  assert.deepEqual(linesOf([...scripts, ...operatorScripts], isLongRepetition), []));

test("every function is called", () =>
  assert.deepEqual(uncalledFunctions([...scripts, ...operatorScripts], changeSources), []));

test("all of them would be found", () => {
  const lines = ["f() { a; b; }", `# ${"x".repeat(99)}`, "grep -E '^[a-z]{1,1000}$'"];
  const planted = [{ file: "planted", text: lines.join("\n") }];
  assert.deepEqual(linesOf(planted, isCrowdedFunction), ["planted:1"]);
  assert.deepEqual(linesOf(planted, isTooWide), ["planted:2"]);
  assert.deepEqual(linesOf(planted, isLongRepetition), ["planted:3"]);
  assert.deepEqual(uncalledFunctions(planted, ""), ["planted: f"]);
  assert.deepEqual(uncalledFunctions(planted, '["f", group]'), []);
});

const isTooWide = (line: string) => line.length > 100;
const isLongRepetition = (line: string) => /\{\d*,?\d{4,}\}/.test(line);
/** A quoted semicolon is none of the shell's. */
const isCrowdedFunction = (line: string) =>
  /^\w+\(\) *\{ .*; [^}]/.test(line.replace(/'[^']*'|"[^"]*"/g, ""));

/** Functions that neither a script nor the tables of a change name where they are not defined. */
function uncalledFunctions(
  files: readonly { file: string; text: string }[],
  tables: string,
): string[] {
  const code = files.map(({ text }) => text.replace(/^ *#.*$/gm, "")).join("\n") + tables;
  const words = code.match(/\w+/g) ?? [];
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return files.flatMap(({ file, text }) =>
    [...text.matchAll(/^(\w+)\(\)/gm)]
      .map(([, name = ""]) => name)
      .filter((name) => counts.get(name) === 1 && !isNamedByParts.test(name))
      .map((name) => `${file}: ${name}`),
  );
}

/** FILE:LINE of the lines for which it holds. */
function linesOf(
  files: readonly { file: string; text: string }[],
  holds: (line: string) => boolean,
): string[] {
  return files.flatMap(({ file, text }) =>
    text.split("\n").flatMap((line, index) => (holds(line) ? [`${file}:${index + 1}`] : [])),
  );
}
