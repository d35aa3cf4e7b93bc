import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { after, before, test } from "node:test";
import { type PlacedChange, placeChange } from "../support/changing-cluster.ts";
import { temporaryFolder } from "../support/run.ts";
import type { Overrides } from "../support/spec.ts";

const folder = temporaryFolder();

const hosts = (masters: number): Overrides => ({
  method: "apt",
  masters: [`m-[1-${masters}].lan=10.0.0.[11-${10 + masters}]`],
  agents: ["a-[1-2].lan=10.0.0.[21-22]"],
});

/** What is off before a step of the change from 3 to 5 masters, and what change.sh says of it. */
const refusals: Readonly<
  Record<string, readonly [step: string, off: (place: PlacedChange) => void, said: RegExp]>
> = {
  "a ZooKeeper is off": [
    "2-zookeeper-list",
    ({ daemons }) => {
      daemons.host(13).zookeeper = undefined;
    },
    /ZooKeeper of m-3\.lan does not serve as it should: no answer/,
  ],
  "a ZooKeeper runs with another list": [
    "2-zookeeper-list",
    ({ daemons }) => {
      daemons.host(12).zookeeper = 5;
    },
    /ZooKeeper of m-2\.lan has 5 members in its list, not 3/,
  ],
  "a ZooKeeper lags behind": [
    "2-zookeeper-list",
    ({ daemons }) => {
      daemons.instead.set("127.0.0.12 srvr", "Zxid: 0x200000001\nMode: follower\n");
    },
    /ZooKeeper of m-2\.lan lags behind the leader/,
  ],
  "the old ZooKeepers have the old list yet": [
    "3-zookeeper-join",
    () => undefined,
    /ZooKeeper of m-1\.lan has 3 members in its list, not 5/,
  ],
  "a new host has data of ZooKeeper": [
    "3-zookeeper-join",
    (placed) => {
      for (const last of [11, 12, 13]) placed.daemons.host(last).zookeeper = 5;
      placed.place.instead = (_, command) =>
        command.includes("version-2") ? "0|some\n" : undefined;
    },
    /m-4\.lan has data of ZooKeeper/,
  ],
  "a new master runs while the old quorum does": [
    "4-master-quorum",
    ({ daemons }) => {
      daemons.host(14).master = 3;
    },
    /port \d+ of m-4\.lan is open: stop its master for good/,
  ],
  "two masters say that they lead": [
    "4-master-quorum",
    ({ daemons }) => {
      daemons.instead.set(
        "127.0.0.12 /metrics/snapshot",
        '{"master\\/elected":1.0,"registrar\\/log\\/recovered":1.0,"registrar\\/log\\/ensemble_size":3.0}',
      );
    },
    /several masters say that they lead: m-1\.lan m-2\.lan/,
  ],
  "agents have not come back since the leader changed": [
    "4-master-quorum",
    ({ daemons }) => {
      daemons.instead.set(
        "127.0.0.11 /slaves",
        '{"slaves":[],"recovered_slaves":[{"id":"00000000-0000-4000-8000-000000000000-S1"}]}',
      );
    },
    /1 agents have not come back/,
  ],
  "a master runs with the old quorum": [
    "5-master-join",
    ({ daemons }) => {
      daemons.host(13).master = 3;
    },
    /the master of m-1\.lan runs with quorum 2, not 3/,
  ],
  "Marathon has a deployment": [
    "6-marathon-roll",
    ({ daemons }) => {
      daemons.deployments = [{ id: "d" }];
    },
    /Marathon has deployments under way/,
  ],
  "an agent is drained": [
    "8-agent-restart",
    ({ daemons }) => {
      Object.assign(daemons.host(21).agent ?? {}, { active: false });
    },
    /a-1\.lan is not active at the leading master/,
  ],
};

for (const [name, [step, off, said]] of Object.entries(refusals))
  test(`nothing is touched while ${name}`, async () => {
    const place = await placeChange(folder, hosts(3), hosts(5));
    off(place);
    await place.daemons.settle();
    const { code, stderr } = await place.change(["--next", "--from", step]);
    place.close();
    assert.deepEqual([code, place.told], [1, []], stderr);
    assert.match(stderr, new RegExp(`Step ${step} is refused, and nothing of it was done`));
    assert.match(stderr, said);
  });

let shared: PlacedChange;
before(async () => {
  shared = await placeChange(folder, hosts(3), hosts(5));
});
after(() => shared.close());

test("what a daemon or a host answers is matched before it is used, and printed without control characters", async () => {
  const { daemons, change, place, told, at } = shared;
  daemons.instead.set("127.0.0.12 srvr", "\u001b]0;OWNED\u0007Mode: sovereign\n");
  daemons.instead.set("127.0.0.12 mntr", "zk_quorum_size\t$(touch owned)\n");
  daemons.instead.set("127.0.0.13 /flags", '{"quorum":"2$(touch owned)"}');
  place.instead = (address, command) =>
    address === 13 && command.includes("--to-do")
      ? `0|todo=zookeeper \u001b[31m$(touch owned)\nasked=yes${"x".repeat(300_000)}\n`
      : undefined;
  for (const step of ["2", "4"]) {
    const { code, stdout, stderr } = await change(["--next", "--from", step]);
    assert.equal(code, 1);
    assert.doesNotMatch(stdout + stderr, /[\u0000-\u0008\u000b-\u001f\u007f]/);
  }
  daemons.instead.clear();
  delete place.instead;
  assert.deepEqual(told, []);
  assert.ok(!existsSync(at("bundle/owned")));
});

test("two of them do not run at the same time", async () => {
  const { change, at } = shared;
  const other = spawn("bash", [
    "-c",
    `mkdir -p ${at("bundle/logs")} &&
      exec flock --no-fork ${at("bundle/logs/.change-lock")} bash -c "echo locked; exec sleep 60"`,
  ]);
  await new Promise((locked) => other.stdout.once("data", locked));
  const { code, stderr } = await change(["--next"]);
  other.kill();
  assert.equal(code, 1);
  assert.match(stderr, /Another change\.sh is running in this folder/);
});

for (const [args, said] of [
  [["--from", "99", "--next"], /^--from needs a step, such as 3; "99" is not one\./],
  [["--from", "3"], /^--from needs --next or --all\./],
  [["--wave", "0"], /^--wave takes a number/],
  [["--next", "--all"], /^Use --next or --all, not both\./],
  [["--nonsense"], /^Unknown option: --nonsense\nIts options: bash change\.sh --help\n$/],
] as const)
  test(`"change.sh ${args.join(" ")}" is wrong usage`, async () => {
    const { code, stderr } = await shared.change(args);
    assert.equal(code, 2);
    assert.match(stderr, said);
  });
