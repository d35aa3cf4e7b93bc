import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { type PlacedChange, placeChange } from "../support/changing-cluster.ts";
import { temporaryFolder } from "../support/run.ts";
import type { Overrides } from "../support/spec.ts";

const folder = temporaryFolder();

const hosts: Overrides = {
  method: "apt",
  masters: ["m-1.lan=10.0.0.11"],
  agents: ["a-1.lan=10.0.0.21"],
};

/** A cluster that gets passwords, and whose Marathon registered without a principal. */
async function closing(check: (place: PlacedChange) => Promise<void>) {
  const [before, after] = (["firewall", "passwords"] as const).map((level) => ({
    ...hosts,
    security: { level },
  }));
  const place = await placeChange(folder, before ?? {}, after ?? {});
  place.daemons.frameworks.registerWithoutPrincipal();
  await check(place).finally(place.close);
}

/** The step alone: what comes before it is tested elsewhere. */
const move = ["--next", "--yes", "--from", "4-marathon-move", "--move-marathon"] as const;
const again = ["--next", "--yes", "--from", "4-marathon-move"] as const;

const apps = (...list: object[]) => JSON.stringify({ apps: list });
const running = (id: string, more: object = {}) => ({
  id,
  cpus: 1,
  mem: 128,
  instances: 3,
  tasksRunning: 3,
  tasksHealthy: 0,
  ...more,
});
const idsOf = ({ daemons }: PlacedChange) => daemons.frameworks.list.map(({ id }) => id);

test("Marathon moves only where somebody asks for it, before the first step", () =>
  closing(async ({ change, told }) => {
    for (const mode of ["--next", "--all"]) {
      const { code, stdout, stderr } = await change([mode, "--yes"]);
      assert.equal(code, 2);
      assert.match(stdout, /^Marathon registered without a principal, can get none, and has to/m);
      assert.match(stdout, /about 40 seconds\. Then every app and pod starts a second time/);
      assert.match(
        stderr,
        /^Nobody is there to ask whether Marathon may move\. To let it: --move-marathon$/m,
      );
    }
    const { code, stdout } = await change(["--dry-run"]);
    assert.equal(code, 0);
    assert.match(
      stdout,
      /systemctl disable --now marathon\n.*ZooKeeper forgets .*\n.*--step 4-marathon-move --together --add-principal --services marathon .*\n.*POST \/teardown of the former framework/,
    );
    assert.deepEqual(told, []);
  }));

test("what cannot run twice is named before anything is touched, with the other way", () =>
  closing(async ({ change, told, daemons }) => {
    const ports = { requirePorts: true, portDefinitions: [{ port: 8888 }] };
    const free = { requirePorts: false, portDefinitions: [{ port: 10001 }] };
    const mapped = { container: { portMappings: [{ hostPort: 0 }, { hostPort: 31001 }] } };
    const volumes = { container: { volumes: [{ persistent: { size: 1 }, containerPath: "d" }] } };
    const pod = {
      id: "/pod",
      status: "STABLE",
      spec: {
        scaling: { instances: 1 },
        containers: [{ resources: { cpus: 1, mem: 32 }, endpoints: [{ hostPort: 31002 }] }],
      },
    };
    const all = [
      running("/ports", ports),
      running("/free", free),
      running("/mapped", mapped),
      running("/volume", volumes),
      running("/off", { ...ports, instances: 0, tasksRunning: 0 }),
      running("/sick", { healthChecks: [{ path: "/" }], tasksHealthy: 1 }),
    ];
    daemons.instead.set("127.0.0.11 /v2/apps", apps(...all));
    daemons.instead.set("127.0.0.11 /v2/pods/::status", JSON.stringify([pod]));
    const { code, stderr } = await change(["--all", "--yes", "--move-marathon"]);
    assert.equal(code, 1);
    assert.deepEqual(
      stderr.match(/^ {7}.*/gm)?.slice(0, 6),
      [
        "these cannot run twice. The other way, which no one has tried: scale them to 0, make the step marathon-move, and scale them up again",
        "/ports has the fixed host port 8888",
        "/mapped has the fixed host port 31001",
        "/volume has a volume that stays",
        "/pod has the fixed host port 31002",
        "/sick: 1 of 3 are healthy",
      ].map((line) => `       ${line}`),
    );
    assert.deepEqual(told, []);
  }));

test("without room for everything a second time nothing is touched", () =>
  closing(async ({ change, told, daemons }) => {
    const agent = {
      id: "00000000-0000-4000-8000-000000000000-S1",
      pid: "slave(1)@127.0.0.21:5051",
      active: true,
      resources: { cpus: 4, mem: 1024 },
      used_resources: { cpus: 3, mem: 384 },
    };
    daemons.instead.set("127.0.0.11 /slaves", JSON.stringify({ slaves: [agent] }));
    daemons.instead.set("127.0.0.11 /v2/apps", apps(running("/a")));
    const { code, stderr } = await change(move);
    assert.equal(code, 1);
    assert.match(
      stderr,
      /a second time needs 3 cpus and 384 MB, and all agents have 1 and 640 left/,
    );
    assert.deepEqual(told, []);
  }));

test("all Marathons stop, ZooKeeper forgets their framework, they start, and the former one ends", () =>
  closing(async (place) => {
    const { code, stdout, stderr } = await place.change(move);
    assert.equal(code, 0, stdout + stderr);
    assert.deepEqual(place.told, ["disable --now marathon 11", "forget 11", "install marathon 11"]);
    assert.match(stdout, /POST \/teardown frameworkId=F-1\n {3}done/);
    assert.deepEqual(place.daemons.frameworks.list, [
      { id: "F-2", name: "marathon", principal: "marathon" },
    ]);
    // It logs in already, so that its next step is done.
    const { stdout: seen } = await place.change(["--all", "--dry-run", "--from", "4"]);
    assert.match(seen, /^done {2}4\. .*\ndone {2}5\. /m);
  }));

test("what is interrupted before, at or after the deletion goes on, and nothing is deleted twice", () =>
  closing(async (placed) => {
    const { change, told, place, at, daemons } = placed;
    const failing = (words: RegExp) => {
      place.instead = (_, command) => (words.test(command) ? "1|no" : undefined);
    };
    failing(/\/marathon\/state/);
    assert.equal((await change(move)).code, 3);
    const notes = () => readFileSync(at("bundle/logs/former-frameworks"), "utf8");
    assert.equal(notes(), "F-1\n");
    failing(/ install\.sh .*--add-principal/);
    assert.equal((await change(again)).code, 3);
    assert.equal(notes(), "F-1\ncleared\n");
    delete place.instead;
    daemons.instead.set("127.0.0.11 /v2/apps", apps(running("/a", { tasksRunning: 2 })));
    const { code, stderr } = await change(again);
    assert.equal(code, 3);
    assert.match(
      stderr,
      /Not everything runs anew; the former framework still runs all:\n +\/a runs 2/,
    );
    assert.deepEqual(idsOf(placed), ["F-1", "F-2"]);
    daemons.instead.clear();
    told.length = 0;
    assert.equal((await change(again)).code, 0);
    assert.deepEqual(told, []);
    assert.deepEqual(idsOf(placed), ["F-2"]);
  }));

test("no framework ends but the one that was noted and has no principal", () =>
  closing(async ({ change, told, daemons, at }) => {
    const listed = (...frameworks: object[]) =>
      daemons.instead.set("127.0.0.11 /frameworks", JSON.stringify({ frameworks }));
    const row = { id: "F-1", name: "marathon", active: true, connected: true };
    for (const hostile of [
      { ...row, id: "F-1 $(touch pwned)" },
      { ...row, name: "other" },
      { ...row, principal: "x" },
      { ...row, principal: "\u001b[31m" },
    ]) {
      listed(hostile);
      const { code, stderr } = await change(["--next", "--yes", "--move-marathon"]);
      assert.equal(code, 1);
      assert.doesNotMatch(stderr, /\u001b/);
    }
    assert.deepEqual(told, []);
    assert.ok(!existsSync(at("bundle/logs/former-frameworks")));
    assert.ok(!existsSync(at("bundle/pwned")));
  }));
