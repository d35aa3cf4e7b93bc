import { planAgent } from "../plan/agent-plan.ts";
import { planMaster } from "../plan/master-plan.ts";
import type { Node } from "../plan/nodes.ts";
import { marathonSecretVariables } from "../plan/own-secrets.ts";
import type { ClusterPlan } from "../plan/plan.ts";
import type { Setting } from "../plan/settings.ts";

/** The daemons of a cluster, in the order in which they need each other. */
export const services = ["zookeeper", "mesos-master", "marathon", "mesos-agent"] as const;
export type Service = (typeof services)[number];

/**
 * What a changed setting means to its daemon. `quorum`, `members` and `identity` never change in
 * one step.
 */
export type Aspect =
  | "members"
  | "quorum"
  | "identity"
  | "ports"
  | "zk"
  | "program"
  | "isolation"
  | "setting";

/** What each daemon of a host reads: by its service, the settings by name. */
export type HostSettings = ReadonlyMap<Service, ReadonlyMap<string, string>>;

/** The settings of the daemons that run on a host. */
export function settingsOf(plan: ClusterPlan, { master, agent }: Node): HostSettings {
  const settings = new Map<Service, ReadonlyMap<string, string>>();
  const add = (service: Service, list: readonly Setting[]) =>
    settings.set(service, new Map(list.map(({ name, value }) => [name, value])));
  if (master !== undefined) {
    const { myid, ...daemons } = planMaster(plan, master);
    add("zookeeper", [
      ...zookeeperMembers(plan),
      { name: "myid", value: String(myid) },
      ...daemons.zookeeperSettings,
      { name: "JAVA_OPTS", value: daemons.zookeeperJavaOptions.join(" ") },
      ...programOf(plan, "zookeeper"),
    ]);
    // With passwords, a secret has the addresses of ZooKeeper.
    add("mesos-master", [
      ...asFlags(daemons.environment),
      { name: "zk", value: plan.mesosZk },
      ...programOf(plan, "mesos-master"),
    ]);
    if (plan.runsMarathon)
      add("marathon", [
        ...daemons.marathonEnvironment,
        ...marathonSecretVariables(plan.spec),
        { name: "MARATHON_ZK", value: plan.marathonZk },
        ...programOf(plan, "marathon"),
      ]);
  }
  if (agent !== undefined)
    add("mesos-agent", [
      ...asFlags(planAgent(plan, agent).environment),
      ...programOf(plan, "mesos-agent"),
    ]);
  return settings;
}

const zookeeperMembers = ({ servers, ports }: ClusterPlan): Setting[] => [
  { name: "servers", value: servers.map(({ myid, address }) => `${myid}=${address}`).join(" ") },
  { name: "peer ports", value: `${ports.zookeeperPeer}:${ports.zookeeperElection}` },
  { name: "clientPort", value: String(ports.zookeeper) },
];

const asFlags = (environment: readonly Setting[]): Setting[] =>
  environment.map(({ name, value }) => ({
    name: name.replace(/^MESOS_/, "").toLowerCase(),
    value,
  }));

/** The program itself: an image, packages or a build. */
function programOf(plan: ClusterPlan, service: Service): Setting[] {
  return [{ name: "program", value: programs[service](plan) }];
}

const mesosProgram = ({ method, images, spec: { apt, source } }: ClusterPlan) =>
  ({
    docker: images.mesos,
    apt: [apt.repository ?? apt.line ?? apt.debs, apt.pin?.mesos].filter(Boolean).join(" "),
    source: source.ref,
  })[method];

const programs: Readonly<Record<Service, (plan: ClusterPlan) => string>> = {
  zookeeper: ({ method, images, spec }) => (method === "docker" ? images.zookeeper : spec.os),
  "mesos-master": mesosProgram,
  marathon: ({ marathonSource, images }) =>
    marathonSource === "image" ? images.marathon : marathonSource,
  "mesos-agent": mesosProgram,
};

/** The settings that are more than a setting. */
const aspects: Readonly<Record<Service, Readonly<Record<string, Aspect>>>> = {
  zookeeper: {
    servers: "members",
    myid: "identity",
    "peer ports": "ports",
    clientPort: "ports",
    program: "program",
  },
  "mesos-master": {
    quorum: "quorum",
    zk: "zk",
    ip: "identity",
    hostname: "identity",
    port: "ports",
    program: "program",
  },
  marathon: {
    MARATHON_HOSTNAME: "identity",
    LIBPROCESS_IP: "identity",
    MARATHON_ZK: "zk",
    MARATHON_MASTER: "zk",
    MARATHON_HTTP_PORT: "ports",
    LIBPROCESS_PORT: "ports",
    program: "program",
  },
  // What an agent compares with its first registration; Mesos 1.11.0, src/slave/compatibility.cpp.
  "mesos-agent": {
    ip: "identity",
    hostname: "identity",
    port: "identity",
    attributes: "identity",
    resources: "identity",
    default_role: "identity",
    domain: "identity",
    master: "zk",
    containerizers: "isolation",
    launcher: "isolation",
    isolation: "isolation",
    program: "program",
  },
};

export const aspectOf = (service: Service, setting: string): Aspect =>
  aspects[service][setting] ?? "setting";
