import { waitForMetric } from "./asking.ts";
import { copyNode, onHost, script } from "./bundle.ts";
import type { LivingCluster, Shape } from "./living-cluster.ts";
import { leaderOf } from "./observing.ts";
import { type Output, waitFor } from "./run.ts";

/** What nobody may do to three masters that work, and what the guard says. */
export interface WrongOrder {
  title: string;
  /** The bundle that is used: this shape's. */
  shape: Shape;
  tries: (cluster: LivingCluster, bundle: string) => Promise<Output>;
  says: RegExp;
  /** Brings the cluster into the situation, and out of it. */
  prepares?: (cluster: LivingCluster) => Promise<void>;
  ends?: (cluster: LivingCluster) => Promise<void>;
}

const agents = [1, 2];
const shapeOf = (...masters: number[]): Shape => ({
  masters,
  agents,
  attributes: { 1: { rack: "r1" } },
});
const three = shapeOf(1, 2, 3);
const five = shapeOf(1, 2, 3, 4, 5);

/** Copies a host's folder of the bundle to it, and runs its install.sh. */
const installs =
  (number: number, ...options: string[]) =>
  async (cluster: LivingCluster, bundle: string): Promise<Output> => {
    const host = cluster.host("master", number);
    await host.run(`rm -rf ${onHost}`);
    await copyNode(bundle, host);
    return host.run(script("install.sh", ...options), { seconds: 200 });
  };

const on = (number: number, command: string) => async (cluster: LivingCluster) => {
  await cluster.host("master", number).must(command);
};

/** The command of a master that no bundle has, on the second agent. */
function strayMaster({ addressOf }: LivingCluster): string {
  const zookeepers = three.masters.map((number) => `${addressOf("master", number)}:2181`).join();
  return `mesos-master --zk=zk://${zookeepers}/mesos --quorum=2 --work_dir=/root/stray --ip=${addressOf("agent", 2)}`;
}

/**
 * Where a master led, another one leads then: the leader ends itself without ZooKeeper, and with it
 * what knows that the cluster has data.
 */
async function leadsElsewhere(cluster: LivingCluster, number: number): Promise<void> {
  const address = cluster.addressOf("master", number);
  if ((await leaderOf(cluster.masters())) !== address) return;
  await on(number, "systemctl restart mesos-master")(cluster);
  await waitFor("another leader", async () => {
    const leader = await leaderOf(cluster.masters());
    return leader === address ? undefined : leader;
  });
}

const [zookeeperData, masterData] = ["/var/lib/zookeeper/version-2", "/var/lib/mesos/master"];
const losesDisk = `systemctl stop mesos-master zookeeper
mv ${zookeeperData} /root/zookeeper && mv ${masterData} /root/master`;
// Before it answers, nobody can know that it is there.
const untilZookeeperAnswers = (address: string) => `until timeout 5 bash -c '
  exec 3<>/dev/tcp/${address}/2181 && echo srvr >&3 && grep -q . <&3'
do sleep 1; done`;
const hasDiskAgain = `rm -rf ${zookeeperData} ${masterData}
mv /root/zookeeper ${zookeeperData} && mv /root/master ${masterData}`;

export const wrongOrders: readonly WrongOrder[] = [
  {
    title: "all hosts of another list of masters in one go",
    shape: five,
    tries: (cluster, bundle) => cluster.scriptOf(bundle, "deploy.sh", "--all"),
    says: /The masters that run are not those of this bundle/,
  },
  {
    title: "a new master before the old ones have its quorum",
    shape: five,
    prepares: (cluster) => cluster.start("master", 4),
    tries: installs(4, "--change-masters", "--services=mesos-master"),
    says: /runs with quorum 2 instead of 3/,
  },
  {
    title: "ZooKeeper's longer list on one member after the other",
    shape: five,
    tries: (cluster, bundle) =>
      cluster.scriptOf(
        bundle,
        "deploy.sh",
        "--change-masters",
        "--together",
        "--services",
        "zookeeper",
        "--only",
        cluster.nameOf("master", 1),
      ),
    says: /takes a longer list on all old members in one stop/,
  },
  {
    title: "a quorum of 4 where it is 2: from 3 to 7 masters in one go",
    shape: shapeOf(1, 2, 3, 4, 5, 6, 7),
    tries: installs(1, "--change-masters", "--services=mesos-master"),
    says: /quorum 2 instead of 4/,
  },
  {
    title: "a master beside as many others as the bundle has",
    shape: three,
    prepares: async (cluster) => {
      await on(2, "systemctl stop mesos-master")(cluster);
      await cluster
        .host("agent", 2)
        .must(`systemd-run --quiet --unit stray ${strayMaster(cluster)}`);
      // The one that was stopped counts until its session ends.
      await new Promise((wake) => setTimeout(wake, 12_000));
      await waitForMetric(
        `${cluster.addressOf("master", 1)}:5050`,
        "registrar/log/ensemble_size",
        3,
      );
    },
    tries: installs(2),
    says: /counts 3 replicas that run/,
    ends: async (cluster) => {
      await cluster.host("agent", 2).must("systemctl stop stray; rm -rf /root/stray");
      await on(2, "systemctl start mesos-master")(cluster);
    },
  },
  {
    title: "a second empty ZooKeeper while another empty one has no leader",
    shape: three,
    prepares: async (cluster) => {
      await leadsElsewhere(cluster, 1);
      for (const number of [1, 2, 3]) await on(number, "systemctl stop zookeeper")(cluster);
      for (const number of [2, 3]) await on(number, losesDisk)(cluster);
      await on(
        2,
        `systemctl start zookeeper\n${untilZookeeperAnswers(cluster.addressOf("master", 2))}`,
      )(cluster);
    },
    tries: installs(3, "--services=zookeeper"),
    says: /waits for a leader/,
    ends: async (cluster) => {
      await on(2, "systemctl stop zookeeper")(cluster);
      for (const number of [2, 3]) await on(number, hasDiskAgain)(cluster);
      for (const number of [1, 2, 3])
        await on(number, "systemctl start zookeeper mesos-master")(cluster);
    },
  },
];
