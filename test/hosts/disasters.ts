import { readdirSync } from "node:fs";
import { join } from "node:path";
import { succeeded } from "./expecting.ts";
import type { LivingCluster } from "./living-cluster.ts";

/** What is lost on all masters, and the part of a backup that brings it back. */
export interface Disaster {
  title: string;
  part: "zookeeper" | "mesos";
  happens: (cluster: LivingCluster) => Promise<void>;
}

const onMasters = async (cluster: LivingCluster, script: string) => {
  await Promise.all(cluster.masters().map((host) => host.must(script, { seconds: 200 })));
};

export const disasters: readonly Disaster[] = [
  {
    title: "ZooKeeper's data and with it Marathon's lost on all masters",
    part: "zookeeper",
    async happens(cluster) {
      await onMasters(cluster, "systemctl stop zookeeper");
      await onMasters(cluster, "rm -r /var/lib/zookeeper/version-2");
      await onMasters(cluster, "systemctl start zookeeper");
    },
  },
  {
    title: "the replicated logs of all masters lost",
    part: "mesos",
    async happens(cluster) {
      await onMasters(cluster, "systemctl stop mesos-master");
      await onMasters(cluster, "rm -r /var/lib/mesos/master/replicated_log");
      await onMasters(cluster, "systemctl start mesos-master");
    },
  },
];

/** Has backup.sh make an archive, and returns its path. */
export async function backUp(cluster: LivingCluster): Promise<string> {
  await succeeded(cluster.script("backup.sh"));
  const folder = join(cluster.bundle, "backups");
  const [last] = readdirSync(folder).sort().reverse();
  return join(folder, last ?? "");
}
