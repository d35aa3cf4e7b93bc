import type { LoginStage } from "../cluster/login-stages.ts";
import { list, type Message, msg } from "../i18n/message.ts";
import { agentsAreBack, othersCarry, waves } from "./agent-kinds.ts";
import { agentsAreActive, type Condition, marathonIsConnected, question } from "./conditions.ts";
import type { Situation, StepKind } from "./kind.ts";
import {
  frameworksAreKnown,
  marathonCanMove,
  marathonHasPrincipal,
  othersAreKnown,
  strangersAreRefused,
  zookeeperIsClosed,
} from "./login-conditions.ts";
import { areReadyAfter, areReadyInNew, mastersRestart } from "./master-kinds.ts";
import { areWhole, serveAfter, zookeepersRestart } from "./zookeeper-kinds.ts";

const oneByOne = { pace: "one by one", lost: "nothing" } as const;

/** The cluster as it is when passwords have come into force up to a stage. */
const upTo = (loginStage: LoginStage) => ({
  interim: ({ after }: Situation) => ({ ...after.spec, loginStage }),
});

/** Between two stages install.sh refuses a bundle that knows none. */
export const backInStages = ({ stepBefore }: Situation): Message =>
  stepBefore === undefined
    ? otherWayRound
    : msg`The files of the step ${stepBefore}, in the same way.`;

const otherWayRound = msg`The change from here to the old cluster, which finds out which of its steps are needed. It has not been tried from the middle of these steps.`;

export const zookeepers = {
  ...oneByOne,
  service: "zookeeper",
  restarts: zookeepersRestart,
  before: (step: Situation): readonly Condition[] => [serveAfter(step)],
  action: () => msg`Put the step's files in place and start ZooKeeper again; the leader last.`,
  after: areWhole,
  limit: 60,
  back: backInStages,
} as const;

export const masters = {
  ...oneByOne,
  service: "mesos-master",
  restarts: mastersRestart,
  before: areReadyInNew,
  action: () => msg`Put the step's files in place and start the master again; the leader last.`,
  after: areReadyAfter,
  limit: 120,
} as const;

export const agents = {
  ...waves,
  lost: "nothing",
  restarts: (): Message =>
    msg`each of these agents once, for some seconds; executors and tasks run on`,
  before: (): readonly Condition[] => [agentsAreActive("hosts")],
  action: () => msg`Put the step's files in place and start the agent again.`,
  after: agentsAreBack,
} as const;

/** Docker makes their containers anew, in which tasks run. */
export const drainedAgents = {
  ...agents,
  lost: "tasks",
  restarts: (): Message => msg`each of these agents once; its tasks end and begin on others`,
  before: othersCarry,
  action: () =>
    msg`Drain it (agents.sh drain), and go on when it is drained. Then put the step's files in place, which makes its container anew, and agents.sh reactivate: nothing else ends the drain.`,
} as const;

export const marathons = {
  ...oneByOne,
  service: "marathon",
  restarts: () => msg`each of these Marathons once; tasks run on`,
  limit: 120,
} as const;

const agentLogin = {
  ...upTo("agent-login"),
  why: () => msg`Agents log in to the masters, which know their password and ask nobody yet.`,
  back: backInStages,
} as const;

const agentLoginRequired = {
  ...upTo("agent-login-required"),
  why: () => msg`Agents ask everybody who reaches them for a password, and check what is allowed.`,
  each: (step: Situation) => [strangersAreRefused("at_work"), ...waves.each(step)],
  after: (step: Situation) => [strangersAreRefused("hosts"), ...agentsAreBack(step)],
  back: backInStages,
} as const;

/** Frameworks beside Marathon log in by themselves: nobody but a person can tell. */
const frameworksLogIn = ({ after: { frameworkPrincipals } }: Situation): Condition[] =>
  frameworkPrincipals.length === 0
    ? []
    : [
        question(
          msg`These frameworks log in with their password already, which the masters know by now (bash secrets.sh --show framework-NAME): ${list(frameworkPrincipals)}. One that does not is refused from here on.`,
        ),
      ];

/** Executors get a token when they start. */
const podsStartAnew = ({ after: { passwords } }: Situation): Condition[] =>
  passwords?.executorsLogIn
    ? [question(msg`Pods on these agents may start anew: they have no token yet. Apps go on.`)]
    : [];

const principalsOf = ({ after }: Situation) => ["marathon", ...after.frameworkPrincipals];

const knownFrameworks = (step: Situation) => frameworksAreKnown(principalsOf(step));

/** Whoever could not log in later is named before anything is touched. */
const beginsWithKnown = (step: Situation): Condition[] =>
  step.after.runsMarathon
    ? [othersAreKnown(principalsOf(step)), marathonIsConnected, marathonCanMove]
    : [knownFrameworks(step)];

/** What is done to bring passwords into force on a cluster that works: a kind for each stage. */
export const loginKinds = {
  "zookeeper-login": {
    ...zookeepers,
    ...upTo("zookeeper-login"),
    why: ({ after }) =>
      after.severalMasters
        ? msg`ZooKeepers can log in to each other, and know the password of a super user. None has to log in yet.`
        : msg`ZooKeeper knows the password of a super user.`,
    before: (step) => [serveAfter(step), ...beginsWithKnown(step)],
    back: backInStages,
  },
  "zookeeper-login-sent": {
    ...zookeepers,
    ...upTo("zookeeper-login-sent"),
    why: () => msg`A ZooKeeper that follows logs in to the leader, which knows it by now.`,
  },
  "zookeeper-login-required": {
    ...zookeepers,
    ...upTo("zookeeper-login-required"),
    why: () => msg`ZooKeepers let nobody join who does not log in: all of them do.`,
  },
  "master-login": {
    ...masters,
    ...upTo("master-login"),
    why: () =>
      msg`Masters know the passwords of agents, Marathon, frameworks and the operator, and have one for ZooKeeper. They ask nobody yet.`,
    back: backInStages,
  },
  "agent-login": { ...agents, ...agentLogin },
  "agent-login-drained": { ...drainedAgents, ...agentLogin },
  "marathon-move": {
    ...marathons,
    ...upTo("marathon-login"),
    pace: "together",
    why: () =>
      msg`Only where Marathon registered without a principal, as one that an early bundle installed: it can never get one, and masters would refuse it for ever. It moves to a new framework, with its login from the start. Where it has its principal, this step is done.`,
    restarts: () =>
      msg`every Marathon, all away for about 40 seconds; then each app and pod starts a second time beside the first, and the first ones end when all have run for a minute`,
    before: () => [marathonIsConnected, marathonCanMove],
    action: () =>
      msg`Keep the framework ID that Marathon has. Stop all Marathons for good (disable). In ZooKeeper delete /marathon/state/framework-id and each child of /marathon/state/instance, as the super user, and nothing else: with the first one alone, Marathon ends with exit code 108. Put the step's files in place on all hosts and start Marathon. When every app and pod runs a second time, with all instances and healthy, and goes on so for a minute, end the former framework with POST /teardown.`,
    after: () => [marathonHasPrincipal],
    isDone: () => [marathonHasPrincipal],
    limit: 900,
    back: () =>
      msg`Until something is deleted in ZooKeeper: the files of the step before, in the same way. After that only forward: what ran goes on under the former framework until the teardown. Marathon keeps its principal for ever.`,
  },
  "marathon-login": {
    ...marathons,
    ...upTo("marathon-login"),
    why: () =>
      msg`Marathon logs in to the masters and to ZooKeeper, and asks everybody for a password.`,
    before: (step) => [marathonIsConnected, knownFrameworks(step)],
    action: () =>
      msg`Put the step's files in place and start Marathon again; the leader last. What it keeps in ZooKeeper from then on is its own: do not stop between two of them.`,
    each: () => [strangersAreRefused("at_work"), marathonIsConnected],
    after: () => [strangersAreRefused("hosts"), marathonIsConnected],
    back: () => otherWayRound,
  },
  "master-login-required": {
    ...masters,
    ...upTo("master-login-required"),
    why: () =>
      msg`Masters ask agents, frameworks and people for a password, and check what each may do.`,
    before: (step) => [...areReadyInNew(step), knownFrameworks(step), ...frameworksLogIn(step)],
    each: (step) => [strangersAreRefused("at_work"), ...areReadyAfter(step)],
    after: (step) => [strangersAreRefused("hosts"), ...areReadyAfter(step)],
    back: backInStages,
  },
  "agent-login-required": {
    ...agents,
    ...agentLoginRequired,
    before: (step) => [agentsAreActive("hosts"), ...podsStartAnew(step)],
  },
  "agent-login-required-drained": { ...drainedAgents, ...agentLoginRequired },
  "zookeeper-close": {
    ...zookeepers,
    ...upTo("zookeeper-close"),
    why: () =>
      msg`What Mesos and Marathon keep in ZooKeeper becomes theirs alone, and nobody makes anything new at its root. A master and a Marathon that do not lead are started again, to see that they still find all.`,
    restarts: () =>
      msg`one master and one Marathon that do not lead, or the only ones; tasks run on`,
    action: () =>
      msg`install.sh of one host gives as the super user /mesos and /marathon to their users (setAcl -R), then closes /; the others see that it is done.`,
    each: (step) => [zookeeperIsClosed("at_work"), ...areReadyAfter(step)],
    after: (step) => [zookeeperIsClosed("hosts"), ...areReadyAfter(step)],
    isDone: () => [zookeeperIsClosed("hosts")],
    limit: 120,
    back: (step) =>
      msg`${backInStages(step)} With them install.sh gives as the super user /mesos, /marathon and / to everybody.`,
  },
} as const satisfies Record<string, StepKind>;
