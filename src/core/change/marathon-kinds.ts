import { msg, sentences } from "../i18n/message.ts";
import {
  aMasterLeads,
  hostsAreKnown,
  marathonIsConnected,
  marathonIsInactive,
  marathonsAnswer,
  marathonsAreOff,
  question,
  zookeepersServe,
} from "./conditions.ts";
import { backToOldFiles, becauseOf, type StepKind, staysOff } from "./kind.ts";

const roll = { service: "marathon", pace: "one by one", lost: "nothing", limit: 120 } as const;

const connected = () => [marathonIsConnected];

/** What is done with Marathons. */
export const marathonKinds = {
  "marathon-roll": {
    ...roll,
    why: becauseOf,
    restarts: () => msg`each of these Marathons once; tasks run on`,
    before: connected,
    action: () => msg`Put the new files in place and start Marathon again; the leader last.`,
    after: connected,
    back: backToOldFiles,
  },
  "marathon-upgrade": {
    ...roll,
    pace: "together",
    why: (step) => msg`Another version of Marathon. ${becauseOf(step)}`,
    restarts: () => msg`every Marathon; tasks run on`,
    before: () => [
      marathonIsConnected,
      question(
        msg`A backup is there: DELETE /v2/leader?backup=file:///PATH.tar, which the next leader writes on its host.`,
      ),
    ],
    action: () =>
      msg`Stop all Marathons but the leader. Get the new program, put the new files in place, and start Marathon again on the leader's host; when it is connected, on the others.`,
    after: connected,
    back: () => msg`Stop all, the old program and files, start one, and restore the backup.`,
    isTried: () => false,
  },
  "marathon-join": {
    ...roll,
    isJoin: true,
    why: () => msg`Another Marathon, in case the leading one fails.`,
    restarts: () => msg`nothing that runs`,
    before: ({ after }) => [zookeepersServe(after.masters.length, "new_zookeepers")],
    action: () => msg`Put the files of Marathon in place and start it.`,
    each: () => [marathonsAnswer("at_work"), marathonIsConnected],
    after: () => [marathonsAnswer("hosts"), marathonIsConnected],
    back: () => msg`Stop it for good (disable).`,
  },
  "marathon-leave": {
    ...roll,
    why: () => msg`These hosts leave. The other Marathons go on.`,
    restarts: () => msg`the leading Marathon, if it is one of them; tasks run on`,
    before: connected,
    action: () => sentences(msg`Stop Marathon on them for good (disable).`, staysOff),
    each: () => [marathonsAreOff("at_work"), marathonIsConnected],
    after: () => [marathonsAreOff("hosts"), marathonIsConnected],
    isDone: () => [hostsAreKnown("hosts"), marathonsAreOff("hosts")],
    back: () =>
      msg`Install it again from the folder of the old bundle, which enables and starts it.`,
  },
  "marathon-on": {
    ...roll,
    isJoin: true,
    why: () => msg`Marathon begins. What lies below /marathon in ZooKeeper is taken up again.`,
    restarts: () => msg`nothing that runs`,
    before: ({ after }) => [zookeepersServe(after.masters.length, "new_zookeepers"), aMasterLeads],
    action: () => msg`Put the files of Marathon in place and start it.`,
    each: () => [marathonsAnswer("at_work")],
    after: connected,
    back: () => msg`Stop it for good (disable).`,
    isTried: () => false,
  },
  "marathon-off": {
    ...roll,
    pace: "together",
    lost: "tasks",
    why: () =>
      msg`Marathon ends. Its tasks run on without it, and end after its failover_timeout (a week) or with the call below.`,
    restarts: () => msg`nothing`,
    before: () => [
      question(
        msg`A backup is there: GET /v2/groups, or DELETE /v2/leader?backup=file:///PATH.tar.`,
      ),
    ],
    action: () =>
      msg`Stop Marathon on all of these hosts for good (disable). To end its tasks now: POST /master/teardown with frameworkId=ID. Never do that if it is to come back.`,
    after: () => [marathonsAreOff("hosts"), marathonIsInactive],
    isDone: () => [hostsAreKnown("hosts"), marathonsAreOff("hosts")],
    back: () => msg`Enable and start them: without the teardown it has the same tasks again.`,
  },
} as const satisfies Record<string, StepKind>;
