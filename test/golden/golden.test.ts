import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { BundleFile } from "../../src/core/bundle/blueprint.ts";
import { bundleOf } from "../support/bundle.ts";
import { run } from "../support/run.ts";
import { specOf } from "../support/spec.ts";
import { goldenCases } from "./cases.ts";
import { bundleFolder, listingFolder, listingOf } from "./record.ts";

const recordAgain = "If that is what you want: npm run golden, and read the difference in git.";
const mostLines = 30;

/** Where what was recorded and what is made now begin to differ: `diff -u`, cut to what a person reads. */
function excerpt(recorded: string, now: string): string {
  const lines = run("diff", ["-u", "--label", "recorded", "--label", "now", recorded, "-"], {
    input: now,
  }).stdout.split("\n");
  return [...lines.slice(0, mostLines), ...(lines.length > mostLines ? ["…"] : [])].join("\n");
}

/** The first file of a bundle that is not as it was recorded, or undefined. */
function firstDifference(folder: string, files: readonly BundleFile[]): string | undefined {
  const recorded = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  const gone = recorded.sort().find((path) => !files.some((file) => file.path === path));
  if (gone !== undefined) return `${gone} is not made any more.`;
  const other = files.find(
    ({ path, content }) =>
      !recorded.includes(path) || readFileSync(join(folder, path), "utf8") !== content,
  );
  if (other === undefined) return undefined;
  return recorded.includes(other.path)
    ? `${other.path} differs:\n${excerpt(join(folder, other.path), other.content)}`
    : `${other.path} is new.`;
}

/** The path of the first line that the other listing has not. */
const firstLine = (listing: string, other: string) =>
  listing
    .split("\n")
    .find((line) => !other.includes(`${line}\n`))
    ?.slice("0644 0123456789abcdef ".length);

for (const { name, spec, full } of goldenCases) {
  test(`${name} is made as it was recorded`, () => {
    const listing = join(listingFolder, `${name}.txt`);
    assert.ok(existsSync(listing), `${name} was never recorded. ${recordAgain}`);
    const files = bundleOf(specOf(spec));
    const difference = full ? firstDifference(join(bundleFolder, name), files) : undefined;
    assert.ok(difference === undefined, `${difference}\n${recordAgain}`);
    const now = listingOf(files);
    const recorded = readFileSync(listing, "utf8");
    assert.ok(
      recorded === now,
      `${firstLine(now, recorded) ?? firstLine(recorded, now)} differs (mode, digest, path):\n${excerpt(listing, now)}\n${recordAgain}`,
    );
  });
}

test("no record is left of a case that is gone", () => {
  const names = goldenCases.map(({ name }) => name);
  assert.equal(new Set(names).size, names.length);
  assert.deepEqual(readdirSync(listingFolder).sort(), names.map((name) => `${name}.txt`).sort());
  assert.deepEqual(
    readdirSync(bundleFolder).sort(),
    goldenCases
      .filter(({ full }) => full)
      .map(({ name }) => name)
      .sort(),
  );
});
