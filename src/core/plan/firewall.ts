import { frameworkHost, hasFirewall } from "../cluster/security.ts";
import type { ClusterSpec } from "../cluster/types.ts";
import type { Endpoint, Endpoints, Node } from "./nodes.ts";
import type { ClusterPlan } from "./plan.ts";

/** Those whom a firewall tells apart. */
const callers = ["masters", "agents", "admins", "frameworks"] as const;
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
        frameworks: frameworks.map(frameworkHost),
      }
    : undefined;
}

/** Ports of a host that the same callers reach. */
interface FirewallRule {
  /** The name of its chain. */
  chain: string;
  ports: readonly number[];
  from: readonly Caller[];
}

/** The firewall of one host. */
export interface FirewallPlan {
  rules: readonly FirewallRule[];
  /** What its rules ask for. */
  sets: readonly { name: Caller; isInterval: boolean; members: readonly Endpoint[] }[];
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
  const asked = new Set(rules.flatMap(({ from }) => from));
  return {
    rules,
    sets: callers
      .filter((name) => asked.has(name))
      .map((name) => ({ name, isInterval: name === "admins", members: admitted[name] })),
    hasExecutors: agent !== undefined,
  };
}

/** Tasks may use Marathon's API, and whoever is on an agent may register a framework anyway. */
function masterRules(ports: ClusterPlan["ports"], runsMarathon: boolean): FirewallRule[] {
  const amongMasters = [ports.zookeeperPeer, ports.zookeeperElection];
  return [
    {
      chain: "among_masters",
      ports: runsMarathon ? [...amongMasters, ports.marathonScheduler] : amongMasters,
      from: ["masters"],
    },
    { chain: "zookeeper_and_mesos", ports: [ports.zookeeper, ports.master], from: callers },
    ...(runsMarathon
      ? [
          {
            chain: "marathon",
            ports: [ports.marathon],
            from: ["masters", "agents", "admins"] as const,
          },
        ]
      : []),
  ];
}

const agentRule = ({ agent }: ClusterPlan["ports"]): FirewallRule => ({
  chain: "mesos_agent",
  ports: [agent],
  from: ["masters", "admins", "frameworks"],
});
