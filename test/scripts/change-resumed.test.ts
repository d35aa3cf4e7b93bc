import assert from "node:assert/strict";
import { appendFileSync, rmSync } from "node:fs";
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

const isInstall = (command: string) => / install\.sh[^\n]*$/.test(command);
const isPreflight = (command: string) => / preflight\.sh[^\n]*--services=zookeeper$/.test(command);

test("a step that has begun touches no other host until those that are done are whole again", () =>
  changing(hosts(3), hosts(5), async ({ change, told, daemons, place }) => {
    place.instead = (address, command) => {
      if (address === 12 && isInstall(command)) daemons.slow = "127.0.0.12";
      return undefined;
    };
    const args = ["--next", "--from", "4"];
    assert.equal((await change(args)).code, 3);
    delete place.instead;
    const { code, stderr } = await change(args);
    assert.equal(code, 3);
    assert.match(stderr, /The hosts on which it is done are not whole again/);
    assert.deepEqual(told, ["install mesos-master 12"]);
  }));

test("from 3 masters to 1, an interruption while no ZooKeeper serves goes on there, not behind", () =>
  changing(hosts(3), hosts(1), async ({ change, told, place }) => {
    place.instead = (_, command) =>
      isInstall(command) && command.includes("--services=zookeeper") ? "1|ERROR: no\n" : undefined;
    assert.equal((await change(["--all"])).code, 3);
    assert.deepEqual(told.slice(-2), ["disable --now zookeeper 12", "disable --now zookeeper 13"]);
    delete place.instead;
    told.length = 0;
    const { code, stderr } = await change(["--all"]);
    assert.equal(code, 0, stderr);
    assert.ok(told.indexOf("install zookeeper 11") < told.indexOf("uninstall 12"), told.join());
  }));

test("from 3 masters to 1, no ZooKeeper stops while the host of the one that stays is not ready", () =>
  changing(hosts(3), hosts(1), async ({ change, told, place }) => {
    place.instead = (_, command) => (isPreflight(command) ? "1|FAIL no room\n" : undefined);
    const { code, stderr } = await change(["--all"]);
    assert.equal(code, 3, stderr);
    assert.match(stderr, /Stopped in step \d+-zookeeper-alone/);
    assert.ok(!told.some((what) => what.startsWith("disable --now zookeeper")), told.join());
  }));

test("from 3 masters to 1, begun once, no ZooKeeper is stopped while another one does not serve", () =>
  changing(hosts(3), hosts(1), async ({ change, told, place, daemons, steps }) => {
    const step = steps.find((id) => id.endsWith("zookeeper-alone")) ?? "";
    place.instead = (_, command) => (isPreflight(command) ? "1|FAIL no room\n" : undefined);
    assert.equal((await change(["--next", "--from", step])).code, 3);
    delete place.instead;
    daemons.host(11).zookeeper = undefined;
    await daemons.settle();
    const { code, stderr } = await change(["--next", "--from", step]);
    assert.equal(code, 3, stderr);
    assert.match(stderr, /ZooKeeper of m-1\.lan does not serve/);
    assert.ok(!told.some((what) => what.startsWith("disable --now zookeeper")), told.join());
  }));

test("from 3 masters to 1, a ZooKeeper that stopped by itself is none that was stopped", () =>
  changing(hosts(3), hosts(1), async ({ change, told, daemons, steps }) => {
    daemons.host(13).zookeeper = undefined;
    await daemons.settle();
    const step = steps.find((id) => id.endsWith("zookeeper-alone")) ?? "";
    const { code, stderr } = await change(["--next", "--from", step]);
    assert.deepEqual([code, told], [1, []]);
    assert.match(stderr, /ZooKeeper of m-3\.lan does not serve as it should/);
  }));

test("a host that cannot be asked is neither done nor open: nothing is done again", () =>
  changing(hosts(3), { ...hosts(3), memory: { zookeeper: 2048 } }, async (placed) => {
    placed.place.instead = (address) => (address === 12 ? "255|refused\n" : undefined);
    const { code, stderr } = await placed.change(["--all"]);
    assert.equal(code, 1);
    assert.match(stderr, /nothing was done: these hosts cannot be asked: m-2\.lan/);
    assert.deepEqual(placed.told, []);
  }));

test("no agent is stopped while nobody knows what runs on it", () =>
  changing(hosts(3), hosts(3, 1), async ({ change, told, daemons }) => {
    const metrics = '{"master/elected":0,"registrar/log/recovered":1}';
    for (const last of [11, 12, 13])
      daemons.instead.set(`127.0.0.${last} /metrics/snapshot`, metrics);
    assert.equal((await change(["--all", "--yes"])).code, 1);
    assert.deepEqual(told, []);
  }));

test("whether a machine that cannot be reached is off, a person says, and is told at the end that it must stay off", () =>
  changing(hosts(5), hosts(3), async ({ change, daemons, place }) => {
    Object.assign(daemons.host(15), { zookeeper: undefined, master: undefined, marathon: false });
    await daemons.settle();
    place.instead = (address) => (address === 15 ? "255|refused\n" : undefined);
    const asked = await change(["--next", "--from", "4"]);
    assert.equal(asked.code, 2, asked.stdout + asked.stderr);
    assert.match(asked.stdout, /m-5\.lan \(127\.0\.0\.15\) cannot be reached\. Is this so\?/);
    assert.equal((await change(["--next", "--from", "4", "--yes"])).code, 0);
  }));

test("what ran before an interrupted step is what must run after it", () =>
  changing(hosts(3), { ...hosts(3), memory: { marathon: 2048 } }, async (placed) => {
    const { change, daemons, place } = placed;
    place.instead = (_, command) => {
      if (isInstall(command)) daemons.tasks = 1;
      return undefined;
    };
    assert.equal((await change(["--all"])).code, 3);
    const { code, stderr } = await change(["--all"]);
    assert.equal(code, 3);
    assert.match(stderr, /Marathon runs 1 tasks, 3 before/);
  }));

test("a backup is not asked for any more when a later step has begun, whoever made it", () =>
  changing(hosts(3), hosts(5), async ({ change, daemons }) => {
    for (const last of [11, 12]) daemons.host(last).installed.add("zookeeper");
    const { code, stdout } = await change([]);
    assert.equal(code, 0);
    assert.match(stdout, /^done {2}1\..*\nnext {2}2\..*\n +begun; left: m-3\.lan$/m);
  }));

test("another old bundle than the one that the change was made from is refused", () =>
  changing(hosts(3), hosts(5), async ({ change, at }) => {
    appendFileSync(at("bundle/old/cluster.yaml"), "# another\n");
    const { code, stderr } = await change([]);
    assert.equal(code, 1);
    assert.match(stderr, /old is not the bundle from which this change was made/);
  }));

const ofZookeeper = (version: string): Overrides => ({
  ...hosts(3),
  method: "docker",
  images: { zookeeper: `zookeeper:${version}` },
});

test("a step's own files come before those of the bundle, and are asked for no more after them", () =>
  changing(ofZookeeper("3.4.14"), ofZookeeper("3.8.4"), async ({ change, told, place, at }) => {
    place.instead = (_, command) => (command.includes("snapshot.*") ? "0|yes\n" : undefined);
    const rolled = [12, 13, 11].map((host) => `install zookeeper ${host}`);
    const first = await change(["--next", "--from", "2"]);
    assert.deepEqual([first.code, told], [0, rolled], first.stdout + first.stderr);
    assert.match(first.stdout, /deploy\.sh --step 2-zookeeper-upgrade --services zookeeper/);
    assert.match((await change([])).stdout, /^done {2}1.*\ndone {2}2.*\nnext {2}3.*$/m);
    const last = await change(["--all"]);
    assert.deepEqual([last.code, told], [0, [...rolled, ...rolled]], last.stdout + last.stderr);
    rmSync(at("bundle/logs"), { recursive: true });
    assert.match((await change([])).stdout, /^done {2}1.*\ndone {2}2.*\ndone {2}3.*\nEverything/m);
  }));
