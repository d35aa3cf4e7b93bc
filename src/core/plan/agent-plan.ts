import type { Cgroups } from "../catalog/builds.ts";
import { taskPortsOf } from "../cluster/task-ports.ts";
import { agentFlags, flagFiles, mesosEnvironment } from "./mesos.ts";
import type { Agent } from "./nodes.ts";
import type { ClusterPlan } from "./plan.ts";
import type { Setting } from "./settings.ts";

/** An agent's daemon. */
export interface AgentPlan extends Agent {
  flags: readonly Setting[];
  environment: readonly Setting[];
  /** The flags whose change costs the agent its ID, unless the policy allows it. */
  identity: readonly Setting[];
  reconfigurationPolicy: string;
  launcher: string;
  /** The cgroup below which the linux launcher puts tasks. */
  tasksCgroup: string;
  /** `31000-32000` */
  taskPorts: readonly string[];
  /** Who must be on the host because tasks run as that user; empty where a container has its own users. */
  tasksUser: string;
  cgroups: readonly Cgroups[];
}

export function planAgent(plan: ClusterPlan, agent: Agent): AgentPlan {
  const address = {
    ip: agent.mesos,
    hostname: plan.oneMachine ? agent.mesos : agent.host,
    zk: plan.mesosZk,
  };
  const flags = agentFlags(plan.spec, address, agent.offer);
  const flag = (flagName: string) => flags.find(({ name }) => name === flagName)?.value ?? "";
  return {
    ...agent,
    flags: flagFiles(flags, ["master"]),
    environment: mesosEnvironment(flags),
    identity: flags.filter(({ name }) => identity.has(name)),
    reconfigurationPolicy: flag("reconfiguration_policy"),
    launcher: flag("launcher"),
    tasksCgroup: flag("cgroups_root") || "mesos",
    taskPorts: taskPortsOf(agent.offer).map(({ first, last }) => `${first}-${last}`),
    tasksUser: plan.method === "docker" ? "" : plan.spec.security.tasks,
    cgroups: cgroupsFor(plan, flag("launcher")),
  };
}

/**
 * What a master or an agent compares when an agent comes back. Facts: Mesos 1.11.0,
 * src/slave/compatibility.cpp and master.cpp.
 */
const identity = new Set([
  "ip",
  "hostname",
  "port",
  "attributes",
  "resources",
  "default_role",
  "domain",
]);

/**
 * The cgroups with which this agent starts. A launcher that only a file of the host names is taken
 * for posix.
 */
function cgroupsFor({ build: { cgroups }, dockerTasks }: ClusterPlan, launcher: string): Cgroups[] {
  return cgroups[launcher === "linux" ? "linux" : "posix"].filter(
    (kind) => !dockerTasks || cgroups.docker.includes(kind),
  );
}
