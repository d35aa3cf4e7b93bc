import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { type PlacedChange, placeChange } from "../support/changing-cluster.ts";
import { temporaryFolder } from "../support/run.ts";
import type { Overrides } from "../support/spec.ts";

const folder = temporaryFolder();

const hosts = (masters: number, agents = 2): Overrides => ({
  method: "apt",
  masters: [`m-[1-${masters}].lan=10.0.0.[11-${10 + masters}]`],
  agents: [`a-[1-${agents}].lan=10.0.0.[21-${20 + agents}]`],
});

async function changing(
  before: Overrides,
  after: Overrides,
  check: (place: PlacedChange) => Promise<void>,
) {
  const place = await placeChange(folder, before, after);
  await check(place).finally(place.close);
}

test("from 3 to 5 masters, every step is made in its order, and those that lead come last", () =>
  changing(hosts(3), hosts(5), async ({ change, told }) => {
    const { code, stderr } = await change(["--all"]);
    assert.equal(code, 0, stderr);
    assert.deepEqual(
      told.slice(0, 3).sort(),
      [11, 12, 13].map((host) => `install zookeeper ${host}`),
    );
    assert.deepEqual(told.slice(3), [
      ...[14, 15].map((host) => `install zookeeper ${host}`),
      ...[12, 13, 11, 14, 15].map((host) => `install mesos-master ${host}`),
      ...[12, 13, 11, 14, 15].map((host) => `install marathon ${host}`),
      ...[21, 22].map((host) => `install mesos-agent ${host}`),
    ]);
    assert.match((await change([])).stdout, /^(done.*\n){9}Everything is done\./);
  }));

test("from 5 to 3 masters, agents leave first, those that leave stop before the others change, and are uninstalled last", () =>
  changing(hosts(5, 3), hosts(3), async ({ change, told }) => {
    const { code, stdout, stderr } = await change(["--all", "--yes"]);
    assert.equal(code, 0, stderr);
    assert.match(stdout, /agents\.sh drain \S+-S3 --gone --yes/);
    const leave = (service: string) => [14, 15].map((host) => `disable --now ${service} ${host}`);
    assert.deepEqual(
      told.filter((what) => !what.startsWith("mask")),
      [
        "disable --now mesos-agent 23",
        ...[21, 22].map((host) => `install mesos-agent ${host}`),
        ...leave("marathon"),
        ...[12, 13, 11].map((host) => `install marathon ${host}`),
        ...leave("mesos-master"),
        ...[12, 13, 11].map((host) => `install mesos-master ${host}`),
        ...leave("zookeeper"),
        ...told.filter((what) => what.startsWith("install zookeeper")),
        ...[14, 15, 23].map((host) => `uninstall ${host}`),
      ],
    );
  }));

test("from 1 to 3 masters, the log is copied while no master runs", () =>
  changing(hosts(1), hosts(3), async ({ change, told }) => {
    const { code, stdout, stderr } = await change(["--all"]);
    assert.equal(code, 0, stderr);
    assert.match(stdout, /replicated_log: m-1\.lan to m-2\.lan\n[^]*to m-3\.lan/);
    const stop = told.indexOf("stop mesos-master 11");
    assert.ok(stop > told.indexOf("install zookeeper 13"), told.join());
    assert.ok(stop < told.indexOf("copy 12") && told.includes("copy 13"), told.join());
    assert.ok(told.indexOf("copy 13") < told.indexOf("install mesos-master 12"), told.join());
  }));

test("from 3 masters to 1, the one that stays leads before the others end", () =>
  changing(hosts(3), hosts(1), async ({ change, told, daemons }) => {
    daemons.leaders.master = "127.0.0.13";
    const { code, stderr } = await change(["--all"]);
    assert.equal(code, 0, stderr);
    assert.ok(
      told.indexOf("start mesos-master 13") < told.indexOf("disable --now mesos-master 12"),
      told.join(),
    );
  }));

test("nothing that is lost is lost without a yes, and without a terminal nobody can say it", () =>
  changing(hosts(3), hosts(3, 1), async ({ change, told }) => {
    const { code, stdout, stderr } = await change(["--all"]);
    assert.equal(code, 2);
    assert.match(stdout, /step 1: tasks, on a-2\.lan/);
    // The whole plan is seen before the first question.
    const [plan = ""] = stdout.split("What is lost with these steps");
    assert.match(plan, /^next {2}1\. .*agent-remove\)\n(open +\d+\. .*\n)+open .*host-leave\)$/m);
    assert.match(stderr, /^Nobody is there to ask\. To go on without a question: --yes$/m);
    assert.deepEqual(told, []);
  }));

test("a dry run says what would run, and touches nothing", () =>
  changing(hosts(3), hosts(5), async ({ change, told, at }) => {
    const { code, stdout } = await change(["--dry-run"]);
    assert.equal(code, 0);
    assert.match(stdout, /bash deploy\.sh .* --services mesos-master --only m-5\.lan/);
    assert.deepEqual(told, []);
    assert.ok(!existsSync(at("bundle/logs")) && !existsSync(at("bundle/old/backups")));
  }));

test("what does not become true in time stops everything, and the next call goes on there", () =>
  changing(hosts(3), hosts(5), async ({ change, told, daemons, place }) => {
    place.instead = (address, command) => {
      if (address === 12 && / install\.sh[^\n]*$/.test(command)) daemons.slow = "127.0.0.12";
      return undefined;
    };
    const { code, stdout, stderr } = await change(["--all", "--from", "4-master-quorum"]);
    assert.equal(code, 3, stdout + stderr);
    assert.deepEqual(told, ["install mesos-master 12"]);
    assert.match(stderr, /Stopped in step 4-master-quorum; nothing else was touched/);
    assert.match(stderr, /the log of the master of m-2\.lan is not recovered/);
    assert.match(stderr, /The way back: The old quorum again/);
    daemons.slow = undefined;
    delete place.instead;
    const again = await change(["--next", "--from", "4"]);
    assert.equal(again.code, 0, again.stderr);
    assert.deepEqual(told.slice(1), ["install mesos-master 13", "install mesos-master 11"]);
  }));

test("an interruption ends cleanly, and the next call goes on where it was", () =>
  changing(hosts(3), { ...hosts(3), memory: { zookeeper: 2048 } }, async (placed) => {
    const { change, told, place, at } = placed;
    place.delay = 4000;
    const { code, stdout } = await change(["--all"], 3500);
    assert.equal(code, 130, stdout);
    assert.match(stdout, /^Interrupted in step 1-zookeeper-roll\. To go on/m);
    place.delay = 0;
    assert.equal((await change(["--all"])).code, 0);
    assert.equal(new Set(told).size, 3);
    assert.deepEqual(readdirSync(at("tmp")), []);
  }));

test("where Marathon is turned off, its files go from the masters in a step of their own", () =>
  changing(hosts(1, 1), { ...hosts(1, 1), marathon: "off" }, async ({ change, told }) => {
    assert.match((await change([])).stdout, /^next +1\..*\nopen +2\..*marathon-host-files/m);
    const { code, stdout, stderr } = await change(["--all", "--yes"]);
    assert.equal(code, 0, stdout + stderr);
    assert.deepEqual(told, ["disable --now marathon 11", "install all 11"]);
    assert.match((await change([])).stdout, /^(done.*\n){2}Everything is done\./);
  }));
