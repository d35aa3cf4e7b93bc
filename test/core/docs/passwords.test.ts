import assert from "node:assert/strict";
import { test } from "node:test";
import { introSections } from "../../../src/core/docs/sections.ts";
import { bundleOf } from "../../support/bundle.ts";
import { planOf } from "../../support/plan.ts";
import { withPasswords } from "../../support/secrets.ts";
import { specOf } from "../../support/spec.ts";

test("the pages of a cluster with passwords begin with its secrets, and no other one names them", () => {
  const introOf = (spec: Parameters<typeof specOf>[0]) => {
    const plan = planOf(specOf(spec));
    return JSON.stringify(introSections(plan, bundleOf(plan.spec, plan)));
  };
  assert.match(introOf(withPasswords), /secrets that secrets\.sh of the bundle makes/);
  assert.doesNotMatch(
    introOf({ ...withPasswords, security: { level: "firewall" } }),
    /secrets\.sh/,
  );
});
