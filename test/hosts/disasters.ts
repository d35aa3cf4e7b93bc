import { readdirSync } from "node:fs";
import { join } from "node:path";
import { copyNode, script } from "./bundle.ts";
import { failed, succeeded } from "./expecting.ts";
import type { Host } from "./host.ts";
import type { LivingCluster } from "./living-cluster.ts";
import { loseMarathon, restoreMarathon } from "./marathon-backup.ts";
import { inactiveAgents, registeredAgents, zookeeperMode } from "./observing.ts";
import { lifeOf } from "./observing-life.ts";
import { waitFor } from "./run.ts";

/** What can happen to three masters that work, and what the bundle's README says to do then. */
export interface Disaster {
  title: string;
  happens: (cluster: LivingCluster) => Promise<void>;
  /** What verify.sh says of it. */
  looks?: RegExp;
  /** The archive is one of backup.sh, of the time before. */
  remedies: (cluster: LivingCluster, archive: string) => Promise<void>;
  /** The agents that end with their tasks, by number. */
  endsAgents?: readonly number[];
}

const log = "/var/lib/mesos/master/replicated_log";
const zookeeperData = "/var/lib/zookeeper/version-2";

const onEach = async (hosts: readonly Host[], ...commands: readonly string[]) => {
  for (const command of commands)
    await Promise.all(hosts.map((host) => host.must(command, { seconds: 200 })));
};

const onMasters = (cluster: LivingCluster, ...commands: readonly string[]) =>
  onEach(cluster.masters(), ...commands);

const restores = (part: "zookeeper" | "mesos") => async (cluster: LivingCluster, archive: string) =>
  void (await succeeded(cluster.script("restore.sh", part, archive, "--yes")));

export const disasters: readonly Disaster[] = [
  {
    title: "ZooKeeper's data and with it Marathon's lost on all masters",
    happens: (cluster) =>
      onMasters(
        cluster,
        "systemctl stop zookeeper",
        `rm -r ${zookeeperData}`,
        "systemctl start zookeeper",
      ),
    remedies: restores("zookeeper"),
  },
  {
    title: "the replicated logs of all masters lost",
    happens: (cluster) =>
      onMasters(
        cluster,
        "systemctl stop mesos-master",
        `rm -r ${log}`,
        "systemctl start mesos-master",
      ),
    remedies: restores("mesos"),
  },
  {
    title: "the replicated logs of two of three masters lost",
    happens: (cluster) =>
      onEach(
        cluster.masters().slice(1),
        "systemctl stop mesos-master",
        `rm -r ${log}`,
        "systemctl start mesos-master",
      ),
    looks: /registrar\/log\/recovered is 0/,
    async remedies(cluster) {
      const [full, ...empty] = cluster.masters();
      await onMasters(cluster, "systemctl stop mesos-master");
      const copy = await full?.must(`tar -C ${log} -cf - . | base64 --wrap 0`);
      await onEach(
        empty,
        `rm -rf ${log} && mkdir ${log} && base64 --decode <<<'${copy}' | tar -C ${log} -xpf -`,
      );
      await onMasters(cluster, "systemctl start mesos-master");
    },
  },
  {
    title: "ZooKeeper's data and the replicated log of one master lost",
    async happens(cluster) {
      const host = cluster.host("master", 2);
      await host.must(
        `systemctl stop mesos-master zookeeper; rm -r ${log} ${zookeeperData}; systemctl start zookeeper`,
      );
      await waitFor("ZooKeeper to follow", async () =>
        (await zookeeperMode(host)) === "none" ? undefined : true,
      );
    },
    looks: /master-2\S* \S+ does not answer/,
    remedies: async (cluster) =>
      void (await cluster.host("master", 2).must("systemctl start mesos-master")),
  },
  {
    title: "a master started with too low a quorum",
    happens: async (cluster) =>
      void (await cluster
        .host("master", 2)
        .must("echo 1 >/etc/mesos-master/quorum && systemctl restart mesos-master")),
    looks: /master-2\S* runs with quorum 1 instead of 2/,
    async remedies(cluster) {
      const host = cluster.host("master", 2);
      await copyNode(cluster.bundle, host);
      await succeeded(host.run(script("install.sh", "--change-masters"), { seconds: 200 }));
    },
  },
  {
    title: "Marathon's data in ZooKeeper lost, and a file of Marathon's own backup",
    happens: loseMarathon,
    remedies: restoreMarathon,
  },
  {
    title: "an agent's disk lost",
    async happens(cluster) {
      const name = cluster.host("agent", 2).name;
      const { [name]: old } = await registeredAgents(cluster.masters());
      await cluster
        .host("agent", 2)
        .must(
          "systemctl kill --signal=SIGKILL mesos-slave; systemctl stop mesos-slave; rm -r /var/lib/mesos/agent; systemctl start mesos-slave",
        );
      await waitFor("the agent's new ID", async () => {
        const { [name]: id } = await registeredAgents(cluster.masters());
        return id === undefined || id === old ? undefined : id;
      });
    },
    async remedies(cluster) {
      const name = cluster.nameOf("agent", 2);
      const before = await lifeOf(cluster);
      const [id = ""] = await inactiveAgents(cluster.masters());
      await succeeded(cluster.script("agents.sh", "gone", id, "--yes"));
      const lost = before.tasks.filter(([, host]) => host === name).map(([task]) => task);
      await waitFor("others in place of the tasks that were lost", async () => {
        const { tasks } = await lifeOf(cluster);
        return tasks.every(([task]) => !lost.includes(task)) || undefined;
      });
    },
    endsAgents: [2],
  },
];

/** Has backup.sh make an archive, and returns its path. */
export async function backUp(cluster: LivingCluster): Promise<string> {
  await succeeded(cluster.script("backup.sh"));
  const folder = join(cluster.bundle, "backups");
  const [last] = readdirSync(folder).sort().reverse();
  return join(folder, last ?? "");
}

/** Waits until verify.sh says what is wrong. */
export const looksBad = (cluster: LivingCluster, what: RegExp): Promise<boolean> =>
  waitFor(`verify.sh to say ${what}`, async () => {
    const found = await failed(cluster.script("verify.sh", "--no-task", "--timeout", "5"), 1);
    return what.test(found) || undefined;
  });
