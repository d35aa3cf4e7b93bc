import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { type FakeCluster, idOf, placeLivingCluster } from "../support/living-cluster.ts";
import { temporaryFolder } from "../support/run.ts";

const folder = temporaryFolder();

/** What one run of agents.sh said, and what it has asked of the cluster. */
async function agents(
  args: string,
  prepare: (cluster: FakeCluster, place: string) => void = () => undefined,
  interruptAfter?: number,
) {
  const living = await placeLivingCluster(folder);
  living.atServer("agents.sh");
  prepare(living.cluster, living.place);
  const ran = await living.run("agents.sh", args.split(" "), interruptAfter);
  living.close();
  return { ...ran, cluster: living.cluster, calls: living.cluster.calls };
}

const call = (type: string, number: number, more = "") =>
  `/api/v1 {"type":"${type}","${type.toLowerCase()}":{"agent_id":{"value":"${idOf(number)}"}${more}}}`;

test("list shows each agent with its state, tasks, executors, resources and attributes", async () => {
  const { code, stdout } = await agents("list", (cluster) => {
    Object.assign(cluster.agent(2), { active: false, deactivated: true });
    cluster.agent(2).drain = { state: "DRAINED", config: {} };
    cluster.agents.delete(idOf(3));
    cluster.unreachable.push(idOf(9));
  });
  assert.equal(code, 0);
  assert.match(stdout, /^AGENT +STATE +TASKS +EXECUTORS +CPUS +MEM \(MB\) +SINCE +ATTRIBUTES$/m);
  assert.match(stdout, /^a-1\.lan +active +1 +1 +0\.5\/4 +64\/8192 +2 h +rack:r1 zone:1$/m);
  assert.match(stdout, /^a-2\.lan +drained +1 +1 /m);
  assert.match(stdout, /^a-3\.lan +not registered/m);
  assert.match(stdout, /^Agents that are drained or deactivated get no tasks until/m);
  assert.match(stdout, /^a-2\.lan is drained, and 1 executors are left on it/m);
  assert.match(stdout, new RegExp(`^  ${idOf(9)}$`, "m"));
});

test("a drain is one call, and waits until the leader says DRAINED and no executor is left", async () => {
  const started = Date.now();
  const { code, stdout, calls, cluster } = await agents("drain a-1.lan", ({ agent }) => agent);
  assert.equal(code, 0, stdout);
  assert.deepEqual(calls, [call("DRAIN_AGENT", 1)]);
  assert.equal(cluster.agent(1).drain?.state, "DRAINED");
  assert.match(stdout, /own kill policies decide.* \/slow may take longest, 20 s/);
  assert.match(stdout, /^Done: drain: a-1\.lan\n.*bash agents\.sh reactivate HOST$/m);
  assert.ok(Date.now() - started < 20_000);
});

test("a grace is passed on in the only form that is not stored as 0, and it is said that it shortens little", async () => {
  const { calls, stdout } = await agents("drain a-1.lan --grace 600");
  assert.deepEqual(calls, [call("DRAIN_AGENT", 1, ',"max_grace_period":{"seconds":600}')]);
  assert.match(stdout, /--grace shortens that only where agents have --http_command_executor/);
});

test("ranges and attributes name agents, each once, and they are drained one after the other", async () => {
  const { code, calls } = await agents("drain a-[2-3].lan rack:r2");
  assert.equal(code, 0);
  assert.deepEqual(calls, [call("DRAIN_AGENT", 2), call("DRAIN_AGENT", 3)]);
});

test("the next agent waits until Marathon runs as many tasks as before; without room it is not begun", async () => {
  const { code, stderr, calls } = await agents("drain a-[1-2].lan --timeout 3", (cluster) => {
    cluster.marathon.room = false;
  });
  assert.equal(code, 1);
  assert.deepEqual(calls, [call("DRAIN_AGENT", 1)]);
  assert.match(stderr, /Marathon runs 2 tasks, 3 before: is there room on the other agents\?/);
  assert.match(stderr, /Not done: a-2\.lan\nDrains that have begun go on without this script/);
});

test("when time is over it says what still runs, and how to go on", async () => {
  const { code, stderr } = await agents("drain a-1.lan --timeout 2", (cluster) => {
    cluster.agent(1).tasks = { "stubborn.1": 60_000 };
  });
  assert.equal(code, 1);
  assert.match(stderr, /Not so after 2 s:\n {2}a-1\.lan is draining, still runs: stubborn\.1/);
  assert.match(stderr, /give the same command again; to take one back: .* reactivate HOST/);
});

test("all agents that are left are named when time is over", async () => {
  const { code, stderr } = await agents("drain a-[1-2].lan --jobs 2 --timeout 2", (cluster) => {
    cluster.agent(1).tasks = { "stubborn.1": 60_000 };
    cluster.agent(2).tasks = { "stubborn.2": 60_000 };
  });
  assert.equal(code, 1);
  assert.match(stderr, /^ {2}a-1\.lan is draining.*\n {2}a-2\.lan is draining.*stubborn\.2$/m);
  assert.match(stderr, /Not done: a-1\.lan a-2\.lan\nDrains that have begun go on/);
});

test("interrupted, it says what is not done and how to go on", async () => {
  const { code, stdout, calls } = await agents(
    "drain a-[1-2].lan",
    (cluster) => {
      cluster.agent(1).tasks = { "stubborn.1": 60_000 };
    },
    3000,
  );
  assert.equal(code, 130);
  assert.match(stdout, /Interrupted\. Not done: a-1\.lan a-2\.lan\nDrains that have begun go on/);
  assert.equal(calls.length, 1);
});

test("what a drain left half done is gone on with: one that is drained is not drained again", async () => {
  const { code, calls } = await agents("drain a-1.lan", (cluster) => {
    Object.assign(cluster.agent(1), { active: false, deactivated: true, tasks: {} });
    cluster.agent(1).drain = { state: "DRAINED", config: {} };
  });
  assert.equal(code, 0);
  assert.deepEqual(calls, []);
});

test("drain --gone asks first, and ends when the leader lists the agent no more", async () => {
  const unasked = await agents("drain a-1.lan --gone");
  assert.equal(unasked.code, 2);
  assert.match(unasked.stderr, /Nobody is there to ask\. To go on without a question: --yes/);
  assert.deepEqual(unasked.calls, []);
  const { code, calls, stdout } = await agents("drain a-1.lan --gone --yes");
  assert.equal(code, 0);
  assert.deepEqual(calls, [call("DRAIN_AGENT", 1, ',"mark_gone":true')]);
  assert.match(stdout, /run sudo bash uninstall\.sh there/);
});

test("an agent that is only a number in the registry is gone by its ID", async () => {
  const named = await agents("gone a-3.lan --yes", (cluster) => cluster.agents.delete(idOf(3)));
  assert.equal(named.code, 1);
  assert.match(named.stderr, /a-3\.lan is not registered: name it by its ID/);
  const { calls } = await agents(`gone ${idOf(3)} --yes`);
  assert.deepEqual(calls, [call("MARK_AGENT_GONE", 3)]);
});

test("an agent is deactivated, and takes tasks again after reactivate", async () => {
  const { code, calls, cluster } = await agents("deactivate a-1.lan");
  assert.equal(code, 0);
  assert.deepEqual(calls, [call("DEACTIVATE_AGENT", 1)]);
  assert.equal(cluster.agent(1).deactivated, true);
  const back = await agents("reactivate a-1.lan", (other) => {
    Object.assign(other.agent(1), { active: false, deactivated: true });
  });
  assert.equal(back.code, 0);
  assert.deepEqual(back.calls, [call("REACTIVATE_AGENT", 1)]);
});

const otherWindow = {
  machine_ids: [
    { hostname: "x.lan", ip: "10.9.9.9" },
    { hostname: "a-1.lan", ip: "127.0.0.21" },
  ],
  unavailability: {
    start: { nanoseconds: 1_900_000_000_000_000_000 },
    duration: { nanoseconds: 3_600_000_000_000 },
  },
};

test("a maintenance is added to the schedule, which is replaced whole, and up takes it out again", async () => {
  const { code, calls } = await agents(
    "maintenance a-[1-2].lan 2030-01-31T00:00Z 90m",
    (cluster) => {
      cluster.windows = [otherWindow];
    },
  );
  assert.equal(code, 0);
  const [, sent = ""] = calls[0]?.split(/ (.*)/) ?? [];
  const { windows } = JSON.parse(sent);
  assert.deepEqual(windows[0].machine_ids, [otherWindow.machine_ids[0]]);
  assert.match(sent, /"start":\{"nanoseconds":1896048000000000000\}/);
  assert.match(sent, /"duration":\{"nanoseconds":5400000000000\}/);
  assert.deepEqual(
    windows[1].machine_ids.map(({ hostname }: { hostname: string }) => hostname).sort(),
    ["a-1.lan", "a-2.lan"],
  );
  const up = await agents("up a-1.lan", (cluster) => {
    cluster.windows = [otherWindow];
    cluster.down.add("a-1.lan");
  });
  assert.equal(up.code, 0, up.stderr);
  assert.equal(up.calls[0], '/machine/up [{"hostname":"a-1.lan","ip":"127.0.0.21"}]');
  assert.match(up.calls[1] ?? "", /"machine_ids":\[\{"hostname":"x\.lan","ip":"10\.9\.9\.9"\}\]/);
  assert.doesNotMatch(up.calls[1] ?? "", /a-1/);
});

test("--dry-run prints the calls and sends none", async () => {
  const { code, stdout, calls } = await agents("drain a-[1-2].lan --dry-run --gone");
  assert.equal(code, 0);
  assert.deepEqual(calls, []);
  assert.equal(
    stdout.match(/^POST http:\/\/127\.0\.0\.11:\d+\/api\/v1 \{.*"mark_gone":true/gm)?.length,
    2,
  );
});

test("what names no agent, or is no command, is wrong usage", async () => {
  for (const [args, said] of [
    ["drain a-4.lan", /"a-4\.lan" is no agent of this cluster/],
    ["drain rack:r9", /No agent has the attribute rack:r9/],
    ["drain", /drain needs a host/],
    ["drian a-1.lan", /Unknown command: drian/],
    ["reactivate a-1.lan --gone", /--grace and --gone belong to drain/],
    ["maintenance a-1.lan someday 2h", /"someday" is no time that date understands/],
    ["maintenance a-1.lan now 2", /"2" is no duration such as 90m/],
  ] as const) {
    const { code, stderr, calls } = await agents(args);
    assert.equal(code, 2, args);
    assert.match(stderr, said);
    assert.deepEqual(calls, []);
  }
});

test("the leader is the master that says so, whoever was first; passwords come from secrets/netrc", async () => {
  const { code, stdout } = await agents("list", (cluster, place) => {
    cluster.leader = "127.0.0.13";
    cluster.login = "operator:pw";
    mkdirSync(join(place, "secrets"));
    writeFileSync(
      join(place, "secrets/netrc"),
      [11, 12, 13, 21, 22, 23]
        .map((last) => `machine 127.0.0.${last} login operator password pw\n`)
        .join(""),
    );
  });
  assert.equal(code, 0);
  assert.match(stdout, /^a-1\.lan +active +1 +1 /m);
});

test("tasks waits until Marathon runs as many as asked, and prints how many that are", async () => {
  assert.equal((await agents("tasks --at-least 3")).stdout, "3\n");
  const { code, stdout, stderr } = await agents("tasks --at-least 4 --timeout 2");
  assert.deepEqual([code, stdout], [1, ""]);
  assert.match(stderr, /Marathon runs 3 tasks, 4 before/);
});

test("an agent that is taken back is none that deploy.sh has drained any more", async () => {
  let file = "";
  await agents("reactivate a-1.lan", (_, place) => {
    file = join(place, "logs/drained");
    mkdirSync(join(place, "logs"));
    writeFileSync(file, `a-1.lan ${idOf(1)}\na-2.lan ${idOf(2)}\n`);
  });
  assert.equal(readFileSync(file, "utf8"), `a-2.lan ${idOf(2)}\n`);
});
