import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { becomesHealthy } from "./checked-app.ts";
import { type Cluster, makeCluster, SECONDS } from "./cluster.ts";
import { succeeded } from "./expecting.ts";
import type { Host } from "./host.ts";
import { difference, stateOf } from "./host-state.ts";
import { processIds, zookeeperModes } from "./observing.ts";
import { refusesStrangers, showsNoSecret, zookeeperIsClosed } from "./passwords.ts";
import { type Rig, startRig } from "./rig.ts";
import { waitFor } from "./run.ts";
import { type Scenario, scenarios, titleOf } from "./scenarios.ts";
import { whatIsMissing } from "./skipping.ts";
import { reachedBy, startStranger } from "./stranger.ts";

/** The playbook is the same in all of them: one shows what its options do. */
const smallestByAnsible = scenarios.find(({ by, masters }) => by === "Ansible" && masters === 1);

/** On one host, a reboot is quick. */
const smallestByHand = scenarios.find(
  ({ by, agents, security }) => by === "folders by hand" && agents === 0 && security === "firewall",
);

let rig: Rig;
let stranger: Host;
before(async () => {
  rig = await startRig();
  stranger = await startStranger(rig);
});
after(() => rig?.stop());

// Three at a time: one or two wait for their daemons while another uses the processors.
describe(
  "from create to a verified cluster and back (stand-in Mesos and Marathon)",
  { concurrency: 3 },
  () => {
    scenarios.forEach((scenario, index) => {
      const skip = whatIsMissing(scenario);
      describe(titleOf(scenario), { concurrency: 1, ...(skip ? { skip } : {}) }, () =>
        lifeOf(scenario, 11 + index * 10),
      );
    });
  },
);

/** What verify.sh says of the logs of tasks: nothing in containers. */
function taskLogs({ method, layout }: Scenario): RegExp {
  if (method === "docker") return /^(?![^]*the logs of tasks)/;
  return layout === "aventer"
    ? /^NOTE {2}the logs of tasks: not rotated: this build of Mesos has no/m
    : /^NOTE {2}the logs of tasks: rotated at 10MB/m;
}

function lifeOf(scenario: Scenario, first: number): void {
  let cluster: Cluster;
  let before: string[];
  let isInstalled = false;
  /** What follows means nothing where the installation failed. */
  const installed = () => {
    assert.ok(isInstalled, "the installation failed");
  };
  after(() => cluster?.remove());

  test("installs, and verify.sh says that the cluster is whole", async () => {
    cluster = await makeCluster(rig, scenario, first);
    before = await Promise.all(cluster.hosts.map(stateOf));
    await succeeded(cluster.install(), cluster);
    await succeeded(cluster.script("verify.sh"), cluster);
    const modes = await zookeeperModes(cluster.masters);
    assert.deepEqual(
      modes.sort(),
      scenario.masters === 1 ? ["standalone"] : ["follower", "follower", "leader"],
    );
    isInstalled = true;
  });

  test("verify.sh of every host says that it works, and of an agent whether it rotates the logs of tasks", async () => {
    installed();
    const outputs = await Promise.all(
      cluster.hosts.map((host) => succeeded(cluster.onHost(host, "verify.sh"))),
    );
    for (const { stdout } of outputs.filter(({ stdout }) => /agent is registered/.test(stdout)))
      assert.match(stdout, taskLogs(scenario));
  });

  test("an agent has nothing of a master", async () => {
    installed();
    const masters = "mesos-master|zookeeper|marathon";
    for (const agent of cluster.agents)
      await agent.must(
        `! systemctl list-units --no-legend --plain | grep -E '^(${masters})\\.service.*running' && ! dpkg-query -W -f '\${db:Status-Status}\\n' zookeeper marathon 2>/dev/null | grep -x installed`,
      );
  });

  if (scenario.marathon !== "off") {
    test("the first app runs, and is taken away again", async () => {
      installed();
      await succeeded(cluster.script("apps/run-hello.sh"));
      await succeeded(cluster.script("apps/run-hello.sh", "--delete"));
    });

    test("an app whose health Marathon checks itself is healthy: Marathon knows the agents' names", async () => {
      installed();
      await becomesHealthy(`http://${cluster.masters[0]?.address}:8080/v2/apps/checked`);
    });
  }

  if (scenario.method !== "docker") {
    test("ZooKeeper writes a log", async () => {
      installed();
      for (const master of cluster.masters)
        await master.must("journalctl --no-pager --unit zookeeper | grep QuorumPeer");
    });
  }

  if (scenario.security !== undefined) {
    test("a stranger reaches ssh, and no daemon of any host", async () => {
      installed();
      const ports = [22, 2181, 2888, 3888, 5050, 5051, 8080, 9090];
      await Promise.all(
        cluster.hosts.map(async ({ address }) =>
          assert.deepEqual(await reachedBy(stranger, address, ports), [22], address),
        ),
      );
    });
  }

  if (scenario.security === "passwords") {
    test("nobody is answered without a login, and no secret is seen where it does not belong", async () => {
      installed();
      await refusesStrangers(cluster);
      await zookeeperIsClosed(cluster.masters[0] as Host, scenario);
      await showsNoSecret(cluster);
    });
  }

  if (scenario === smallestByHand) {
    test("its firewall comes back with the host's own rules and after a reboot, and goes by itself unless it is confirmed", async () => {
      installed();
      const [host] = cluster.hosts as [Host, ...Host[]];
      const { address } = host;
      const isClosed = async () =>
        assert.deepEqual(await reachedBy(stranger, address, [2181, 5050, 5051]), []);
      // Debian's nftables.service begins with a flush of everything.
      for (const verb of ["start", "reload", "restart"]) {
        await host.must(`systemctl ${verb} nftables`);
        await isClosed();
      }
      await host.must(
        "systemctl disable --now nftables && systemctl start create-mesos-cluster-firewall",
      );
      await host.must("rm /var/lib/create-mesos-cluster/firewall.nft");
      assert.match(
        (await succeeded(cluster.onHost(host, "install.sh"))).stdout,
        /^firewall=unconfirmed$/m,
      );
      await isClosed();
      // Its time is over.
      await host.must("pkill -P $(cat /run/create-mesos-cluster/firewall-way-back) sleep");
      await waitFor(
        "an open host",
        async () => (await reachedBy(stranger, address, [5050])).length === 1 || undefined,
      );
      await succeeded(cluster.onHost(host, "install.sh"));
      await succeeded(cluster.onHost(host, "install.sh", "--confirm-firewall"));
      await isClosed();
      await host.restart();
      await isClosed();
      await succeeded(cluster.script("verify.sh"), cluster);
    });
  }

  test("installed once more, nothing changes and nothing restarts", async () => {
    installed();
    const pids = await Promise.all(cluster.hosts.map(processIds));
    const { stdout } = await succeeded(
      cluster.install(...(scenario.by === "deploy.sh" ? ["--all"] : [])),
      cluster,
    );
    const unchanged = {
      "deploy.sh": /changed=0/g,
      Ansible: /changed=0/g,
      "folders by hand": /^changed=0$/gm,
    }[scenario.by];
    assert.equal(stdout.match(unchanged)?.length, cluster.hosts.length, stdout);
    assert.deepEqual(await Promise.all(cluster.hosts.map(processIds)), pids);
  });

  if (scenario === smallestByAnsible) {
    test("--limit visits the hosts that it names, and no other", async () => {
      installed();
      const name = cluster.agents[0]?.name ?? "";
      const { stdout } = await succeeded(cluster.install("--limit", name));
      assert.deepEqual(
        [...stdout.matchAll(/^(\S+) +: ok=/gm)].map(([, host]) => host),
        [name],
      );
    });
  }

  test("uninstall.sh --purge leaves every host as it was: files, packages, services; without it the data stays", async () => {
    installed();
    await Promise.all(cluster.hosts.map((host) => succeeded(cluster.onHost(host, "uninstall.sh"))));
    if (scenario.method !== "docker")
      await cluster.masters[0]?.must(
        "test -d /var/lib/mesos/master && test -d /var/lib/zookeeper/version-2",
      );
    await Promise.all(
      cluster.hosts.map((host) => succeeded(cluster.onHost(host, "uninstall.sh", "--purge"))),
    );
    const now = await Promise.all(cluster.hosts.map(stateOf));
    cluster.hosts.forEach((host, index) => {
      assert.deepEqual(difference(before[index] ?? "", now[index] ?? ""), [], host.name);
    });
    await Promise.all(
      cluster.hosts.map((host) =>
        host.must("! ss -Hltn | grep -E ':(2181|5050|5051|8080) '", { seconds: SECONDS }),
      ),
    );
  });
}
