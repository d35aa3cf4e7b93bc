import { get } from "./asking.ts";
import type { LivingCluster } from "./living-cluster.ts";
import { waitFor } from "./run.ts";

const file = "/var/tmp/marathon.tar";

/** What the leading Marathon does last, and the next one first: `backup` or `restore`. */
async function hasNextLeader(cluster: LivingCluster, what: "backup" | "restore"): Promise<void> {
  const [master] = cluster.masters();
  const url = `http://${master?.address}:8080/v2/leader?${what}=file://${file}`;
  const reply = await fetch(url, { method: "DELETE" });
  if (!reply.ok) throw new Error(`${what}: ${reply.status} ${await reply.text()}`);
}

/** The file, whichever Marathon has written it. */
const backupOf = (cluster: LivingCluster): Promise<string> =>
  waitFor("the file of Marathon's backup", async () => {
    const found = await Promise.all(
      cluster.masters().map((host) => host.run(`test -s ${file} && base64 --wrap 0 ${file}`)),
    );
    return found.find(({ code }) => code === 0)?.stdout;
  });

/** Keeps a file of Marathon's own, and removes all that Marathon has in ZooKeeper. */
export async function loseMarathon(cluster: LivingCluster): Promise<void> {
  const masters = cluster.masters();
  const onMasters = (command: string) => Promise.all(masters.map((host) => host.must(command)));
  await hasNextLeader(cluster, "backup");
  await backupOf(cluster);
  await onMasters("systemctl stop marathon");
  const [master] = masters;
  await master?.must(
    `/usr/share/zookeeper/bin/zkCli.sh -server ${master.address}:2181 deleteall /marathon`,
  );
  await onMasters("systemctl start marathon");
  await waitFor("a Marathon that has no apps", async () => {
    const page = await get(`http://${master?.address}:8080/v2/apps`);
    if (page?.status !== 200) return undefined;
    const { apps } = JSON.parse(page.text) as { apps: unknown[] };
    return apps.length === 0 || undefined;
  });
}

/** The file on all masters, and read by the next leader. */
export async function restoreMarathon(cluster: LivingCluster): Promise<void> {
  const content = await backupOf(cluster);
  await Promise.all(
    cluster.masters().map((host) => host.must(`base64 --decode <<<'${content}' >${file}`)),
  );
  await hasNextLeader(cluster, "restore");
}
