import type { Agent, Master } from "./nodes.ts";

/** Where a service listens, under the name that the operator knows it by. */
export interface Endpoint {
  name: string;
  address: string;
}

interface Members {
  masters: readonly Master[];
  agents: readonly Agent[];
  oneMachine: boolean;
  runsMarathon: boolean;
}

/** Every service of the cluster, by kind: named after its host, or on one machine after its container. */
export function endpointsOf({ masters, agents, oneMachine, runsMarathon }: Members) {
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
