import type { Cgroups } from "../catalog/builds.ts";
import { isInForce } from "../cluster/login-stages.ts";
import { taskPortsOf } from "../cluster/task-ports.ts";
import { type FirewallPlan, firewallOf } from "./firewall.ts";
import { heapMegabytes, hostMegabytes } from "./java.ts";
import { marathonEnvironment } from "./marathon.ts";
import { agentFlags, masterFlags, mesosEnvironment } from "./mesos.ts";
import { type Agent, type Master, type Node, nodesOf } from "./nodes.ts";
import { openPortsOf } from "./open-ports.ts";
import { ownSecretsOn } from "./own-secrets.ts";
import { secretsOf, secretZkUrl } from "./passwords.ts";
import type { ClusterPlan } from "./plan.ts";
import type { Setting } from "./settings.ts";
import { allJavaOptions, zookeeperEnvironment, zookeeperSettings } from "./zookeeper.ts";

/** Everything about one host. */
export interface NodePlan {
  host: string;
  address: string;
  isMaster: boolean;
  isAgent: boolean;
  runsMarathon: boolean;
  /** `master agent` */
  roles: string;
  master: MasterPlan | undefined;
  agent: AgentPlan | undefined;
  services: readonly string[];
  /** Services that a package may bring and that do not run on this host. */
  idleServices: readonly string[];
  ports: readonly number[];
  /** Undefined: the host has none of this cluster. */
  firewall: FirewallPlan | undefined;
  /** Those that answer without a password. */
  openPorts: readonly number[];
  /** What this host must reach on every other master. */
  masterPorts: readonly number[];
  packages: readonly string[];
  images: readonly string[];
  /** What the Java programs on this host take as heap, in MB, as far as it is fixed. */
  heapMegabytes: number;
  /** What it needs besides what tasks use, in MB. */
  memoryMegabytes: number;
  /** Where Mesos writes its log files. */
  logFolders: readonly string[];
  /** Files of the operator as `service:path`. */
  suppliedFiles: readonly string[];
  /** The files of its folder of secrets. */
  secrets: readonly string[];
  /** How far a step of a change brings its passwords; empty: they are as in the spec. */
  loginStage: string;
  /** Secrets of the operator's own as `service:FLAG:name`. */
  ownSecrets: readonly string[];
  /** Files with passwords and rights as `service:path`. */
  passwordFiles: readonly string[];
  /** What its /etc/hosts must know. */
  hosts: readonly { address: string; names: string }[];
}

/** A master's three daemons. */
export interface MasterPlan extends Master {
  myid: number;
  isFirst: boolean;
  /** What mesos-master takes for ZooKeeper: the URL, or the file that has it with a password. */
  zk: string;
  hidesZk: boolean;
  flags: readonly Setting[];
  environment: readonly Setting[];
  zookeeperSettings: readonly Setting[];
  zookeeperEnvironment: readonly Setting[];
  zookeeperJavaOptions: readonly string[];
  /** Empty without Marathon. */
  marathonEnvironment: readonly Setting[];
}

/** An agent's daemon. */
export interface AgentPlan extends Agent {
  flags: readonly Setting[];
  environment: readonly Setting[];
  /** The flags whose change costs the agent its ID, unless the policy allows it. */
  identity: readonly Setting[];
  reconfigurationPolicy: string;
  launcher: string;
  /** The cgroup below which the linux launcher puts tasks. */
  tasksCgroup: string;
  /** `31000-32000` */
  taskPorts: readonly string[];
  /** Who must be on the host because tasks run as that user; empty where a container has its own users. */
  tasksUser: string;
  cgroups: readonly Cgroups[];
}

/**
 * Derives what one host runs. Cheap, and made when its files are: ten thousand of them never exist
 * at once.
 */
export function planNode(plan: ClusterPlan, node: Node): NodePlan {
  const { master, agent } = node;
  const roles = { isMaster: master !== undefined, isAgent: agent !== undefined };
  const programs = { ...roles, runsMarathon: plan.runsMarathon && roles.isMaster };
  const masterPlan = master === undefined ? undefined : planMaster(plan, master);
  const agentPlan = agent === undefined ? undefined : planAgent(plan, agent);
  return {
    host: node.host,
    address: node.address,
    ...programs,
    roles: [...(master ? ["master"] : []), ...(agent ? ["agent"] : [])].join(" "),
    master: masterPlan,
    agent: agentPlan,
    services: servicesOf(plan, node),
    idleServices: ["mesos-master", plan.layout.agentService, "marathon"].filter(
      (service) => !servicesOf(plan, node).includes(service),
    ),
    ports: portsOf(plan, node),
    firewall: firewallOf(plan, node),
    openPorts: openPortsOf(plan, roles),
    masterPorts: masterPortsOf(plan, node),
    packages: packagesOf(plan, node),
    images: imagesOf(plan, node),
    heapMegabytes: heapMegabytes(plan.spec.memory, programs),
    memoryMegabytes: hostMegabytes(plan.spec.memory, programs),
    logFolders: logFolders(masterPlan, agentPlan),
    suppliedFiles: suppliedFilesOn(plan, node),
    secrets: secretsOf(plan, node),
    loginStage: plan.spec.loginStage ?? "",
    ownSecrets: ownSecretsOn(plan, node),
    passwordFiles: passwordFilesOn(plan, node),
    hosts: knownHosts(plan, node),
  };
}

export function planMaster(plan: ClusterPlan, master: Master): MasterPlan {
  const { spec } = plan;
  const hidesZk = isInForce(spec, "master-login");
  const zk = hidesZk ? secretZkUrl : plan.mesosZk;
  // On one machine the fixed address is also the announced name, so that links work in a browser
  // there.
  const flags = masterFlags(
    spec,
    {
      ip: master.mesos,
      hostname: plan.oneMachine ? master.mesos : master.host,
      zk,
    },
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
    zk,
    hidesZk,
    flags: filesOf(flags, ["zk", "port"]),
    environment: mesosEnvironment(flags),
    zookeeperSettings: zookeeperSettings(spec),
    zookeeperEnvironment: zookeeperEnvironment(spec, plan.servers, master.number),
    zookeeperJavaOptions: allJavaOptions(spec),
    marathonEnvironment: marathon,
  };
}

export function planAgent(plan: ClusterPlan, agent: Agent): AgentPlan {
  const address = {
    ip: agent.mesos,
    hostname: plan.oneMachine ? agent.mesos : agent.host,
    zk: plan.mesosZk,
  };
  const flags = agentFlags(plan.spec, address, agent.offer);
  const flag = (flagName: string) => flags.find(({ name }) => name === flagName)?.value ?? "";
  return {
    ...agent,
    flags: filesOf(flags, ["master"]),
    environment: mesosEnvironment(flags),
    identity: flags.filter(({ name }) => identity.has(name)),
    reconfigurationPolicy: flag("reconfiguration_policy"),
    launcher: flag("launcher"),
    tasksCgroup: flag("cgroups_root") || "mesos",
    taskPorts: taskPortsOf(agent.offer).map(({ first, last }) => `${first}-${last}`),
    tasksUser: plan.method === "docker" ? "" : plan.spec.security.tasks,
    cgroups: cgroupsFor(plan, flag("launcher")),
  };
}

/**
 * What a master or an agent compares when an agent comes back. Facts: Mesos 1.11.0,
 * src/slave/compatibility.cpp and master.cpp.
 */
const identity = new Set([
  "ip",
  "hostname",
  "port",
  "attributes",
  "resources",
  "default_role",
  "domain",
]);

/**
 * The cgroups with which this agent starts. A launcher that only a file of the host names is taken
 * for posix.
 */
function cgroupsFor({ build: { cgroups }, dockerTasks }: ClusterPlan, launcher: string): Cgroups[] {
  return cgroups[launcher === "linux" ? "linux" : "posix"].filter(
    (kind) => !dockerTasks || cgroups.docker.includes(kind),
  );
}

/**
 * The flags that become files under /etc: those that /etc/default passes as a variable would be set
 * twice, which stops the daemon.
 */
const filesOf = (flags: readonly Setting[], variables: readonly string[]) =>
  flags.filter(({ name }) => !variables.includes(name));

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

/** What apt-get installs on this host; supplied debs are not in it. */
function packagesOf(
  {
    method,
    apt,
    marathonFrom,
    java,
    layout,
    rotatesTaskLogs,
    admitted,
    hasPasswords,
    spec,
  }: ClusterPlan,
  { master, agent }: Node,
): string[] {
  if (method === "docker") return [];
  const mesos =
    method === "apt"
      ? [...(spec.apt.debs === undefined ? [layout.package] : []), ...layout.alsoInstall]
      : [];
  const marathon = [
    ...(marathonFrom.package || marathonFrom.tarball ? [java.package] : []),
    ...(marathonFrom.package && !apt.debsSupplied ? ["marathon"] : []),
  ];
  const taskLogs = agent && rotatesTaskLogs ? ["logrotate"] : [];
  const firewall = admitted === undefined ? [] : ["nftables"];
  // Without it a master starts without a word, and nobody can log in.
  const logins = hasPasswords ? ["libsasl2-modules"] : [];
  const all = [...(master ? ["zookeeper", ...marathon] : []), ...mesos, ...taskLogs, ...firewall];
  return [...new Set([...all, ...logins])];
}

function imagesOf(
  { method, images, runsMarathon, marathonSource }: ClusterPlan,
  { master }: Node,
): string[] {
  const marathon = master && runsMarathon && marathonSource === "image" ? [images.marathon] : [];
  return method === "docker"
    ? [...(master ? [images.zookeeper] : []), images.mesos, ...marathon]
    : marathon;
}

/** The folders of the daemons' log_dir, each once. */
function logFolders(...daemons: readonly (MasterPlan | AgentPlan | undefined)[]): string[] {
  const folders = daemons.flatMap((daemon) =>
    (daemon?.flags ?? []).filter(({ name }) => name === "log_dir").map(({ value }) => value),
  );
  return [...new Set(folders)];
}

/**
 * The masters and the host itself; where Marathon runs every host, because its health checks ask
 * agents by name.
 */
function hostsToKnow({ masters, agents, runsMarathon }: ClusterPlan, node: Node): Node[] {
  const masterNodes = nodesOf(masters, []);
  if (node.master === undefined) return [...masterNodes, node];
  return runsMarathon ? nodesOf(masters, agents) : masterNodes;
}

function suppliedFilesOn(plan: ClusterPlan, { master, agent }: Node): string[] {
  const { suppliedPaths: files, layout } = plan;
  const rows = (service: string, paths: typeof files.all) =>
    paths.map(({ path }) => `${service}:${path}`);
  return [
    ...(master ? rows("mesos-master", files.master) : []),
    ...(master ? rows("marathon", files.marathon) : []),
    ...(agent ? rows(layout.agentService, files.agent) : []),
  ];
}

function passwordFilesOn(plan: ClusterPlan, { master, agent }: Node): string[] {
  const { passwordFiles: files, layout } = plan;
  const rows = (service: string, read: typeof files.master) =>
    read.map(({ path }) => `${service}:${path}`);
  return [
    ...(master ? rows("zookeeper", files.zookeeper) : []),
    ...(master ? rows("mesos-master", files.master) : []),
    ...(master && plan.runsMarathon ? rows("marathon", files.marathon) : []),
    ...(master ? plan.marathonVariableFiles.map((path) => `marathon:${path}`) : []),
    // Another password of Marathon is known to the masters, and to Marathon's next start, at once.
    ...(master && plan.runsMarathon && plan.passwords?.marathonSecret
      ? rows("mesos-master", [plan.passwords.marathonSecret])
      : []),
    ...(agent ? rows(layout.agentService, files.agent) : []),
  ];
}

/** With the short name too, where no other host has it. */
function knownHosts(plan: ClusterPlan, node: Node): { address: string; names: string }[] {
  const known = hostsToKnow(plan, node);
  const short = (host: string) => host.split(".")[0] ?? host;
  const bearers = new Map<string, number>();
  for (const { host } of known) bearers.set(short(host), (bearers.get(short(host)) ?? 0) + 1);
  return known.map(({ host, address }) => ({
    address,
    names: short(host) !== host && bearers.get(short(host)) === 1 ? `${host} ${short(host)}` : host,
  }));
}
