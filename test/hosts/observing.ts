import { get, metric } from "./asking.ts";
import type { Host } from "./host.ts";
import { waitFor } from "./run.ts";

/**
 * The mode that a host's ZooKeeper says it is in; "none" when it says nothing. One that is still
 * starting may leave the connection open.
 */
export async function zookeeperMode(host: Host): Promise<string> {
  const { stdout } = await host.run(
    `exec 3<>/dev/tcp/${host.address}/2181 && printf srvr >&3 && timeout 5 cat <&3`,
  );
  return /Mode: (\w+)/.exec(stdout)?.[1] ?? "none";
}

export const zookeeperModes = (hosts: readonly Host[]) => Promise.all(hosts.map(zookeeperMode));

/** The processes of every service, or the containers: whoever restarts has another one. */
export const processIds = (host: Host) =>
  host.must(
    "systemctl show --property Id,MainPID zookeeper mesos-master mesos-slave mesos-agent marathon; ! command -v docker >/dev/null || docker ps --quiet --no-trunc",
  );

/** The agents that the leading master lists as active: name → ID. */
export async function registeredAgents(masters: readonly Host[]): Promise<Record<string, string>> {
  const listed = await listedAgents(masters);
  return Object.fromEntries(
    listed.filter(({ active }) => active).map(({ hostname, id }) => [hostname, id]),
  );
}

/** The IDs of those that it lists and that are away. */
export async function inactiveAgents(masters: readonly Host[]): Promise<string[]> {
  const listed = await listedAgents(masters);
  return listed.filter(({ active }) => !active).map(({ id }) => id);
}

async function listedAgents(masters: readonly Host[]) {
  const page = await get(`http://${await leaderOf(masters)}:5050/slaves`);
  const { slaves } = JSON.parse(page?.text ?? '{"slaves":[]}') as {
    slaves: { hostname: string; id: string; active: boolean }[];
  };
  return slaves;
}

/** The address of the one master that leads and whose registry works; waits for it. */
export function leaderOf(masters: readonly Host[]): Promise<string> {
  return waitFor("one leading master", async () => {
    const numbers = await Promise.all(
      masters.map(({ address }) =>
        Promise.all(
          ["master/elected", "registrar/log/recovered"].map((name) =>
            metric(`${address}:5050`, name),
          ),
        ),
      ),
    );
    const leaders = masters.filter((_, index) => numbers[index]?.every((value) => value === 1));
    return leaders.length === 1 ? leaders[0]?.address : undefined;
  });
}
