import { buildOf } from "../catalog/builds.ts";
import { endOfLife } from "../catalog/end-of-life.ts";
import { layouts } from "../catalog/layouts.ts";
import { marathonTarball } from "../catalog/marathon-tarball.ts";
import { operatingSystems } from "../catalog/operating-systems.ts";
import { sources } from "../catalog/sources.ts";
import type { ClusterSpec } from "../spec/cluster-spec.ts";
import { layoutOf } from "../spec/complete-spec.ts";
import { isOneMachine } from "../spec/rules/network.ts";
import { aptPlan } from "./apt.ts";
import { endpointsOf } from "./endpoints.ts";
import { imagePlan } from "./images.ts";
import { layersOf } from "./layers.ts";
import { agentsOf, mastersOf, nodesOf } from "./nodes.ts";
import { quorumOf, toleratedFailures } from "./quorum.ts";
import { rollOutOf } from "./roll-out.ts";
import { serviceCommands } from "./service-commands.ts";
import { suppliesOf } from "./supplies.ts";
import { topologyOf } from "./topology.ts";
import { unverifiedOf } from "./unverified.ts";
import { connectString } from "./zookeeper.ts";

/** Everything about a cluster that is derived from its spec. What belongs to one host is in `planNode`. */
export type ClusterPlan = ReturnType<typeof makePlan>;

/** Derives the plan of a cluster: quorum, addresses, ZooKeeper URLs, names of packages, services and files. */
export function makePlan(spec: ClusterSpec) {
  const masters = mastersOf(spec);
  const agents = agentsOf(spec);
  const nodes = nodesOf(masters, agents);
  const oneMachine = isOneMachine(spec);
  const runsMarathon = spec.marathon !== "off";
  const endpoints = endpointsOf({ masters, agents, oneMachine, runsMarathon });
  const servers = masters.map(({ number, zookeeper }) => ({ myid: number, address: zookeeper }));
  const connect = connectString(servers, spec.ports.zookeeper);
  return {
    spec,
    name: spec.name,
    method: spec.method,
    installsBy: { docker: spec.method === "docker", apt: spec.method === "apt", source: spec.method === "source" },
    oneMachine,
    layers: layersOf(spec),
    os: operatingSystems[spec.os],
    arch: spec.arch,
    masters,
    agents,
    nodes,
    severalMasters: masters.length > 1,
    endpoints,
    topology: topologyOf(endpoints, agents),
    rollOut: rollOutOf(nodes),
    /** Where a host keeps its part of the bundle. */
    hostFolder: `/opt/create-mesos-cluster/${spec.name}`,
    quorum: quorumOf(masters.length),
    tolerated: toleratedFailures(masters.length),
    servers,
    connect,
    mesosZk: `zk://${connect}/mesos`,
    marathonZk: `zk://${connect}/marathon`,
    ports: spec.ports,
    network: spec.network,
    ssh: spec.ssh,
    runsMarathon,
    marathonWay: spec.marathon,
    marathonFrom: { image: spec.marathon === "image", package: spec.marathon === "package", tarball: spec.marathon === "tarball" },
    dockerTasks: spec.containerizer === "docker",
    /** Tasks are measured, not limited. */
    posixIsolation: spec.flags.agent["launcher"] === undefined && spec.flags.agent["isolation"] === undefined,
    images: imagePlan(spec),
    layout: layouts[layoutNames[spec.method](spec)],
    apt: aptPlan(spec),
    source: sourcePlan(spec),
    tarball: tarballPlan(spec),
    build: buildOf(spec),
    endOfLife,
    unverified: unverifiedOf(spec),
    supplies: suppliesOf(spec),
    commands: serviceCommands(spec),
  };
}

/** Whose names the files and services have. In Docker the agent is called by its own name. */
const layoutNames: Readonly<Record<ClusterSpec["method"], (spec: ClusterSpec) => keyof typeof layouts>> = {
  docker: () => "aventer",
  apt: ({ apt }) => layoutOf(apt),
  source: () => "mesosphere",
};

/** What `build.sh` builds, and the archive that it leaves in artifacts/. */
function sourcePlan({ source, os, arch, marathon, containerizer }: ClusterSpec) {
  const row = sources[source.ref];
  return {
    ...row,
    ref: source.ref,
    url: source.url,
    archive: `mesos-${source.ref}-${os}-${arch}.tar.gz`,
    /** Marathon from its tarball loads libmesos through JNI. */
    withJava: marathon === "tarball",
    /** Docker 26 dropped the fields that upstream reads. */
    mendDockerInspect: containerizer === "docker",
    packages: [...operatingSystems[os].buildPackages, ...(marathon === "tarball" ? operatingSystems[os].javaBuildPackages : [])],
  };
}

/** Marathon's tarball and the Java 8 that runs it. */
function tarballPlan({ os, arch }: ClusterSpec) {
  const { jre8Package } = operatingSystems[os];
  return {
    ...marathonTarball,
    /** Empty: a JRE 8 must be supplied. */
    jrePackage: jre8Package ?? "",
    javaHome: jre8Package === null ? "/opt/mesos-jre8" : `/usr/lib/jvm/java-8-openjdk-${arch}`,
  };
}
