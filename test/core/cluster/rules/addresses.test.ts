import {
  allOrNoAddresses,
  strictAddresses,
  uniqueAddresses,
} from "../../../../src/core/cluster/rules/addresses.ts";
import { testRules } from "../../../support/rule-cases.ts";
import { onHosts } from "../../../support/spec.ts";

const form =
  "is not an IPv4 address. Write four numbers of 0 to 255 without leading zeros, such as 10.0.0.11.";
const loopback =
  "is a loopback address: every host would talk to itself. Give the address that the other hosts reach.";
const ipv6 = "is an IPv6 address, and Mesos listens on IPv4 only. Use the host's IPv4 address.";
const portOrUrl = "contains a port or a URL. Write only the IPv4 address.";
const multicast = "is a multicast or reserved address. Give the host's own address.";

const oneAgent = (address: string) => ({ agents: [{ host: "a-1", address }] });
const refused = ([address, what]: readonly [string, string]) =>
  [
    strictAddresses,
    `the address ${JSON.stringify(address)} is refused`,
    oneAgent(address),
    { at: "agents[0].address", message: `${JSON.stringify(address)} ${what}` },
  ] as const;

await testRules("addresses.ts", [
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
      ["0.0.0.0", 'means "this network", not a host. Give the address that the other hosts reach.'],
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
      message: '10.0.0.1 already belongs to "m-1" in masters. Each host has its own address.',
    },
  ],
  [
    uniqueAddresses,
    "a host of both roles cannot have two addresses",
    { masters: ["h-1=10.0.0.1"], agents: ["h-1=10.0.0.2"] },
    {
      at: "agents[0].address",
      message: '"h-1" has 10.0.0.2 here and 10.0.0.1 in masters. One host has one address.',
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
          message: `Method ${method} installs on several machines, so every host needs an IPv4 address: write master-1=10.0.0.11. Only method docker can run without addresses, on one machine.`,
        },
      ] as const,
  ),
  [
    allOrNoAddresses,
    "where one machine is no way out, an address is",
    { method: "source", masters: ["m-1=10.0.0.1"], agents: ["a-1"] },
    {
      at: "agents[0]",
      message: '"a-1" has no address, but other hosts have one. Add it, such as a-1=ADDRESS.',
    },
  ],
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
]);
