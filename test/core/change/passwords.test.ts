import assert from "node:assert/strict";
import { test } from "node:test";
import { changeOf } from "../../support/change.ts";

const closed = { security: { level: "passwords" } } as const;
const walled = { security: { level: "firewall" } } as const;

test("a cluster that works is neither closed by passwords nor opened again", () => {
  for (const [before, after] of [
    [walled, closed],
    [{}, closed],
    [closed, walled],
  ])
    assert.deepEqual(
      changeOf({ method: "docker", ...before }, { method: "docker", ...after }).refused.map(
        ({ at }) => at,
      ),
      ["security.level"],
    );
});
