import assert from "node:assert/strict";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { withHostLists, writtenSchema } from "../../../src/core/cluster/host-counts.ts";
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

test("the published schema takes numbers of hosts on Docker, as the check does, and lists everywhere", () => {
  const fits = new Ajv2020({ strict: false, validateFormats: false }).compile(writtenSchema);
  const lists = { masters: ["m=10.0.0.1"], agents: ["a=10.0.0.2"] };
  for (const [spec, isValid] of [
    [{ name: "a", method: "docker", masters: 1, agents: 20 }, true],
    [{ name: "a", method: "docker", masters: 2, agents: 20 }, false],
    [{ name: "a", method: "docker", masters: 1, agents: 0 }, false],
    [{ name: "a", method: "docker", ...lists }, true],
    [{ name: "a", method: "apt", masters: 1, agents: 20 }, false],
    [{ name: "a", method: "apt", ...lists }, true],
  ] as const)
    assert.equal(fits(spec), isValid, JSON.stringify(spec));
});
