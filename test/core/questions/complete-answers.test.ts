import assert from "node:assert/strict";
import { test } from "node:test";
import { draftOf } from "../../../src/core/cluster/draft.ts";
import { checkSpec } from "../../../src/core/cluster/validate.ts";
import { specOf } from "../../../src/core/questions/answers.ts";
import { goldenCases } from "../../golden/cases.ts";
import { specOf as completeSpecOf } from "../../support/spec.ts";

// What `change OLD` opens in the review.
test("the answers of a complete spec are that spec again", () => {
  for (const { name, spec } of goldenCases) {
    const complete = completeSpecOf(spec);
    assert.deepEqual(checkSpec(specOf(draftOf(complete))).spec, complete, name);
  }
});
