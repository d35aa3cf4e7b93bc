import assert from "node:assert/strict";
import { completeSpec } from "../../src/core/cluster/defaults.ts";
import type { ClusterSpec, WrittenSpec } from "../../src/core/cluster/types.ts";
import { checkSpec } from "../../src/core/cluster/validate.ts";

type Frozen<Value> = Value extends object
  ? { readonly [Key in keyof Value]: Frozen<Value[Key]> }
  : Value;

/** What a test changes of a spec without problems. */
export type Overrides = Frozen<Partial<WrittenSpec>>;

/**
 * The smallest spec without problems or warnings: three masters and one agent on one Docker
 * machine. It is open, and stays so where a test gives it hosts: what firewalls do has tests of
 * its own.
 */
export const smallest: WrittenSpec = {
  name: "c",
  method: "docker",
  masters: ["m-[1-3]"],
  agents: ["a-1"],
  security: { level: "open" },
};

/** Hosts with addresses, as every method but Docker on one machine needs them. */
export const onHosts: Overrides = {
  masters: ["m-[1-3]=10.0.0.[11-13]"],
  agents: ["a-1=10.0.0.21"],
};

/** The spec as a person would write it. */
export const written = (overrides: Overrides = {}) =>
  ({ ...smallest, ...overrides }) as WrittenSpec;

/** A complete spec that may break any rule: what a rule is given. */
export function completed(overrides: Overrides = {}): ClusterSpec {
  return completeSpec(written(overrides)).spec;
}

/** A complete spec without problems: what the plan is made from. */
export function specOf(overrides: Overrides = {}): ClusterSpec {
  const checked = checkSpec(written(overrides));
  assert.deepEqual(checked.errors, []);
  assert.ok(checked.spec !== undefined);
  return checked.spec;
}
