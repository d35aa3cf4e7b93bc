import { say } from "../../i18n/message.ts";
import type { ClusterSpec } from "../cluster-spec.ts";
import type { Rule } from "../problem.ts";
import { duplicates, hostOfBothRoles } from "./hosts.ts";

type PortName = keyof ClusterSpec["ports"];

const masterPorts: readonly PortName[] = [
  "zookeeper",
  "zookeeperPeer",
  "zookeeperElection",
  "master",
];
const marathonPorts: readonly PortName[] = ["marathon", "marathonScheduler"];

/** Ports that meet on one host: a master's, and an agent's where a host is both. */
const portsOfOneHost = (spec: ClusterSpec): PortName[] => [
  ...masterPorts,
  ...(spec.marathon === "off" ? [] : marathonPorts),
  ...(hostOfBothRoles(spec).length > 0 ? (["agent"] as const) : []),
];

/** No two services of one host on one port. */
export const distinctPorts: Rule = (spec) =>
  duplicates(portsOfOneHost(spec), (name) => String(spec.ports[name])).map(([again, first]) => ({
    at: `ports.${again}`,
    message: say`Port ${spec.ports[again]} is already taken by ports.${first}. Give each service its own port.`,
  }));

/** ZooKeeper's AdminServer is off in our files; who turns it on must keep it off every other port (its own default is Marathon's 8080). */
export const adminServerPort: Rule = (spec) => {
  const {
    flags: { zookeeper },
    ports,
  } = spec;
  if (String(zookeeper["admin.enableServer"]).toLowerCase() !== "true") return [];
  const port = Number(zookeeper["admin.serverPort"] ?? 8080);
  return portsOfOneHost(spec)
    .filter((name) => ports[name] === port)
    .map((name) => ({
      at: "flags.zookeeper.admin.enableServer",
      message: say`ZooKeeper's AdminServer would listen on ${port}, the port of ports.${name}. Set flags.zookeeper "admin.serverPort" to a free port.`,
    }));
};
