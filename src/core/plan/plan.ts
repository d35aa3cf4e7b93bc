import { endOfLife } from "../catalog/end-of-life.ts";
import { quorumOf, rotatesTaskLogs, toleratedFailures } from "../cluster/derived.ts";
import { mastersInWords } from "../cluster/quorum.ts";
import type { ClusterSpec } from "../cluster/types.ts";
import { type Catalogue, formatMessage, type MessageValue } from "../i18n/message.ts";
import { type Artifact, artifactsOf } from "./artifacts.ts";
import { type Admitted, admittedTo } from "./firewall.ts";
import { type FormerCluster, noFormerCluster } from "./former-cluster.ts";
import { hostMegabytes } from "./java.ts";
import { type Layer, layersOf } from "./layers.ts";
import { type Master, type Members, membersOf } from "./nodes.ts";
import { type OfflinePlan, offlinePlan } from "./offline.ts";
import { strangersWarning } from "./open-ports.ts";
import { type Programs, programsOf } from "./programs.ts";
import { type SecretsPlan, secretsPlan } from "./secrets.ts";
import { type Topology, topologyOf } from "./topology.ts";
import { unverifiedOf } from "./unverified.ts";
import { connectString, type ZookeeperServer } from "./zookeeper.ts";

/**
 * Everything about a cluster that is derived from its spec. What belongs to one host is in
 * `planNode`.
 */
export interface ClusterPlan extends Members, Programs, SecretsPlan {
  spec: ClusterSpec;
  /** Texts in the spec's language. */
  catalogue: Catalogue;
  /** Which version of this tool makes the bundle. */
  toolVersion: string;
  /** Whether the bundle holds the steps from an old one to this. */
  isChange: boolean;
  /** Whether some of these steps have files of their own. */
  hasStepFiles: boolean;
  /** Of a bundle with steps, the cluster that they begin with. */
  former: FormerCluster;
  name: string;
  method: ClusterSpec["method"];
  arch: ClusterSpec["arch"];
  ports: ClusterSpec["ports"];
  network: string;
  ssh: ClusterSpec["ssh"];
  layers: readonly Layer[];
  topology: Topology;
  /** "3 masters: quorum 2, survives 1 failure" */
  mastersInWords: string;
  /** What a host of each role needs besides what tasks use, in MB. */
  hostMemory: { master: number; agent: number };
  /** Whom the hosts' firewalls let in; undefined: they have none of this cluster. */
  admitted: Admitted | undefined;
  /** Whether a container of Marathon needs files of its host. */
  marathonReadsFiles: boolean;
  /** What the cluster lets strangers do, in the language of the spec. */
  strangers: string;
  /** Where a host keeps its part of the bundle. */
  hostFolder: string;
  quorum: number;
  /** How many masters may fail. */
  tolerated: number;
  servers: readonly ZookeeperServer[];
  /** `10.0.0.11:2181,10.0.0.12:2181` */
  connect: string;
  mesosZk: string;
  marathonZk: string;
  /** What the bundle carries; empty unless it is for a site without a network. */
  artifacts: readonly Artifact[];
  offline: OfflinePlan | undefined;
  /** After how many days Mesos' log files are removed; undefined: never. */
  logDays: number | undefined;
  /** The daily backup on the masters; undefined: none. */
  backup: ClusterSpec["backup"] | undefined;
  /** Whether agents rotate the logs of their tasks where their build can. */
  rotatesTaskLogs: boolean;
  endOfLife: readonly { what: string; ended: string; note: string }[];
  unverified: readonly { what: string; note: string }[];
}

/**
 * Derives the plan of a cluster: quorum, addresses, ZooKeeper URLs, names of packages, services and
 * files. The catalogue is that of the spec's language, whatever the person at the terminal reads,
 * because its texts stand in the README.
 */
export function makePlan(
  spec: ClusterSpec,
  catalogue: Catalogue,
  toolVersion: string,
): ClusterPlan {
  const translate = (message: MessageValue) => formatMessage(message, catalogue);
  const members = membersOf(spec);
  const { masters, agents, endpoints, runsMarathon } = members;
  const programs = programsOf(spec, translate);
  const secrets = secretsPlan(spec);
  const admitted = admittedTo(spec, endpoints);
  const artifacts = spec.offline ? artifactsOf(spec, programs) : [];
  return {
    spec,
    catalogue,
    toolVersion,
    isChange: false,
    hasStepFiles: false,
    former: noFormerCluster,
    name: spec.name,
    method: spec.method,
    arch: spec.arch,
    ports: spec.ports,
    network: spec.network,
    ssh: spec.ssh,
    layers: layersOf(spec),
    ...members,
    topology: topologyOf(endpoints, agents, translate),
    mastersInWords: translate(mastersInWords(masters.length)),
    hostMemory: {
      master: hostMegabytes(spec.memory, { isMaster: true, runsMarathon }),
      agent: hostMegabytes(spec.memory, { isMaster: false, runsMarathon }),
    },
    admitted,
    ...secrets,
    marathonReadsFiles: programs.supplies.marathonFiles || secrets.marathonReadsSecrets,
    strangers: translate(
      strangersWarning({ ...members, ports: spec.ports, admitted, passwords: secrets.passwords }),
    ),
    hostFolder: `/opt/create-mesos-cluster/${spec.name}`,
    quorum: quorumOf(masters.length),
    tolerated: toleratedFailures(masters.length),
    ...zookeeperPlan(masters, spec.ports.zookeeper),
    ...programs,
    artifacts,
    offline: spec.offline ? offlinePlan(spec, artifacts) : undefined,
    logDays: typeof spec.logs.days === "number" ? spec.logs.days : undefined,
    backup: spec.backup,
    rotatesTaskLogs: rotatesTaskLogs(spec),
    endOfLife: endOfLife.map((row) => ({ ...row, note: translate(row.note) })),
    unverified: unverifiedOf(spec).map(({ what, note }) => ({
      what: translate(what),
      note: translate(note),
    })),
  };
}

/** The ensemble, and where its clients find Mesos and Marathon. */
function zookeeperPlan(masters: readonly Master[], clientPort: number) {
  const servers = masters.map(({ number, zookeeper }) => ({ myid: number, address: zookeeper }));
  const connect = connectString(servers, clientPort);
  return {
    servers,
    connect,
    mesosZk: `zk://${connect}/mesos`,
    marathonZk: `zk://${connect}/marathon`,
  };
}
