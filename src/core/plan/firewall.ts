import { frameworkEntry, hasFirewall } from "../cluster/security.ts";
import type { ClusterSpec } from "../cluster/types.ts";
import type { Endpoint, Endpoints, Node } from "./nodes.ts";
import type { ClusterPlan } from "./plan.ts";

/** Those whom a firewall tells apart, in the order of its elements; its blueprint says why. */
const callers = ["admins", "masters", "agents", "frameworks"] as const;
type Caller = (typeof callers)[number];

/** Whom the cluster's firewalls let in, by name and address; an address may be a network. */
export type Admitted = Readonly<Record<Caller, readonly Endpoint[]>>;

/** Undefined: the hosts have no firewall of this cluster. */
export function admittedTo(
  spec: ClusterSpec,
  { masters, agents }: Endpoints,
): Admitted | undefined {
  const { admins, frameworks } = spec.security;
  return hasFirewall(spec)
    ? {
        masters,
        agents,
        admins: admins.map((address) => ({ name: "", address })),
        frameworks: frameworks.map(frameworkEntry).flatMap(({ name, address }) => {
          return address === undefined ? [] : [{ name, address }];
        }),
      }
    : undefined;
}

/** Ports of a host that the same callers reach. */
interface FirewallRule {
  /** The name of its chain. */
  chain: string;
  /** `2181, 5050` */
  ports: string;
  from: readonly Caller[];
}

/** The firewall of one host. */
export interface FirewallPlan {
  rules: readonly FirewallRule[];
  /** What its rules ask for. */
  sets: readonly { name: Caller; isInterval: boolean }[];
  members: readonly (Endpoint & { set: Caller })[];
  /** Whether executors of tasks listen here: on changing ports, for the agent of their host alone. */
  hasExecutors: boolean;
}

/** The firewall of a host; undefined: it has none. */
export function firewallOf(
  { admitted, ports, runsMarathon }: ClusterPlan,
  { master, agent }: Node,
): FirewallPlan | undefined {
  if (admitted === undefined) return undefined;
  const rules = [
    ...(master === undefined ? [] : masterRules(ports, runsMarathon)),
    ...(agent === undefined ? [] : [agentRule(ports)]),
  ];
  const asked = callers.filter((caller) => rules.some(({ from }) => from.includes(caller)));
  return {
    rules,
    sets: asked.map((name) => ({ name, isInterval: name === "admins" })),
    members: asked.flatMap((set) => admitted[set].map((member) => ({ ...member, set }))),
    hasExecutors: agent !== undefined,
  };
}

/** Tasks may use Marathon's API, and whoever is on an agent may register a framework anyway. */
function masterRules(ports: ClusterPlan["ports"], runsMarathon: boolean): FirewallRule[] {
  const { zookeeper, zookeeperPeer, zookeeperElection, master, marathon, marathonScheduler } =
    ports;
  const amongMasters = [zookeeperPeer, zookeeperElection];
  return [
    rule("among_masters", runsMarathon ? [...amongMasters, marathonScheduler] : amongMasters, [
      "masters",
    ]),
    rule("zookeeper_and_mesos", [zookeeper, master], callers),
    ...(runsMarathon ? [rule("marathon", [marathon], ["masters", "agents", "admins"])] : []),
  ];
}

const agentRule = ({ agent }: ClusterPlan["ports"]) =>
  rule("mesos_agent", [agent], ["masters", "admins", "frameworks"]);

const rule = (chain: string, ports: readonly number[], from: readonly Caller[]): FirewallRule => ({
  chain,
  ports: ports.join(", "),
  from,
});
