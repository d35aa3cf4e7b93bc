import { list, msg } from "../i18n/message.ts";
import type { Condition, Group } from "./conditions.ts";

/** Of a cluster that is to ask frameworks for a password. */
export const frameworksAreKnown = (principals: readonly string[]): Condition => ({
  text: msg`Every active framework in /frameworks of the leading master has a principal that has a password here: ${list(principals)}. One that registered without a principal can never get one.`,
  check: ["frameworks_are_known"],
});

/** Asked without a login. */
export const strangersAreRefused = (group: Group): Condition => ({
  text: msg`Without a login it answers 401.`,
  check: ["strangers_are_refused", group],
});

export const zookeeperIsClosed = (group: Group): Condition => ({
  text: msg`Without a login, getAcl of / shows that everybody may read and nothing else, and that of /mesos that only its user may write.`,
  check: ["zookeeper_is_closed", group],
});

export const zookeeperIsOpen = (group: Group): Condition => ({
  text: msg`getAcl of /, /mesos and /marathon shows world:anyone with cdrwa.`,
  check: ["zookeeper_is_open", group],
});

/** The same, but of Marathon's own, which may move to a new one. */
export const othersAreKnown = (principals: readonly string[]): Condition => ({
  ...frameworksAreKnown(principals),
  check: ["others_are_known"],
});

/** What tells before anything is touched whether the move would come to its end. */
export const marathonCanMove: Condition = {
  text: msg`Marathon's framework has its principal in /frameworks; or it can move in the step marathon-move: no app or pod that runs has a fixed host port (requirePorts, or a hostPort that is not 0), a volume that stays (persistent or external) or maximumOverCapacity 0, the active agents have room for all of them once more, and Marathon's failover_timeout is a day or more. The other way for those that cannot run twice, which no one has tried: scale them to 0 before that step, and up again after it.`,
  check: ["marathon_can_move"],
};

export const marathonHasPrincipal: Condition = {
  text: msg`/frameworks of the leading master lists Marathon with its principal as active, and no other of its name without a principal.`,
  check: ["marathon_has_principal"],
};
