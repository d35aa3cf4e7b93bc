import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { type FakeCluster, idOf, placeLivingCluster } from "../support/living-cluster.ts";
import { temporaryFolder } from "../support/run.ts";

const folder = temporaryFolder();
const steering = "\u001b]0;OWNED\u0007\u001b[2Jx\u009b1m";
const controlCharacters = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;

/** Runs agents.sh against a cluster that means harm. */
async function agents(args: string, prepare: (cluster: FakeCluster) => void) {
  const living = await placeLivingCluster(folder);
  living.atServer("agents.sh");
  prepare(living.cluster);
  const started = Date.now();
  const ran = await living.run("agents.sh", args.split(" "));
  living.close();
  return {
    ...ran,
    output: ran.stdout + ran.stderr,
    calls: living.cluster.calls,
    seconds: (Date.now() - started) / 1000,
    owned: existsSync(join(living.place, "owned")),
  };
}

test("names, attributes and executors of agents cannot steer the terminal", async () => {
  const { code, output } = await agents("list", (cluster) => {
    Object.assign(cluster.agent(1).attributes, { rack: steering, [steering]: "x" });
    cluster.agent(1).tasks = { [steering]: 50 };
  });
  assert.equal(code, 0);
  assert.match(output, /^a-1\.lan +active /m);
  assert.doesNotMatch(output, controlCharacters);
});

test("what still runs is named without control characters", async () => {
  const { output } = await agents("drain a-1.lan --timeout 1", (cluster) => {
    cluster.agent(1).tasks = { [`${steering}evil`]: 60_000 };
  });
  assert.match(output, /still runs: .*evil/);
  assert.doesNotMatch(output, controlCharacters);
});

test("a refusal cannot steer the terminal, and is printed in part", async () => {
  const { code, output } = await agents("deactivate a-1.lan", (cluster) => {
    cluster.instead["/api/v1"] = (response) =>
      response.writeHead(400).end(steering + "x".repeat(50_000));
  });
  assert.equal(code, 1);
  assert.match(output, /m-1\.lan refuses \/api\/v1 \(HTTP 400\)/);
  assert.ok(output.length < 3000, String(output.length));
  assert.doesNotMatch(output, controlCharacters);
});

test("an agent whose ID or name is a program is none", async () => {
  const { code, output, owned, calls } = await agents("deactivate rack:r1", (cluster) => {
    const program = "x$(touch owned)";
    const evil = { ...cluster.agent(1), hostname: "a-1.lan", attributes: { rack: "r1" } };
    cluster.agents.set(`${idOf(7)}","${program}`, evil);
    cluster.agents.set(idOf(8), { ...evil, address: program, hostname: `$(touch owned)` });
  });
  assert.equal(code, 0, output);
  assert.deepEqual(
    calls.map((call) => call.match(/[-a-f0-9]*-S\d+/)?.[0]),
    [idOf(1)],
  );
  assert.equal(owned, false);
});

test("a drain never believes that an agent is gone because the leader has stopped answering", async () => {
  for (const instead of [
    (cluster: FakeCluster) => {
      cluster.instead["/slaves"] = (response) =>
        response.writeHead(307, { Location: "//elsewhere.lan:5050/slaves" }).end();
    },
    (cluster: FakeCluster) => {
      cluster.instead["/slaves"] = (response) => response.writeHead(200).end("{}");
    },
    (cluster: FakeCluster) => {
      cluster.instead["/slaves"] = (response) => {
        response.writeHead(200, { "Content-Length": 1000 });
        response.write('{"slaves":[');
        setTimeout(() => response.destroy(), 50);
      };
    },
  ]) {
    const { code, output } = await agents("drain a-1.lan --gone --yes", (cluster) => {
      const answer = cluster.answer.bind(cluster);
      cluster.answer = (request, response, body) => {
        answer(request, response, body);
        if (request.method === "POST") instead(cluster);
      };
    });
    assert.equal(code, 1, output);
    assert.doesNotMatch(output, /^Done/m);
  }
});

test("two masters that both say that they lead are believed neither", async () => {
  const { code, output, calls } = await agents("drain a-1.lan", (cluster) => {
    cluster.instead["/metrics/snapshot"] = (response) =>
      response.end('{"master/elected":1,"master/elected":1}');
  });
  assert.equal(code, 1);
  assert.match(output, /Several masters say that they lead/);
  assert.deepEqual(calls, []);
});

test("JSON without an end, in length or in depth, ends", async () => {
  const { seconds, output } = await agents("list", (cluster) => {
    cluster.instead["/slaves"] = (response) => response.end(`{"slaves":${"[".repeat(3_000_000)}`);
  });
  assert.ok(seconds < 30, `${seconds} s`);
  assert.doesNotMatch(output, /active/);
});

test("a schedule that cannot be kept as it is stays as it is", async () => {
  const { code, output, calls } = await agents("maintenance a-1.lan now 1h", (cluster) => {
    cluster.windows = [
      { machine_ids: [{ hostname: 'x"}]}' }], unavailability: { start: { nanoseconds: 1 } } },
    ];
  });
  assert.equal(code, 1);
  assert.match(output, /it was left as it is/);
  assert.deepEqual(calls, []);
});
