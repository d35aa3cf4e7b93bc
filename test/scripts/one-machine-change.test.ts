import assert from "node:assert/strict";
import { readFileSync, rmSync } from "node:fs";
import { test } from "node:test";
import { placeContainers } from "../support/changing-containers.ts";
import { putOwnSecrets } from "../support/own-secrets.ts";
import { temporaryFolder } from "../support/run.ts";
import type { Overrides } from "../support/spec.ts";

const folder = temporaryFolder();

const cluster = (masters: number, agents = 2): Overrides => ({
  masters: [`m-[1-${masters}]`],
  agents: [`a-[1-${agents}]`],
});

async function changing(
  before: Overrides,
  after: Overrides,
  check: (place: Awaited<ReturnType<typeof placeContainers>>) => Promise<void>,
) {
  const place = await placeContainers(folder, before, after);
  await check(place).finally(place.close);
}

const masters = "mesos-master-1 mesos-master-2 mesos-master-3";

test("on one machine from 1 to 3 masters, the log is copied between volumes while no master runs, and a new agent comes last", () =>
  changing(cluster(1), cluster(3, 3), async ({ change, told }) => {
    const { code, stdout, stderr } = await change(["--all", "--yes"]);
    assert.equal(code, 0, `${stdout}\n${stderr}`);
    assert.match(stdout, /replicated_log: mesos-master-1 to mesos-master-2\n[^]*to mesos-master-3/);
    const copies = told.filter((line) => line.startsWith("cp"));
    assert.deepEqual(copies.slice(0, 2), ["cp mesos-master-1", "cp mesos-master-2"]);
    assert.deepEqual(
      told.filter((line) => !line.startsWith("cp")),
      [
        "stop zookeeper-1 zookeeper-2",
        "up --detach zookeeper-1 zookeeper-2",
        "up --detach zookeeper-3",
        "stop mesos-master-1",
        `stop ${masters}`,
        `up --detach ${masters}`,
        ...[1, 2, 3].map((number) => `up --detach marathon-${number}`),
        ...[3, 1, 2].map((number) => `up --detach mesos-agent-${number}`),
      ],
    );
    assert.match((await change([])).stdout, /^(done.*\n)+Everything is done\./);
  }));

test("on one machine from 3 masters to 1, the old folder ends containers, and the one that stays leads before", () =>
  changing(cluster(3), cluster(1), async ({ change, told, daemons }) => {
    daemons.leaders.master = "127.0.0.23";
    const { code, stdout, stderr } = await change(["--all", "--yes"]);
    assert.equal(code, 0, `${stdout}\n${stderr}`);
    assert.deepEqual(
      told.filter((line) => line.startsWith("rm")),
      ["marathon", "mesos-master", "zookeeper"].flatMap((service) =>
        [2, 3].map((number) => `rm ${service}-${number}`),
      ),
    );
    assert.deepEqual(
      told.filter((line) => /^(stop|start|rm) mesos-master/.test(line)),
      [
        "stop mesos-master-3",
        "start mesos-master-3",
        "rm mesos-master-2",
        "rm mesos-master-3",
        "stop mesos-master-1",
      ],
    );
  }));

test("on one machine an agent leaves by its container, and nothing is touched unasked", () =>
  changing(cluster(1), cluster(1, 1), async ({ change, told }) => {
    const unasked = await change(["--all"]);
    assert.equal(unasked.code, 2);
    assert.match(unasked.stdout, /step 1: tasks, on mesos-agent-2/);
    assert.match((await change(["--dry-run"])).stdout, /mesos-agent-2: docker compose rm --stop/);
    assert.deepEqual(told, []);
    assert.equal((await change(["--next", "--yes"])).code, 0);
    assert.deepEqual(told, ["rm mesos-agent-2"]);
  }));

test("on one machine a step that stopped all of its containers goes on with the next run", () =>
  changing(cluster(1), cluster(3), async ({ change, told, containers }) => {
    containers.instead = (words) => (words.startsWith("up --detach") ? "1|no" : undefined);
    assert.equal((await change(["--all", "--yes"])).code, 3);
    assert.deepEqual(told, ["stop zookeeper-1 zookeeper-2"]);
    delete containers.instead;
    const { code, stdout, stderr } = await change(["--next", "--yes"]);
    assert.equal(code, 0, `${stdout}\n${stderr}`);
    assert.equal(told.at(-1), "up --detach zookeeper-1 zookeeper-2");
  }));

const docker: Overrides = { flags: { agent: { docker_config: "secrets/files/docker.json" } } };

test("on one machine secrets of the operator's own come along from the old folder, and a missing one stops it", () =>
  changing(
    { ...cluster(1), ...docker },
    { ...cluster(1, 3), ...docker },
    async ({ change, at, told }) => {
      const missing = await change(["--all", "--yes"]);
      assert.equal(missing.code, 1);
      assert.match(missing.stderr, /secrets\/files\/docker\.json is missing or empty\./);
      putOwnSecrets(at("bundle/old"), { "files/docker.json": "{}\n" });
      const { code, stdout, stderr } = await change(["--all", "--yes"]);
      assert.equal(code, 0, `${stdout}\n${stderr}`);
      assert.equal(readFileSync(at("bundle/secrets/files/docker.json"), "utf8"), "{}\n");
      assert.ok(told.includes("up --detach mesos-agent-3"));
      rmSync(at("bundle/old/secrets"), { recursive: true });
      assert.match((await change([])).stdout, /Everything is done\./);
    },
  ));
