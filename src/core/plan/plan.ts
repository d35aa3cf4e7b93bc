import { endOfLife } from "../catalog/end-of-life.ts";
import type { ClusterSpec } from "../cluster/cluster-spec.ts";
import { isOneMachine, quorumOf, toleratedFailures } from "../cluster/derived.ts";
import { type Catalogue, type MessageValue, textOf } from "../i18n/message.ts";
import { artifactsOf } from "./artifacts.ts";
import { layersOf } from "./layers.ts";
import { agentsOf, endpointsOf, mastersOf, nodesOf, rollOutOf } from "./nodes.ts";
import { offlinePlan } from "./offline.ts";
import { programsOf } from "./programs.ts";
import { topologyOf } from "./topology.ts";
import { unverifiedOf } from "./unverified.ts";
import { connectString } from "./zookeeper.ts";

/** Everything about a cluster that is derived from its spec. What belongs to one host is in `planNode`. */
export type ClusterPlan = ReturnType<typeof makePlan>;

/**
 * Derives the plan of a cluster: quorum, addresses, ZooKeeper URLs, names of packages, services and files. The catalogue is
 * that of the spec's language, whatever the person at the terminal reads: it words what the README says of the cluster.
 */
export function makePlan(spec: ClusterSpec, catalogue: Catalogue) {
  const words = (message: MessageValue) => textOf(message, catalogue);
  const masters = mastersOf(spec);
  const agents = agentsOf(spec);
  const nodes = nodesOf(masters, agents);
  const oneMachine = isOneMachine(spec);
  const artifacts = spec.offline ? artifactsOf(spec) : [];
  const runsMarathon = spec.marathon !== "off";
  const endpoints = endpointsOf({ masters, agents, oneMachine, runsMarathon });
  const servers = masters.map(({ number, zookeeper }) => ({ myid: number, address: zookeeper }));
  const connect = connectString(servers, spec.ports.zookeeper);
  return {
    spec,
    name: spec.name,
    method: spec.method,
    arch: spec.arch,
    ports: spec.ports,
    network: spec.network,
    ssh: spec.ssh,
    oneMachine,
    layers: layersOf(spec),
    masters,
    agents,
    nodes,
    severalMasters: masters.length > 1,
    runsMarathon,
    endpoints,
    topology: topologyOf(endpoints, agents, words),
    rollOut: rollOutOf(nodes),
    /** Where a host keeps its part of the bundle. */
    hostFolder: `/opt/create-mesos-cluster/${spec.name}`,
    quorum: quorumOf(masters.length),
    tolerated: toleratedFailures(masters.length),
    servers,
    connect,
    mesosZk: `zk://${connect}/mesos`,
    marathonZk: `zk://${connect}/marathon`,
    ...programsOf(spec, words),
    /** What the bundle carries, if it is for a site without a network. */
    artifacts,
    offline: spec.offline ? offlinePlan(spec, artifacts) : undefined,
    endOfLife: endOfLife.map((row) => ({ ...row, note: words(row.note) })),
    unverified: unverifiedOf(spec).map(({ what, note }) => ({
      what: words(what),
      note: words(note),
    })),
  };
}
