import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { copyNode, makeBundle, script, supply, supplyBuild } from "./bundle.ts";
import type { Host } from "./host.ts";
import { type Rig, startRig } from "./rig.ts";
import { tryRun } from "./run.ts";

let rig: Rig;
before(async () => {
  rig = await startRig();
});
after(() => rig?.stop());

const installs = { seconds: 420 };

/** A way to install, and what its bundle needs besides. Every Mesos and Marathon is a stand-in; ZooKeeper, apt and systemd are real. */
interface Scenario {
  name: string;
  spec: () => object;
  supply: (bundle: string) => Promise<void> | void;
}

const scenarios: Scenario[] = [
  {
    name: "apt, layout mesosphere, Marathon's package (stand-ins)",
    spec: () => ({
      method: "apt",
      apt: { line: "deb file:/srv/repo/mesosphere ./", layout: "mesosphere", fingerprint: rig.repositories.mesosphere.fingerprint },
      agents: [{ host: "agent-1.lan", address: "10.77.0.21", attributes: { rack: "r1" } }],
    }),
    supply: (bundle) => supply(bundle, rig.repositories.mesosphere.keyFile, "apt-key.asc"),
  },
  {
    name: "source, one host in both roles, no Marathon (stand-ins)",
    spec: () => ({ method: "source", marathon: "off", agents: ["master-1.lan=10.77.0.11", "agent-1.lan=10.77.0.21"] }),
    supply: (bundle) => supplyBuild(bundle, rig.packages.sourceArchive, "mesos-1.11.x-debian-12-amd64.tar.gz"),
  },
];

for (const { name, spec, supply: supplyTo } of scenarios) {
  describe(`${name}: 3 masters and an agent`, () => {
    let bundle: string;
    let hosts: Host[];
    let before: string[];
    let isInstalled = false;
    /** What follows means nothing where the installation failed. */
    const installed = () => { assert.ok(isInstalled, "the installation failed"); };

    test("install.sh of each node brings the cluster up: one ZooKeeper leads, two follow, every daemon answers", async () => {
      bundle = await makeBundle({ name: "rig", masters: ["master-[1-3].lan=10.77.0.[11-13]"], ...spec() });
      await supplyTo(bundle);
      hosts = await Promise.all([11, 12, 13, 21].map((number) => rig.host({ name: number < 20 ? `master-${number - 10}.lan` : "agent-1.lan", address: `10.77.0.${number}` })));
      before = await Promise.all(hosts.map(fileTree));
      await Promise.all(hosts.map((host) => copyNode(bundle, host)));
      await Promise.all(hosts.map((host) => host.must(script("install.sh"), installs)));
      await Promise.all(hosts.map((host) => host.must(script("verify.sh"), installs)));
      const modes = await Promise.all(hosts.slice(0, 3).map(zookeeperMode));
      assert.deepEqual(modes.sort(), ["follower", "follower", "leader"]);
      isInstalled = true;
    });

    test("verify.sh of the bundle says that the cluster is whole, from another machine", async () => {
      installed();
      const { code, stdout, stderr } = await tryRun("bash", ["verify.sh"], { cwd: bundle, seconds: 200 });
      assert.equal(code, 0, `${stdout}\n${stderr}`);
    });

    test("a second install.sh changes nothing and restarts nothing", async () => {
      installed();
      const pids = await Promise.all(hosts.map(processIds));
      const said = await Promise.all(hosts.map((host) => host.must(script("install.sh"), installs)));
      for (const text of said) assert.match(text, /^changed=0$/m);
      assert.deepEqual(await Promise.all(hosts.map(processIds)), pids);
    });

    test("only the services of a host's roles are enabled", async () => {
      installed();
      const agent = hosts[3] as Host;
      const enabled = await agent.run("systemctl is-enabled mesos-master; systemctl is-active mesos-master");
      assert.doesNotMatch(enabled.stdout, /enabled|^active/m);
    });

    test("a host that went through a reboot is back by itself", async () => {
      installed();
      const [first] = hosts as [Host, ...Host[]];
      await first.restart();
      await first.must(script("verify.sh"), installs);
    });

    test("a master's folder on another machine is refused before anything is touched", async () => {
      installed();
      const [, , , agent] = hosts as [Host, Host, Host, Host];
      await agent.copyIn(join(bundle, "nodes/master-1.lan"), "/opt/wrong");
      const { code, stderr } = await agent.run("cd /opt/wrong && bash install.sh");
      assert.equal(code, 1);
      assert.match(stderr, /This folder is for master-1\.lan \(10\.77\.0\.11\)/);
    });

    test("a file of the bundle that was changed on the way is refused", async () => {
      installed();
      const [first] = hosts as [Host, ...Host[]];
      const { code, stderr } = await first.run("cp -a /opt/bundle /opt/tampered && cd /opt/tampered && echo 7 >etc/mesos-master/quorum && bash install.sh");
      assert.equal(code, 1);
      assert.match(stderr, /not as it was generated/);
      assert.equal((await first.must("cat /etc/mesos-master/quorum")).trim(), "2");
    });

    test("--help changes nothing, and a file that nobody listed is not installed", async () => {
      installed();
      const [first] = hosts as [Host, ...Host[]];
      assert.match(await first.must(script("install.sh", "--help")), /^Installs this host's part/);
      assert.equal((await first.run(script("install.sh", "--nonsense"))).code, 2);
      // As a broken-off installation may leave it: hidden from the daemon, and swept away by the next one.
      await first.must("echo 9 >/etc/mesos-master/.quorum.new");
      assert.match(await first.must(script("install.sh"), installs), /^changed=0$/m);
      await first.must("! test -e /etc/mesos-master/.quorum.new");
      await first.must("touch /opt/bundle/etc/mesos-master/quorum.bak; echo '10.9.9.9 of-the-admin' >>/etc/hosts");
      assert.match(await first.must(script("install.sh"), installs), /^changed=0$/m);
      await first.must("! test -e /etc/mesos-master/quorum.bak; rm /opt/bundle/etc/mesos-master/quorum.bak");
    });

    test("uninstall.sh stops everything and leaves the files as they were; --purge takes the data too", async () => {
      installed();
      await Promise.all(hosts.map((host) => host.must(script("uninstall.sh"), installs)));
      for (const host of hosts) {
        const { stdout } = await host.run("systemctl is-active zookeeper mesos-master mesos-slave mesos-agent marathon");
        assert.doesNotMatch(stdout, /^active/m);
      }
      await Promise.all(hosts.map((host) => host.must(script("uninstall.sh", "--purge"), installs)));
      // What others wrote into /etc/hosts meanwhile stays.
      await (hosts[0] as Host).must("grep -q of-the-admin /etc/hosts && sed -i /of-the-admin/d /etc/hosts");
      const after = await Promise.all(hosts.map(fileTree));
      hosts.forEach((host, index) => { assert.deepEqual(difference(before[index] ?? "", after[index] ?? ""), [], host.name); });
    });

    after(async () => { for (const host of hosts ?? []) await host.remove(); });
  });
}

const zookeeperMode = async (host: Host) =>
  /Mode: (\w+)/.exec(await host.must(`exec 3<>/dev/tcp/${host.address}/2181; printf srvr >&3; cat <&3`))?.[1] ?? "none";

const processIds = (host: Host) => host.must("systemctl show --property Id,MainPID zookeeper mesos-master mesos-slave mesos-agent marathon");

/** Every path below /etc, /usr/local and /opt with the content of /etc's files: what an uninstallation must leave as it was. */
const fileTree = (host: Host) => host.must("find /etc /usr/local /opt /var/lib/mesos /var/lib/zookeeper -not -path '/opt/bundle*' -not -path '/opt/wrong*' -not -path '/opt/tampered*' 2>/dev/null | LC_ALL=C sort; cat /etc/hosts");

/** Paths that package management and systemd keep changing by themselves. */
const restless = /^\/etc\/(alternatives|ssl|java|\.pwd\.lock|passwd|group|shadow|gshadow|subuid|subgid|ld\.so\.cache|mailcap|machine-id|resolv\.conf|rc\d\.d|init\.d|apparmor|perl|python|ca-certificates|fonts|X11|mime|opt|pulse|dconf|gtk|vulkan|libnl|profile\.d|dbus-1|systemd\/system\/multi-user\.target\.wants$)/;

function difference(before: string, after: string): string[] {
  const [old, now] = [before, after].map((text) => new Set(text.split("\n").filter((path) => path !== "" && !restless.test(path)))) as [Set<string>, Set<string>];
  return [...[...old].filter((path) => !now.has(path)).map((path) => `- ${path}`), ...[...now].filter((path) => !old.has(path)).map((path) => `+ ${path}`)];
}
