import assert from "node:assert/strict";
import { test } from "node:test";
import { planNode } from "../../../src/core/plan/node-plan.ts";
import { goldenCases } from "../../golden/cases.ts";
import { planOf } from "../../support/plan.ts";
import { specOf } from "../../support/spec.ts";

for (const { name, spec } of goldenCases.filter(({ name }) => name.includes("offline")))
  test(`${name}: whatever a host asks apt for, the bundle brings`, () => {
    const plan = planOf(specOf(spec));
    const brought = new Set(plan.offline?.packages);
    const asked = plan.nodes.flatMap((node) => planNode(plan, node).packages);
    assert.deepEqual(
      asked.filter((each) => !brought.has(each)),
      [],
    );
  });
