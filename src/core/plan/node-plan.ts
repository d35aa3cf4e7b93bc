import { type AgentPlan, planAgent } from "./agent-plan.ts";
import { type FirewallPlan, firewallOf } from "./firewall.ts";
import { imagesOn, packagesOn } from "./installed-programs.ts";
import { heapMegabytes, hostMegabytes } from "./java.ts";
import { type KnownHost, knownHosts } from "./known-hosts.ts";
import { type MasterPlan, planMaster } from "./master-plan.ts";
import type { Node } from "./nodes.ts";
import { openPortsOf } from "./open-ports.ts";
import { ownSecretsOn } from "./own-secrets.ts";
import { secretsOf } from "./passwords.ts";
import type { ClusterPlan } from "./plan.ts";
import { suppliedFilesOn } from "./supplied-files.ts";

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
  hosts: readonly KnownHost[];
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
    packages: packagesOn(plan, node),
    images: imagesOn(plan, node),
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

/** The folders of the daemons' log_dir, each once. */
function logFolders(...daemons: readonly (MasterPlan | AgentPlan | undefined)[]): string[] {
  const folders = daemons.flatMap((daemon) =>
    (daemon?.flags ?? []).filter(({ name }) => name === "log_dir").map(({ value }) => value),
  );
  return [...new Set(folders)];
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
