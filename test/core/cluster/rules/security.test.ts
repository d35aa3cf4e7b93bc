import { secretFlags } from "../../../../src/core/cluster/rules/own-secrets.ts";
import {
  admittedAddresses,
  admittedWithoutFirewall,
  firewallOnHosts,
  flagsThatPasswordsSet,
  frameworksWithHosts,
  ownPrincipalsAreTaken,
  passwordsNeedNewZookeeper,
} from "../../../../src/core/cluster/rules/security.ts";
import { testRules } from "../../../support/rule-cases.ts";
import { onHosts } from "../../../support/spec.ts";

const withAdmin = (admin: string) =>
  ({ ...onHosts, security: { level: "firewall", admins: [admin] } }) as const;
const withFramework = (framework: string) =>
  ({ ...onHosts, security: { level: "firewall", frameworks: [framework] } }) as const;

const withPasswords = (framework: string) =>
  ({ ...onHosts, security: { level: "passwords", frameworks: [framework] } }) as const;
const onUbuntu = (os: "ubuntu-22.04" | "ubuntu-24.04") =>
  ({ ...onHosts, method: "apt", os, security: { level: "passwords" } }) as const;

await testRules("security.ts", [
  [firewallOnHosts, "several machines can have a firewall", withAdmin("10.9.0.1")],
  [
    firewallOnHosts,
    "one Docker machine has none",
    { security: { level: "firewall" } },
    {
      at: "security.level",
      message:
        "On one Docker machine a firewall would keep nobody out: its ports are on 127.0.0.1 and on a network of the containers alone. Use open.",
    },
  ],
  [admittedAddresses, "an address may be let in", withAdmin("10.9.0.1")],
  [admittedAddresses, "a network may be let in", withAdmin("10.9.0.0/24")],
  [admittedAddresses, "the host of a framework may be let in", withFramework("f=10.9.0.1")],
  [
    admittedAddresses,
    "a network begins with its first address",
    withAdmin("10.9.0.1/24"),
    {
      at: "security.admins[0]",
      message: `"10.9.0.1/24" has host bits set. Use the network's first address.`,
    },
  ],
  [
    admittedAddresses,
    "everybody is no network of administrators",
    withAdmin("0.0.0.0/0"),
    {
      at: "security.admins[0]",
      message:
        "0.0.0.0/0 is everybody. Name the networks of your administrators, or use level open.",
    },
  ],
  [
    admittedAddresses,
    "what is no network is refused",
    withAdmin("10.9/24"),
    {
      at: "security.admins[0]",
      message: `"10.9/24" is not a network. Write it like 10.0.9.0/24.`,
    },
  ],
  [
    admittedAddresses,
    "the host of a framework needs an address",
    withFramework("f=10.9.0"),
    {
      at: "security.frameworks[0]",
      message: `"10.9.0" is not an IPv4 address. Use four numbers from 0 to 255 without leading zeros, such as 10.0.0.11.`,
    },
  ],
  [admittedWithoutFirewall, "a firewall needs to know whom to let in", withAdmin("10.9.0.1")],
  [
    admittedWithoutFirewall,
    "level open lets everybody in",
    { ...onHosts, security: { level: "open", admins: ["10.9.0.1"] } },
    {
      at: "security",
      message:
        "Level open lets everybody in, so admins and frameworks are not used. To keep others out: level: firewall.",
    },
  ],
  [frameworksWithHosts, "with passwords a framework may be a name alone", withPasswords("f")],
  [
    frameworksWithHosts,
    "a firewall lets hosts in, not names",
    withFramework("f"),
    {
      at: "security.frameworks[0]",
      message:
        "A firewall lets hosts in, and f has none. Write it like f=10.0.9.5; one that runs on hosts of the cluster needs no entry.",
    },
  ],
  [ownPrincipalsAreTaken, "a framework has a principal of its own", withPasswords("f=10.9.0.1")],
  [
    ownPrincipalsAreTaken,
    "no framework is Marathon",
    withPasswords("marathon=10.9.0.1"),
    {
      at: "security.frameworks",
      message:
        "marathon is a principal of the cluster itself. Let the framework register as another one.",
    },
  ],
  [
    flagsThatPasswordsSet,
    "passwords leave other flags alone",
    { ...withPasswords("f"), flags: { master: { agent_ping_timeout: "20secs" } } },
  ],
  [
    flagsThatPasswordsSet,
    "nobody opens by a flag what passwords close",
    { ...withPasswords("f"), flags: { agent: { acls: '{"permissive":true}' } } },
    { at: "flags.agent.acls", message: "Level passwords sets acls itself. Remove it." },
  ],
  [
    flagsThatPasswordsSet,
    "ZooKeeper does not ignore who owns what",
    { ...withPasswords("f"), flags: { zookeeper: { skipACL: "yes" } } },
    { at: "flags.zookeeper.skipACL", message: "Level passwords sets skipACL itself. Remove it." },
  ],
  [
    secretFlags,
    "a password's flag that the level sets is not told to stand on the hosts",
    {
      ...withPasswords("f"),
      flags: {
        master: { credentials: "file:///c" },
        agent: { credential: "file:///c" },
        marathon: { http_credentials: "a:b" },
      },
    },
  ],
  [
    secretFlags,
    "another one is",
    { ...withPasswords("f"), flags: { agent: { docker_config: "file:///k" } } },
    {
      at: "flags.agent.docker_config",
      message:
        "docker_config holds a secret, and secrets do not belong in the spec. Write secrets/files/NAME, with a name of letters, digits and . _ -, and put the file there, in the bundle.",
    },
  ],
  [passwordsNeedNewZookeeper, "ZooKeeper 3.9 takes passwords", onUbuntu("ubuntu-24.04")],
  [
    passwordsNeedNewZookeeper,
    "ZooKeeper 3.4 was not tried with passwords",
    onUbuntu("ubuntu-22.04"),
    {
      at: "security.level",
      message:
        "Level passwords was not tried with ZooKeeper 3.4.13 of Ubuntu 22.04 (jammy). Use another operating system, or level firewall.",
    },
  ],
]);
