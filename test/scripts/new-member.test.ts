import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { makeSandbox, type Sandbox, skipSandbox } from "../support/sandbox.ts";

const skip = skipSandbox;

/** The third of three masters, which does not run yet, beside what the other two answer. */
function thirdMaster(others: Readonly<Record<string, Answers>>): Sandbox {
  const sandbox = makeSandbox("m-3.lan", "10.0.0.13", {
    method: "docker",
    masters: ["m-[1-3].lan=10.0.0.[11-13]"],
    agents: ["a-1.lan=10.0.0.21"],
  });
  // Masters without a replica of this one, and without a wait of half a minute.
  sandbox.run("sed -i s/^MEMBER_SECONDS=.*/MEMBER_SECONDS=0/ lib/check-members.sh");
  sandbox.run("rm -rf /etc/network/10.0.0.11:5050");
  for (const [address, answers] of Object.entries(others)) {
    const at = `etc/network/${address}`;
    if (answers === "silent") sandbox.write(`${at}:silent`, "");
    else {
      sandbox.write(`${at}:2181/srvr`, answers.srvr);
      sandbox.write(`${at}:2181/mntr`, answers.mntr ?? "");
      if (answers.metrics !== undefined)
        sandbox.write(`${at}:5050/metrics/snapshot`, answers.metrics);
    }
  }
  return sandbox;
}

type Answers = { srvr: string; mntr?: string; metrics?: string } | "silent";

/** As srvr and mntr of a ZooKeeper say it whose list has so many members. */
const serves = (size: number, metrics?: string): Answers => ({
  srvr: "Zookeeper version: 3.8.0\nMode: follower\n",
  mntr: `zk_server_state\tfollower\nzk_quorum_size\t${size}\n`,
  ...(metrics && { metrics }),
});
const standsAlone: Answers = { srvr: "Mode: standalone\n", mntr: "zk_server_state\tstandalone\n" };
const waits: Answers = {
  srvr: "This ZooKeeper instance is not currently serving requests\n",
  mntr: "This ZooKeeper instance is not currently serving requests\n",
};
const replicas = (count: number) =>
  JSON.stringify({
    "master/elected": 0,
    "registrar/log/recovered": 1.5 - 0.5,
    "registrar/log/ensemble_size": count,
  }).replaceAll("/", "\\/");
const waitsBesideFullLog: Answers = { ...waits, metrics: replicas(1) };
/** As on a host that is being installed for the first time. */
const waitsEmpty: Answers = {
  ...waits,
  metrics: '{"master\\/elected":0.0,"registrar\\/log\\/recovered":0.0}',
};

const preflight = (sandbox: Sandbox, options = "") =>
  sandbox.run(`bash preflight.sh --quiet ${options}`).stdout;

for (const [what, others] of [
  ["none of the others runs", {}],
  ["the others wait for it, empty", { "10.0.0.11": waitsEmpty, "10.0.0.12": waitsEmpty }],
  ["the others serve", { "10.0.0.11": serves(3, replicas(2)), "10.0.0.12": serves(3) }],
  ["one of the others serves, and the other is off", { "10.0.0.11": serves(3) }],
  ["the one that has the data waits for it", { "10.0.0.11": waitsBesideFullLog }],
  ["all others are silent, as before the first installation", { "10.0.0.11": "silent" }],
] as const)
  test(`where ${what}, a new master may start`, { skip }, () => {
    const text = preflight(thirdMaster(others));
    assert.doesNotMatch(
      text,
      /FAIL {2}(there is room|the ZooKeepers that|no second|every other|it is known)/,
    );
  });

for (const [what, others, said] of [
  [
    "three others run already",
    { "10.0.0.11": serves(3, replicas(3)) },
    /FAIL {2}there is room[\s\S]*m-1\.lan counts 3 replicas that run, and the bundle has 3 masters/,
  ],
  [
    "the ZooKeepers have another list",
    { "10.0.0.11": serves(5), "10.0.0.12": serves(5) },
    /FAIL {2}the ZooKeepers that run[\s\S]*m-1\.lan has a list of 5 instead of 3/,
  ],
  [
    "another empty ZooKeeper waits beside the one that has the data",
    { "10.0.0.11": standsAlone, "10.0.0.12": waits },
    /FAIL {2}no second empty ZooKeeper[\s\S]*m-2\.lan waits for a leader/,
  ],
  [
    "another empty ZooKeeper waits, and only a replicated log tells of data",
    { "10.0.0.11": waitsBesideFullLog, "10.0.0.12": waits },
    /FAIL {2}no second empty ZooKeeper[\s\S]*m-2\.lan waits for a leader/,
  ],
  [
    "one of the others waits, and its master has just ended",
    { "10.0.0.11": waits, "10.0.0.12": waitsEmpty },
    /FAIL {2}it is known whether this is the first[\s\S]*m-1\.lan waits for a leader, and[\s\S]*--alone/,
  ],
  [
    "one of the others cannot be asked",
    { "10.0.0.11": "silent", "10.0.0.12": waits },
    /FAIL {2}every other master can be asked[\s\S]*m-1\.lan does not answer[\s\S]*--alone/,
  ],
] as const)
  test(`where ${what}, a new master does not start`, { skip }, () => {
    assert.match(preflight(thirdMaster(others)), said);
  });

test("a master that was replaced does not come back beside the new one", { skip }, () => {
  const sandbox = thirdMaster({ "10.0.0.11": serves(3, replicas(3)) });
  sandbox.write("var/lib/zookeeper/data/version-2/snapshot.0", "");
  sandbox.write("var/lib/mesos/master/replicated_log/CURRENT", "");
  assert.match(preflight(sandbox, "--change-masters --alone"), /FAIL {2}there is room/);
});

test("a master that ends for a moment is asked again", { skip }, () => {
  const sandbox = thirdMaster({ "10.0.0.11": waits, "10.0.0.12": waitsEmpty });
  const metrics = `printf '%s' '${replicas(1)}' >/etc/network/10.0.0.11:5050/metrics/snapshot`;
  // Between the first question and the next.
  const { stdout } = sandbox.run(`
    sed -i s/^MEMBER_SECONDS=.*/MEMBER_SECONDS=9/ lib/check-members.sh
    sleep() { mkdir -p /etc/network/10.0.0.11:5050/metrics; ${metrics}; }
    export -f sleep
    bash preflight.sh --quiet`);
  assert.match(stdout, /FAIL {2}no second empty ZooKeeper[\s\S]*m-2\.lan waits for a leader/);
  assert.doesNotMatch(stdout, /it is known whether/);
});

test("a member is waited for longer than a master waits for ZooKeeper's quorum", () => {
  const seconds = (name: string, file: string) => {
    const text = readFileSync(`blueprints/hosts/nodes/[node]/lib/${file}`, "utf8");
    return Number(new RegExp(`^${name}=(\\d+)$`, "m").exec(text)?.[1]);
  };
  const patience = seconds("PATIENCE_SECONDS", "await-services.sh");
  assert.ok(seconds("MEMBER_SECONDS", "check-members.sh") >= patience + 20);
});

test("a replicated log on this host tells that the cluster has data", { skip }, () => {
  const sandbox = thirdMaster({ "10.0.0.12": waitsEmpty });
  sandbox.write("var/lib/mesos/master/replicated_log/CURRENT", "");
  assert.match(preflight(sandbox), /FAIL {2}no second empty ZooKeeper[\s\S]*m-2\.lan waits/);
});

test("what is known otherwise can be said: --alone, --change-masters", { skip }, () => {
  const unknown = thirdMaster({ "10.0.0.11": waits });
  assert.match(preflight(unknown, "--alone"), /WARN {2}it is known whether this is the first/);
  const silent = thirdMaster({ "10.0.0.11": "silent", "10.0.0.12": waits });
  assert.match(preflight(silent, "--alone"), /WARN {2}every other master can be asked/);
  const other = thirdMaster({ "10.0.0.11": serves(5), "10.0.0.12": serves(5) });
  assert.match(preflight(other, "--change-masters"), /WARN {2}the ZooKeepers that run/);
});

test("a master that runs, or that only was off, is not asked about the others", { skip }, () => {
  const sandbox = thirdMaster({ "10.0.0.11": "silent", "10.0.0.12": waits });
  sandbox.write("var/lib/zookeeper/data/version-2/snapshot.0", "");
  sandbox.write("var/lib/mesos/master/replicated_log/CURRENT", "");
  assert.doesNotMatch(preflight(sandbox), /every other master can be asked|no second empty/);
});

test("answers that are no numbers change nothing", { skip }, () => {
  const hostile: Answers = {
    srvr: "Mode: leader; x=$(id)\n",
    mntr: "zk_quorum_size\t$(touch /etc/owned)\nzk_quorum_size\t9999999\n",
    metrics: '{"registrar/log/ensemble_size":"a[$(touch /etc/owned)]"}',
  };
  const sandbox = thirdMaster({ "10.0.0.11": hostile, "10.0.0.12": hostile });
  assert.doesNotMatch(preflight(sandbox), /FAIL {2}(there is room|the ZooKeepers that|no second)/);
  assert.equal(sandbox.run("test -e /etc/owned").code, 1);
});
