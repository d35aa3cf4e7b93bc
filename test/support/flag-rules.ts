import assert from "node:assert/strict";
import { completeSpec } from "../../src/core/cluster/defaults.ts";
import type { Flags, Program, Rule, WrittenSpec } from "../../src/core/cluster/types.ts";
import { inEnglish } from "./english.ts";

export type FlagsOf = Partial<Record<Program, Flags>>;

export const specWith = (flags: FlagsOf, more: Partial<WrittenSpec> = {}) =>
  completeSpec({
    name: "c",
    method: "docker",
    masters: ["m-[1-3]"],
    agents: ["a-1"],
    flags,
    ...more,
  }).spec;

/** The rule says exactly this about the flags; with no message, nothing. */
export function expectProblem(
  rule: Rule,
  flags: FlagsOf,
  at: string,
  message: string,
  more: Partial<WrittenSpec> = {},
) {
  assert.deepEqual(inEnglish(rule(specWith(flags, more))), message === "" ? [] : [{ at, message }]);
}
