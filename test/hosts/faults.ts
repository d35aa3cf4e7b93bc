import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { get, metric } from "./asking.ts";
import { type Change, type Cluster, type Flags, makeCluster } from "./cluster.ts";
import { failed, succeeded } from "./expecting.ts";
import type { Host } from "./host.ts";
import { difference, stateOf } from "./host-state.ts";
import {
  leaderOf,
  processIds,
  registeredAgents,
  zookeeperMode,
  zookeeperModes,
} from "./observing.ts";
import { standinsOnly } from "./real-programs.ts";
import type { Rig } from "./rig.ts";
import { run, waitFor } from "./run.ts";
import { faultsScenario, titleOf } from "./scenarios.ts";
import type { Suite } from "./side-by-side.ts";

let rig: Rig;
let cluster: Cluster;
let before_: string[];
let isWhole = false;

/** The cluster's host of this short name. */
function host(name: string): Host {
  const found = cluster.hosts.find((each) => each.name.startsWith(`${name}.`));
  if (found === undefined) throw new Error(`No host ${name}`);
  return found;
}

/** Flags that one fault sets, and those after it keep, so that nothing else is rolled out. */
const masterFlags = { master: { offer_timeout: "2mins" } };
const allFlags = { ...masterFlags, agent: { gc_delay: "6days" } };

/** The scenario's spec with attributes of agent-1, and these flags. */
const withAttributes =
  (attributes: Record<string, string>, flags: Flags = {}): Change =>
  (spec) => ({
    ...spec,
    flags,
    agents: spec.agents.map((agent, index) => (index === 0 ? { ...agent, attributes } : agent)),
  });

/**
 * Matches the stand-ins of a task and of a process that its executor forgets; not pgrep's own
 * shell.
 */
const STARTED_BY_AGENT = "'standin-(task|stray)$'";

/** Starts both in the cgroup of the agent, which keeps them when it stops. */
async function startProcesses(agent: Host) {
  for (const kind of ["task", "stray"])
    await agent.must(`curl -fsS -X POST http://${agent.address}:5051/standin/${kind}`);
}

/** An agent takes some seconds to come back, the more the more executors it had. */
const bothAgents = () =>
  waitFor("both agents", async () => {
    const ids = await registeredAgents(cluster.masters);
    return Object.keys(ids).length === 2 ? ids : undefined;
  });

const isWholeAgain = () => succeeded(cluster.script("verify.sh", "--no-task"));

/** A test that means nothing where the installation failed. */
const fault = (name: string, body: () => Promise<void>, options: { skip?: string } = {}) =>
  test(name, options, async () => {
    assert.ok(isWhole, "the installation failed");
    await body();
  });

/** One cluster for all of them, in this order: each fault leaves it whole for the next. */
export const faults: Suite = (startedRig, first) =>
  describe(
    `faults (stand-in Mesos and Marathon): ${titleOf(faultsScenario)}`,
    { concurrency: 1 },
    () => {
      before(async () => {
        rig = startedRig();
        cluster = await makeCluster(rig, faultsScenario, first, withAttributes({ rack: "r1" }));
      });
      after(() => cluster?.remove());

      test("of five hosts one has its port taken and one refuses ssh: the masters are installed, the summary names both, nothing was touched there", async () => {
        await Promise.all([
          // Left by others: flags of an earlier Mesos, and the package's own ZooKeeper, which runs
          // alone.
          host("master-1").must(
            "mkdir -p /etc/mesos-master /etc/mesos; echo zk://old:2181/mesos >/etc/mesos/zk; echo 9 >/etc/mesos-master/quorum.bak; echo zk://gone:2181/mesos >/etc/mesos-master/zk",
          ),
          host("agent-2").must(
            "mkdir -p /etc/mesos-slave; echo 1 >/etc/mesos-slave/nosuchflag; systemctl stop ssh.socket ssh.service",
          ),
          host("master-2").must(
            "apt-get -q update && DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends install zookeeperd && systemctl start zookeeper",
            { seconds: 240 },
          ),
          host("agent-1").must("systemd-run --unit other-program python3 -m http.server 5051"),
        ]);
        await waitFor(
          "the package's own ZooKeeper",
          async () => (await zookeeperMode(host("master-2"))) === "standalone" || undefined,
        );
        before_ = await Promise.all(cluster.hosts.map(stateOf));
        const said = await failed(cluster.install(), 1);
        for (const number of [1, 2, 3])
          assert.match(said, new RegExp(`master-${number}\\.faults\\.lan.*installed`));
        assert.match(said, /agent-1\.faults\.lan.*port 5051.*python3/);
        assert.match(said, /agent-2\.faults\.lan.*(refused|ssh)/i);
        assert.match(said, /2 of 5 failed/);
        assert.deepEqual(difference(before_[3] ?? "", await stateOf(host("agent-1"))), []);
        assert.deepEqual(difference(before_[4] ?? "", await stateOf(host("agent-2"))), []);
      });

      test("flags that an earlier Mesos left are out of the way, and the package's own ZooKeeper gave way to a member of the ensemble", async () => {
        assert.deepEqual((await zookeeperModes(cluster.masters)).sort(), [
          "follower",
          "follower",
          "leader",
        ]);
        await host("master-1").must(
          "! test -e /etc/mesos-master/quorum.bak && ! test -e /etc/mesos-master/zk",
        );
        assert.equal((await host("master-2").must("pgrep -c -f QuorumPeerMain")).trim(), "1");
      });

      test("verify.sh names the agents that are missing", async () => {
        await leaderOf(cluster.masters);
        const said = await failed(cluster.script("verify.sh", "--timeout", "5", "--no-task"), 1);
        for (const name of ["agent-1", "agent-2"])
          assert.match(said, new RegExp(`${name}\\.faults\\.lan`));
        assert.doesNotMatch(said, /FAIL .*master/);
      });

      test("deploy.sh again visits only the two that failed, and the cluster is whole", async () => {
        const pids = await Promise.all(cluster.masters.map(processIds));
        await Promise.all([
          host("agent-1").must("systemctl stop other-program"),
          host("agent-2").must("systemctl start ssh.service"),
        ]);
        const { stdout } = await succeeded(cluster.install(), cluster);
        assert.equal(stdout.match(/already up to date/g)?.length, 3, stdout);
        assert.deepEqual(await Promise.all(cluster.masters.map(processIds)), pids);
        await succeeded(cluster.script("verify.sh"));
        isWhole = true;
      });

      fault("the first app runs; run again nothing changes", async () => {
        await succeeded(cluster.script("apps/run-hello.sh"));
        assert.match(
          (await succeeded(cluster.script("apps/run-hello.sh"))).stdout,
          /already exists/,
        );
        await succeeded(cluster.script("apps/run-hello.sh", "--delete"));
      });

      fault(
        "a host whose name means 127.0.1.1 announces its address all the same, and preflight tells of it",
        async () => {
          await host("master-1").must("getent ahostsv4 $(uname -n) | grep -q ^127.0.1.1");
          for (const { address } of cluster.masters)
            assert.match(
              (await get(`http://${address}:5050/flags`))?.text ?? "",
              new RegExp(`"ip": ?"${address}"`),
            );
          const state = JSON.parse(
            (await get(`http://${await leaderOf(cluster.masters)}:5050/state`))?.text ?? "{}",
          ) as { slaves: { pid: string }[] };
          assert.deepEqual(
            state.slaves.map(({ pid }) => pid).sort(),
            cluster.agents.map(({ address }) => `slave(1)@${address}:5051`),
          );
          assert.match(
            (await succeeded(cluster.onHost(host("master-1"), "preflight.sh"))).stdout,
            /WARN.*127/,
          );
        },
      );

      fault(
        "a master's folder is refused on an agent by address, and with its address by name, before anything is touched; no master can start there",
        async () => {
          const agent = host("agent-1");
          const state = await stateOf(agent);
          await agent.copyIn(join(cluster.bundle, "nodes/master-1.faults.lan"), "/opt/wrong");
          const install = () => agent.run("cd /opt/wrong && bash install.sh");
          assert.match(
            await failed(install(), 1),
            /This folder is for master-1\.faults\.lan \([\d.]+\), but this machine does not have that address/,
          );
          // Installed here already, the name counts no more: asked of a machine that is not in the
          // cluster yet.
          const stranger = await rig.host({
            name: "stranger.faults.lan",
            address: `10.77.0.${first + 8}`,
            image: "plain",
          });
          await stranger.copyIn(join(cluster.bundle, "nodes/master-1.faults.lan"), "/opt/wrong");
          await stranger.must(`ip address add ${host("master-1").address}/32 dev lo`);
          assert.match(
            await failed(stranger.run("cd /opt/wrong && bash install.sh"), 1),
            /its name is stranger/,
          );
          await stranger.must(
            "! test -e /var/lib/create-mesos-cluster && ! command -v mesos-master && ! grep -q BEGIN /etc/hosts",
          );
          await stranger.remove();
          assert.deepEqual(difference(state, await stateOf(agent)), []);
          assert.notEqual((await agent.run("systemctl start mesos-master")).code, 0);
          const { stdout } = await agent.run(
            "systemctl is-enabled mesos-master marathon; systemctl is-active mesos-master marathon zookeeper",
          );
          assert.doesNotMatch(stdout, /^(enabled|active)$/m);
        },
      );

      fault(
        "a file of the bundle that was changed, or lost, on the way is refused and does not reach /etc",
        async () => {
          const master = host("master-1");
          const folder = "/opt/create-mesos-cluster/faults/nodes/master-1.faults.lan";
          const tampered = (damage: string) =>
            master.run(
              `rm -rf /opt/tampered && cp -a ${folder} /opt/tampered && cd /opt/tampered && ${damage} && bash install.sh`,
            );
          assert.match(
            await failed(tampered("echo 7 >etc/mesos-master/quorum"), 1),
            /damaged or were changed/,
          );
          assert.match(
            await failed(tampered("rm etc/mesos-master/quorum"), 1),
            /damaged or were changed/,
          );
          assert.equal((await master.must("cat /etc/mesos-master/quorum")).trim(), "2");
        },
      );

      fault(
        "without root every script that changes something refuses, and says how to run it",
        async () => {
          for (const name of ["install.sh", "uninstall.sh", "rollback.sh"]) {
            const said = await failed(
              host("agent-1").run(
                `cd /opt/create-mesos-cluster/faults/nodes/agent-1.faults.lan && sudo -u ops bash ${name}`,
              ),
              1,
            );
            assert.match(said, /This script needs root\.[\s\S]*sudo bash/);
          }
        },
      );

      fault(
        "a clock that is ten minutes off (libfaketime) breaks nothing, and preflight tells of it",
        async () => {
          const agent = host("agent-2");
          await agent.must(`apt-get -q update && apt-get -q -y install libfaketime
      mkdir -p /etc/systemd/system/mesos-slave.service.d
      printf '[Service]\\nEnvironment=LD_PRELOAD=/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1 FAKETIME=+10m\\n' >/etc/systemd/system/mesos-slave.service.d/clock.conf
      systemctl daemon-reload && systemctl restart mesos-slave`);
          const { stdout } = await agent.run(
            "cd /opt/create-mesos-cluster/faults/nodes/agent-2.faults.lan && LD_PRELOAD=/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1 FAKETIME=+10m bash preflight.sh",
          );
          assert.match(stdout, /WARN.*clock.*(59\d|60\d) s/);
          await isWholeAgain();
          await agent.must(
            "rm /etc/systemd/system/mesos-slave.service.d/clock.conf; apt-get -q -y purge --autoremove libfaketime; systemctl daemon-reload; systemctl restart mesos-slave; rm -f /var/lib/apt/lists/lock",
          );
        },
      );

      fault(
        "the leading master and the leading ZooKeeper are killed: others lead, the agents keep their IDs, the killed come back",
        async () => {
          const ids = await bothAgents();
          const address = await leaderOf(cluster.masters);
          const leader = cluster.masters.find((each) => each.address === address);
          await leader?.must("systemctl kill --signal KILL mesos-master");
          const next = await waitFor(
            "another leader",
            async () => {
              const found = await leaderOf(cluster.masters);
              return found === address ? undefined : found;
            },
            60,
          );
          await waitFor(
            "both agents at the new leader",
            async () =>
              (await metric(`${next}:5050`, "master/slaves_active")) === 2 ? true : undefined,
            60,
          );
          assert.deepEqual(await bothAgents(), ids);

          const modes = await zookeeperModes(cluster.masters);
          await cluster.masters[modes.indexOf("leader")]?.must(
            "systemctl kill --signal KILL zookeeper",
          );
          await waitFor(
            "three members again",
            async () =>
              (await zookeeperModes(cluster.masters)).sort().join() === "follower,follower,leader"
                ? true
                : undefined,
            60,
          );
          await isWholeAgain();
          assert.deepEqual(await bothAgents(), ids);
        },
      );

      fault(
        "a disk that is full ends the installation with the reason; the daemon runs on as before, and once there is room the next run completes it",
        async () => {
          const agent = host("agent-2");
          const pids = await processIds(agent);
          const timeout = { agent: { executor_registration_timeout: "5mins" } };
          await cluster.change(withAttributes({ rack: "r1" }, timeout));
          await agent.must(
            "mount -t tmpfs -o size=16k tmpfs /var/backups/create-mesos-cluster && { cat /dev/zero >/var/backups/create-mesos-cluster/full || :; }",
          );
          const said = await failed(cluster.install("--only", agent.name), 1);
          assert.match(said, /agent-2\.faults\.lan/);
          assert.match(
            await agent.must("! test -e /etc/mesos-slave/executor_registration_timeout; echo kept"),
            /kept/,
          );
          assert.equal(await processIds(agent), pids);
          await agent.must("umount /var/backups/create-mesos-cluster");
          await succeeded(cluster.install("--only", agent.name), cluster);
          assert.equal(
            (await agent.must("cat /etc/mesos-slave/executor_registration_timeout")).trim(),
            "5mins",
          );
          await isWholeAgain();
        },
      );

      fault(
        "rollback.sh takes the last change back: the flag is gone, the agent runs without it under its old ID",
        async () => {
          const agent = host("agent-2");
          const ids = await bothAgents();
          await succeeded(cluster.onHost(agent, "rollback.sh"));
          await agent.must("! test -e /etc/mesos-slave/executor_registration_timeout");
          await waitFor("the agent without the flag", async () => {
            const flags = (await get(`http://${agent.address}:5051/flags`))?.text;
            return (
              (flags !== undefined && !/"executor_registration_timeout": ?"5mins"/.test(flags)) ||
              undefined
            );
          });
          await isWholeAgain();
          assert.deepEqual(await bothAgents(), ids);
        },
      );

      fault(
        "a change of the masters goes through a cluster that works one at a time, the leader last, and the agents keep their IDs",
        async () => {
          const ids = await registeredAgents(cluster.masters);
          const leader = await leaderOf(cluster.masters);
          await cluster.change(withAttributes({ rack: "r1" }, masterFlags));
          const { stdout } = await succeeded(cluster.install(), cluster);
          assert.match(stdout, /^== Masters, one at a time, because the cluster works$/m);
          const order = [
            ...stdout.matchAll(/\] (master-\d\.faults\.lan): installed, changed=[1-9]/g),
          ];
          assert.equal(order.length, 3, stdout);
          assert.equal(
            cluster.masters.find(({ name }) => name === order[2]?.[1])?.address,
            leader,
            stdout,
          );
          await isWholeAgain();
          assert.deepEqual(await registeredAgents(cluster.masters), ids);
        },
      );

      fault(
        "an agent that ends at once is not installed: the end of its log is printed, and the next agent is not touched",
        async () => {
          const other = await processIds(host("agent-2"));
          const dropIn = "/etc/systemd/system/mesos-slave.service.d/zz.conf";
          await host("agent-1").must(
            `printf '[Service]\\nEnvironment=MESOS_EXECUTOR_REGISTRATION_TIMEOUT=5min\\n' >${dropIn}`,
          );
          await cluster.change(withAttributes({ rack: "r1" }, allFlags));
          const said = await failed(cluster.install(), 1);
          assert.match(
            said,
            /agent-1\.faults\.lan: FAILED: ERROR: mesos-slave ends again and again/,
          );
          assert.match(said, /^Not touched, because a host does not work: agent-2\.faults\.lan$/m);
          const log = await run("cat", [join(cluster.bundle, "logs/agent-1.faults.lan.log")]);
          assert.match(log, /The end of its log:[\s\S]*Unknown duration unit/);
          assert.equal(await processIds(host("agent-2")), other);
          await host("agent-1").must(
            `rm ${dropIn} && systemctl daemon-reload && systemctl restart mesos-slave`,
          );
          await succeeded(cluster.install(), cluster);
          await isWholeAgain();
        },
      );

      fault(
        "an attribute more is applied and the agent keeps its ID; an attribute changed is refused with the steps, and the agent runs on",
        async () => {
          const agent = host("agent-1");
          const ids = await bothAgents();
          await cluster.change(withAttributes({ rack: "r1", disk: "ssd" }, allFlags));
          await succeeded(cluster.install(), cluster);
          await isWholeAgain();
          assert.deepEqual(await bothAgents(), ids);
          assert.match((await get(`http://${agent.address}:5051/flags`))?.text ?? "", /ssd/);

          const pids = await processIds(agent);
          await cluster.change(withAttributes({ rack: "r2", disk: "ssd" }, allFlags));
          const said = `${await failed(cluster.install(), 1)}\n${await cluster.onHost(agent, "preflight.sh").then(({ stdout }) => stdout)}`;
          for (const step of [
            "agents.sh drain",
            "deploy.sh --only",
            "install.sh --replace-agent-id",
            "agents.sh reactivate",
          ])
            assert.match(said, new RegExp(step));
          assert.equal(await processIds(agent), pids);
          await isWholeAgain();
          assert.deepEqual(await bothAgents(), ids);

          if (standinsOnly.skip === undefined) await startProcesses(agent);
          await succeeded(cluster.onHost(agent, "install.sh", "--replace-agent-id", "--now"));
          await agent.must(`! pgrep -f ${STARTED_BY_AGENT}`);
          await waitFor("a new ID", async () => {
            const now = await registeredAgents(cluster.masters);
            return (
              (now[agent.name] !== undefined && now[agent.name] !== ids[agent.name]) || undefined
            );
          });
        },
      );

      fault(
        "all hosts lose power or reboot at once: the cluster is whole again by itself",
        async () => {
          await Promise.all(
            cluster.hosts.map((each, index) => (index % 2 === 0 ? each.crash() : each.restart())),
          );
          await succeeded(cluster.script("verify.sh", "--timeout", "180"));
          assert.deepEqual((await zookeeperModes(cluster.masters)).sort(), [
            "follower",
            "follower",
            "leader",
          ]);
        },
      );

      fault(
        "an agent with a running task is not removed unless that is asked for, and then nothing of its cgroup is left",
        async () => {
          const agent = host("agent-2");
          // The executor of the task of verify.sh outlives it by a moment.
          await waitFor("an agent without executors", async () => {
            const containers = await get(`http://${agent.address}:5051/containers`);
            return (containers && !containers.text.includes("executor_id")) || undefined;
          });
          await startProcesses(agent);
          const refused = await failed(cluster.onHost(agent, "uninstall.sh"), 1);
          assert.match(refused, /Tasks run on this agent \(executors: 1\)/);
          assert.match(refused, /bash agents\.sh drain [^]*--gone/);
          await agent.must(`systemctl is-active mesos-slave && pgrep -f ${STARTED_BY_AGENT}`);
          const { stdout } = await succeeded(cluster.onHost(agent, "uninstall.sh", "--now"));
          assert.match(stdout, /left behind, ended now:\n(?: +[0-9]+ .*\n)*? +[0-9]+ .*SIG_IGN/);
          await agent.must(`! pgrep -f ${STARTED_BY_AGENT}`);
          await agent.must("! grep -ls /mesos-slave.service /proc/[0-9]*/cgroup");
          await agent.must("systemctl show -p LoadState mesos-slave | grep -x LoadState=not-found");
        },
        // It starts, through the agent, a process that its executor forgets.
        standinsOnly,
      );

      fault(
        "uninstall.sh --purge leaves what was there before, the files of others and their ZooKeeper too",
        async () => {
          await Promise.all(
            cluster.hosts.map((each) => succeeded(cluster.onHost(each, "uninstall.sh", "--purge"))),
          );
          const now = await Promise.all(cluster.hosts.map(stateOf));
          cluster.hosts.forEach((each, index) => {
            assert.deepEqual(difference(before_[index] ?? "", now[index] ?? ""), [], each.name);
          });
        },
      );
    },
  );
