import assert from "node:assert/strict";
import { test } from "node:test";
import { skipNetworks } from "../support/networks.ts";
import { makeSandbox, type Sandbox } from "../support/sandbox.ts";
import type { Overrides } from "../support/spec.ts";

const skip = skipNetworks;

const closed: Overrides = {
  method: "docker",
  masters: ["m-1.lan=10.0.0.11"],
  agents: ["a-[1-2].lan=10.0.0.[21-22]"],
  security: { level: "firewall", admins: ["10.9.0.0/24"] },
};
const master = () => makeSandbox("m-1.lan", "10.0.0.11", closed);
const agent = (spec: Overrides = closed) => makeSandbox("a-1.lan", "10.0.0.21", spec);

/** A host whose network has nftables of its own, for as long as the script. */
const inNetwork = (host: Sandbox, script: string) => {
  host.write("network-script", `set -euo pipefail\n${script}\n`);
  return host.run(
    "unshare --net --pid --fork --kill-child --mount-proc bash $0/network-script 2>&1",
  );
};
/** The functions of install.sh, as far as the firewall needs them. */
const functions =
  "source node.conf; source lib/common.sh; source lib/method.sh; select_services; mkdir -p /run/create-mesos-cluster; claim_host";
const apply = "put_files; update_firewall";
const table = "nft list table inet create_mesos_cluster";
const next = "cd /opt/next";

/** Another bundle for the same host, beside the first. */
function putNext(host: Sandbox, spec: Overrides): void {
  host.run("cp -a /opt/node /opt/first");
  host.put(spec);
  host.run("mv /opt/node /opt/next; mv /opt/first /opt/node");
}

test(
  "install.sh loads a firewall that stays when it is confirmed, and changes nothing then",
  { skip },
  () => {
    const host = agent();
    const { stdout } = inNetwork(
      host,
      `export SSH_CONNECTION='10.8.0.7 5 10.0.0.21 22'
bash install.sh
echo CONFIRM
bash install.sh --confirm-firewall
echo AGAIN
bash install.sh
${table}`,
    );
    const [first = "", confirmed = "", again = ""] = stdout.split(/^(?:CONFIRM|AGAIN)$/m);
    assert.match(first, /^firewall=unconfirmed$/m, stdout);
    assert.match(
      first,
      /not confirmed yet\. From a NEW login, in this folder: sudo bash install\.sh --confirm/,
    );
    assert.match(confirmed, /The firewall of a-1\.lan is confirmed: it stays\./);
    assert.match(again, /^changed=0$/m);
    assert.match(again, /elements = \{ 10\.8\.0\.7, 10\.9\.0\.0\/24 \}/);
    assert.match(
      host.read("var/systemctl.log"),
      /enable --quiet create-mesos-cluster-firewall\.service/,
    );
  },
);

test("a firewall that nobody confirms goes away, and the next run loads it again", { skip }, () => {
  const { stdout } = inNetwork(
    agent(),
    `${functions}
CONFIRM_SECONDS=1
${apply}
sleep 2.5
is_firewall_loaded || echo GONE
(confirm_firewall) || echo TOO LATE
CONFIRM_SECONDS=60
update_firewall
confirm_firewall`,
  );
  assert.match(stdout, /^GONE\n.*was taken back.*\n.*\nTOO LATE\n[^]*is confirmed: it stays\.$/m);
});

test("a changed firewall that nobody confirms gives way to the one before", { skip }, () => {
  const host = agent();
  putNext(host, { ...closed, security: { level: "firewall", admins: ["10.66.0.0/16"] } });
  const { stdout } = inNetwork(
    host,
    `${functions}; ${apply}; confirm_firewall
${next}; ${functions}
CONFIRM_SECONDS=1
${apply}
${table} | grep -c 10.66 || true
sleep 2.5
${table} | grep -c 10.66 || true`,
  );
  assert.match(stdout, /\n1\n0\n$/);
});

test("nobody is shut out unasked, and whoever installs is never forgotten", { skip }, () => {
  const host = agent();
  putNext(host, { ...closed, security: { level: "firewall", admins: ["10.66.0.0/16"] } });
  const { stdout } = inNetwork(
    host,
    `export SSH_CONNECTION='10.8.0.7 5 10.0.0.21 22'
${functions}; ${apply}; confirm_firewall
${next}; export SSH_CONNECTION='10.8.0.70 5 10.0.0.21 22'
${functions}; ${apply}; confirm_firewall
${table} | tr -d '\\n\\t'; echo
OPTIONS=' --shut-out '
update_firewall; confirm_firewall
${table} | tr -d '\\n\\t'; echo`,
  );
  assert.match(stdout, /still let in, although no longer in cluster\.yaml: 10\.9\.0\.0\/24 \(/);
  const tables = stdout.split("\n").filter((line) => line.startsWith("table"));
  assert.match(
    tables[0] ?? "",
    /elements = \{ 10\.8\.0\.7, 10\.8\.0\.70, *10\.9\.0\.0\/24, 10\.66\.0\.0\/16 \}/,
  );
  assert.match(tables[1] ?? "", /elements = \{ 10\.8\.0\.7, 10\.8\.0\.70, *10\.66\.0\.0\/16 \}/);
});

for (const [what, script] of [
  ["a bundle of level open", `${next}; ${functions}; ${apply}`],
  ["uninstall.sh", "bash uninstall.sh"],
] as const)
  test(`${what} takes the firewall away`, { skip }, () => {
    const host = agent();
    putNext(host, { ...closed, security: { level: "open" } });
    const { stdout } = inNetwork(
      host,
      `(${functions}; ${apply}; confirm_firewall; finish_backup)
(${script})
nft list tables; echo TABLES; find /etc/create-mesos-cluster /etc/systemd -type f -name '*firewall*' 2>&1 | grep -v 'No such' || true`,
    );
    assert.match(stdout, /\nTABLES\n$/, stdout);
    assert.doesNotMatch(stdout, /table inet/);
  });

test(
  "executors' ports are those of the kernel without ssh's, the tasks' and reserved ones",
  { skip },
  () => {
    const host = agent({
      ...closed,
      agents: [{ host: "a-1.lan", address: "10.0.0.21", resources: { ports: "[31000-33000]" } }],
    });
    host.write(
      "etc/listening",
      'LISTEN 0 128 0.0.0.0:40022 0.0.0.0:* users:(("sshd",pid=1,fd=3))\n',
    );
    const { stdout } = inNetwork(
      host,
      `${functions}; echo 32768 50000 >/proc/sys/net/ipv4/ip_local_port_range; executor_lines`,
    );
    assert.equal(
      stdout,
      "add element inet create_mesos_cluster executors { 33001-40021, 40023-50000 }\n",
    );
  },
);

test(
  "preflight names frameworks that would be shut out, and who else listens there",
  { skip },
  () => {
    const host = master();
    host.write(
      "etc/network/10.0.0.11:5050/frameworks",
      JSON.stringify({
        frameworks: [
          { name: "chronos", pid: "scheduler-1@10.5.0.1:9", principal: "p" },
          { name: "inside", pid: "scheduler-1@10.9.0.1:9", principal: "p" },
        ],
      }),
    );
    const { stdout } = inNetwork(host, "bash preflight.sh --json || true");
    assert.match(
      stdout,
      /"FAIL","check":"the host of each registered framework is let in","seen":\["chronos on 10\.5\.0\.1"\]/,
    );
  },
);

test("preflight warns of programs that listen among the executors", { skip }, () => {
  const host = agent();
  host.write(
    "etc/listening",
    [
      'LISTEN 0 128 0.0.0.0:45000 0.0.0.0:* users:(("nfsd",pid=9,fd=3))',
      'LISTEN 0 128 127.0.0.1:45001 0.0.0.0:* users:(("local",pid=9,fd=3))',
      'LISTEN 0 128 0.0.0.0:80 0.0.0.0:* users:(("nginx",pid=9,fd=3))\n',
    ].join("\n"),
  );
  const { stdout } = inNetwork(host, "bash preflight.sh --json || true");
  assert.match(stdout, /"WARN","check":"only executors listen [^"]*","seen":\["45000 \(nfsd\)"\]/);
});
