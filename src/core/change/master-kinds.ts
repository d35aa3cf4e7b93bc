import { msg } from "../i18n/message.ts";
import {
  backToOldFiles,
  becauseOf,
  masterCounts,
  mastersReady,
  remaining,
  type Situation,
  type StepKind,
  within,
  withMarathon,
} from "./kind.ts";

const service = "mesos-master" as const;
const roll = { service, pace: "one by one", lost: "nothing" } as const;

const readyBefore = ({ before }: Situation) => mastersReady(before.masters.length, before.quorum);
const readyAfter = (step: Situation) => {
  const { masters, quorum } = step.after;
  return within(120, withMarathon(mastersReady(masters.length, quorum), step));
};

const oneAfterTheOther = () =>
  msg`each of these masters once: followers in a second, the leader with 10 to 13 seconds without a master; the leading Marathon ends itself then`;

/** What is done with masters. Source: what real ones did when their number changed. */
export const masterKinds = {
  "master-backup": {
    ...roll,
    pace: "on the leader",
    why: () => msg`A copy of the registry, before the masters change.`,
    restarts: () => msg`nothing`,
    before: readyBefore,
    action: () =>
      msg`On the host whose master leads, copy the folder replicated_log of its work_dir. Keep the answers of GET_QUOTA, GET_WEIGHTS and /maintenance/schedule beside it. backup.sh, where the bundle has it, does all of this.`,
    after: () => msg`mesos-log read --path=COPY ends with exit code 0.`,
    back: () => msg`Nothing to take back.`,
  },
  "master-quorum": {
    ...roll,
    why: ({ before, after }) =>
      msg`The quorum goes from ${before.quorum} to ${after.quorum}, on these masters before any other number of masters runs with it.`,
    restarts: oneAfterTheOther,
    before: (step) =>
      step.after.quorum > step.before.quorum
        ? msg`${readyBefore(step)} No master runs on the new hosts. From here on until the new masters run, none may fail.`
        : msg`registrar/log/ensemble_size is ${step.after.masters.length} on all, so the others are gone; they are disabled.`,
    action: () =>
      msg`Put the new files in place and start the master again; the leader last. Before the next one: ready as below, but the ones that are still to come have the old quorum.`,
    after: ({ before, after, ...step }) => {
      const count = Math.min(before.masters.length, after.masters.length);
      const ready = mastersReady(count, after.quorum);
      return within(120, withMarathon(ready, { before, after, ...step }));
    },
    back: () => msg`The old quorum again, in the same way, before any new master runs.`,
    isTried: (step) => masterCounts(step) !== "7 to 5",
  },
  "master-join": {
    ...roll,
    isJoin: true,
    why: () => msg`The new master copies the log from a quorum of those that have it.`,
    restarts: () => msg`nothing that runs`,
    before: ({ after }) =>
      msg`Every master that runs has quorum ${after.quorum} in /flags, and registrar/log/recovered 1. On the new host the work_dir is empty, and ZooKeeper serves.`,
    action: () => msg`Put the files of the master in place and start it.`,
    after: () =>
      within(
        60,
        msg`Its registrar/log/recovered is 1, and registrar/log/ensemble_size is one more. Only then the next.`,
      ),
    back: () => msg`Stop it for good (disable), before any quorum goes back.`,
  },
  "master-leave": {
    ...roll,
    why: () =>
      msg`These masters leave for good. One that comes back joins without a word and can corrupt the log.`,
    restarts: () =>
      msg`nothing, or the leader if it is one of them (10 to 13 seconds without a master)`,
    before: () =>
      msg`The other masters are ready: registrar/log/recovered 1 on each. A host that is dead answers on no port.`,
    action: () => msg`Stop the master on them for good (disable), followers first.`,
    after: (step) =>
      within(60, msg`registrar/log/ensemble_size is ${remaining(step)} on each of the others.`),
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
    before: (step) =>
      msg`ZooKeeper serves on all ${step.after.masters.length} hosts. A master that has its data is known: its log is the one to copy.`,
    action: () =>
      msg`Stop the master on all of these hosts. Copy the folder replicated_log of the work_dir from the one that has it to the same place on the others, with the same owner. Put the new files in place on all, then start all.`,
    after: readyAfter,
    back: () =>
      msg`Stop all. The old files and a start on the one that has the data: its log is unchanged.`,
    isTried: ({ after }) => after.masters.length === 3,
  },
  "master-lead": {
    ...roll,
    why: () => msg`The master that stays should be the one that leads: its log has no gaps.`,
    restarts: () => msg`the leading master, until the one that stays leads`,
    before: readyBefore,
    action: () =>
      msg`While another one has master/elected 1: stop that master, wait for a new leader, start it again.`,
    after: () => within(120, msg`master/elected is 1 on the host of this step.`),
    back: () => msg`Nothing to take back.`,
  },
  "master-alone": {
    service,
    pace: "together",
    lost: "nothing",
    why: ({ before, after }) =>
      msg`The quorum goes from ${before.quorum} to ${after.quorum} on the one that stays.`,
    restarts: () => msg`the last master (about 10 seconds without one); Marathon ends itself once`,
    before: () => msg`The others are stopped for good, and registrar/log/ensemble_size is 1.`,
    action: () => msg`Put the new files in place and start the master again.`,
    after: readyAfter,
    back: () => msg`The old files, then start it and the others again.`,
  },
  "master-refill": {
    ...roll,
    isJoin: true,
    why: () => msg`Its log is gone; it copies it from the others.`,
    restarts: () => msg`nothing that runs`,
    before: (step) =>
      msg`The other masters have registrar/log/recovered 1 and quorum ${step.after.quorum}. The old machine is off or its master is disabled; the work_dir is empty.`,
    action: () => msg`Put the files of the master in place and start it.`,
    after: readyAfter,
    back: () => msg`Stop it for good (disable).`,
  },
  "master-roll": {
    ...roll,
    why: becauseOf,
    restarts: oneAfterTheOther,
    before: readyBefore,
    action: () => msg`Put the new files in place and start the master again; the leader last.`,
    after: readyAfter,
    back: backToOldFiles,
  },
  "master-upgrade": {
    ...roll,
    why: (step) => msg`Another version of Mesos. ${becauseOf(step)}`,
    restarts: oneAfterTheOther,
    before: readyBefore,
    action: () =>
      msg`Get the new program, put the new files in place and start the master again; the leader last.`,
    after: readyAfter,
    back: () => msg`The old program and files, in the same order.`,
    isTried: () => false,
  },
} as const satisfies Record<string, StepKind>;
