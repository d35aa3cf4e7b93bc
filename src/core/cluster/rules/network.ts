import { addressProblem, hostNameProblem, isIpv4 } from "../../hosts/check-host.ts";
import { type Message, msg } from "../../i18n/message.ts";
import { quoteForMessage } from "../../i18n/quote.ts";
import { addressOffsets, isOneMachine } from "../derived.ts";
import type { ClusterSpec, Rule } from "../types.ts";
import { duplicates, hostOfBothRoles, placedHosts } from "./hosts.ts";

export const strictAddresses: Rule = (spec) =>
  placedHosts(spec).flatMap(({ address, at }) => {
    const message = address === undefined ? undefined : addressProblem(address);
    return message === undefined ? [] : [{ at: `${at}.address`, message }];
  });

/** Two hosts cannot share an address; a host in both roles has the same one in both. */
export const uniqueAddresses: Rule = (spec) => {
  const placed = placedHosts(spec).filter(({ address }) => address !== undefined);
  const shared = duplicates(placed, ({ address }) => `${address}`)
    .filter(([again, first]) => again.host.toLowerCase() !== first.host.toLowerCase())
    .map(([again, first]) => ({
      at: `${again.at}.address`,
      message: msg`${again.address ?? ""} is already the address of ${quoteForMessage(first.host)} in ${first.role}. Give each host its own address.`,
    }));
  const split = duplicates(placed, ({ host }) => host.toLowerCase())
    .filter(([again, first]) => again.role !== first.role && again.address !== first.address)
    .map(([again, first]) => ({
      at: `${again.at}.address`,
      message: msg`${quoteForMessage(again.host)} has address ${again.address ?? ""} here and ${first.address ?? ""} in ${first.role}. Use one address for the same host.`,
    }));
  return [...shared, ...split];
};

/**
 * Addresses for all hosts, or for none: then everything runs on one Docker machine. Where another
 * method gets a list without any, such as a number of hosts, the list is named and not each host.
 */
export const allOrNoAddresses: Rule = (spec) => {
  const without = placedHosts(spec).filter(({ address }) => address === undefined);
  const hosts = spec.masters.length + spec.agents.length;
  if (without.length === 0 || (without.length === hosts && spec.method === "docker")) return [];
  if (without.length === hosts) return [noAddresses(spec, "masters")];
  const lists = (["masters", "agents"] as const).filter(
    (list) =>
      spec.method !== "docker" &&
      spec[list].length > 0 &&
      spec[list].every(
        ({ host, address }) => address === undefined && hostNameProblem(host) === undefined,
      ),
  );
  return [
    ...lists.map((list) => noAddresses(spec, list)),
    ...without
      .filter(({ role }) => !lists.includes(role))
      .filter(({ host }) => hostNameProblem(host) === undefined)
      .map(({ host, at }) => ({
        at,
        message:
          spec.method === "docker"
            ? msg`${quoteForMessage(host)} has no address, but other hosts have one. Add it, such as ${host}=ADDRESS, or remove all addresses to run everything on one machine.`
            : msg`${quoteForMessage(host)} has no address, but other hosts have one. Add it, such as ${host}=ADDRESS.`,
      })),
  ];
};

const noAddresses = ({ method }: ClusterSpec, at: "masters" | "agents") => ({
  at,
  message: msg`Method ${method} installs on several machines, so every host needs an IPv4 address, such as master-1=10.0.0.11. Only method docker works without addresses, on one machine.`,
});

/** The containers' network must be a private one with room for every service. */
export const networkHoldsCluster: Rule = (spec) => {
  if (!isOneMachine(spec)) return [];
  const message = networkProblem(spec.network, addressOffsets.agent + spec.agents.length);
  return message === undefined ? [] : [{ at: "network", message }];
};

/** `highest` is the offset of the last address in use. */
function networkProblem(network: string, highest: number): Message | undefined {
  const [, address = "", bits = ""] = /^([^/]+)\/([1-9]?\d)$/.exec(network) ?? [];
  if (!isIpv4(address) || Number(bits) > 30)
    return msg`${quoteForMessage(network)} is not a network. Write it like 172.30.0.0/24.`;
  const number = address.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
  const size = 2 ** (32 - Number(bits));
  if (number % size !== 0)
    return msg`${quoteForMessage(network)} has host bits set. Use the network's first address.`;
  if (!isPrivate(address, Number(bits)))
    return msg`${quoteForMessage(network)} is not a private network. Use one inside 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16.`;
  if (highest > size - 2)
    return msg`${quoteForMessage(network)} has ${size - 2} addresses; this cluster needs ${highest}. Use a /${32 - Math.ceil(Math.log2(highest + 2))} or larger.`;
  return undefined;
}

function isPrivate(address: string, bits: number): boolean {
  const [first, second] = address.split(".").map(Number);
  return (
    (first === 10 && bits >= 8) ||
    (first === 172 && second !== undefined && second >= 16 && second < 32 && bits >= 12) ||
    (first === 192 && second === 168 && bits >= 16)
  );
}

type PortName = keyof ClusterSpec["ports"];

const masterPorts: readonly PortName[] = [
  "zookeeper",
  "zookeeperPeer",
  "zookeeperElection",
  "master",
];
const marathonPorts: readonly PortName[] = ["marathon", "marathonScheduler"];

/**
 * The ports on which the cluster listens where an agent runs. On one Docker machine each agent has
 * an address of its own.
 */
export function agentPortsOf(spec: ClusterSpec, host: string): number[] {
  const isMaster =
    !isOneMachine(spec) &&
    spec.masters.some((master) => master.host.toLowerCase() === host.toLowerCase());
  const names: readonly PortName[] = [
    ...(isMaster ? masterPorts : []),
    ...(isMaster && spec.marathon !== "off" ? marathonPorts : []),
    "agent",
  ];
  return names.map((name) => spec.ports[name]);
}

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
    message: msg`Port ${spec.ports[again]} is already used by ports.${first}. Give each service its own port.`,
  }));

/**
 * ZooKeeper's AdminServer is off in our files; who turns it on must keep it off every other port
 * (its own default is Marathon's 8080).
 */
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
      message: msg`ZooKeeper's AdminServer would listen on port ${port}, which is ports.${name}. Set flags.zookeeper "admin.serverPort" to a free port.`,
    }));
};
