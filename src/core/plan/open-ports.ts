import { list, type Message, msg } from "../i18n/message.ts";
import type { Admitted } from "./firewall.ts";
import type { ClusterPlan } from "./plan.ts";

type Listening = Pick<ClusterPlan, "ports" | "runsMarathon" | "severalMasters" | "passwords">;

/**
 * The ports of a host that ask for no password. Each is enough to run commands on every agent: a
 * framework registers at the master, and who writes into ZooKeeper names the master. Whoever joins
 * ZooKeeper with a server of their own may write. With passwords ZooKeeper still lets everybody read.
 */
export function openPortsOf(
  { ports, runsMarathon, severalMasters, passwords }: Listening,
  { isMaster, isAgent }: { isMaster: boolean; isAgent: boolean },
): number[] {
  if (passwords !== undefined) return isMaster ? [ports.zookeeper] : [];
  const ofMembers = severalMasters ? [ports.zookeeperPeer, ports.zookeeperElection] : [];
  return [
    ...(isMaster ? [ports.zookeeper, ...ofMembers, ports.master] : []),
    ...(isAgent ? [ports.agent] : []),
    ...(isMaster && runsMarathon ? [ports.marathon] : []),
  ];
}

type Reachable = Listening & Pick<ClusterPlan, "oneMachine" | "admitted">;

/** What the cluster lets strangers do. */
export function strangersWarning(plan: Reachable): Message {
  if (plan.passwords !== undefined && plan.admitted !== undefined && isOwnAlone(plan.admitted))
    return msg`Each host lets only the hosts of this cluster and the machine that runs deploy.sh reach the cluster's daemons, which ask for a password: web pages and APIs are closed to other machines until security.admins names them. Passwords and all that is said cross the network in clear, and whoever may start tasks as root on an agent can read the secrets of that host.`;
  if (plan.passwords !== undefined)
    return msg`Each host lets only the hosts of this cluster, the machine that runs deploy.sh and the addresses in security reach the cluster's daemons, and these ask for a password. Passwords and all that is said cross the network in clear, and whoever may start tasks as root on an agent can read the secrets of that host.`;
  const ports = openPortsOf(plan, { isMaster: true, isAgent: true });
  if (plan.admitted !== undefined && isOwnAlone(plan.admitted))
    return msg`Each host lets only the hosts of this cluster and the machine that runs deploy.sh reach the cluster's daemons: web pages and APIs are closed to other machines until security.admins names them. Nothing asks for a password: whoever has one of these addresses, or runs a program there, can run any command on every agent, as root.`;
  if (plan.admitted !== undefined)
    return msg`Each host lets only the hosts of this cluster, the machine that runs deploy.sh and the addresses in security reach the cluster's daemons. Nothing asks for a password: whoever has one of these addresses, or runs a program there, can run any command on every agent, as root.`;
  return plan.oneMachine
    ? msg`Nothing in this cluster asks for a password: anyone who can log in to its machine can run any command in the agents' containers, as root.`
    : msg`Nothing in this cluster asks for a password: anyone who reaches one of the ports ${list(ports.map(String))} can run any command on every agent, as root. Let only the cluster's own hosts and its operators reach them.`;
}

/** Whether nobody is named beside the cluster's own hosts. */
const isOwnAlone = ({ admins, frameworks }: Admitted) => admins.length + frameworks.length === 0;
