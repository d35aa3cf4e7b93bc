import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { Rule } from "../../src/core/cluster/types.ts";
import { type EnglishProblem, inEnglish } from "./english.ts";
import { completed, type Overrides } from "./spec.ts";

/**
 * A rule, a sentence about the cluster, the spec, and every problem that the rule finds in it: none
 * where it passes.
 */
export type RuleCase = readonly [
  rule: Rule,
  sentence: string,
  spec: Overrides,
  ...problems: EnglishProblem[],
];

export const ruleFolder = new URL("../../src/core/cluster/rules/", import.meta.url);

/**
 * The names of the rules that a file of src/core/cluster/rules exports: what is typed as a Rule.
 */
export function ruleNamesIn(file: string): string[] {
  const source = readFileSync(new URL(file, ruleFolder), "utf8");
  return [...source.matchAll(/^export const (\w+): Rule\b/gm)].map(([, name = ""]) => name);
}

/** One test for each case, and one that no rule of the file lacks a failing or a passing case. */
export async function testRules(file: string, cases: readonly RuleCase[]): Promise<void> {
  for (const [rule, sentence, spec, ...problems] of cases) {
    test(sentence, () => assert.deepEqual(inEnglish(rule(completed(spec))), problems));
  }
  const exported: Record<string, unknown> = await import(new URL(file, ruleFolder).href);
  test(`every rule of ${file} has a failing and a passing case`, () => {
    const names = ruleNamesIn(file);
    const tried = (fails: boolean) =>
      names.filter((name) =>
        cases.some(
          ([rule, , , ...problems]) => rule === exported[name] && problems.length > 0 === fails,
        ),
      );
    assert.deepEqual(
      { failing: tried(true), passing: tried(false) },
      { failing: names, passing: names },
    );
  });
}
