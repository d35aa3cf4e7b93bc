import assert from "node:assert/strict";
import { test } from "node:test";
import { renderBundle } from "../../src/core/bundle/render.ts";
import * as source from "../../src/node/blueprints.ts";
import { sha256 } from "../../src/node/sha256.ts";
import { precompiledBlueprints } from "../../src/packaging/plugins.ts";
import { goldenCases } from "../golden/cases.ts";
import { bundled } from "../support/bundled.ts";
import { planOf } from "../support/plan.ts";
import { specOf } from "../support/spec.ts";

test("every bundle is the same by the precompiled blueprints and by those that are compiled when it is made", async () => {
  const shipped = await bundled<typeof source>(
    "src/node/blueprints.ts",
    precompiledBlueprints(source.blueprintFolder),
  );
  for (const { name, spec } of goldenCases) {
    const plan = planOf(specOf(spec));
    const files = ({ blueprints }: Pick<typeof source, "blueprints">) =>
      [...renderBundle(plan, blueprints, sha256)].map(({ path, content }) => ({
        path,
        content,
      }));
    assert.deepEqual(files(shipped), files(source), name);
  }
});
