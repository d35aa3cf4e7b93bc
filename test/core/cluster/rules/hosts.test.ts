import {
  hostNames,
  hostOfBothRoles,
  noLocalhost,
  oddMasters,
  oneMaster,
  uniqueHosts,
} from "../../../../src/core/cluster/rules/hosts.ts";
import { testRules } from "../../../support/rule-cases.ts";
import { onHosts } from "../../../support/spec.ts";

const a63 = "a".repeat(63);
const name253 = [a63, a63, a63, "a".repeat(61)].join(".");
const shown = (text: string) => `"${text.slice(0, 56)}…"`;
const charset =
  "is not a host name: each part consists of letters, digits and dashes, and starts and ends with a letter or digit.";
const elsewhere =
  "means a different machine on every host. Use the name by which the other hosts know this machine.";
const competes =
  "is both master and agent: tasks compete with the master and ZooKeeper for memory and disk. Set the agent's resources, or use another host.";

const refusedName = (host: string, message: string) =>
  [
    hostNames,
    `the host name ${JSON.stringify(host).slice(0, 40)} is refused`,
    { agents: [{ host }] },
    { at: "agents[0]", message },
  ] as const;

const sizes = "Use 1, 3, 5 or 7; failures survived: 1 → 0, 3 → 1, 5 → 2, 7 → 3.";
const even =
  "An even number survives no more failures than the odd number below it, and Mesos never initialises its replicated log with it.";

await testRules("hosts.ts", [
  ...[
    "m",
    "m-1",
    "M-1.Example.com",
    "1st",
    "a.b.c.d.e",
    "3com.example",
    a63,
    name253,
    "xn--bcher-kva.example",
  ].map(
    (host) =>
      [hostNames, `the host name ${host.slice(0, 40)} is taken`, { agents: [host] }] as const,
  ),
  refusedName("a_1", `"a_1" ${charset}`),
  refusedName("-a", `"-a" ${charset}`),
  refusedName("a-", `"a-" ${charset}`),
  refusedName("a-.example.com", `"a-.example.com" ${charset}`),
  refusedName("bücher", `"bücher" ${charset}`),
  refusedName("a b", `"a b" ${charset}`),
  refusedName("$(touch x)", `"$(touch x)" ${charset}`),
  refusedName("a/../b", `"a/../b" ${charset}`),
  refusedName("a\nb", `"a\\nb" ${charset}`),
  refusedName(
    "a..b",
    'Host name "a..b" has an empty part. Use a name such as node-1 or node-1.example.com.',
  ),
  refusedName(
    "a.",
    'Host name "a." has an empty part. Use a name such as node-1 or node-1.example.com.',
  ),
  refusedName(
    "10.0.0.1",
    '"10.0.0.1" is not a host name: it has only digits and dots. Put a name before the address: NAME=10.0.0.1.',
  ),
  refusedName(
    `${a63}a.b`,
    `In host name ${shown(`${a63}a.b`)}, the part ${shown(`${a63}a`)} has 64 characters; at most 63 are allowed.`,
  ),
  refusedName(
    `a${name253}`,
    `Host name ${shown(`a${name253}`)} has 254 characters; at most 253 are allowed.`,
  ),
  [
    hostNames,
    "a bad name in each role is reported twice",
    { masters: ["a_1"], agents: ["b_1"] },
    { at: "masters[0]", message: `"a_1" ${charset}` },
    { at: "agents[0]", message: `"b_1" ${charset}` },
  ],

  [
    noLocalhost,
    "a name that begins with localhost is a name",
    { agents: ["localhost-1", "localhosts.example.com"] },
  ],
  [
    noLocalhost,
    "localhost is refused in any case and domain",
    { masters: ["LocalHost"], agents: ["localhost.localdomain"] },
    { at: "masters[0]", message: `"LocalHost" ${elsewhere}` },
    { at: "agents[0]", message: `"localhost.localdomain" ${elsewhere}` },
  ],

  [uniqueHosts, "the same name in both roles is one host", { masters: ["h-1"], agents: ["h-1"] }],
  [
    uniqueHosts,
    "a name twice in one role is refused, whatever its case",
    { agents: ["a-1", "a-2", "A-1"] },
    { at: "agents[2]", message: 'Host "A-1" is in this list twice. Remove one of the two.' },
  ],

  [hostOfBothRoles, "hosts of one role each need no warning", {}],
  [
    hostOfBothRoles,
    "a host of both roles is worth a warning",
    { masters: ["h-[1-3]"], agents: ["a-1", "H-2"] },
    { at: "agents[1]", message: `"H-2" ${competes}` },
  ],
  ...[1, 3, 5, 7].map(
    (count) => [oddMasters, `${count} masters agree`, { masters: [`m-[1-${count}]`] }] as const,
  ),
  ...[2, 4, 6, 8].map(
    (count) =>
      [
        oddMasters,
        `${count} masters are refused with the tolerance table`,
        { masters: [`m-[1-${count}]`] },
        { at: "masters", message: `${count} masters are not supported. ${sizes} ${even}` },
      ] as const,
  ),
  [
    oddMasters,
    "9 masters are too many",
    { masters: ["m-[1-9]"] },
    { at: "masters", message: `9 masters are not supported. ${sizes}` },
  ],
  [
    oddMasters,
    "masters of several entries are counted together",
    { masters: ["m-[1-2]", "n-[1-2]"] },
    { at: "masters", message: `4 masters are not supported. ${sizes} ${even}` },
  ],
  [oneMaster, "on one machine, more masters would fail with the first", { masters: ["m-1"] }],
  [oneMaster, "3 masters survive one failure", { masters: ["m-[1-3]"] }],
  [
    oneMaster,
    "one master is worth a warning",
    { ...onHosts, masters: ["m-1=10.0.0.11"] },
    {
      at: "masters",
      message:
        "One master: while it is down, nothing starts, and there is no second copy of its data. 3 masters survive 1 failure.",
    },
  ],
]);
