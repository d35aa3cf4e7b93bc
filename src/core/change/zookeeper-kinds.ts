import { type Message, msg } from "../i18n/message.ts";
import {
  backToOldFiles,
  becauseOf,
  masterCounts,
  type Situation,
  type StepKind,
  within,
  withMarathon,
  zookeepersServe,
} from "./kind.ts";

const members = ({ before }: Situation) => before.masters.length;

const service = "zookeeper" as const;
const roll = { service, pace: "one by one", lost: "nothing" } as const;

const oneAfterTheOther = () =>
  msg`each of these ZooKeepers once, and every Marathon that is connected to it (10 to 20 seconds)`;

/** Of five to seven and back nobody has seen ZooKeeper's part. */
const hasTriedCounts = (step: Situation) => !["5 to 7", "7 to 5"].includes(masterCounts(step));

const noQuorumOfOthers = msg`ZooKeeper on these hosts is stopped, and its data folder is empty. The ports of the members (peer and election) are open between all of them.`;

/** What is done with ZooKeepers. Source: what real ones did when their list changed. */
export const zookeeperKinds = {
  "zookeeper-backup": {
    ...roll,
    pace: "on the leader",
    why: () => msg`A copy of its data, before the ensemble changes.`,
    restarts: () => msg`nothing`,
    before: (step) => zookeepersServe(members(step)),
    action: () =>
      msg`On the host whose ZooKeeper leads, copy the whole folder version-2 with tar --sparse: snapshots, logs and epoch files belong together. backup.sh, where the bundle has it, does this and checks it; one archive serves for Mesos too.`,
    after: () => msg`The archive lists snapshot.* and log.*, acceptedEpoch and currentEpoch.`,
    back: () => msg`Nothing to take back.`,
  },
  "zookeeper-list": {
    service,
    pace: "together",
    lost: "nothing",
    why: (step) =>
      msg`The list of ZooKeepers changes. With one list at a time no two groups can lead. ${becauseOf(step)}`,
    restarts: () =>
      msg`all of these ZooKeepers at the same time (about 4 seconds); every Marathon ends itself once and comes back`,
    before: (step) => zookeepersServe(members(step)),
    action: () =>
      msg`Put the new files in place on all of these hosts without starting anything again. Then stop ZooKeeper on all of them, then start it on all of them.`,
    after: (step) =>
      within(
        60,
        withMarathon(
          msg`Each of them answers srvr with a Mode, and mntr says zk_quorum_size ${step.after.masters.length}.`,
          step,
        ),
      ),
    back: () => msg`The old files on all of them, stop all, start all.`,
    isTried: hasTriedCounts,
  },
  "zookeeper-join": {
    ...roll,
    isJoin: true,
    why: () =>
      msg`New members get all data from the leader. One at a time: two empty ones could lead each other.`,
    restarts: () => msg`nothing that runs`,
    before: () => noQuorumOfOthers,
    action: () =>
      msg`Put the files of ZooKeeper in place and start ZooKeeper alone: no other service of the cluster yet.`,
    after: () => within(60, msg`It answers srvr with Mode: follower. Only then the next.`),
    back: () => msg`Stop ZooKeeper on it for good (disable), and empty its data folder.`,
    isTried: hasTriedCounts,
  },
  "zookeeper-leave": {
    ...roll,
    why: () =>
      msg`These members leave. One that comes back with the old list is refused by nobody.`,
    restarts: () => msg`nothing; every Marathon that is connected to one of them ends itself once`,
    before: beforeLeaving,
    action: () => msg`Stop ZooKeeper on them for good (disable), followers first.`,
    after: (step) =>
      isLast(step)
        ? msg`They answer on no port. Go on at once: no ZooKeeper serves before the next step.`
        : msg`They answer on no port. Go on soon: until the next steps, the ensemble tolerates less.`,
    back: () =>
      msg`Install it again from the folder of the old bundle, which enables and starts it.`,
    isTried: hasTriedCounts,
  },
  "zookeeper-follow": {
    ...roll,
    why: () => msg`The others learn the address of the new member, which has joined already.`,
    restarts: oneAfterTheOther,
    before: () => msg`The new member answers srvr with Mode: follower. Every member serves.`,
    action: () => msg`Put the new files in place and start ZooKeeper again; the leader last.`,
    after: (step) => within(60, withMarathon(zookeepersServe(members(step)), step)),
    back: () => msg`Go on: with some members on the new list, forward is the safe direction.`,
  },
  "zookeeper-roll": {
    ...roll,
    why: becauseOf,
    restarts: oneAfterTheOther,
    before: (step) => zookeepersServe(members(step)),
    action: () => msg`Put the new files in place and start ZooKeeper again; the leader last.`,
    after: (step) => within(60, withMarathon(zookeepersServe(members(step)), step)),
    back: backToOldFiles,
  },
  "zookeeper-upgrade": {
    ...roll,
    why: (step) => msg`Another version of ZooKeeper. ${becauseOf(step)}`,
    restarts: oneAfterTheOther,
    before: (step) =>
      msg`${zookeepersServe(members(step))} From 3.4: version-2 on each host has a snapshot.* file, or snapshot.trust.empty=true is in zoo.cfg for this step.`,
    action: () =>
      msg`Get the new program, put the new files in place and start ZooKeeper again; the leader last.`,
    after: (step) => within(60, withMarathon(zookeepersServe(members(step)), step)),
    back: () => msg`The old program and files, in the same order.`,
    isTried: ({ before, after }) => isTriedUpgrade(before.images.zookeeper, after.images.zookeeper),
  },
  "zookeeper-first-two": {
    service,
    pace: "together",
    lost: "nothing",
    why: () =>
      msg`The one that has the data and one new member first: two empty ones could outvote it.`,
    restarts: () => msg`the only ZooKeeper (about 2 seconds); Marathon ends itself once`,
    before: () =>
      msg`The ZooKeeper of the first host answers srvr with Mode: standalone, and ls /marathon shows its data. On the new hosts ZooKeeper is stopped, and the data folder is empty.`,
    action: () =>
      msg`On the first two hosts of the new list: put the new files in place, start ZooKeeper again on the one that has the data, and start it on the other. Never on the third one yet.`,
    after: (step) =>
      within(
        60,
        withMarathon(
          msg`One says Mode: leader, the other Mode: follower; ls /marathon shows the data.`,
          step,
        ),
      ),
    back: () =>
      msg`Stop the new one for good, then the old files and a start on the one that has the data.`,
  },
  "zookeeper-alone": {
    service,
    pace: "together",
    lost: "nothing",
    why: () => msg`The one that stays serves without the others.`,
    restarts: () => msg`the last ZooKeeper (about 5 seconds); Marathon ends itself once`,
    before: () => msg`The others are stopped for good, and it had the Zxid of the leader.`,
    action: () => msg`Put the new files in place and start ZooKeeper again.`,
    after: (step) => within(60, withMarathon(msg`It answers srvr with Mode: standalone.`, step)),
    back: () => msg`The old files, then start it and the others again.`,
  },
  "zookeeper-refill": {
    ...roll,
    isJoin: true,
    why: () => msg`Its data is gone; the leader gives it everything again.`,
    isTried: ({ after, changes }) =>
      changes.length <= after.tolerated || after.masters.length === 3,
    restarts: () => msg`nothing that runs`,
    before: () =>
      msg`A member that has the data serves, or will start first and stay up. The old machine is off or its ZooKeeper is disabled; the data folder is empty.`,
    action: () =>
      msg`Put the files of ZooKeeper in place and start ZooKeeper alone: no other service of the cluster yet.`,
    after: () => within(60, msg`It answers srvr with Mode: follower. Only then the next.`),
    back: () => msg`Stop ZooKeeper on it for good (disable), and empty its data folder.`,
  },
} as const satisfies Record<string, StepKind>;

const isLast = ({ after }: Situation) => after.masters.length === 1;

function beforeLeaving(step: Situation): Message {
  if (isLast(step))
    return msg`The one that stays has the Zxid of the leader while nothing writes: stop Marathon and mesos-master for the comparison. Otherwise later writes are lost without a message.`;
  return step.after.masters.length < step.before.masters.length
    ? msg`${zookeepersServe(members(step))} The addresses in zk:// of masters, Marathon and agents no longer name those that leave.`
    : msg`The other ZooKeepers serve, and one of them leads. One that is dead already answers neither on the client port nor on the election port.`;
}

/** 3.4.14 → 3.8.0 → 3.9.4 and back were tried. */
const triedVersions = ["3.4", "3.8", "3.9"];

const isTriedUpgrade = (from: string, to: string) =>
  [from, to].every((image) => triedVersions.some((version) => image.includes(`:${version}`)));
