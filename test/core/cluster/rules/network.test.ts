import {
  adminServerPort,
  allOrNoAddresses,
  distinctPorts,
  networkHoldsCluster,
  strictAddresses,
  uniqueAddresses,
} from "../../../../src/core/cluster/rules/network.ts";
import { testRules } from "../../../support/rule-cases.ts";
import { onHosts } from "../../../support/spec.ts";

const form =
  "is not an IPv4 address. Use four numbers from 0 to 255 without leading zeros, such as 10.0.0.11.";
const loopback =
  "is a loopback address: every host would talk to itself. Use the address at which the other hosts reach this one.";
const ipv6 = "is an IPv6 address, and Mesos listens on IPv4 only. Use the host's IPv4 address.";
const portOrUrl = "contains a port or a URL. Write only the IPv4 address.";
const multicast = "is a multicast or reserved address. Use the host's own address.";

const oneAgent = (address: string) => ({ agents: [{ host: "a-1", address }] });
const refused = ([address, what]: readonly [string, string]) =>
  [
    strictAddresses,
    `the address ${JSON.stringify(address)} is refused`,
    oneAgent(address),
    { at: "agents[0].address", message: `${JSON.stringify(address)} ${what}` },
  ] as const;

const networkForm = "is not a network. Write it like 172.30.0.0/24.";
const start = "has host bits set. Use the network's first address.";
const privateOnly =
  "is not a private network. Use one inside 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16.";

const bothRoles = { masters: ["h-1=10.0.0.1"], agents: ["h-1=10.0.0.1"] };
const taken = (name: string, port: number, by: string) => ({
  at: `ports.${name}`,
  message: `Port ${port} is already used by ports.${by}. Give each service its own port.`,
});
const adminServer = (port: number, of: string) => ({
  at: "flags.zookeeper.admin.enableServer",
  message: `ZooKeeper's AdminServer would listen on port ${port}, which is ports.${of}. Set flags.zookeeper "admin.serverPort" to a free port.`,
});

await testRules("network.ts", [
  ...["10.0.0.1", "1.0.0.0", "223.255.255.255", "192.168.100.200", "100.64.0.1"].map(
    (address) => [strictAddresses, `the address ${address} is taken`, oneAgent(address)] as const,
  ),
  [strictAddresses, "hosts without addresses have none to judge", {}],
  ...(
    [
      ["010.0.0.1", form],
      ["0x7f.1", form],
      ["10.0.0", form],
      ["10.0.0.256", form],
      ["10.0.0.1.1", form],
      ["10.0.0.1/24", form],
      ["1e1.0.0.1", form],
      ["١٠.0.0.1", form],
      ["10.0.0.1;id", form],
      ["167772161", form],
      ["-1.0.0.1", form],
      ["fe80::1", ipv6],
      ["::ffff:10.0.0.1", ipv6],
      ["10.0.0.1:22", portOrUrl],
      ["http://10.0.0.1", portOrUrl],
      [
        "0.0.0.0",
        'means "this network", not a host. Use the address at which the other hosts reach this one.',
      ],
      ["127.0.0.1", loopback],
      ["127.255.0.9", loopback],
      ["224.0.0.1", multicast],
      ["239.1.2.3", multicast],
      ["255.255.255.255", multicast],
    ] as const
  ).map(refused),

  [uniqueAddresses, "hosts with addresses of their own", onHosts],
  [
    uniqueAddresses,
    "a host of both roles has one address in both",
    { masters: ["h-1=10.0.0.1"], agents: ["H-1=10.0.0.1"] },
  ],
  [
    uniqueAddresses,
    "no two hosts share an address",
    { masters: ["m-1=10.0.0.1"], agents: ["a-1=10.0.0.2", "a-2=10.0.0.1"] },
    {
      at: "agents[1].address",
      message:
        '10.0.0.1 is already the address of "m-1" in masters. Give each host its own address.',
    },
  ],
  [
    uniqueAddresses,
    "a host of both roles cannot have two addresses",
    { masters: ["h-1=10.0.0.1"], agents: ["h-1=10.0.0.2"] },
    {
      at: "agents[0].address",
      message:
        '"h-1" has address 10.0.0.2 here and 10.0.0.1 in masters. Use one address for the same host.',
    },
  ],

  [allOrNoAddresses, "no addresses put everything on one Docker machine", {}],
  [
    allOrNoAddresses,
    "every method takes an address for each host",
    { ...onHosts, method: "source" },
  ],
  ...(["apt", "source"] as const).map(
    (method) =>
      [
        allOrNoAddresses,
        `method ${method} does not run without addresses`,
        { method },
        {
          at: "masters",
          message: `Method ${method} installs on several machines, so every host needs an IPv4 address, such as master-1=10.0.0.11. Only method docker works without addresses, on one machine.`,
        },
      ] as const,
  ),
  [
    allOrNoAddresses,
    "where one machine is no way out, an address is",
    { method: "source", masters: ["m-1=10.0.0.1"], agents: ["a-1", "a-2=10.0.0.2"] },
    {
      at: "agents[0]",
      message: '"a-1" has no address, but other hosts have one. Add it, such as a-1=ADDRESS.',
    },
  ],
  ...(["masters", "agents"] as const).map(
    (list) =>
      [
        allOrNoAddresses,
        `${list} without any address are one error`,
        {
          method: "apt",
          masters: ["m-[1-3]=10.0.0.[1-3]"],
          agents: ["a-[1-3]=10.0.0.[21-23]"],
          [list]: ["h-[1-3]"],
        },
        {
          at: list,
          message:
            "Method apt installs on several machines, so every host needs an IPv4 address, such as master-1=10.0.0.11. Only method docker works without addresses, on one machine.",
        },
      ] as const,
  ),
  [
    allOrNoAddresses,
    "a host without an address among others is named",
    { masters: ["m-1=10.0.0.1"], agents: ["a-1", "a-2=10.0.0.2"] },
    {
      at: "agents[0]",
      message:
        '"a-1" has no address, but other hosts have one. Add it, such as a-1=ADDRESS, or remove all addresses to run everything on one machine.',
    },
  ],
  ...["172.30.0.0/24", "10.0.0.0/8", "172.16.0.0/12", "192.168.7.0/26", "10.255.255.192/26"].map(
    (network) => [networkHoldsCluster, `the containers fit into ${network}`, { network }] as const,
  ),
  [networkHoldsCluster, "200 agents fit into a /24", { agents: ["a-[1-214]"] }],
  [
    networkHoldsCluster,
    "hosts with addresses need no network of containers",
    { ...onHosts, network: "8.8.8.8/32" },
  ],
  ...(
    [
      ["172.30.0.0", networkForm],
      ["172.30.0.0/24/24", networkForm],
      ["172.30.0.0/08", networkForm],
      ["172.30.0.0/31", networkForm],
      ["172.30.0/24", networkForm],
      ["/24", networkForm],
      ["172.30.0.1/24", start],
      ["172.30.0.128/24", start],
      ["8.8.8.0/24", privateOnly],
      ["10.0.0.0/7", privateOnly],
      ["172.32.0.0/24", privateOnly],
      ["192.0.0.0/8", privateOnly],
      ["0.0.0.0/0", privateOnly],
      ["172.30.0.0/27", "has 30 addresses; this cluster needs 41. Use a /26 or larger."],
    ] as const
  ).map(
    ([network, what]) =>
      [
        networkHoldsCluster,
        `the network ${network} is refused`,
        { network },
        { at: "network", message: `"${network}" ${what}` },
      ] as const,
  ),
  [
    networkHoldsCluster,
    "one agent more than a /24 holds",
    { agents: ["a-[1-215]"] },
    {
      at: "network",
      message: '"172.30.0.0/24" has 254 addresses; this cluster needs 255. Use a /23 or larger.',
    },
  ],
  [distinctPorts, "the default ports do not meet", onHosts],
  [
    distinctPorts,
    "no two services of a master have one port",
    { ...onHosts, ports: { marathon: 5050, zookeeperPeer: 2181 } },
    taken("zookeeperPeer", 2181, "zookeeper"),
    taken("marathon", 5050, "master"),
  ],
  [
    distinctPorts,
    "Marathon's port is free where there is no Marathon",
    { ...onHosts, marathon: "off", ports: { marathon: 5050 } },
  ],
  [
    distinctPorts,
    "an agent may have a master's port on another host",
    { ...onHosts, ports: { agent: 5050 } },
  ],
  [
    distinctPorts,
    "an agent may not have the port of the master on its own host",
    { ...bothRoles, ports: { agent: 5050 } },
    taken("agent", 5050, "master"),
  ],

  [adminServerPort, "ZooKeeper's AdminServer is off", onHosts],
  [
    adminServerPort,
    "an AdminServer on a port of its own",
    { ...onHosts, flags: { zookeeper: { "admin.enableServer": true, "admin.serverPort": 8088 } } },
  ],
  [
    adminServerPort,
    "an AdminServer where Marathon listens elsewhere",
    {
      ...onHosts,
      ports: { marathon: 8081 },
      flags: { zookeeper: { "admin.enableServer": "TRUE" } },
    },
  ],
  [
    adminServerPort,
    "an AdminServer on 8080 keeps Marathon from starting",
    { ...onHosts, flags: { zookeeper: { "admin.enableServer": true } } },
    adminServer(8080, "marathon"),
  ],
  [
    adminServerPort,
    "an AdminServer on the master's port",
    {
      ...onHosts,
      flags: { zookeeper: { "admin.enableServer": "true", "admin.serverPort": "5050" } },
    },
    adminServer(5050, "master"),
  ],
]);
