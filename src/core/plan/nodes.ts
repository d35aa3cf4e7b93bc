import { isOneMachine } from "../cluster/derived.ts";
import type { AgentHost, ClusterSpec, Host } from "../cluster/types.ts";
import { containerAddress } from "./container-addresses.ts";

/** A master: its place in the spec's list is its number and its myid. */
export interface Master {
  number: number;
  host: string;
  /**
   * Where ZooKeeper, mesos-master and Marathon listen: the host's address, or each container's own
   * on one machine.
   */
  zookeeper: string;
  mesos: string;
  marathon: string;
}

export interface Agent {
  number: number;
  host: string;
  mesos: string;
  offer: AgentHost;
}

/** A host with what runs on it: a master, an agent, or both. */
export interface Node {
  host: string;
  address: string;
  master?: Master;
  agent?: Agent;
}

/** Who belongs to the cluster. */
export interface Members {
  oneMachine: boolean;
  masters: readonly Master[];
  agents: readonly Agent[];
  nodes: readonly Node[];
  severalMasters: boolean;
  runsMarathon: boolean;
  endpoints: Endpoints;
  rollOut: RollOut;
}

export function membersOf(spec: ClusterSpec): Members {
  const masters = mastersOf(spec);
  const agents = agentsOf(spec);
  const nodes = nodesOf(masters, agents);
  const daemons = {
    oneMachine: isOneMachine(spec),
    masters,
    agents,
    runsMarathon: spec.marathon !== "off",
  };
  return {
    ...daemons,
    nodes,
    severalMasters: masters.length > 1,
    endpoints: endpointsOf(daemons),
    rollOut: rollOutOf(nodes),
  };
}

function mastersOf(spec: ClusterSpec): Master[] {
  const at = addresses(spec);
  return spec.masters.map((host, index) => {
    const number = index + 1;
    return {
      number,
      host: host.host,
      zookeeper: at("zookeeper", host, number),
      mesos: at("master", host, number),
      marathon: at("marathon", host, number),
    };
  });
}

function agentsOf(spec: ClusterSpec): Agent[] {
  const at = addresses(spec);
  return spec.agents.map((offer, index) => ({
    number: index + 1,
    host: offer.host,
    mesos: at("agent", offer, index + 1),
    offer,
  }));
}

/**
 * The host's own address, or on one Docker machine a fixed one for each container: an agent that
 * comes back with another is sent away.
 */
function addresses(spec: ClusterSpec) {
  const oneMachine = isOneMachine(spec);
  return (
    role: Parameters<typeof containerAddress>[1],
    { address }: Host,
    number: number,
  ): string =>
    oneMachine || address === undefined ? containerAddress(spec.network, role, number) : address;
}

/** Every host once, masters first. */
export function nodesOf(masters: readonly Master[], agents: readonly Agent[]): Node[] {
  const nodes = new Map<string, Node>();
  for (const master of masters)
    nodes.set(master.host.toLowerCase(), { host: master.host, address: master.mesos, master });
  for (const agent of agents) {
    const node = nodes.get(agent.host.toLowerCase()) ?? { host: agent.host, address: agent.mesos };
    nodes.set(agent.host.toLowerCase(), { ...node, agent });
  }
  return [...nodes.values()];
}

/** Where a service listens, under the name that the operator knows it by. */
export interface Endpoint {
  name: string;
  address: string;
}

/**
 * Every service of the cluster, by kind: named after its host, or on one machine after its
 * container.
 */
export interface Endpoints {
  zookeepers: readonly Endpoint[];
  masters: readonly Endpoint[];
  marathons: readonly Endpoint[];
  agents: readonly Endpoint[];
}

function endpointsOf({
  masters,
  agents,
  oneMachine,
  runsMarathon,
}: Pick<Members, "masters" | "agents" | "oneMachine" | "runsMarathon">): Endpoints {
  const nameOf = (service: string, { host, number }: { host: string; number: number }) =>
    oneMachine ? `${service}-${number}` : host;
  return {
    zookeepers: masters.map(
      (master): Endpoint => ({ name: nameOf("zookeeper", master), address: master.zookeeper }),
    ),
    masters: masters.map(
      (master): Endpoint => ({ name: nameOf("mesos-master", master), address: master.mesos }),
    ),
    marathons: runsMarathon
      ? masters.map(
          (master): Endpoint => ({ name: nameOf("marathon", master), address: master.marathon }),
        )
      : [],
    agents: agents.map(
      (agent): Endpoint => ({ name: nameOf("mesos-agent", agent), address: agent.mesos }),
    ),
  };
}

/**
 * The order in which hosts are installed: all masters together, then the hosts that are agents
 * only.
 */
export interface RollOut {
  masters: readonly Endpoint[];
  agents: readonly Endpoint[];
}

function rollOutOf(nodes: readonly Node[]): RollOut {
  const endpoint = ({ host, address }: Node): Endpoint => ({ name: host, address });
  return {
    masters: nodes.filter(({ master }) => master !== undefined).map(endpoint),
    agents: nodes.filter(({ master }) => master === undefined).map(endpoint),
  };
}
