import assert from "node:assert/strict";
import { readFileSync, rmSync } from "node:fs";
import { test } from "node:test";
import { apps, closing, idsOf, moveOf, running, threeMasters } from "../support/marathon-move.ts";
import { temporaryFolder } from "../support/run.ts";

const folder = temporaryFolder();

test("what is interrupted before, at or after the deletion goes on, and nothing is deleted twice", () =>
  closing(folder, async (placed) => {
    const { change, told, place, at, daemons } = placed;
    const { move, again } = moveOf(placed);
    const failing = (words: RegExp) => {
      place.instead = (_, command) => (words.test(command) ? "1|no" : undefined);
    };
    failing(/\/marathon\/state.* clear \S+$/s);
    const { code: first, stderr: said } = await change(move);
    assert.equal(first, 3);
    assert.match(said, /Stopped in step \d+-marathon-move; /);
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
    assert.ok(told.every((what) => what.startsWith("install marathon")));
    assert.deepEqual(idsOf(placed), ["F-2"]);
    assert.equal(notes(), "F-1\ncleared\nended F-1\n");
  }));

test("what Marathon lists no more, or runs only now and then, ends nothing of the former framework", () =>
  closing(folder, async (placed) => {
    const { change, daemons, at } = placed;
    const { move, again } = moveOf(placed);
    // It runs when it is looked at first, and has ended at the second look.
    let looks = 0;
    let answer = () => {
      if (daemons.frameworks.known === "F-2") looks += 1;
      return apps(running("/a", { cpus: 0, mem: 0, tasksRunning: looks === 2 ? 0 : 3 }));
    };
    daemons.now = (_, path) => (path === "/v2/apps" ? answer() : undefined);
    const { code, stderr } = await change(move);
    assert.equal(code, 3);
    assert.match(stderr, /Not everything that runs anew goes on; .*:\n +\/a runs 0 of 3/);
    assert.deepEqual(idsOf(placed), ["F-1", "F-2"]);
    answer = () => apps();
    const { stderr: without } = await change(again);
    assert.match(without, /\/a is to run 0 times, 3 before; if that was changed since, take its/);
    assert.deepEqual(idsOf(placed), ["F-1", "F-2"]);
    rmSync(at("bundle/logs/former-apps"));
    const { stderr: unknown } = await change(again);
    assert.match(unknown, /logs\/former-apps is missing, which has what Marathon ran/);
    assert.deepEqual(idsOf(placed), ["F-1", "F-2"]);
  }));

test("every Marathon gets its principal where the first run reached one of them alone", () =>
  closing(
    folder,
    async (placed) => {
      const { change, told, place, daemons } = placed;
      const { move, again, step } = moveOf(placed);
      place.instead = (address, command) =>
        address > 11 && / install\.sh .*--add-principal/.test(command) ? "1|no" : undefined;
      assert.equal((await change(move)).code, 3);
      assert.deepEqual(idsOf(placed), ["F-1", "F-2"]);
      delete place.instead;
      told.length = 0;
      const { code, stdout } = await change(again);
      assert.equal(code, 0, stdout);
      assert.match(stdout, new RegExp(`--step ${step} --together --add-principal`));
      for (const host of [12, 13]) {
        assert.ok(told.includes(`install marathon ${host}`));
        assert.equal(daemons.host(host).marathon, true);
      }
      assert.deepEqual(idsOf(placed), ["F-2"]);
    },
    threeMasters,
  ));

test("a Marathon that was started without its principal in between moves once more", () =>
  closing(folder, async (placed) => {
    const { change, place, daemons } = placed;
    const { move, again } = moveOf(placed);
    place.instead = (_, command) =>
      / install\.sh .*--add-principal/.test(command) ? "1|no" : undefined;
    assert.equal((await change(move)).code, 3);
    delete place.instead;
    daemons.frameworks.list.push({ id: "F-9", name: "marathon" });
    daemons.frameworks.known = "F-9";
    daemons.host(11).marathon = true;
    await daemons.settle();
    assert.equal((await change(again)).code, 2);
    const { code, stderr } = await change(move);
    assert.equal(code, 0, stderr);
    assert.deepEqual(idsOf(placed), ["F-2"]);
  }));

test("a framework without a principal that nobody noted keeps the step from being done", () =>
  closing(folder, async (placed) => {
    const { change, daemons } = placed;
    daemons.frameworks.list = [
      { id: "F-0", name: "marathon" },
      { id: "F-1", name: "marathon", principal: "marathon" },
    ];
    const { code, stderr } = await change(moveOf(placed).again);
    assert.equal(code, 3);
    assert.match(stderr, /lists F-0 too, of Marathon's name and without a principal: if this/);
    assert.deepEqual(idsOf(placed), ["F-0", "F-1"]);
  }));

test("another Marathon of the same name, with a principal, is not this one", () =>
  closing(folder, async (placed) => {
    const { daemons, change } = placed;
    daemons.frameworks.list.push({ id: "X-1", name: "marathon", principal: "marathon" });
    const { code, stdout, stderr } = await change(moveOf(placed).move);
    assert.equal(code, 0, stdout + stderr);
    assert.deepEqual(idsOf(placed), ["X-1", "F-2"]);
  }));
