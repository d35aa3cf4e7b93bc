import type { HostKind, HostSystem } from "./recipes.ts";

/**
 * One way from `create` to a running cluster and back. A new scenario is a new row. Mesos and
 * Marathon are always stand-ins; ZooKeeper, apt, dpkg, systemd, ssh, Ansible, Docker and Compose
 * are real.
 */
export interface Scenario {
  /** Short, of a-z, 0-9 and -: part of the hosts' names. */
  id: string;
  os: HostSystem;
  method: "apt" | "source" | "docker";
  /** apt: whose files the packages have, and where they come from. */
  layout?: "mesosphere" | "aventer";
  from?: "line" | "debs";
  by: "deploy.sh" | "Ansible" | "folders by hand";
  masters: 1 | 3;
  agents: number;
  /** The last master is an agent too, besides the agents. */
  shared?: true;
  marathon: "package" | "image" | "off";
  /** Logs in as this user, who has sudo, and not as root. */
  sshUser?: "ops";
  /** Default `open`. */
  security?: "firewall" | "passwords";
  /** What the hosts have at the beginning; default `jre`. */
  image?: HostKind;
}

/** The cluster on which faults.test.ts injects its faults; a scenario too. */
export const faultsScenario = {
  id: "faults",
  os: "debian-12",
  method: "apt",
  layout: "mesosphere",
  from: "line",
  by: "deploy.sh",
  masters: 3,
  agents: 2,
  marathon: "package",
} as const satisfies Scenario;

/**
 * Layout, source, system and way of installing meet in pairs: every value with every value of the
 * others. The long ones come first, because several run at once.
 */
export const scenarios: readonly Scenario[] = [
  {
    id: "ma-debs-13",
    security: "passwords",
    os: "debian-13",
    method: "apt",
    layout: "mesosphere",
    from: "debs",
    by: "Ansible",
    masters: 3,
    agents: 2,
    marathon: "package",
  },
  {
    id: "docker",
    security: "passwords",
    os: "debian-12",
    method: "docker",
    by: "deploy.sh",
    masters: 3,
    agents: 1,
    marathon: "image",
    image: "docker",
  },
  {
    id: "av-debs-12",
    security: "passwords",
    os: "debian-12",
    method: "apt",
    layout: "aventer",
    from: "debs",
    by: "deploy.sh",
    masters: 3,
    agents: 2,
    marathon: "off",
    sshUser: "ops",
  },
  {
    id: "av-line-13",
    security: "firewall",
    os: "debian-13",
    method: "apt",
    layout: "aventer",
    from: "line",
    by: "deploy.sh",
    masters: 3,
    agents: 2,
    marathon: "off",
  },
  {
    id: "av-one-12",
    os: "debian-12",
    method: "apt",
    layout: "aventer",
    from: "line",
    by: "Ansible",
    masters: 1,
    agents: 1,
    marathon: "image",
  },
  {
    id: "ma-both-13",
    security: "firewall",
    os: "debian-13",
    method: "apt",
    layout: "mesosphere",
    from: "line",
    by: "folders by hand",
    masters: 1,
    agents: 0,
    shared: true,
    marathon: "package",
    image: "plain",
  },
  {
    id: "source-12",
    os: "debian-12",
    method: "source",
    by: "folders by hand",
    masters: 3,
    agents: 1,
    shared: true,
    marathon: "off",
  },
  {
    id: "source-13",
    os: "debian-13",
    method: "source",
    by: "Ansible",
    masters: 1,
    agents: 1,
    marathon: "off",
  },
];

/**
 * "apt (mesosphere, debs), 3 masters + 2 agents, by Ansible · Debian 13": the name of the
 * scenario's tests.
 */
export function titleOf({
  method,
  layout,
  from,
  by,
  masters,
  agents,
  shared,
  marathon,
  sshUser,
  security,
  os,
}: Scenario): string {
  const source = layout ? `${method} (${layout}, ${from})` : method;
  const size = `${count(masters, "master")}${agents > 0 ? ` + ${count(agents, "agent")}` : ""}${shared ? `, ${masters === 1 ? "it" : "one"} in both roles` : ""}`;
  const marathons = marathon === "off" ? "no Marathon" : `Marathon from its ${marathon}`;
  return `${source}, ${size}, ${marathons}, by ${by}${sshUser ? ` as ${sshUser}` : ""}${security ? `, ${security}` : ""} · ${os}`;
}

const count = (number: number, what: string) => `${number} ${what}${number === 1 ? "" : "s"}`;
