import assert from "node:assert/strict";
import { test } from "node:test";
import { placeChange } from "../support/changing-cluster.ts";
import { temporaryFolder } from "../support/run.ts";
import type { Overrides } from "../support/spec.ts";

const folder = temporaryFolder();

const hosts: Overrides = {
  method: "apt",
  masters: ["m-[1-3].lan=10.0.0.[11-13]"],
  agents: ["a-[1-2].lan=10.0.0.[21-22]"],
};
const walled: Overrides = { ...hosts, security: { level: "firewall" } };
const closed: Overrides = { ...hosts, security: { level: "passwords" } };

test("a cluster that works gets passwords in stages, and its secrets before the first", async () => {
  const { change, told, close } = await placeChange(folder, walled, closed);
  try {
    const { code, stdout, stderr } = await change(["--all", "--yes"]);
    assert.equal(code, 0, stdout + stderr);
    const masters = (what: string) => [12, 13, 11].map((host) => `${what} ${host}`);
    const agents = [21, 22].map((host) => `install mesos-agent ${host}`);
    assert.deepEqual(told, [
      ...masters("install zookeeper"),
      ...masters("install zookeeper"),
      ...masters("install zookeeper"),
      ...masters("install mesos-master"),
      ...agents,
      ...masters("install marathon"),
      ...masters("install mesos-master"),
      ...agents,
      "install zookeeper 12",
      "restart mesos-master 12",
      "restart marathon 12",
      "install zookeeper 13",
      "install zookeeper 11",
    ]);
    assert.match((await change([])).stdout, /^(done.*\n){11}Everything is done\./);
  } finally {
    close();
  }
});
