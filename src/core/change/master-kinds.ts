import { msg, sentences } from "../i18n/message.ts";
import {
  type Condition,
  ensembleSizeIs,
  forPeople,
  hostsAreKnown,
  logsAreEmpty,
  logsAreRecovered,
  marathonConnected,
  masterHasJoined,
  masterLeads,
  mastersAreOff,
  mastersReady,
  otherZookeepersServe,
  quorumIs,
  zookeepersServe,
} from "./conditions.ts";
import {
  backToOldFiles,
  becauseOf,
  masterCounts,
  remaining,
  type Situation,
  type StepKind,
  staysOff,
} from "./kind.ts";

const service = "mesos-master" as const;
const roll = { service, pace: "one by one", lost: "nothing", limit: 120 } as const;

const areReadyBefore = ({ before }: Situation): Condition[] => [
  mastersReady(before.masters.length, "old_masters"),
  quorumIs(before.quorum, "old_masters"),
];
export const areReadyAfter = (step: Situation): Condition[] => [
  mastersReady(step.after.masters.length, "new_masters"),
  quorumIs(step.after.quorum, "new_masters"),
  ...marathonConnected(step),
];

export const mastersRestart = () =>
  msg`each of these masters once: followers in a second, the leader with 10 to 13 seconds without a master; the leading Marathon ends itself then`;

export const areReadyInNew = ({ after }: Situation) => [
  mastersReady(after.masters.length, "new_masters"),
  quorumIs(after.quorum, "new_masters"),
];

/** What is done with masters. Source: what real ones did when their number changed. */
export const masterKinds = {
  "master-quorum": {
    ...roll,
    why: ({ before, after }) =>
      msg`The quorum goes from ${before.quorum} to ${after.quorum}, on these masters before any other number of masters runs with it.`,
    restarts: mastersRestart,
    before: (step) =>
      step.after.quorum > step.before.quorum
        ? [
            ...areReadyBefore(step),
            mastersAreOff("added_masters"),
            forPeople(msg`From here on until the new masters run, none may fail.`),
          ]
        : [ensembleSizeIs(step.after.masters.length, "hosts"), mastersAreOff("removed_masters")],
    action: () =>
      msg`Put the new files in place and start the master again; the leader last. Before the next one: ready as below, but the ones that are still to come have the old quorum.`,
    each: (step) => [mastersReady(countIn(step), "hosts"), ...marathonConnected(step)],
    after: (step) => [
      mastersReady(countIn(step), "hosts"),
      quorumIs(step.after.quorum, "hosts"),
      ...marathonConnected(step),
    ],
    back: () => msg`The old quorum again, in the same way, before any new master runs.`,
    isTried: (step) => masterCounts(step) !== "7 to 5",
  },
  "master-join": {
    ...roll,
    isJoin: true,
    why: () => msg`The new master copies the log from a quorum of those that have it.`,
    restarts: () => msg`nothing that runs`,
    before: ({ after }) => [
      logsAreRecovered("other_new"),
      quorumIs(after.quorum, "other_new"),
      mastersAreOff("hosts"),
      logsAreEmpty("hosts"),
      otherZookeepersServe(after.masters.length, "new_zookeepers"),
    ],
    action: () => msg`Put the files of the master in place and start it.`,
    each: () => [masterHasJoined("at_work")],
    after: ({ after }) => [
      mastersReady(after.masters.length, "new_masters"),
      quorumIs(after.quorum, "hosts"),
    ],
    back: () => msg`Stop it for good (disable), before any quorum goes back.`,
  },
  "master-leave": {
    ...roll,
    why: () =>
      msg`These masters leave for good. One that comes back joins without a word and can corrupt the log.`,
    restarts: () =>
      msg`nothing, or the leader if it is one of them (10 to 13 seconds without a master)`,
    before: ({ after }) => [
      logsAreRecovered("other_old"),
      // Its log has no gaps.
      ...(after.masters.length === 1 ? [masterLeads("other_old")] : []),
    ],
    action: () =>
      sentences(msg`Stop the master on them for good (disable), followers first.`, staysOff),
    each: () => [mastersAreOff("at_work"), logsAreRecovered("other_old")],
    after: (step) => [mastersAreOff("hosts"), ensembleSizeIs(remaining(step), "other_old")],
    isDone: () => [hostsAreKnown("hosts"), mastersAreOff("hosts")],
    back: () =>
      msg`Install it again from the folder of the old bundle, which enables and starts it.`,
    isTried: (step) => masterCounts(step) !== "7 to 5",
  },
  "master-log-copy": {
    service,
    pace: "together",
    lost: "nothing",
    why: () =>
      msg`Empty masters fill up from a quorum of full ones, and there is none. A copy of the log keeps weights, quotas, agents and frameworks.`,
    restarts: () => msg`all masters (about 12 seconds without one); Marathon ends itself once`,
    before: ({ after }) => [
      zookeepersServe(after.masters.length, "new_zookeepers"),
      forPeople(msg`A master that has its data is known: its log is the one to copy.`),
    ],
    isDone: ({ after }) => [
      mastersReady(after.masters.length, "new_masters"),
      quorumIs(after.quorum, "new_masters"),
    ],
    limit: 120,
    action: () =>
      msg`Stop the master on all of these hosts. Copy the folder replicated_log of the work_dir from the one that has it to the same place on the others, with the same owner. Put the new files in place on all, then start all.`,
    after: areReadyAfter,
    back: () =>
      msg`Stop all. The old files and a start on the one that has the data: its log is unchanged.`,
    isTried: ({ after }) => after.masters.length === 3,
  },
  "master-lead": {
    ...roll,
    why: () => msg`The master that stays should be the one that leads: its log has no gaps.`,
    restarts: () => msg`the leading master, until the one that stays leads`,
    before: areReadyBefore,
    action: () =>
      msg`While another one has master/elected 1: stop that master, wait for a new leader, start it again.`,
    after: () => [masterLeads("hosts")],
    isDone: () => [masterLeads("hosts")],
    back: () => msg`Start the master that was stopped, where it is off.`,
  },
  "master-alone": {
    service,
    pace: "together",
    lost: "nothing",
    why: ({ before, after }) =>
      msg`The quorum goes from ${before.quorum} to ${after.quorum} on the one that stays.`,
    restarts: () => msg`the last master (about 10 seconds without one); Marathon ends itself once`,
    before: () => [mastersAreOff("removed_masters"), ensembleSizeIs(1, "hosts")],
    limit: 120,
    action: () => msg`Put the new files in place and start the master again.`,
    after: areReadyAfter,
    back: () => msg`The old files, then start it and the others again.`,
  },
  "master-refill": {
    ...roll,
    isJoin: true,
    why: () => msg`Its log is gone; it copies it from the others.`,
    restarts: () => msg`nothing that runs`,
    before: ({ after }) => [
      logsAreRecovered("other_new"),
      quorumIs(after.quorum, "other_new"),
      mastersAreOff("hosts"),
      logsAreEmpty("hosts"),
    ],
    action: () => msg`Put the files of the master in place and start it.`,
    after: areReadyAfter,
    back: () => msg`Stop it for good (disable).`,
  },
  "master-roll": {
    ...roll,
    why: becauseOf,
    restarts: mastersRestart,
    before: areReadyInNew,
    action: () => msg`Put the new files in place and start the master again; the leader last.`,
    after: areReadyAfter,
    back: backToOldFiles,
  },
  "master-upgrade": {
    ...roll,
    why: (step) => msg`Another version of Mesos. ${becauseOf(step)}`,
    restarts: mastersRestart,
    before: areReadyInNew,
    action: () =>
      msg`Get the new program, put the new files in place and start the master again; the leader last.`,
    after: areReadyAfter,
    back: () => msg`The old program and files, in the same order.`,
    isTried: () => false,
  },
} as const satisfies Record<string, StepKind>;

/** As many masters as run while the quorum changes. */
const countIn = ({ before, after }: Situation) =>
  Math.min(before.masters.length, after.masters.length);
