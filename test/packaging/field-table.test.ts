import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { helpText } from "../../src/commands/help.ts";
import { questions } from "../../src/core/questions/questions.ts";
import { fieldTable, withFieldTable } from "../../src/packaging/field-table.ts";

const page = readFileSync(new URL("../../.github/docs/cluster-yaml.md", import.meta.url), "utf8");

test("the page on cluster.yaml lists every field as the questions have it (npm run golden writes it)", () => {
  assert.equal(withFieldTable(page), page);
  assert.ok(page.includes(fieldTable()));
});

for (const { key, flag, isTransient } of questions.filter(({ isTransient }) => !isTransient)) {
  test(`--help names ${flag === undefined ? key : `--${flag}`}`, () =>
    assert.match(
      helpText({}),
      new RegExp(`^ +(${flag === undefined ? key.replaceAll(".", "\\.") : `--${flag}`})[ =.]`, "m"),
      String(isTransient),
    ));
}
