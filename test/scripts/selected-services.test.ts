import assert from "node:assert/strict";
import { test } from "node:test";
import { makeSandbox, type Sandbox, skipSandbox } from "../support/sandbox.ts";
import type { Overrides } from "../support/spec.ts";

const skip = skipSandbox;

/** One host of both roles; the changed one has another flag in each service. */
const cluster = (method: "apt" | "docker", flags: object = {}): Overrides =>
  ({
    method,
    ...(method === "apt" && { os: "debian-12" }),
    marathon: "off",
    masters: ["m-1.lan=10.0.0.11"],
    agents: ["m-1.lan=10.0.0.11"],
    flags,
  }) as Overrides;
const changed = {
  zookeeper: { maxClientCnxns: 100 },
  master: { agent_ping_timeout: "20secs" },
  agent: { executor_registration_timeout: "5mins" },
};

const hostOf = (method: "apt" | "docker"): Sandbox =>
  makeSandbox("m-1.lan", "10.0.0.11", cluster(method));

/** What install.sh does, without packages and without the wait for services. */
const install = (services = "") => `set -euo pipefail
  source node.conf; source lib/common.sh; source lib/method.sh
  systemctl() { echo "$*" >>/var/systemctl.log; [[ $1 != is-active ]] || test -e /var/is-up; }
  usage() { :; }
  read_options "--services=" ${services && `--services=${services}`}
  select_services; claim_host; note_missing_services; put_files; record_agent_identity
  start_cluster_services; finish_backup
  touch /var/is-up`;

const restarted = (host: Sandbox) =>
  host
    .read("var/systemctl.log")
    .split("\n")
    .filter((line) => line.startsWith("restart "))
    .map((line) => line.slice("restart ".length));

function runs(host: Sandbox, services?: string) {
  host.write("var/systemctl.log", "");
  const { code, stdout, stderr } = host.run(install(services));
  assert.equal(code, 0, stdout + stderr);
}

test("a selected service gets its files and restarts; the others keep theirs", { skip }, () => {
  const host = hostOf("apt");
  runs(host);
  assert.deepEqual(restarted(host), ["zookeeper", "mesos-master", "mesos-agent"]);
  host.put(cluster("apt", changed));
  runs(host, "zookeeper");
  assert.deepEqual(restarted(host), ["zookeeper"]);
  assert.match(host.read("etc/zookeeper/conf_c/zoo.cfg"), /^maxClientCnxns=100$/m);
  assert.equal(host.run("test -e /etc/mesos-master/agent_ping_timeout").code, 1);
  runs(host, "mesos-agent");
  assert.deepEqual(restarted(host), ["mesos-agent"]);
  assert.equal(host.run("test -e /etc/mesos-master/agent_ping_timeout").code, 1);
  runs(host);
  assert.deepEqual(restarted(host), ["mesos-master"]);
  assert.equal(host.read("etc/mesos-master/agent_ping_timeout").trim(), "20secs");
});

test(
  "a file of two services restarts the one that was not selected when its turn comes",
  { skip },
  () => {
    const host = hostOf("apt");
    runs(host);
    host.put({ ...cluster("apt"), ports: { zookeeper: 2191 } } as Overrides);
    runs(host, "mesos-master");
    assert.deepEqual(restarted(host), ["mesos-master"]);
    assert.match(host.read("etc/mesos/zk"), /:2191/);
    runs(host, "zookeeper");
    assert.deepEqual(restarted(host), ["zookeeper"]);
    runs(host);
    assert.deepEqual(restarted(host), ["mesos-agent"]);
    runs(host);
    assert.deepEqual(restarted(host), []);
  },
);

test("what an earlier bundle brought for a service stays until it is selected", { skip }, () => {
  const host = makeSandbox("m-1.lan", "10.0.0.11", cluster("apt", changed));
  runs(host);
  host.put(cluster("apt"));
  runs(host, "zookeeper");
  assert.equal(host.run("test -e /etc/mesos-master/agent_ping_timeout").code, 0);
  runs(host);
  assert.equal(host.run("test -e /etc/mesos-master/agent_ping_timeout").code, 1);
});

test("Compose recreates the container of the selected service alone", { skip }, () => {
  const host = hostOf("docker");
  host.run(
    "sed -i '2i echo \"$*\" >>/var/calls' $0/bin/docker && sed -n 1,3p $0/bin/docker >/var/seen",
  );
  runs(host);
  host.put(cluster("docker", changed));
  host.write("var/calls", "");
  runs(host, "zookeeper");
  const up = / up --detach --quiet-pull (.*)$/m.exec(host.read("var/calls"));
  assert.equal(up?.[1], "--no-deps zookeeper");
});

test("an agent keeps its ID while other services change", { skip }, () => {
  const host = hostOf("docker");
  runs(host);
  host.run(
    "mkdir -p /var/lib/mesos/agent/meta/slaves/S0; cd /var/lib/mesos/agent/meta/slaves; ln -sfn S0 latest",
  );
  host.put({
    ...cluster("docker"),
    agents: [{ host: "m-1.lan", address: "10.0.0.11", attributes: { rack: "r1" } }],
    flags: { agent: { reconfiguration_policy: "equal" } },
  } as Overrides);
  const check = "bash preflight.sh --quiet";
  assert.match(host.run(check).stdout, /FAIL {2}the agent keeps its ID/);
  assert.doesNotMatch(host.run(`${check} --services=zookeeper`).stdout, /the agent keeps its ID/);
});

test("a service that is none of Mesos is wrong usage", { skip }, () => {
  const { code, stderr } = hostOf("docker").run("bash install.sh --services=zookeper");
  assert.equal(code, 2);
  assert.match(stderr, /--services does not know zookeper\./);
});

test("services that must not run here are left alone until they are selected", { skip }, () => {
  const roles = (agents: string) =>
    ({ ...cluster("apt"), agents: [agents], masters: ["m-1.lan=10.0.0.11"] }) as Overrides;
  const host = makeSandbox("m-1.lan", "10.0.0.11", roles("m-1.lan=10.0.0.11"));
  runs(host);
  host.put(roles("a-1.lan=10.0.0.21"));
  runs(host, "zookeeper");
  assert.doesNotMatch(host.read("var/systemctl.log"), /^(disable|stop|kill|mask) /m);
  runs(host, "mesos-agent");
  assert.match(host.read("var/systemctl.log"), /^disable .*mesos-agent$/m);
});

test("a new host does not start what a package enables before it is selected", { skip }, () => {
  const host = hostOf("apt");
  runs(host, "zookeeper");
  assert.deepEqual(restarted(host), ["zookeeper"]);
  assert.match(host.read("var/systemctl.log"), /^disable .*mesos-master$/m);
  assert.equal(host.read("var/lib/create-mesos-cluster/missing"), "mesos-master\nmesos-agent\n");
  assert.doesNotMatch(host.read("var/lib/create-mesos-cluster/files"), /^etc\/mesos\//m);
  runs(host, "mesos-master,mesos-agent");
  assert.deepEqual(restarted(host), ["mesos-master", "mesos-agent"]);
  assert.doesNotMatch(host.read("var/systemctl.log"), /^disable .*mesos/m);
});

test(
  "an installation that was interrupted starts the changed services the next time",
  { skip },
  () => {
    const host = hostOf("apt");
    runs(host);
    host.put(cluster("apt", changed));
    const broken = install().replace("start_cluster_services", "exit 7");
    assert.equal(host.run(broken).code, 7);
    runs(host);
    assert.deepEqual(restarted(host), ["zookeeper", "mesos-master", "mesos-agent"]);
    runs(host);
    assert.deepEqual(restarted(host), []);
  },
);

test("verify.sh asks the selected services alone", { skip }, () => {
  const host = hostOf("docker");
  host.write("etc/network/10.0.0.11:2181/srvr", "Mode: standalone\n");
  const zookeeper = host.run("bash verify.sh --timeout 1 --services=zookeeper");
  assert.equal(zookeeper.code, 0, zookeeper.stdout + zookeeper.stderr);
  assert.doesNotMatch(zookeeper.stdout, /mesos-master|mesos-agent/);
  assert.equal(host.run("bash verify.sh --timeout 1 --services=mesos-master").code, 1);
});

test(
  "a service that the new bundle does not have ends although its unit goes first",
  { skip },
  () => {
    const { code, stdout } = hostOf("apt").run(`source node.conf; source lib/common.sh
    source lib/method.sh
    systemctl() { [[ $1 != cat ]] && echo "$*" && [[ $1 != disable && $1 != is-enabled ]]; }
    disable_service marathon`);
    assert.equal(code, 0, stdout);
    assert.match(stdout, /^stop marathon$/m);
  },
);
