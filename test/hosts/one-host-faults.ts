import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { copyNode, makeBundle, onHost } from "./bundle.ts";
import { type Cluster, makeCluster } from "./cluster.ts";
import { failed, succeeded } from "./expecting.ts";
import type { Host } from "./host.ts";
import { difference, stateOf } from "./host-state.ts";
import type { Scenario } from "./scenarios.ts";
import type { Suite } from "./side-by-side.ts";

const scenario: Scenario = {
  id: "solo",
  os: "debian-12",
  method: "apt",
  layout: "mesosphere",
  from: "line",
  by: "folders by hand",
  masters: 1,
  agents: 0,
  shared: true,
  marathon: "off",
};

export const oneHostFaults: Suite = (rig, first) =>
  describe("faults on one host in both roles (stand-in Mesos)", { concurrency: 1 }, () => {
    let cluster: Cluster;
    let host: Host;
    let bare: string;
    before(async () => {
      cluster = await makeCluster(rig(), scenario, first);
      [host] = cluster.hosts as [Host];
      await copyNode(cluster.bundle, host);
      bare = await stateOf(host);
    });
    after(() => cluster?.remove());

    test("without room under /var/lib nothing is installed", async () => {
      // In a mount namespace of its own: the host's real /var/lib stays.
      const said = await failed(
        host.run(
          `cd ${onHost} && unshare --mount sh -c 'mount -t tmpfs -o size=100m tmpfs /var/lib && bash install.sh'`,
        ),
        1,
      );
      assert.match(said, /FAIL.*1024 MB are free under \/var\/lib.*\b(9\d|100) MB/);
      assert.deepEqual(difference(bare, await stateOf(host)), []);
    });

    test("a repository's key with another fingerprint is refused, and nothing comes from there", async () => {
      await host.must(
        `cp ${onHost}/artifacts/supplied/apt-key.asc /root/right.asc && cp ${rig().repositories.aventer.keyOnHost} ${onHost}/artifacts/supplied/apt-key.asc`,
      );
      const said = await failed(cluster.onHost(host, "install.sh"), 1);
      assert.match(
        said,
        new RegExp(
          `${rig().repositories.aventer.fingerprint}[\\s\\S]*${rig().repositories.mesosphere.fingerprint}`,
        ),
      );
      await host.must(
        `! command -v mesos-master; mv /root/right.asc ${onHost}/artifacts/supplied/apt-key.asc`,
      );
    });

    for (const moment of ["apt-get install", "== 3/4", "== 4/4"]) {
      test(`killed at "${moment}", install.sh is run again and goes on`, async () => {
        // The whole session dies: bash, apt and dpkg, as with a lost power supply.
        const said = await host.must(
          `cd ${onHost}
        setsid bash install.sh >/root/said 2>&1 &
        victim=$!
        until grep -q '${moment}' /root/said || ! kill -0 $victim 2>/dev/null; do sleep 0.02; done
        ${moment === "apt-get install" ? "sleep 1.5" : ":"}
        pkill -KILL --session $victim; wait $victim; ended=$?
        while pkill -KILL --session $victim; do sleep 0.02; done # what it was just starting
        echo "ended with $ended"`,
          { seconds: 200 },
        );
        assert.match(said, /ended with 137/, await host.must("cat /root/said"));
      });
    }

    test("after that install.sh comes to its end, and the host works", async () => {
      await succeeded(cluster.onHost(host, "install.sh"));
      await succeeded(cluster.onHost(host, "verify.sh"));
      assert.match((await succeeded(cluster.onHost(host, "install.sh"))).stdout, /^changed=0$/m);
      await host.must(
        'test -z "$(dpkg --audit)" && ! ls /etc/.create-mesos-cluster.new /etc/mesos-*/.*.new 2>/dev/null',
      );
    });

    test("an agent that cannot load the container logger starts again without it, and the next time with it", async () => {
      const library = "/usr/lib/mesos/modules/liblogrotate_container_logger.so";
      const taskLogs = async () =>
        (await succeeded(cluster.onHost(host, "verify.sh"))).stdout.match(
          /the logs of tasks: (.*)/,
        )?.[1];
      assert.match((await taskLogs()) ?? "", /^rotated at 10MB/);
      await host.must(
        "tr '\\0' '\\n' </proc/$(pgrep -xf '.*/mesos-slave .*' | head -n 1)/environ | grep -qx MESOS_CONTAINER_LOGGER=org_apache_mesos_LogrotateContainerLogger",
      );
      await host.must(
        `cp ${library} /root/logger && echo broken >${library} && systemctl restart mesos-slave`,
      );
      await host.must(
        "until systemctl show --property NRestarts --value mesos-slave | grep -qx 1; do sleep 0.5; done",
        { seconds: 60 },
      );
      assert.match(
        (await taskLogs()) ?? "",
        /^not rotated: the agent ended soon after its last start/,
      );
      await host.must(`cp /root/logger ${library} && systemctl restart mesos-slave`);
      assert.match((await taskLogs()) ?? "", /^rotated at 10MB/);
    });

    test("--help and unknown options change nothing; what nobody listed is not installed, and half-written files are swept away", async () => {
      assert.match(
        (await succeeded(cluster.onHost(host, "install.sh", "--help"))).stdout,
        /^Installs this host's part/,
      );
      await failed(cluster.onHost(host, "install.sh", "--nonsense"), 2);
      await host.must(
        `echo 9 >/etc/mesos-master/.quorum.new; echo 9 >/etc/.create-mesos-cluster.new; echo 9 >${onHost}/etc/mesos-master/quorum.bak; echo '10.9.9.9 of-the-admin' >>/etc/hosts`,
      );
      assert.match((await succeeded(cluster.onHost(host, "install.sh"))).stdout, /^changed=0$/m);
      await host.must(
        "! test -e /etc/mesos-master/.quorum.new && ! test -e /etc/.create-mesos-cluster.new && ! test -e /etc/mesos-master/quorum.bak",
      );
    });

    test("after that uninstall.sh --purge leaves the host as it was before all of them, but for lines of the admin in /etc/hosts", async () => {
      await succeeded(cluster.onHost(host, "uninstall.sh", "--purge"));
      // What others wrote into /etc/hosts meanwhile stays.
      await host.must("grep -q of-the-admin /etc/hosts && sed -i /of-the-admin/d /etc/hosts");
      assert.deepEqual(difference(bare, await stateOf(host)), []);
    });

    const tree = (kind: string) => ({ v1: "tmpfs", v2: "cgroup2" })[kind];
    for (const [containerizer, kind, result] of [
      ["mesos", "v1", "PASS"],
      ["mesos", "v2", "PASS"],
      ["docker", "v1", "PASS"],
      ["docker", "v2", "FAIL"],
    ] as const) {
      test(`preflight on cgroup ${kind} with containerizer ${containerizer}: ${result}, and names the launcher`, async () => {
        const bundle = await makeBundle({
          name: "solo",
          method: "source",
          containerizer,
          marathon: "off",
          masters: [{ host: host.name, address: host.address }],
          agents: [{ host: host.name, address: host.address }],
        });
        await host.copyIn(`${bundle}/nodes/master-1.solo.lan`, `/opt/cgroups-${containerizer}`);
        const { stdout } = await host.run(
          `cd /opt/cgroups-${containerizer} && unshare --mount sh -c 'mount -t ${tree(kind)} none /sys/fs/cgroup && bash preflight.sh'`,
        );
        assert.match(
          stdout,
          new RegExp(`^${result} .*cgroups.*launcher posix.*${kind}`, "m"),
          stdout,
        );
      });
    }

    test("preflight.sh --json tells every check as an object, and changes nothing", async () => {
      const state = await stateOf(host);
      const { stdout } = await host.run(`cd ${onHost} && bash preflight.sh --json`);
      const checks = stdout
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as Record<string, unknown>);
      assert.ok(checks.length > 10);
      for (const check of checks) assert.match(String(check["result"]), /^(PASS|NOTE|WARN|FAIL)$/);
      assert.deepEqual(difference(state, await stateOf(host)), []);
    });

    test("build.sh without a network: says that apt lacks what the build needs; with packages, that git does not give the commit", async () => {
      const bundle = await makeBundle({
        name: "built",
        method: "source",
        marathon: "off",
        source: { url: "https://git.example.invalid/mesos" },
        masters: [{ host: "master-1.lan", address: host.address }],
        agents: [{ host: "agent-1.lan", address: `10.77.0.${first + 1}` }],
      });
      await host.copyIn(bundle, "/opt/built");
      assert.match(
        await failed(host.run("cd /opt/built && bash build.sh"), 1),
        /apt cannot install the build dependencies\.[\s\S]*archive/,
      );
      // From here on the packages of the build count as installed: they are 700 MB.
      await host.must(
        "apt-get -q -y --no-install-recommends install git ca-certificates; mkdir -p /root/bin; printf '#!/bin/sh\\n' >/root/bin/apt-get; chmod 755 /root/bin/apt-get",
        { seconds: 200 },
      );
      const said = await failed(host.run("cd /opt/built && PATH=/root/bin:$PATH bash build.sh"), 1);
      assert.match(
        said,
        /Cannot fetch the commit [0-9a-f]{40} from https:\/\/git\.example\.invalid\/mesos\.[\s\S]*source\.url/,
      );
      assert.match(
        await failed(
          cluster.onHost(host, "preflight.sh").then(async () => {
            await host.copyIn(`${bundle}/nodes/master-1.lan`, "/opt/built-node");
            return host.run("cd /opt/built-node && bash preflight.sh");
          }),
          1,
        ),
        /FAIL.*mesos-1\.11\.x-debian-12-amd64\.tar\.gz[\s\S]*build\.sh/,
      );
    });
  });
