import { type Message, msg } from "../i18n/message.ts";
import type { ClusterSpec, Program } from "./types.ts";

/** What a level does. A further level is a further row. */
interface SecurityLevel {
  /** What it keeps out and what it costs, in one sentence. */
  note: Message;
  hasFirewall: boolean;
  hasPasswords: boolean;
}

/** How a cluster can be closed to strangers, the weakest first. */
export const securityLevels = {
  open: {
    note: msg`whoever reaches a port of the cluster runs any command on every agent, as root; costs nothing`,
    hasFirewall: false,
    hasPasswords: false,
  },
  firewall: {
    note: msg`each host lets only this cluster's own hosts and the addresses that you name reach its daemons; costs nftables, and a new table on each host when hosts come or go`,
    hasFirewall: true,
    hasPasswords: false,
  },
  passwords: {
    note: msg`recommended: the firewall, and every daemon, framework and person needs a password of its own; costs the care of a folder of secrets, and agent pages and sandboxes in the web page of Mesos; taking it back was not tried with real daemons`,
    hasFirewall: true,
    hasPasswords: true,
  },
} as const satisfies Record<string, SecurityLevel>;

export type SecurityLevelName = keyof typeof securityLevels;

/** The level where a file or an answer names none. One Docker machine has nothing to close. */
export const defaultLevel = (oneMachine: boolean): SecurityLevelName =>
  oneMachine ? "open" : "firewall";

/** Whether each host of the cluster gets a firewall. */
export const hasFirewall = ({ security }: Pick<ClusterSpec, "security">): boolean =>
  securityLevels[security.level].hasFirewall;

/** Whether daemons, frameworks and people need passwords. */
export const hasPasswords = ({ security }: Pick<ClusterSpec, "security">): boolean =>
  securityLevels[security.level].hasPasswords;

/**
 * A framework that may register, by its principal, with a host of it that is none of the cluster:
 * `my-scheduler=10.0.9.5`. Without a host: `my-scheduler`.
 */
export function frameworkEntry(entry: string): { name: string; address: string | undefined } {
  const [name = "", address] = entry.split("=");
  return { name, address };
}

/** Agents log in as one of them; as the other one when their password is another. */
export const agentPrincipals = ["agent", "agent2"] as const;

/** The principals of the cluster itself: of Marathon, of the agents, and of people. */
export const ownPrincipals = ["marathon", ...agentPrincipals, "operator"] as const;

/** The principals of the frameworks beside Marathon, each once. */
export const frameworkPrincipals = ({ security }: Pick<ClusterSpec, "security">): string[] => [
  ...new Set(security.frameworks.map((entry) => frameworkEntry(entry).name)),
];

/** The flags that level passwords sets: an own value would open the cluster, or stop a daemon. */
export const flagsOfPasswords: Readonly<Record<Program, readonly string[]>> = {
  master: [
    "acls",
    "authenticate_agents",
    "authenticate_frameworks",
    "authenticate_http_frameworks",
    "authenticate_http_readonly",
    "authenticate_http_readwrite",
    "credentials",
    "firewall_rules",
    "http_framework_authenticators",
  ],
  agent: [
    "acls",
    "authenticate_http_executors",
    "authenticate_http_readonly",
    "authenticate_http_readwrite",
    "credential",
    "http_credentials",
    "jwt_secret_key",
  ],
  marathon: [
    "http_credentials",
    "logging_level",
    "mesos_authentication",
    "mesos_authentication_principal",
    "mesos_authentication_secret",
    "mesos_authentication_secret_file",
  ],
  zookeeper: [
    "DigestAuthenticationProvider.superDigest",
    "fips-mode",
    "quorum.auth.enableSasl",
    "quorum.auth.learnerRequireSasl",
    "quorum.auth.serverRequireSasl",
    // Whoever reaches ZooKeeper could change everything there.
    "skipACL",
  ],
};

/** Whether level passwords sets a flag, and is the level. */
export const isSetByPasswords = (
  spec: Pick<ClusterSpec, "security">,
  { program, name }: { program: Program; name: string },
): boolean => hasPasswords(spec) && flagsOfPasswords[program].includes(name);
