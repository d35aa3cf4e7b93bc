import assert from "node:assert/strict";
import { test } from "node:test";
import { planOf } from "../../support/plan.ts";
import { onHosts, specOf } from "../../support/spec.ts";

for (const [memory, marathon, master] of [
  [{}, "image", 1024 + 1024 + 512],
  [{}, "off", 1024 + 512],
  [{ zookeeper: 2048, marathon: 2048 }, "image", 2048 + 2048 + 512],
  [{ zookeeper: 256 }, "off", 1024],
  [{ zookeeper: "auto", marathon: "auto" }, "image", 1024],
] as const)
  test(`a master with ${JSON.stringify(memory)} and Marathon ${marathon} needs ${master} MB`, () => {
    const { hostMemory } = planOf(specOf({ ...onHosts, memory, marathon }));
    assert.deepEqual(hostMemory, { master, agent: 1024 });
  });
