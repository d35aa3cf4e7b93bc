import assert from "node:assert/strict";
import { test } from "node:test";
import { makeSandbox, type Sandbox, skipSandbox } from "../support/sandbox.ts";
import type { Overrides } from "../support/spec.ts";

const skip = skipSandbox;

const cluster = (masters: number, more: object = {}): Overrides =>
  ({
    method: "docker",
    masters: [`m-[1-${masters}].lan=10.0.0.[11-${10 + masters}]`],
    agents: ["a-1.lan=10.0.0.21"],
    ...more,
  }) as Overrides;
const flag = (seconds: number) => ({
  flags: { master: { agent_ping_timeout: `${seconds}secs` } },
});
const compose = "var/lib/create-mesos-cluster/docker-compose.yml";
const network = "etc/network/10.0.0.11";

/** The first master, which works, with these bundles installed one after the other. */
function master(first: Overrides, ...later: Overrides[]): Sandbox {
  const host = makeSandbox("m-1.lan", "10.0.0.11", first);
  host.write(`${network}:2181/srvr`, "Mode: leader\n");
  host.write(`${network}:5050/health`, "");
  host.write(`${network}:8080/ping`, "pong");
  host.write(`${network}:8080/v2/info`, '{"frameworkId":"F1"}');
  host.write(`${network}:5050/frameworks`, '{"active":true}');
  for (const spec of [first, ...later]) {
    host.put(spec);
    const { code, stdout, stderr } = host.run("bash install.sh --change-masters");
    assert.equal(code, 0, stdout + stderr);
  }
  return host;
}

function refuses(host: Sandbox, said: RegExp) {
  const before = host.read(compose);
  host.write("var/docker.log", "");
  const { code, stdout, stderr } = host.run("bash rollback.sh");
  assert.equal(code, 1, stdout + stderr);
  assert.match(stderr, said);
  assert.equal(host.read(compose), before);
  assert.equal(host.read("var/docker.log"), "", "a service was touched");
}

test("a master goes back over a change of its flags", { skip }, () => {
  const host = master(cluster(3, flag(20)), cluster(3, flag(30)));
  const { code, stdout, stderr } = host.run("bash rollback.sh");
  assert.equal(code, 0, stdout + stderr);
  assert.match(host.read(compose), /20secs/);
});

test("a master never goes back alone over a change of the masters", { skip }, () => {
  const host = master(cluster(3), cluster(5));
  refuses(host, /belonged to other masters:[^]*now: {2}quorum 3[^]*then: quorum 2[^]*README\.md/);
});

test("a master does not go back beside masters of another quorum", { skip }, () => {
  const host = master(cluster(3, flag(20)), cluster(3, flag(30)));
  host.write("etc/network/10.0.0.12:5050/flags", '{"flags":{"quorum":"3"}}');
  refuses(host, /The masters that run are not those[^]*m-2\.lan runs with quorum 3 instead of 2/);
});

test("a master that does not run asks the others before it goes back", { skip }, () => {
  const host = master(cluster(3, flag(20)), cluster(3, flag(30)));
  host.run("sed -i s/^MEMBER_SECONDS=.*/MEMBER_SECONDS=0/ lib/check-members.sh");
  host.run("rm /etc/network/10.0.0.11:5050/health");
  host.write(
    "etc/network/10.0.0.12:5050/metrics/snapshot",
    '{"registrar\\/log\\/ensemble_size":3.0}',
  );
  refuses(host, /A service would start here that must not/);
});

test("services that were never installed are not started by going back", { skip }, () => {
  const host = master(cluster(3, flag(20)), cluster(3, flag(30)));
  host.write("var/lib/create-mesos-cluster/missing", "mesos-master\nmarathon\n");
  refuses(host, /not installed yet: mesos-master marathon[^]*sudo bash install\.sh/);
});

test("going back over other roles of the host is refused", { skip }, () => {
  const both = cluster(1, { agents: ["m-1.lan=10.0.0.11"] });
  const host = master(cluster(1), both);
  refuses(host, /other roles: zookeeper mesos-master marathon/);
});

for (const [what, before, after, services] of [
  ["added", { marathon: "off" }, {}, ["zookeeper", "mesos-master"]],
  ["removed", {}, { marathon: "off" }, ["zookeeper", "mesos-master", "marathon"]],
] as const)
  test(
    `after a bundle that ${what} Marathon, going back starts what the restored files name`,
    { skip },
    () => {
      const host = master(cluster(3, before), cluster(3, after));
      host.run("sed -i '2i echo \"$*\" >>/var/calls' $0/bin/docker");
      host.write("var/calls", "");
      const { code, stdout, stderr } = host.run("bash rollback.sh");
      assert.equal(code, 0, stdout + stderr);
      const up = / up --detach --quiet-pull (.*)$/m.exec(host.read("var/calls"));
      assert.equal(up?.[1], ["--remove-orphans", ...services].join(" "));
    },
  );

/** A master whose layout and package bring files of their own, with what rollback.sh asks of them. */
function packagedMaster() {
  const apt = { method: "apt", os: "debian-12", marathon: "image" };
  const host = makeSandbox("m-1.lan", "10.0.0.11", cluster(3, apt));
  const step = (script: string) =>
    host.run(`set -euo pipefail
      source node.conf; source lib/common.sh; source lib/method.sh
      source lib/report.sh; source lib/check-members.sh; source lib/check-rollback.sh
      systemctl() { [[ $1 != cat ]] || [[ -e /etc/systemd/system/$2.service ]]; }
      end_agent() { :; }
      ${script}`);
  host.write("etc/mesos/zk", "zk://localhost:2181/mesos\n");
  host.write("etc/mesos-master/quorum", "1\n");
  return { host, step, apt };
}

test("a new master never gets the package's own quorum and ZooKeeper back", { skip }, () => {
  const { step } = packagedMaster();
  const { code, stderr } = step(
    'claim_host; put_files; finish_backup; check_masters_after "$(last_backup)"',
  );
  assert.equal(code, 1);
  assert.match(stderr, /now: {2}quorum 2[^]*then: quorum 1\n[^]*then: ZooKeeper localhost:2181/);
});

test(
  "a unit that goes is stopped while it is there, one that comes back is started",
  { skip },
  () => {
    const { host, step, apt } = packagedMaster();
    assert.equal(step("claim_host; put_files; finish_backup").code, 0);
    const says = `back=$(last_backup); take_services_after "$back"
    disable_service() { echo "stop $1"; }; stop_services_that_go; echo "\${SELECTED[*]}"`;
    host.put(cluster(3, { ...apt, marathon: "off" }));
    const removed = step(`put_files; finish_backup; ${says}`);
    assert.equal(
      removed.stdout.split("\n").slice(-3).join("\n"),
      "stop mesos-agent\nzookeeper mesos-master marathon\n",
    );
    host.put(cluster(3, apt));
    const added = step(`put_files; finish_backup; ${says}`);
    assert.equal(
      added.stdout.split("\n").slice(-4).join("\n"),
      "stop marathon\nstop mesos-agent\nzookeeper mesos-master\n",
    );
  },
);
