import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { makeSandbox, type Sandbox, skipSandbox } from "../support/sandbox.ts";
import type { Overrides } from "../support/spec.ts";

const skip = skipSandbox;

const spec: Overrides = {
  method: "apt",
  masters: ["m-1.lan=10.0.0.11"],
  agents: ["a-1.lan=10.0.0.21"],
};
const mesosphere: Overrides = {
  ...spec,
  apt: { debs: "supplied", layout: "mesosphere" },
};

/** The steps of install.sh that put files into place, without those that need apt and systemd. */
const functions =
  "set -euo pipefail; source node.conf; source lib/common.sh; source lib/services.sh; claim_host;";
const putFiles = (host: Sandbox) => {
  const ran = host.run(`${functions} put_files`);
  assert.equal(ran.code, 0, ran.stdout + ran.stderr);
  return ran.stdout;
};

const agent = (given: Overrides = spec) => makeSandbox("a-1.lan", "10.0.0.21", given);

/** The flags with which a wrapper would start the agent, and its complaints. */
function flagsOf(host: Sandbox, wrapper: "aventer-mesos" | "mesos"): string {
  const text = readFileSync(
    `test/hosts/standins/packages/${wrapper}/usr/bin/mesos-init-wrapper`,
    "utf8",
  );
  const [start = ""] = text.split("log_to_syslog ==");
  host.write(
    "opt/wrapper",
    `${start.replace(/if \[\[ \$$/, "")}\nprintf '%s\\n' "\${arguments[@]}"`,
  );
  const { stdout, stderr } = host.run(
    `ulimit() { :; }; export -f ulimit; bash /opt/wrapper ${wrapper === "mesos" ? "slave" : "agent"}`,
  );
  return stdout + stderr;
}

test(
  "with ClusterD, a hidden file in the flag folders is a flag: named, and moved away",
  { skip },
  () => {
    const host = agent();
    putFiles(host);
    assert.match(flagsOf(host, "aventer-mesos"), /^--hostname=a-1\.lan$/m);
    host.write("etc/mesos-agent/.hostname.swp", "left by an editor\n");
    host.write("etc/mesos-agent/attributes/.rack.swp", "left by an editor\n");
    assert.match(flagsOf(host, "aventer-mesos"), /^--\.hostname\.swp=/m);
    const { stdout } = host.run(`${functions} stray_flags`);
    assert.equal(stdout, "/etc/mesos-agent/.hostname.swp\n/etc/mesos-agent/attributes/.rack.swp\n");
    assert.match(putFiles(host), /\.hostname\.swp \(removed\)/);
    assert.doesNotMatch(flagsOf(host, "aventer-mesos"), /swp|No such file/);
  },
);

test("with mesosphere's wrapper a hidden file is none, and stays", { skip }, () => {
  const host = agent(mesosphere);
  host.write("etc/mesos-slave/.hostname.swp", "left by an editor\n");
  putFiles(host);
  assert.doesNotMatch(flagsOf(host, "mesos"), /swp/);
  assert.equal(host.read("etc/mesos-slave/.hostname.swp"), "left by an editor\n");
});

test(
  "an installation that is cut off before a rename leaves no flag behind, and the next one sweeps",
  { skip },
  () => {
    const host = agent();
    putFiles(host);
    const before = flagsOf(host, "aventer-mesos");
    host.write("etc/mesos-agent/hostname", "changed\n");
    const { code } = host.run(`${functions} mv() { exit 9; }; put_files`);
    assert.equal(code, 9);
    assert.equal(
      flagsOf(host, "aventer-mesos"),
      before.replace("--hostname=a-1.lan", "--hostname=changed"),
    );
    assert.equal(host.run("ls /etc/.create-mesos-cluster.new").code, 0);
    putFiles(host);
    assert.equal(flagsOf(host, "aventer-mesos"), before);
    assert.notEqual(host.run("ls /etc/.create-mesos-cluster.new").code, 0);
  },
);

test(
  "the folder attributes/ makes way for the flag of that name, which uninstalling takes away",
  { skip },
  () => {
    const host = agent();
    putFiles(host);
    host.put({
      ...spec,
      agents: [{ host: "a-1.lan", address: "10.0.0.21", attributes: { rack: "r1" } }],
    } as Overrides);
    putFiles(host);
    assert.match(flagsOf(host, "aventer-mesos"), /^--attributes=rack:r1$/m);
    const { code, stderr } = host.run(`${functions} undo_all_backups; ls -A /etc/mesos-agent`);
    assert.notEqual(code, 0, "the folder of the flags is gone");
    assert.match(stderr, /No such file/);
  },
);
