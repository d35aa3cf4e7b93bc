import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { type PlacedChange, placeChange } from "../support/changing-cluster.ts";
import { run, temporaryFolder } from "../support/run.ts";
import type { Overrides } from "../support/spec.ts";

const folder = temporaryFolder();

const hosts: Overrides = {
  method: "apt",
  masters: ["m-1.lan=10.0.0.11"],
  agents: ["a-1.lan=10.0.0.21"],
};
const walled: Overrides = { ...hosts, security: { level: "firewall" } };
const closed: Overrides = { ...hosts, security: { level: "passwords" } };

async function changing(
  before: Overrides,
  after: Overrides,
  check: (place: PlacedChange) => Promise<void>,
) {
  const place = await placeChange(folder, before, after);
  await check(place).finally(place.close);
}

const closing = (check: (place: PlacedChange) => Promise<void>) => changing(walled, closed, check);

const framework = {
  id: "F-1",
  name: "marathon",
  connected: true,
  active: true,
  principal: "marathon",
};
const frameworks = (...more: object[]) => JSON.stringify({ frameworks: [framework, ...more] });

test("a cluster that works gets passwords in stages, and nobody answers strangers any more", () =>
  closing(async ({ change, told }) => {
    const { code, stdout, stderr } = await change(["--all", "--yes"]);
    assert.equal(code, 0, stdout + stderr);
    assert.deepEqual(told, [
      "install zookeeper 11",
      "install mesos-master 11",
      "install mesos-agent 21",
      "install marathon 11",
      "install mesos-master 11",
      "install mesos-agent 21",
      "install zookeeper 11",
      "restart mesos-master 11",
      "restart marathon 11",
    ]);
    assert.match((await change([])).stdout, /^(done.*\n){8}Everything is done\./);
  }));

test("to look makes no passwords, and to begin says where they are", () =>
  closing(async ({ change, at }) => {
    for (const options of [[], ["--dry-run"]]) {
      await change(options);
      assert.ok(!existsSync(at("bundle/secrets/values")));
    }
    assert.match(
      (await change(["--next", "--yes"])).stdout,
      /are made, in secrets\/\. Keep a copy/,
    );
    assert.ok(existsSync(at("bundle/secrets/values/id")));
  }));

test("a framework without a principal, or with one of nobody, is named before anything is touched", () =>
  closing(async ({ change, told, daemons }) => {
    const other = { id: "F-2", name: "other", active: true };
    for (const [more, said] of [
      [other, /framework other registered without a principal, and can get none/],
      [{ ...other, principal: "x" }, /framework other has the principal x, which security\./],
    ] as const) {
      daemons.instead.set("127.0.0.11 /frameworks", frameworks(more));
      const { code, stderr } = await change(["--next", "--yes"]);
      assert.equal(code, 1);
      assert.match(
        stderr,
        /^ERROR: Step 1-zookeeper-login is refused, and nothing of it was done/m,
      );
      assert.match(stderr, said);
    }
    assert.deepEqual(told, []);
    daemons.instead.set("127.0.0.11 /frameworks", frameworks({ ...other, active: false }));
    assert.equal((await change(["--next", "--yes"])).code, 0);
  }));

test("a daemon that still answers strangers stops the steps", () =>
  closing(async ({ change, told, daemons }) => {
    daemons.open.add("127.0.0.11");
    const { code, stderr } = await change(["--all", "--yes"]);
    assert.equal(code, 3);
    assert.match(stderr, /^ERROR: Stopped in step 5-marathon-login;/m);
    assert.match(stderr, /marathon of m-1\.lan does not ask for a login \(HTTP 200\)/);
    assert.equal(told.at(-1), "install marathon 11");
    // It goes on with what was not true.
    assert.match((await change([])).stdout, /^(done.*\n){4}next {2}5\. /);
    daemons.open.clear();
    assert.equal((await change(["--all", "--yes"])).code, 0);
  }));

test("passwords are taken back in the other direction, with the login of the old bundle", () =>
  changing(closed, walled, async ({ change, told, at }) => {
    const before = await change([]);
    assert.equal(before.code, 1);
    assert.match(before.stderr, /^ERROR: The operator's login is missing\. Nothing was done\./m);
    run("bash", ["secrets.sh"], { cwd: at("bundle/old") });
    const { code, stdout, stderr } = await change(["--all", "--yes"]);
    assert.equal(code, 0, stdout + stderr);
    assert.deepEqual(told, [
      "install zookeeper 11",
      "install mesos-agent 21",
      "install mesos-master 11",
      "install zookeeper,marathon 11",
      "install mesos-agent 21",
      "install mesos-master 11",
      "install zookeeper 11",
    ]);
    assert.match((await change([])).stdout, /^(done.*\n){7}Everything is done\./);
    assert.ok(!existsSync(at("bundle/secrets")));
    assert.ok(existsSync(at("bundle/old/secrets/netrc")));
  }));

test("what has been done of closing is taken back from where it has got to", () =>
  changing(closed, walled, async ({ change, told, at, daemons }) => {
    run("bash", ["secrets.sh"], { cwd: at("bundle/old") });
    for (const host of daemons.hosts.values()) {
      for (const service of ["zookeeper", "mesos-master", "marathon", "mesos-agent"])
        host.installed.add(service);
      host.isClosed = false;
      host.stages = new Map([
        ["zookeeper", "zookeeper-login-required"],
        ["mesos-master", "master-login"],
      ]);
    }
    const shown = await change([]);
    assert.match(shown.stdout, /^(done .*\n){5}next +6\b.*master-login-back/m, shown.stderr);
    const { code, stdout, stderr } = await change(["--all", "--yes"]);
    assert.equal(code, 0, stdout + stderr);
    assert.deepEqual(told, ["install mesos-master 11", "install zookeeper 11"]);
  }));
