import assert from "node:assert/strict";
import { test } from "node:test";
import { run } from "../support/run.ts";
import { makeSandbox, skipSandbox } from "../support/sandbox.ts";
import type { Overrides } from "../support/spec.ts";

const skip = skipSandbox;
const files = "blueprints/hosts/nodes/[node]/lib";

const spec: Overrides = {
  method: "docker",
  masters: ["m-1.lan=10.0.0.11"],
  agents: ["a-1.lan=10.0.0.21"],
};
const agent = "etc/network/10.0.0.21:5051";
const master = "etc/network/10.0.0.11:5050";
/** What it says of this agent. */
const listed = `${master}/slaves?slave_id=0-S1`;

/** An agent's host; `seconds` are the limits of the wait. */
function agentHost(seconds: Readonly<Record<string, number>> = {}) {
  const host = makeSandbox("a-1.lan", "10.0.0.21", spec);
  const set = Object.entries(seconds).map(
    ([name, value]) => `sed -i 's/^${name}=.*/${name}=${value}/' lib/await-services.sh`,
  );
  const sums = `sed -i "s|^.*  lib/await-services.sh|$(sha256sum lib/await-services.sh)|" SHA256SUMS`;
  return { ...host, install: () => host.run([...set, sums, "bash install.sh"].join("\n")) };
}

test("an agent that the leading master lists is installed", { skip }, () => {
  const { code, stdout } = agentHost().install();
  assert.equal(code, 0, stdout);
  assert.match(stdout, /a-1\.lan \(agent\) is installed/);
  assert.doesNotMatch(stdout, /waiting/);
});

test(
  "an agent that ends again and again is a failure that prints the end of its log, without control characters and not all of it",
  { skip },
  () => {
    const host = agentHost();
    host.write(`${agent}/metrics/snapshot`, "");
    host.write("var/restarts", "3\n");
    host.write(
      "var/container-log",
      `${"old line\n".repeat(50)}\u001b]0;OWNED\u0007Failed to load unknown flag ${"x".repeat(5000)}\n`,
    );
    const { code, stdout, stderr } = host.install();
    assert.equal(code, 1, stdout);
    assert.match(stderr, /mesos-agent ends again and again: it was started again \d+ times/);
    assert.match(stderr, /The end of its log:[^]*Failed to load unknown flag x{20}/);
    assert.match(stderr, /docker compose --project-name c logs --tail 50 mesos-agent/);
    assert.doesNotMatch(stderr, /[\u0000-\u0008\u000b-\u001f\u007f]/);
    assert.ok(stderr.length < 2000, String(stderr.length));
    assert.doesNotMatch(stdout, /is installed/);
  },
);

test(
  "an agent that believes to be registered, and that the leading master does not list, is a failure",
  { skip },
  () => {
    const host = agentHost({ WORK_SECONDS: 8 });
    host.write(listed, '{"slaves":[{"pid":"slave(1)@10.0.0.21:5051","active":false}]}');
    const { code, stdout, stderr } = host.install();
    assert.equal(code, 1, stdout);
    assert.match(stdout, /waiting for mesos-agent, at most 8 seconds/);
    assert.match(stderr, /mesos-agent does not work after 8 seconds/);
  },
);

test("an agent is not taken for another one at its ID", { skip }, () => {
  const host = agentHost({ WORK_SECONDS: 1 });
  host.write(listed, '{"slaves":[{"pid":"slave(1)@10.0.0.99:5051","active":true}]}');
  assert.equal(host.install().code, 1);
});

test("a drained agent is registered, in whatever order the master says so", { skip }, () => {
  const host = agentHost({ WORK_SECONDS: 1 });
  host.write(
    listed,
    '{"slaves":[{"deactivated":true,"pid":"slave(1)@10.0.0.21:5051","active":false}]}',
  );
  assert.equal(host.install().code, 0);
});

test(
  "where no master leads yet, an agent that answers is installed, and says who will tell",
  {
    skip,
  },
  () => {
    const host = agentHost({ PATIENCE_SECONDS: 1 });
    host.write(
      `${master}/metrics/snapshot`,
      '{"master/elected":1.0,"registrar/log/recovered":0.0}',
    );
    const { code, stdout } = host.install();
    assert.equal(code, 0, stdout);
    assert.match(stdout, /no master leads yet: bash verify\.sh will tell when it works/);
    assert.match(stdout, /a-1\.lan \(agent\) is installed/);
  },
);

test("the second run changes nothing and does not wait", { skip }, () => {
  const host = agentHost();
  assert.equal(host.install().code, 0);
  const { code, stdout } = host.install();
  assert.equal(code, 0);
  assert.match(stdout, /^changed=0$/m);
  assert.doesNotMatch(stdout, /waiting/);
});

test(
  "rollback.sh waits too: where the agent ends again and again it fails, and the next run goes back one more",
  { skip },
  () => {
    const collecting = (days: number) => ({
      ...spec,
      flags: { agent: { gc_delay: `${days}days` } },
    });
    const host = makeSandbox("a-1.lan", "10.0.0.21", collecting(1));
    for (const days of [1, 2, 3]) {
      host.put(collecting(days));
      assert.equal(host.run("bash install.sh").code, 0);
    }
    host.write(`${agent}/metrics/snapshot`, "");
    host.write("var/restarts", "3\n");
    const broken = host.run("bash rollback.sh");
    assert.equal(broken.code, 1, broken.stdout);
    assert.match(broken.stderr, /mesos-agent ends again and again/);
    host.write(`${agent}/metrics/snapshot`, '{"slave\\/registered":1.0}');
    const { code, stdout } = host.run("bash rollback.sh");
    assert.equal(code, 0, stdout);
    assert.match(host.read("var/lib/create-mesos-cluster/docker-compose.yml"), /GC_DELAY: "?1days/);
  },
);

/** Runs shell text with the functions of lib/await-services.sh, on a master. */
const onMaster = (script: string, lives = "") =>
  run("bash", [
    "-c",
    `set -euo pipefail
source '${files}/await-services.sh'
say() { echo "$*"; }
fail() { printf '%s\\n' "$@" >&2; exit 1; }
printable() { cat; }
sleep() { SECONDS=$((SECONDS + $1)); }
last_log_lines() { echo "log of $1"; }
METHOD=apt CLUSTER=c ADDRESS=10.0.0.11 SELECTED=(zookeeper mesos-master marathon)
CLUSTER_LIVES=${lives}
restarts_of() { echo 0; }
zookeeper_answers() { :; }
master_answers() { :; }
zookeeper_serves() { false; }
master_is_whole() { false; }
marathon_is_connected() { false; }
leading_master() { :; }
${script}`,
  ]);

test("at the first installation masters only have to answer; no quorum is waited for", () => {
  const { code, stdout, stderr } = onMaster("await_services");
  assert.equal(code, 0, stderr);
  assert.match(stdout, /marathon runs, and no master leads yet/);
});

test("on a cluster that works a master has to be a member again", () => {
  const alone = onMaster("await_services", "yes");
  assert.equal(alone.code, 1);
  assert.match(alone.stderr, /zookeeper does not work after 120 seconds\.[^]*log of zookeeper/);
  const whole =
    "zookeeper_serves() { :; }; master_is_whole() { :; }; marathon_is_connected() { :; }";
  assert.equal(onMaster(`${whole}; await_services`, "yes").code, 0);
});

test("a port that nobody answers within a minute is a failure", () => {
  const { code, stderr } = onMaster("master_answers() { false; }; await_services");
  assert.equal(code, 1);
  assert.match(stderr, /mesos-master does not work after 60 seconds/);
});

test("Marathon may end twice while masters change, not three times", () => {
  const leader = "leading_master() { echo 10.0.0.12; }; SELECTED=(marathon)";
  const restarts = (count: number) =>
    `${leader}; file=$(mktemp); echo 0 >$file
restarts_of() { cat $file; echo ${count} >$file; }
marathon_is_connected() { [[ $SECONDS -gt 20 ]]; }
await_services; rm $file`;
  assert.equal(onMaster(restarts(2)).code, 0);
  assert.match(onMaster(restarts(3)).stderr, /marathon ends again and again/);
});

test("systemd's count of restarts is a number, whatever it says, and its own lines are left out of the log", () => {
  const native = "blueprints/native/nodes/[node]/lib/services.sh";
  const { stdout } = run("bash", [
    "-c",
    `set -euo pipefail
source '${native}'
systemctl() { echo 'a[$(touch owned)]'; }
restarts_of x
journalctl() { printf '%s\\n' 'Started mesos-agent.service - Agent.' 'E1 unknown flag' 'mesos-agent.service: Scheduled restart job'; }
last_log_lines mesos-agent`,
  ]);
  assert.equal(stdout, "0\nE1 unknown flag\n");
});
