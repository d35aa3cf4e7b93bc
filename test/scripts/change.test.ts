import assert from "node:assert/strict";
import { test } from "node:test";
import { placeChange } from "../support/changing-cluster.ts";
import { temporaryFolder } from "../support/run.ts";
import type { Overrides } from "../support/spec.ts";

const folder = temporaryFolder();

const hosts = (masters: number, agents = 2): Overrides => ({
  method: "apt",
  masters: [`m-[1-${masters}].lan=10.0.0.[11-${10 + masters}]`],
  agents: [`a-[1-${agents}].lan=10.0.0.[21-${20 + agents}]`],
});

test("from 3 to 5 masters, each step is made in its order", async () => {
  const { change, told, steps, close } = await placeChange(folder, hosts(3), hosts(5));
  const { code, stdout, stderr } = await change(["--all"]);
  console.log(stdout, stderr, told, steps);
  assert.equal(code, 0, stderr);
  close();
});
