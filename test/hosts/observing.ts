import type { Host } from "./host.ts";

/** The mode that a host's ZooKeeper says it is in; "none" when it says nothing. */
export async function zookeeperMode(host: Host): Promise<string> {
  const { stdout } = await host.run(`exec 3<>/dev/tcp/${host.address}/2181 && printf srvr >&3 && cat <&3`);
  return /Mode: (\w+)/.exec(stdout)?.[1] ?? "none";
}

export const zookeeperModes = (hosts: readonly Host[]) => Promise.all(hosts.map(zookeeperMode));

/** The processes of every service, or the containers: whoever restarts has another one. */
export const processIds = (host: Host) =>
  host.must("systemctl show --property Id,MainPID zookeeper mesos-master mesos-slave mesos-agent marathon; ! command -v docker >/dev/null || docker ps --quiet --no-trunc");
