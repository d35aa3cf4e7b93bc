import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { apps, closing as closingIn, moveOf, running } from "../support/marathon-move.ts";
import { temporaryFolder } from "../support/run.ts";

const folder = temporaryFolder();
const closing = (check: Parameters<typeof closingIn>[1]) => closingIn(folder, check);

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
      running("/single", { upgradeStrategy: { maximumOverCapacity: 0 } }),
      running("/sick", { healthChecks: [{ path: "/" }], tasksHealthy: 1 }),
    ];
    daemons.instead.set("127.0.0.11 /v2/apps", apps(...all));
    daemons.instead.set("127.0.0.11 /v2/pods/::status", JSON.stringify([pod]));
    const { code, stderr } = await change(["--all", "--yes", "--move-marathon"]);
    assert.equal(code, 1);
    assert.deepEqual(
      stderr.match(/^ {7}.*/gm)?.slice(0, 7),
      [
        "these cannot run twice. The other way, which no one has tried: scale them to 0, make the step marathon-move, and scale them up again",
        "/ports has the fixed host port 8888",
        "/mapped has the fixed host port 31001",
        "/volume has a volume that stays",
        "/single has maximumOverCapacity 0",
        "/pod has the fixed host port 31002",
        "/sick: 1 of 3 are healthy",
      ].map((line) => `       ${line}`),
    );
    assert.deepEqual(told, []);
  }));

test("without room for everything a second time nothing is touched", () =>
  closing(async (place) => {
    const { change, told, daemons } = place;
    const agent = {
      id: "00000000-0000-4000-8000-000000000000-S1",
      pid: "slave(1)@127.0.0.21:5051",
      active: true,
      resources: { cpus: 4, mem: 1024 },
      used_resources: { cpus: 3, mem: 384 },
    };
    daemons.instead.set("127.0.0.11 /slaves", JSON.stringify({ slaves: [agent] }));
    daemons.instead.set("127.0.0.11 /v2/apps", apps(running("/a")));
    const { code, stderr } = await change(moveOf(place).move);
    assert.equal(code, 1);
    assert.match(
      stderr,
      /a second time needs 3 cpus and 384 MB, and all agents have 1 and 640 left/,
    );
    assert.deepEqual(told, []);
  }));

test("a Marathon whose tasks masters would end soon is left as it is", () =>
  closing(async (place) => {
    const { change, told, daemons } = place;
    daemons.frameworks.list = [{ id: "F-1", name: "marathon", failover_timeout: 300 }];
    const { code, stderr } = await change(moveOf(place).move);
    assert.equal(code, 1);
    assert.match(
      stderr,
      /masters end Marathon's tasks 300 s after it has stopped \(failover_timeout/,
    );
    assert.deepEqual(told, []);
  }));

test("a Marathon that says nothing when it is asked first does not move without a yes", () =>
  closing(async (place) => {
    const { change, told, daemons } = place;
    let asked = 0;
    daemons.now = (_, path) => (path === "/v2/info" && asked++ === 0 ? "{}" : undefined);
    const { code, stderr } = await change(moveOf(place).again);
    assert.equal(code, 2);
    assert.match(stderr, /^Nobody is there to ask whether Marathon may move/m);
    assert.deepEqual(told, []);
  }));

test("nothing stops where no host shows what Marathon has in ZooKeeper", () =>
  closing(async (placed) => {
    const { change, told, place } = placed;
    place.instead = (_, command) =>
      command.includes("/marathon/state") ? "1|ZooKeeper does not show it" : undefined;
    const { code, stderr } = await change(moveOf(placed).move);
    assert.equal(code, 3);
    assert.match(stderr, /Stopped in step \d+-marathon-move; .* No host of a Marathon shows/);
    assert.deepEqual(told, []);
  }));

test("all Marathons stop, ZooKeeper forgets their framework, they start, and the former one ends", () =>
  closing(async (place) => {
    const { code, stdout, stderr } = await place.change(moveOf(place).move);
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
