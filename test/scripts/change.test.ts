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

test("from 3 to 5 masters, every step is made in its order, and those that lead come last", async () => {
  const { change, told, close } = await placeChange(folder, hosts(3), hosts(5));
  const { code, stderr } = await change(["--all"]);
  assert.equal(code, 0, stderr);
  close();
  assert.deepEqual(
    told.slice(0, 3).sort(),
    [11, 12, 13].map((host) => `install zookeeper ${host}`),
  );
  assert.deepEqual(told.slice(3), [
    "install zookeeper 14",
    "install zookeeper 15",
    "install mesos-master 12",
    "install mesos-master 13",
    "install mesos-master 11",
    "install mesos-master 14",
    "install mesos-master 15",
    "install marathon 12",
    "install marathon 13",
    "install marathon 11",
    "install marathon 14",
    "install marathon 15",
    "install mesos-agent 21",
    "install mesos-agent 22",
  ]);
});
