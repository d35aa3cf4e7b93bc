import { quorumOf } from "../cluster/derived.ts";
import type { Master } from "../plan/nodes.ts";
import type { ClusterPlan } from "../plan/plan.ts";

/**
 * What the drawing shows of a cluster. A page that draws answers with problems makes one of what was
 * answered.
 */
export interface DrawnCluster {
  name: string;
  masters: readonly DrawnHost[];
  agents: readonly DrawnAgent[];
  quorum: number;
  ports: ClusterPlan["ports"];
  runsMarathon: boolean;
  /** `31000-32000` */
  taskPorts: string;
  /** The Docker network of a cluster on one machine; undefined: it has several. */
  network?: string | undefined;
  /** What is wrong, by the name of the host. */
  problems?: ReadonlyMap<string, string> | undefined;
}

export interface DrawnHost {
  host: string;
  address: string;
}

export interface DrawnAgent extends DrawnHost {
  attributes: Readonly<Record<string, string>>;
}

/** What the drawing shows of a planned cluster. */
export function drawnCluster(plan: ClusterPlan): DrawnCluster {
  return {
    name: plan.name,
    masters: plan.masters.map((master) => ({
      host: master.host,
      address: addressesOf(master, plan.runsMarathon),
    })),
    agents: plan.agents.map(({ host, mesos, offer }, index) => ({
      host: plan.endpoints.agents[index]?.name ?? host,
      address: mesos,
      attributes: textsOf(offer.attributes),
    })),
    quorum: plan.quorum,
    ports: plan.ports,
    runsMarathon: plan.runsMarathon,
    taskPorts: plan.topology.taskPorts,
    network: plan.oneMachine ? plan.network : undefined,
  };
}

/** Each once, from the outer band to the inner one: on one machine every program has its own. */
const addressesOf = ({ zookeeper, mesos, marathon }: Master, runsMarathon: boolean) =>
  [...new Set([zookeeper, mesos, ...(runsMarathon ? [marathon] : [])])].join(" ");

const textsOf = (attributes: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, String(value)]));

/** The programs of a master, from the outer band to the inner one. */
export interface Program {
  kind: "zookeeper" | "mesos" | "marathon";
  title: string;
  port: number;
}

export function programsOf({ ports, runsMarathon }: DrawnCluster): Program[] {
  const marathon: Program = { kind: "marathon", title: "Marathon", port: ports.marathon };
  return [
    { kind: "zookeeper", title: "ZooKeeper", port: ports.zookeeper },
    { kind: "mesos", title: "Mesos", port: ports.master },
    ...(runsMarathon ? [marathon] : []),
  ];
}

/** What the masters that are up can do. */
export interface Health {
  masters: number;
  up: number;
  /** `survived`: some are down, the rest has a quorum. */
  state: "ok" | "survived" | "broken";
  /** The place of the first master that is up; undefined: none. Any of them can lead. */
  leader: number | undefined;
  /** How many more may fail. */
  spare: number;
}

/** @param down places of the masters that are down */
export function healthOf(
  { masters }: Pick<DrawnCluster, "masters">,
  down: ReadonlySet<number>,
): Health {
  const isUp = masters.map((_, index) => !down.has(index));
  const up = isUp.filter(Boolean).length;
  const quorum = quorumOf(masters.length);
  const leader = isUp.indexOf(true);
  const survived = up < masters.length ? "survived" : "ok";
  return {
    masters: masters.length,
    up,
    state: up < quorum ? "broken" : survived,
    leader: leader === -1 ? undefined : leader,
    spare: up - quorum,
  };
}
