import type { LoginStage } from "../cluster/login-stages.ts";
import { msg } from "../i18n/message.ts";
import { marathonConnected, marathonIsConnected } from "./conditions.ts";
import { nothing, type Situation, type StepKind } from "./kind.ts";
import { zookeeperIsOpen } from "./login-conditions.ts";
import {
  agents,
  backInStages,
  drainedAgents,
  marathons,
  masters,
  zookeepers,
} from "./login-kinds.ts";
import { areReadyAfter } from "./master-kinds.ts";
import { serveAfter } from "./zookeeper-kinds.ts";

/** The cluster as it is when only the passwords up to a stage are still in force. */
const backTo = (loginStage: LoginStage) => ({
  interim: ({ before }: Situation) => ({ ...before.spec, loginStage }),
  isTried: () => false,
  back: backInStages,
});

const agentLoginRequired = {
  ...backTo("master-login-required"),
  why: () => msg`Agents ask nobody for a password any more.`,
};

const agentLogin = {
  ...backTo("master-login"),
  why: () => msg`Agents no longer log in to the masters, which ask nobody any more.`,
};

/** The way from passwords to a cluster without them: each stage taken back, the last one first. */
export const loginBackKinds = {
  "zookeeper-close-back": {
    ...zookeepers,
    ...backTo("agent-login-required"),
    why: () =>
      msg`Everybody may write to ZooKeeper again: a master or a Marathon without a password could not.`,
    restarts: () => nothing,
    action: () =>
      msg`install.sh gives as the super user what is below /mesos and /marathon, and /, to everybody (setAcl world:anyone:cdrwa).`,
    each: (step) => [zookeeperIsOpen("at_work"), ...areReadyAfter(step)],
    after: (step) => [zookeeperIsOpen("hosts"), ...areReadyAfter(step)],
    isDone: () => [zookeeperIsOpen("hosts")],
  },
  "agent-login-required-back": { ...agents, ...agentLoginRequired },
  "agent-login-required-back-drained": { ...drainedAgents, ...agentLoginRequired },
  "master-login-required-back": {
    ...masters,
    ...backTo("marathon-login"),
    why: () =>
      msg`Masters ask nobody for a password any more. They still know those that are given.`,
  },
  "marathon-login-back": {
    ...marathons,
    ...backTo("agent-login"),
    why: () =>
      msg`Marathon no longer logs in, and asks nobody for a password. Its principal stays: a framework keeps it for ever.`,
    before: () => [marathonIsConnected],
    action: () =>
      msg`As the super user give what is below /marathon in ZooKeeper to everybody once more (install.sh does), put the step's files in place and start Marathon again; the leader last. Do not stop between two of them.`,
    after: () => [marathonIsConnected],
  },
  "agent-login-back": { ...agents, ...agentLogin },
  "agent-login-back-drained": { ...drainedAgents, ...agentLogin },
  "master-login-back": {
    ...masters,
    ...backTo("zookeeper-login-required"),
    why: () => msg`Masters forget the passwords: nobody gives one any more.`,
  },
  "zookeeper-login-required-back": {
    ...zookeepers,
    ...backTo("zookeeper-login-sent"),
    why: () => msg`ZooKeepers let others join that do not log in.`,
  },
  "zookeeper-login-sent-back": {
    ...zookeepers,
    ...backTo("zookeeper-login"),
    why: () => msg`A ZooKeeper that follows need not log in any more.`,
  },
  "zookeeper-login-back": {
    ...zookeepers,
    ...backTo("none"),
    why: () =>
      msg`ZooKeepers no longer log in to each other, and know no super user. The hosts' secrets are removed.`,
    before: (step) => [serveAfter(step), ...marathonConnected(step)],
  },
} as const satisfies Record<string, StepKind>;
