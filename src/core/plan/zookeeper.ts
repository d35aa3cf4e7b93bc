import { flagText } from "../catalog/flag-values.ts";
import type { ClusterSpec } from "../cluster/types.ts";
import { javaProperty, zookeeperJavaOptions } from "./java.ts";
import { daemonFlags } from "./own-secrets.ts";
import { zookeeperLogin, zookeeperSecretOptions } from "./passwords.ts";
import type { Setting } from "./settings.ts";

/** A member of the ensemble: a master, seen from ZooKeeper. */
export interface ZookeeperServer {
  myid: number;
  address: string;
}

/**
 * Defaults that the spec's `flags.zookeeper` overrides. Source: the recommended profile of the
 * facts.
 */
const recommended = {
  tickTime: 2000,
  initLimit: 10,
  syncLimit: 5,
  maxClientCnxns: 60,
  "autopurge.snapRetainCount": 3,
  "autopurge.purgeInterval": 24,
  "4lw.commands.whitelist": "srvr,ruok,mntr",
  "admin.enableServer": false,
} as const;

/** How the official image takes a setting; every other one goes into ZOO_CFG_EXTRA. */
const imageVariables: Readonly<Record<string, string>> = {
  tickTime: "ZOO_TICK_TIME",
  initLimit: "ZOO_INIT_LIMIT",
  syncLimit: "ZOO_SYNC_LIMIT",
  maxClientCnxns: "ZOO_MAX_CLIENT_CNXNS",
  "autopurge.snapRetainCount": "ZOO_AUTOPURGE_SNAPRETAINCOUNT",
  "autopurge.purgeInterval": "ZOO_AUTOPURGE_PURGEINTERVAL",
  "4lw.commands.whitelist": "ZOO_4LW_COMMANDS_WHITELIST",
  "admin.enableServer": "ZOO_ADMINSERVER_ENABLED",
};

/** The lines of zoo.cfg other than dataDir, the client port and the servers. */
export function zookeeperSettings(spec: ClusterSpec): Setting[] {
  return Object.entries({
    ...recommended,
    ...daemonFlags(spec, "zookeeper"),
    ...zookeeperLogin(spec),
  })
    .filter(([name]) => javaProperty(name) === undefined)
    .map(([name, value]) => ({ name, value: flagText(value) }));
}

/** What ZooKeeper's clients connect to: `10.0.0.11:2181,10.0.0.12:2181`. */
export function connectString(servers: readonly ZookeeperServer[], clientPort: number): string {
  return servers.map(({ address }) => `${address}:${clientPort}`).join(",");
}

/** The environment of the official image for one server of the ensemble. */
export function zookeeperEnvironment(
  spec: ClusterSpec,
  servers: readonly ZookeeperServer[],
  myid: number,
): Setting[] {
  const { zookeeper, zookeeperPeer, zookeeperElection } = spec.ports;
  const settings = zookeeperSettings(spec);
  const extra = settings
    .filter(({ name }) => imageVariables[name] === undefined)
    .map(({ name, value }) => `${name}=${value}`);
  return [
    { name: "ZOO_MY_ID", value: String(myid) },
    // ;ADDRESS:2181 opens the client port, there alone: the image writes no clientPort line.
    {
      name: "ZOO_SERVERS",
      value: servers
        .map(
          (server) =>
            `server.${server.myid}=${server.address}:${zookeeperPeer}:${zookeeperElection};${server.address}:${zookeeper}`,
        )
        .join(" "),
    },
    ...settings.flatMap(({ name, value }) =>
      imageVariables[name] === undefined ? [] : [{ name: imageVariables[name], value }],
    ),
    ...(extra.length === 0 ? [] : [{ name: "ZOO_CFG_EXTRA", value: extra.join(" ") }]),
    // The image's zkServer.sh starts the server with them, after its own -Xmx: the last one counts.
    { name: "SERVER_JVMFLAGS", value: allJavaOptions(spec).join(" ") },
  ];
}

/** The Java options of each ZooKeeper, with those that name its secrets. */
export const allJavaOptions = (spec: ClusterSpec): string[] => [
  ...zookeeperJavaOptions(spec),
  ...zookeeperSecretOptions(spec),
];
