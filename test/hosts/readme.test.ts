import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { faultsScenario, scenarios, titleOf } from "./scenarios.ts";

test("README.md lists every scenario with its system", () => {
  const readme = readFileSync(join(import.meta.dirname, "README.md"), "utf8");
  const rows = [faultsScenario, ...scenarios].map(
    (scenario) => `| ${titleOf(scenario).replace(" · ", " | ")} |`,
  );
  assert.deepEqual(
    rows.filter((row) => !readme.includes(row)),
    [],
  );
});
