import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { run } from "../support/run.ts";
import { goldenCases } from "./cases.ts";
import { goldenFolder, makeGolden } from "./record.ts";

const recordAgain = "If that is what you want: npm run golden, and read the difference in git.";
const mostLines = 40;
const { listings, rendered } = makeGolden();

/** `diff -u` of a recorded file and what is made now, cut to what a person reads. */
function difference(name: string, now: string): string {
  const labels = ["--label", `recorded ${name}`, "--label", "now"];
  const file = join(goldenFolder, name);
  const lines = run("diff", ["-u", ...labels, file, "-"], { input: now }).stdout.split("\n");
  return [...lines.slice(0, mostLines), ...(lines.length > mostLines ? ["…"] : [])].join("\n");
}

function assertRecorded(name: string, now: string): void {
  const file = join(goldenFolder, name);
  assert.ok(existsSync(file), `${name} was never recorded. ${recordAgain}`);
  const isSame = readFileSync(file, "utf8") === now;
  assert.ok(isSame, isSame ? "" : `${difference(name, now)}\n${recordAgain}`);
}

for (const [name, content] of rendered) {
  test(`${name} is rendered as it was recorded`, () => assertRecorded(name, content));
}

for (const [name, content] of listings) {
  test(`${name} has the modes, digests and paths that were recorded`, () =>
    assertRecorded(name, content));
}

test("no two cases have one name", () => {
  assert.equal(listings.size, goldenCases.length);
});

test("no record is left of what is not made any more", () => {
  const recorded = ["listings", "rendered"].flatMap((folder) =>
    readdirSync(join(goldenFolder, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(goldenFolder.length)),
  );
  const made = new Set([...listings.keys(), ...rendered.keys()]);
  assert.deepEqual(
    recorded.filter((name) => !made.has(name)),
    [],
    recordAgain,
  );
});
