import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import {
  errorRules,
  flagRules,
  flagWarnings,
  warningRules,
} from "../../../src/core/cluster/rules.ts";
import type { Rule } from "../../../src/core/cluster/types.ts";
import { ruleFolder, ruleNamesIn } from "../../support/rule-cases.ts";

/** Every rule of src/core/cluster/rules, with the file that it is in. */
const written = (
  await Promise.all(
    readdirSync(ruleFolder).map(async (file) => {
      const exported: Record<string, Rule> = await import(new URL(file, ruleFolder).href);
      return ruleNamesIn(file).map((name) => ({ file, name, rule: exported[name] }));
    }),
  )
).flat();

const listed: readonly Rule[] = [...errorRules, ...warningRules];
const ofFlags: readonly Rule[] = [...flagRules, ...flagWarnings];

test("every rule that is written is checked, as an error or as a warning", () => {
  assert.ok(written.length > 40, `${written.length} rules found`);
  assert.deepEqual(
    written.filter(({ rule }) => rule === undefined || !listed.includes(rule)),
    [],
  );
});

test("no rule is checked twice", () => assert.equal(new Set(listed).size, listed.length));

/** Rules about flags share test files, where a case without a message is one that passes. */
const testFolder = new URL("rules/", import.meta.url);
const flagTests = readdirSync(testFolder)
  .filter((file) => file.startsWith("flag") || file.startsWith("supplied-files"))
  .map((file) => readFileSync(new URL(file, testFolder), "utf8"))
  .join("\n");

for (const { file, name, rule } of written) {
  test(`the rule ${name} is tested where one looks for it`, () => {
    if (rule !== undefined && ofFlags.includes(rule))
      return assert.match(flagTests.replace(/^import .*$/gm, ""), new RegExp(`\\b${name}\\b`));
    assert.ok(
      existsSync(new URL(file.replace(/\.ts$/, ".test.ts"), testFolder)),
      `rules/${file} has no test file`,
    );
  });
}
