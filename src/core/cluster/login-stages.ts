import { hasPasswords } from "./security.ts";
import type { ClusterSpec } from "./types.ts";

/**
 * In which order passwords come into force on a cluster that works, so that nobody is asked for one
 * before he has it; the first is a cluster without any. Source: real daemons were closed in this
 * order, and no app lost a task.
 */
export const loginStages = [
  "none",
  // ZooKeepers can log in to each other, then do, then let nobody else join.
  "zookeeper-login",
  "zookeeper-login-sent",
  "zookeeper-login-required",
  // Masters know everybody's password, agents and Marathon use theirs, masters ask for them.
  "master-login",
  "agent-login",
  "marathon-login",
  "master-login-required",
  "agent-login-required",
  // What is in ZooKeeper belongs to Mesos and Marathon alone.
  "zookeeper-close",
] as const;

export type LoginStage = (typeof loginStages)[number];

/** Whether what begins with a stage is in force: with passwords everything, unless a step of `change` has not got there. */
export const isInForce = (
  { security, loginStage = "zookeeper-close" }: Pick<ClusterSpec, "security" | "loginStage">,
  stage: LoginStage,
): boolean =>
  hasPasswords({ security }) && loginStages.indexOf(stage) <= loginStages.indexOf(loginStage);
