import { networkHoldsCluster } from "../../../../src/core/cluster/rules/network.ts";
import { testRules } from "../../../support/rule-cases.ts";
import { onHosts } from "../../../support/spec.ts";

const form = "is not a network. Write one such as 172.30.0.0/24.";
const start = "does not start at a multiple of its size. Write the network's first address.";
const privateOnly =
  "is not a private network. Use one inside 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16.";

await testRules("network.ts", [
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
      ["172.30.0.0", form],
      ["172.30.0.0/24/24", form],
      ["172.30.0.0/08", form],
      ["172.30.0.0/31", form],
      ["172.30.0/24", form],
      ["/24", form],
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
]);
