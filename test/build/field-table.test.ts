import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fieldTable, withFieldTable } from "../../src/build/field-table.ts";
import { helpText } from "../../src/commands/help.ts";
import { questions } from "../../src/core/spec/questions.ts";

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");

test("README.md lists every field as the questions have it (npm run golden writes it)", () => {
  assert.equal(withFieldTable(readme), readme);
  assert.ok(readme.includes(fieldTable()));
});

for (const { key, flag, guide } of questions.filter(({ guide }) => !guide)) {
  test(`--help names ${flag === undefined ? key : `--${flag}`}`, () =>
    assert.match(
      helpText({}),
      new RegExp(`^ +(${flag === undefined ? key.replaceAll(".", "\\.") : `--${flag}`})[ =.]`, "m"),
      String(guide),
    ));
}
