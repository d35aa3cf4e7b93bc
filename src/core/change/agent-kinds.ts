import { type Message, msg } from "../i18n/message.ts";
import {
  agentsAreActive,
  agentsAreGone,
  agentsAreNew,
  aMasterLeads,
  forPeople,
  marathonConnected,
  marathonIsConnected,
  question,
} from "./conditions.ts";
import { backToOldFiles, becauseOf, type Situation, type StepKind } from "./kind.ts";

export const agentsAreBack = (step: Situation) => [
  agentsAreActive("hosts"),
  ...marathonConnected(step),
];

export const waves = {
  service: "mesos-agent",
  pace: "in waves",
  each: (step: Situation) => [agentsAreActive("at_work"), ...marathonConnected(step)],
  limit: 120,
} as const;

const drained: Message = msg`Drain it (agents.sh drain). It takes as long as the longest kill policy of its tasks. Go on when it is drained, and no executor is left on the host.`;

export const othersCarry = ({ before }: Situation) => [
  aMasterLeads,
  forPeople(msg`The other agents can carry its tasks.`),
  ...(before.runsMarathon ? [marathonIsConnected] : []),
];

/** What is done with agents. */
export const agentKinds = {
  "agent-add": {
    ...waves,
    lost: "nothing",
    isJoin: true,
    why: ({ after }) =>
      after.runsMarathon && !after.oneMachine
        ? msg`New agents. Mesos needs to know nothing beforehand; Marathon's health checks go to their names, which /etc/hosts of the masters must have.`
        : msg`New agents. The masters need to know nothing beforehand.`,
    restarts: () => msg`nothing that runs`,
    before: () => [aMasterLeads, agentsAreNew("hosts")],
    action: () => msg`Install the host.`,
    after: agentsAreBack,
    back: () => msg`Drain it for good (agents.sh drain with --gone), then remove it.`,
  },
  "agent-return": {
    ...waves,
    lost: "nothing",
    isJoin: true,
    why: () => msg`Its disk is gone, so it begins with a new ID. What ran on it is lost already.`,
    restarts: () => msg`nothing that runs`,
    before: () => [
      question(
        msg`The old agent is unreachable in the leading master, and its machine is off or empty.`,
      ),
      aMasterLeads,
      agentsAreNew("hosts"),
    ],
    action: () =>
      msg`bash agents.sh gone with the old ID: frameworks then replace its tasks. Then install the host.`,
    after: agentsAreBack,
    back: () => msg`Nothing to take back.`,
  },
  "agent-restart": {
    ...waves,
    lost: "nothing",
    why: becauseOf,
    restarts: () => msg`each of these agents once, for some seconds; executors and tasks run on`,
    before: () => [agentsAreActive("hosts")],
    action: () => msg`Put the new files in place and start the agent again.`,
    after: agentsAreBack,
    back: backToOldFiles,
  },
  "agent-restart-drained": {
    ...waves,
    lost: "tasks",
    why: (step) =>
      msg`${becauseOf(step)} Tasks that run in the agent's container, or under another isolation, would end with it.`,
    restarts: () => msg`each of these agents once; its tasks end and begin on others`,
    before: othersCarry,
    action: () =>
      msg`${drained} Then put the new files in place, start the agent again, and agents.sh reactivate: nothing else ends the drain.`,
    after: agentsAreBack,
    back: backToOldFiles,
  },
  "agent-new-id": {
    ...waves,
    lost: "tasks",
    why: (step) =>
      msg`${becauseOf(step)} Compared with its first registration, an agent may only grow; otherwise it needs a new ID.`,
    restarts: () =>
      msg`each of these agents once, with a new ID; its tasks end and begin on others`,
    before: othersCarry,
    action: () =>
      msg`${drained} Stop the agent. Remove meta/slaves/latest from its work_dir, never while an executor runs. Put the new files in place and start it. Where it has another ID now: when the old one is unreachable, agents.sh gone with the old ID. Where it kept its ID: agents.sh reactivate, never gone, which would end it.`,
    after: agentsAreBack,
    back: () => msg`The old files, in the same way: it gets a new ID once more.`,
  },
  "agent-remove": {
    ...waves,
    lost: "tasks",
    why: () => msg`These agents leave. Drained first, their tasks begin on others.`,
    restarts: () => msg`nothing; their tasks end and begin on others`,
    before: othersCarry,
    action: () =>
      msg`Drain it for good (agents.sh drain with --gone). Then run uninstall.sh on the host or, where a master runs there, stop and disable the agent: otherwise it starts again and again. One whose machine is dead is not in /slaves: make sure that the machine stays off, then agents.sh gone with its old ID, so that frameworks replace its tasks.`,
    after: (step) => [agentsAreGone("hosts"), ...marathonConnected(step)],
    each: (step) => [agentsAreGone("at_work"), ...marathonConnected(step)],
    isDone: () => [agentsAreGone("hosts")],
    limit: 600,
    back: () =>
      msg`A drained agent that is gone does not come back: install it as a new one, with an empty work_dir.`,
  },
} as const satisfies Record<string, StepKind>;
