import assert from "node:assert/strict";
import { test } from "node:test";
import { withHostLists } from "../../../src/core/cluster/host-counts.ts";
import { checkSpec } from "../../../src/core/cluster/validate.ts";

test("on Docker a number of hosts is a list of numbered names", () => {
  const spec = { name: "a", method: "docker", masters: 1, agents: 20 };
  assert.deepEqual(withHostLists(spec), {
    ...spec,
    masters: ["master-1"],
    agents: ["agent-[1-20]"],
  });
  assert.deepEqual(checkSpec(withHostLists(spec)).errors, []);
});

test("numbers of hosts that need addresses, and numbers of no hosts, stay mistakes", () => {
  for (const spec of [
    { method: "apt", masters: 3, agents: 3 },
    { method: "docker", masters: 0, agents: 1.5 },
    { masters: 3 },
  ])
    assert.deepEqual(withHostLists(spec), spec);
});
