import type { Cgroups } from "../catalog/builds.ts";
import { marathonEnvironment } from "./marathon.ts";
import { agentFlags, masterFlags, mesosEnvironment } from "./mesos.ts";
import type { Agent, Master, Node } from "./nodes.ts";
import type { ClusterPlan } from "./plan.ts";
import type { Setting } from "./settings.ts";
import { zookeeperEnvironment, zookeeperSettings } from "./zookeeper.ts";

/** Everything about one host. */
export type NodePlan = ReturnType<typeof planNode>;

/** Derives what one host runs. Cheap, and made when its files are: ten thousand of them never exist at once. */
export function planNode(plan: ClusterPlan, node: Node) {
  const { master, agent } = node;
  return {
    host: node.host,
    address: node.address,
    isMaster: master !== undefined,
    isAgent: agent !== undefined,
    runsMarathon: plan.runsMarathon && master !== undefined,
    roles: [...(master ? ["master"] : []), ...(agent ? ["agent"] : [])].join(" "),
    master: master === undefined ? undefined : planMaster(plan, master),
    agent: agent === undefined ? undefined : planAgent(plan, agent),
    services: servicesOf(plan, node),
    idleServices: ["mesos-master", plan.layout.agentService, "marathon"].filter(
      (service) => !servicesOf(plan, node).includes(service),
    ),
    ports: portsOf(plan, node),
    /** What this host must reach on every other master. */
    masterPorts: masterPortsOf(plan, node),
    packages: packagesOf(plan, node),
    images: imagesOf(plan, node),
    /** All masters and the host itself: the block does not grow with the fleet. */
    hosts: knownHosts(plan, node),
  };
}

export type MasterPlan = ReturnType<typeof planMaster>;
export type AgentPlan = ReturnType<typeof planAgent>;

/** A master's three daemons. */
export function planMaster(plan: ClusterPlan, master: Master) {
  const { spec } = plan;
  // On one machine the fixed address is also the announced name, so that links work in a browser there.
  const flags = masterFlags(
    spec,
    { ip: master.mesos, hostname: plan.oneMachine ? master.mesos : master.host, zk: plan.mesosZk },
    plan.quorum,
  );
  const marathon = plan.runsMarathon
    ? marathonEnvironment(spec, {
        ip: master.marathon,
        hostname: plan.oneMachine ? master.marathon : master.host,
        mesosZk: plan.mesosZk,
        marathonZk: plan.marathonZk,
      })
    : [];
  return {
    ...master,
    myid: master.number,
    isFirst: master.number === 1,
    flags: filesOf(flags, ["zk", "port"]),
    environment: mesosEnvironment(flags),
    zookeeperSettings: zookeeperSettings(spec),
    zookeeperEnvironment: zookeeperEnvironment(spec, plan.servers, master.number),
    marathonEnvironment: marathon,
  };
}

/** An agent's daemon. */
export function planAgent(plan: ClusterPlan, agent: Agent) {
  const place = {
    ip: agent.mesos,
    hostname: plan.oneMachine ? agent.mesos : agent.host,
    zk: plan.mesosZk,
  };
  const flags = agentFlags(plan.spec, place, agent.offer);
  const flag = (wanted: string) => flags.find(({ name }) => name === wanted)?.value ?? "";
  return {
    ...agent,
    flags: filesOf(flags, ["master"]),
    environment: mesosEnvironment(flags),
    /** What it may not change at will and keep its ID, and by which policy. */
    identity: flags.filter(({ name }) => identity.has(name)),
    reconfigurationPolicy: flag("reconfiguration_policy"),
    launcher: flag("launcher"),
    cgroups: cgroupsFor(plan, flag("launcher")),
  };
}

/** What a master or an agent compares when an agent comes back. Facts: Mesos 1.11.0, src/slave/compatibility.cpp and master.cpp. */
const identity = new Set([
  "ip",
  "hostname",
  "port",
  "attributes",
  "resources",
  "default_role",
  "domain",
]);

/** The cgroups with which this agent starts. A launcher that only a file of the host names is taken for posix. */
function cgroupsFor({ build: { cgroups }, dockerTasks }: ClusterPlan, launcher: string): Cgroups[] {
  return cgroups[launcher === "linux" ? "linux" : "posix"].filter(
    (kind) => !dockerTasks || cgroups.docker.includes(kind),
  );
}

/** The flags that become files under /etc: those that /etc/default passes as a variable would be given twice, and stop the daemon. */
const filesOf = (flags: readonly Setting[], given: readonly string[]) =>
  flags.filter(({ name }) => !given.includes(name));

function servicesOf(plan: ClusterPlan, { master, agent }: Node): string[] {
  const ofMaster = master
    ? ["zookeeper", "mesos-master", ...(plan.runsMarathon ? ["marathon"] : [])]
    : [];
  return [...ofMaster, ...(agent ? [plan.layout.agentService] : [])];
}

function portsOf({ ports, runsMarathon }: ClusterPlan, { master, agent }: Node): number[] {
  const ofMaster = [
    ports.zookeeper,
    ports.zookeeperPeer,
    ports.zookeeperElection,
    ports.master,
    ...(runsMarathon ? [ports.marathon, ports.marathonScheduler] : []),
  ];
  return [...(master ? ofMaster : []), ...(agent ? [ports.agent] : [])];
}

function masterPortsOf({ ports }: ClusterPlan, { master }: Node): number[] {
  return [
    ports.zookeeper,
    ...(master ? [ports.zookeeperPeer, ports.zookeeperElection] : []),
    ports.master,
  ];
}

/** What apt-get installs on this host; with debs, those come besides. */
function packagesOf(
  { method, apt, marathonWay, layout, spec }: ClusterPlan,
  { master }: Node,
): string[] {
  if (method === "docker") return [];
  const mesos =
    method === "apt"
      ? [...(spec.apt.debs === undefined ? [layout.package] : []), ...layout.alsoInstall]
      : [];
  const marathon = marathonWay === "package" && !apt.debsSupplied ? ["marathon"] : [];
  return [...(master ? ["zookeeper", ...marathon] : []), ...mesos];
}

function imagesOf(
  { method, images, runsMarathon, marathonWay }: ClusterPlan,
  { master }: Node,
): string[] {
  const marathon = master && runsMarathon && marathonWay === "image" ? [images.marathon] : [];
  return method === "docker"
    ? [...(master ? [images.zookeeper] : []), images.mesos, ...marathon]
    : marathon;
}

/** With the short name too, where it is nobody else's. */
function knownHosts(plan: ClusterPlan, node: Node): { address: string; names: string }[] {
  const known = [
    ...plan.masters.map(({ host, mesos }) => ({ host, address: mesos })),
    ...(node.master === undefined ? [node] : []),
  ];
  const short = (host: string) => host.split(".")[0] ?? host;
  const isOnly = (host: string) =>
    short(host) !== host && known.filter((other) => short(other.host) === short(host)).length === 1;
  return known.map(({ host, address }) => ({
    address,
    names: isOnly(host) ? `${host} ${short(host)}` : host,
  }));
}
