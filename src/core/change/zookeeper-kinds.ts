import type { ClusterSpec } from "../cluster/types.ts";
import { msg, sentences } from "../i18n/message.ts";
import {
  aZookeeperRuns,
  type Condition,
  forPeople,
  hostsAreKnown,
  marathonConnected,
  nobodyElseFollows,
  otherZookeepersServe,
  zookeepersAreEmpty,
  zookeepersAreOff,
  zookeepersFollow,
  zookeepersHaveSnapshots,
  zookeepersMayEnd,
  zookeepersServe,
} from "./conditions.ts";
import {
  backToOldFiles,
  becauseOf,
  masterCounts,
  type Situation,
  type StepKind,
  staysOff,
} from "./kind.ts";

const serveBefore = ({ before }: Situation) =>
  zookeepersServe(before.masters.length, "old_zookeepers");
export const serveAfter = ({ after }: Situation) =>
  zookeepersServe(after.masters.length, "new_zookeepers");
export const areWhole = (step: Situation): Condition[] => [
  serveAfter(step),
  ...marathonConnected(step),
];

const service = "zookeeper" as const;
const roll = { service, pace: "one by one", lost: "nothing", limit: 60 } as const;
/** Marathon comes back by itself, in its own time. */
const together = { service, pace: "together", lost: "nothing", limit: 180 } as const;

export const zookeepersRestart = () =>
  msg`each of these ZooKeepers once, and every Marathon that is connected to it (10 to 20 seconds)`;

const portsAreOpen = forPeople(
  msg`The ports of the members (peer and election) are open between all of them.`,
);

/** Of five to seven and back nobody has seen ZooKeeper's part. */
const hasTriedCounts = (step: Situation) => !["5 to 7", "7 to 5"].includes(masterCounts(step));

/** What is done with ZooKeepers. Source: what real ones did when their list changed. */
export const zookeeperKinds = {
  "zookeeper-list": {
    ...together,
    why: (step) =>
      msg`The list of ZooKeepers changes. With one list at a time no two groups can lead. ${becauseOf(step)}`,
    restarts: () =>
      msg`all of these ZooKeepers at the same time (about 4 seconds); every Marathon ends itself once and comes back`,
    before: ({ before, after }) => [
      zookeepersServe(before.masters.length, "hosts"),
      ...(after.masters.length < before.masters.length
        ? [zookeepersAreOff("removed_zookeepers")]
        : []),
      ...(after.masters.length > before.masters.length
        ? [
            zookeepersAreOff("added_zookeepers"),
            zookeepersAreEmpty("added_zookeepers"),
            portsAreOpen,
          ]
        : []),
    ],
    action: () =>
      msg`Put the new files in place on all of these hosts without starting anything again. Then stop ZooKeeper on all of them, then start it on all of them.`,
    after: (step) => [
      zookeepersServe(step.after.masters.length, "hosts"),
      ...marathonConnected(step),
    ],
    back: () => msg`The old files on all of them, stop all, start all.`,
    isTried: hasTriedCounts,
  },
  "zookeeper-join": {
    ...roll,
    isJoin: true,
    why: () =>
      msg`New members get all data from the leader. One at a time: two empty ones could lead each other.`,
    restarts: () => msg`nothing that runs`,
    before: ({ after }) => [
      otherZookeepersServe(after.masters.length, "other_new"),
      zookeepersAreOff("hosts"),
      zookeepersAreEmpty("hosts"),
      portsAreOpen,
    ],
    action: () =>
      msg`Put the files of ZooKeeper in place and start ZooKeeper alone: no other service of the cluster yet.`,
    each: () => [zookeepersFollow("at_work")],
    after: () => [zookeepersFollow("hosts")],
    back: () => msg`Stop ZooKeeper on it for good (disable), and empty its data folder.`,
    isTried: hasTriedCounts,
  },
  "zookeeper-leave": {
    ...roll,
    why: () =>
      msg`These members leave. One that comes back with the old list is refused by nobody.`,
    restarts: () => msg`nothing; every Marathon that is connected to one of them ends itself once`,
    before: beforeLeaving,
    action: () =>
      sentences(msg`Stop ZooKeeper on them for good (disable), followers first.`, staysOff),
    each: ({ before }) => [
      zookeepersAreOff("at_work"),
      otherZookeepersServe(before.masters.length, "other_old"),
    ],
    after: () => [
      zookeepersAreOff("hosts"),
      nobodyElseFollows("other_old"),
      forPeople(msg`Go on soon: until the next steps, the ensemble tolerates less.`),
    ],
    isDone: () => [hostsAreKnown("hosts"), zookeepersAreOff("hosts")],
    back: () =>
      msg`Install it again from the folder of the old bundle, which enables and starts it.`,
    isTried: hasTriedCounts,
  },
  "zookeeper-follow": {
    ...roll,
    why: () => msg`The others learn the address of the new member, which has joined already.`,
    restarts: zookeepersRestart,
    before: (step) => [serveAfter(step)],
    action: () => msg`Put the new files in place and start ZooKeeper again; the leader last.`,
    after: areWhole,
    back: () => msg`Go on: with some members on the new list, forward is the safe direction.`,
  },
  "zookeeper-roll": {
    ...roll,
    why: becauseOf,
    restarts: zookeepersRestart,
    before: (step) => [serveAfter(step)],
    action: () => msg`Put the new files in place and start ZooKeeper again; the leader last.`,
    after: areWhole,
    back: backToOldFiles,
  },
  "zookeeper-upgrade": {
    ...roll,
    why: (step) => msg`Another version of ZooKeeper. ${becauseOf(step)}`,
    restarts: zookeepersRestart,
    before: (step) => [serveAfter(step)],
    interim: (step) =>
      mayLackSnapshots(step) ? withZookeeperFlag(step.after.spec, trustsEmpty, true) : undefined,
    action: () =>
      msg`Get the new program, put the new files in place and start ZooKeeper again; the leader last.`,
    after: areWhole,
    back: () => msg`The old program and files, in the same order.`,
    isTried: ({ before, after }) => isTriedUpgrade(before.images.zookeeper, after.images.zookeeper),
  },
  "zookeeper-final": {
    ...roll,
    why: () =>
      msg`Without snapshot.trust.empty, which the step before needed: 3.4 may have made no snapshot yet, and later versions do not start without one. Left on, it would hide a loss.`,
    restarts: zookeepersRestart,
    before: (step) => [serveAfter(step), zookeepersHaveSnapshots("hosts")],
    action: () => msg`Put the new files in place and start ZooKeeper again; the leader last.`,
    after: areWhole,
    back: () => msg`The files of the step before, in the same way.`,
  },
  "zookeeper-first-two": {
    ...together,
    why: () =>
      msg`The one that has the data and one new member first: two empty ones could outvote it.`,
    restarts: () => msg`the only ZooKeeper (about 2 seconds); Marathon ends itself once`,
    before: (step) => [
      serveBefore(step),
      zookeepersAreOff("added_zookeepers"),
      zookeepersAreEmpty("added_zookeepers"),
    ],
    action: () =>
      msg`On the first two hosts of the new list: put the new files in place, start ZooKeeper again on the one that has the data, and start it on the other. Never on the third one yet.`,
    after: (step) => [
      zookeepersServe(step.after.masters.length, "hosts"),
      forPeople(msg`ls /marathon shows the data.`),
      ...marathonConnected(step),
    ],
    back: () =>
      msg`Stop the new one for good, then the old files and a start on the one that has the data.`,
  },
  "zookeeper-alone": {
    ...together,
    why: () =>
      msg`The others leave, and the one that stays serves without them. In one step: in between, no ZooKeeper serves.`,
    restarts: () => msg`all ZooKeepers (about 5 seconds without one); Marathon ends itself once`,
    before: ({ before }) => [
      zookeepersMayEnd(before.masters.length, "old_zookeepers"),
      forPeople(
        msg`The one that stays has the Zxid of the leader while nothing writes. Otherwise later writes are lost without a message.`,
      ),
    ],
    action: () =>
      msg`Stop ZooKeeper for good (disable) on those that leave, followers first. Then put the new files in place on the one that stays, and start ZooKeeper there again.`,
    after: (step) => [zookeepersAreOff("removed_zookeepers"), ...areWhole(step)],
    // With passwords it also logs in to others no more.
    isTried: ({ before }) => !before.hasPasswords,
    back: () =>
      msg`The old files on the one that stays, and start it first: it has the newest writes. Then install those that left again from the folder of the old bundle, one after the other, which enables and starts them.`,
  },
  "zookeeper-refill": {
    ...roll,
    isJoin: true,
    why: () => msg`Its data is gone; the leader gives it everything again.`,
    isTried: ({ after, changes }) =>
      changes.length <= after.tolerated || after.masters.length === 3,
    restarts: () => msg`nothing that runs`,
    before: () => [
      aZookeeperRuns("other_new"),
      zookeepersAreOff("hosts"),
      zookeepersAreEmpty("hosts"),
    ],
    action: () =>
      msg`Put the files of ZooKeeper in place and start ZooKeeper alone: no other service of the cluster yet.`,
    each: () => [zookeepersFollow("at_work")],
    after: () => [zookeepersFollow("hosts")],
    back: () => msg`Stop ZooKeeper on it for good (disable), and empty its data folder.`,
  },
} as const satisfies Record<string, StepKind>;

function beforeLeaving(step: Situation): Condition[] {
  return step.after.masters.length < step.before.masters.length
    ? [
        serveBefore(step),
        forPeople(
          msg`The addresses in zk:// of masters, Marathon and agents no longer name those that leave.`,
        ),
      ]
    : [otherZookeepersServe(step.before.masters.length, "other_old")];
}

const trustsEmpty = "snapshot.trust.empty";

/** 3.4 makes a snapshot every 100,000 writes; a small tree may have none, and later ones refuse that. */
export const mayLackSnapshots = ({ before, after }: Pick<Situation, "before" | "after">): boolean =>
  before.images.zookeeper.includes(":3.4") &&
  !after.images.zookeeper.includes(":3.4") &&
  after.spec.flags.zookeeper[trustsEmpty] === undefined;

const withZookeeperFlag = (spec: ClusterSpec, name: string, value: boolean): ClusterSpec => ({
  ...spec,
  flags: { ...spec.flags, zookeeper: { ...spec.flags.zookeeper, [name]: value } },
});

/** 3.4.14 → 3.8.0 → 3.9.4 and back were tried. */
const triedVersions = ["3.4", "3.8", "3.9"];

const isTriedUpgrade = (from: string, to: string) =>
  [from, to].every((image) => triedVersions.some((version) => image.includes(`:${version}`)));
