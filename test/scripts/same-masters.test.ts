import assert from "node:assert/strict";
import { test } from "node:test";
import { makeSandbox, skipSandbox } from "../support/sandbox.ts";
import type { Overrides } from "../support/spec.ts";

const skip = skipSandbox;

const cluster = (masters: number): Overrides => ({
  method: "docker",
  masters: [
    masters === 1 ? "m-1.lan=10.0.0.11" : `m-[1-${masters}].lan=10.0.0.[11-${10 + masters}]`,
  ],
  agents: ["a-1.lan=10.0.0.21"],
});
const zookeepers = (masters: number) =>
  Array.from({ length: masters }, (_, index) => `10.0.0.${11 + index}:2181`).join(",");
const flags = (quorum: number, zk: string) =>
  JSON.stringify({ flags: { quorum: String(quorum), zk: `zk://${zk}/mesos` } }).replaceAll(
    "/",
    "\\/",
  );

/** A host of a cluster of three, whose first master runs with these flags. */
function host(name: string, address: string, running?: string) {
  const sandbox = makeSandbox(name, address, cluster(3));
  if (running) sandbox.write("etc/network/10.0.0.11:5050/flags", running);
  return sandbox;
}
const agent = (running?: string) => host("a-1.lan", "10.0.0.21", running);

for (const [what, running] of [
  ["the masters of this bundle", flags(2, zookeepers(3))],
  ["the masters of this bundle with a password for ZooKeeper", flags(2, `me:pw@${zookeepers(3)}`)],
  ["no masters", undefined],
  [
    "masters that keep their flags in files",
    flags(2, "x").replace(/zk:[^"]*mesos/, "file:/etc/zk"),
  ],
] as const)
  test(`where ${what} run, an agent is installed`, { skip }, () => {
    const { code, stdout, stderr } = agent(running).run("bash install.sh");
    assert.equal(code, 0, stdout + stderr);
  });

for (const [what, running, said] of [
  ["another quorum", flags(3, zookeepers(3)), /m-1\.lan runs with quorum 3 instead of 2/],
  [
    "another list of ZooKeepers",
    flags(2, zookeepers(5)),
    /m-1\.lan uses ZooKeeper \S+15:2181\/mesos instead of \S+13:2181\/mesos/,
  ],
] as const)
  test(
    `masters with ${what} are refused before anything is touched, unless that is the change`,
    {
      skip,
    },
    () => {
      const sandbox = agent(running);
      const { code, stdout } = sandbox.run("bash install.sh");
      assert.equal(code, 1);
      assert.match(stdout, /FAIL {2}the masters that run are those of this bundle/);
      assert.match(stdout, said);
      assert.match(stdout, /Changing the cluster.*--change-masters/);
      assert.equal(sandbox.run("test -e /var/lib/create-mesos-cluster").code, 1);
      assert.equal(sandbox.run("bash install.sh --change-masters").code, 0);
    },
  );

test(
  "a master that does not run yet never starts beside masters of another quorum",
  { skip },
  () => {
    const sandbox = host("m-2.lan", "10.0.0.12", flags(1, zookeepers(1)));
    const { code, stdout } = sandbox.run("bash install.sh --change-masters");
    assert.equal(code, 1);
    assert.match(stdout, /install those first, this master after them/);
    const zookeeper = sandbox.run("bash preflight.sh --change-masters --services=zookeeper").stdout;
    assert.match(zookeeper, /WARN {2}the masters that run are those of this bundle/);
  },
);

test("a quorum that differs by more than one is refused also as a change", { skip }, () => {
  const sandbox = agent(flags(4, zookeepers(7)));
  const { code, stdout } = sandbox.run("bash install.sh --change-masters");
  assert.equal(code, 1);
  assert.match(stdout, /m-1\.lan runs with quorum 4 instead of 2/);
  assert.match(stdout, /change the number of masters by two, one change after the other/);
  assert.equal(sandbox.run("test -e /var/lib/create-mesos-cluster").code, 1);
});

test("where most masters have the right quorum, one that has not is mended", { skip }, () => {
  const sandbox = makeSandbox("a-1.lan", "10.0.0.21", cluster(5));
  const others = [12, 13].map((last) => `10.0.0.${last}`);
  sandbox.write("etc/network/10.0.0.11:5050/flags", flags(1, zookeepers(5)));
  for (const each of others)
    sandbox.write(`etc/network/${each}:5050/flags`, flags(3, zookeepers(5)));
  const preflight = (options = "") => sandbox.run(`bash preflight.sh --quiet ${options}`).stdout;
  assert.match(preflight(), /runs with quorum 1 instead of 3[\s\S]*which use --change-masters/);
  assert.match(preflight("--change-masters"), /WARN {2}the masters that run are those/);
  for (const each of others)
    sandbox.write(`etc/network/${each}:5050/flags`, flags(1, zookeepers(5)));
  assert.match(preflight("--change-masters"), /change the number of masters by two/);
});

test("where no master answers, the earlier installation of this host tells", { skip }, () => {
  const sandbox = agent();
  assert.equal(sandbox.run("bash install.sh").code, 0);
  sandbox.put(cluster(5));
  const { code, stdout } = sandbox.run("bash install.sh");
  assert.equal(code, 1);
  assert.match(stdout, /this host was installed with ZooKeeper \S+13:2181\/mesos instead of/);
  // A package's own file says nothing, before the first installation and in the middle of it.
  const fresh = agent();
  fresh.write("etc/mesos/zk", "zk://localhost:2181/mesos\n");
  assert.equal(fresh.run("bash install.sh").code, 0);
  assert.equal(fresh.run("bash install.sh").code, 0);
});

test(
  "where the masters keep their list in a file, the earlier installation tells too",
  { skip },
  () => {
    const sandbox = agent();
    assert.equal(sandbox.run("bash install.sh").code, 0);
    sandbox.put({ ...cluster(3), masters: ["m-1.lan=10.0.0.11", "m-[4-5].lan=10.0.0.[14-15]"] });
    sandbox.write(
      "etc/network/10.0.0.11:5050/flags",
      flags(2, "x").replace(/zk:[^"]*mesos/, "file:/etc/zk"),
    );
    const { code, stdout } = sandbox.run("bash install.sh");
    assert.equal(code, 1);
    assert.match(stdout, /this host was installed with ZooKeeper \S+13:2181\/mesos instead of/);
  },
);

test("verify.sh --state says what the order of a roll-out depends on", { skip }, () => {
  const sandbox = host("m-1.lan", "10.0.0.11", flags(1, zookeepers(3)));
  sandbox.write("etc/network/10.0.0.11:5050/health", "");
  sandbox.write("etc/network/10.0.0.11:2181/srvr", "Zxid: 0x1\nMode: leader\n");
  sandbox.write("etc/network/10.0.0.11:2181/mntr", "zk_quorum_size\t5\n");
  sandbox.write("etc/network/10.0.0.11:8080/v2/leader", '{"leader":"m-1.lan:8080"}');
  assert.equal(
    sandbox.run("bash verify.sh --state").stdout,
    "installed=no\nsecrets=no\nstate=whole\nleads=7\nlives=yes\nsafe=no\nzookeepers=5\nmasters=other\nothers=m-1.lan runs with quorum 1 instead of 2\nmarathon=no\n",
  );
  // What no service reads stops none of them.
  assert.match(sandbox.run("bash verify.sh --state --services=firewall").stdout, /^safe=yes$/m);
  const off = makeSandbox("m-3.lan", "10.0.0.13", cluster(3));
  off.write("etc/network/10.0.0.11:5050/metrics/snapshot", "{}");
  assert.equal(
    off.run("bash verify.sh --state").stdout,
    "installed=no\nsecrets=no\nstate=off\nleads=0\nlives=no\nsafe=yes\nzookeepers=-\nmasters=same\nmarathon=no\n",
  );
});

test("verify.sh --state counts only an installation that came to its end", { skip }, () => {
  const host = agent();
  const installed = () => /^installed=(\w+)$/m.exec(host.run("bash verify.sh --state").stdout)?.[1];
  assert.equal(host.run("bash install.sh").code, 0);
  assert.equal(installed(), "yes");
  host.run("for backup in /var/backups/create-mesos-cluster/*; do touch $backup/unfinished; done");
  assert.equal(installed(), "no");
});
