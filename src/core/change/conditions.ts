import { type Message, msg, sentences } from "../i18n/message.ts";
import type { Situation } from "./kind.ts";

/**
 * Whose daemons a condition is about: names of arrays in change.sh. `other_old` and `other_new` are
 * the members of the one cluster without the hosts of the step, `at_work` the hosts that are being
 * changed, one or a wave of them.
 */
export type Group =
  | `${"old" | "new" | "added" | "removed" | "kept"}_${"zookeepers" | "masters"}`
  | "other_old"
  | "other_new"
  | "hosts"
  | "at_work";

/**
 * What must be true before or after a step: for people, and as a function of change.sh with its
 * arguments. Without one nobody but a person can tell.
 */
export interface Condition {
  text: Message;
  /** Whether a person has to say so before the step. */
  isQuestion?: true;
  check?: readonly [name: string, ...args: (number | Group)[]];
}

/** The conditions as one text. */
export const textOf = ([first, ...others]: readonly Condition[]): Message =>
  sentences(first?.text ?? msg`The host can be reached.`, ...others.map(({ text }) => text));

/** What nobody but a person can tell. */
export const forPeople = (text: Message): Condition => ({ text });

/** What a person has to know before the step. */
export const question = (text: Message): Condition => ({ text, isQuestion: true });

/** Every one of these runs with a list of so many members, and follows or leads. */
export const zookeepersServe = (size: number, group: Group): Condition => ({
  text:
    size === 1
      ? msg`ZooKeeper answers srvr with Mode: standalone.`
      : zookeeperTexts[group === "hosts" ? "hosts" : "all"](size),
  check: ["zookeepers_serve", size, group],
});

const zookeeperTexts = {
  all: (size: number) =>
    msg`Each of the ${size} ZooKeepers answers srvr with a Mode, one of them as leader; mntr says zk_quorum_size ${size} on each (3.4 does not say it: read zoo.cfg on each host); after a pause all have the same Zxid.`,
  hosts: (size: number) =>
    msg`Each of them answers srvr with a Mode, and mntr says zk_quorum_size ${size}.`,
};

/** The members that no step touches serve with the list that they have. */
export const otherZookeepersServe = (size: number, group: Group): Condition => ({
  text: msg`The other ZooKeepers serve, and one of them leads.`,
  check: ["zookeepers_serve", size, group],
});

/** The same, of those that an earlier run of the step has not stopped yet. */
export const zookeepersMayEnd = (size: number, group: Group): Condition => ({
  text: zookeeperTexts.all(size),
  check: ["zookeepers_may_end", size, group],
});

export const zookeepersFollow = (group: Group): Condition => ({
  text: msg`It answers srvr with Mode: follower. Only then the next.`,
  check: ["zookeepers_follow", group],
});

export const zookeepersAreOff = (group: Group): Condition => ({
  text: offTexts[whoseOf(group)],
  check: ["zookeepers_are_off", group],
});

export const zookeepersAreEmpty = (group: Group): Condition => ({
  text: group.startsWith("added_")
    ? msg`The data folder of ZooKeeper on hosts that come is empty.`
    : msg`The data folder of ZooKeeper on these hosts is empty.`,
  check: ["zookeepers_are_empty", group],
});

const offTexts = {
  these: msg`ZooKeeper on these hosts is stopped: it answers neither on the client port nor on the election port.`,
  added: msg`ZooKeeper on hosts that come is stopped: it answers neither on the client port nor on the election port.`,
  removed: msg`ZooKeeper on hosts that leave is stopped: it answers neither on the client port nor on the election port.`,
};

const whoseOf = (group: Group): keyof typeof offTexts => {
  const [whose] = group.split("_");
  return whose === "added" || whose === "removed" ? whose : "these";
};

export const aZookeeperRuns = (group: Group): Condition => ({
  text: msg`A member that has the data serves, or will start first and stay up.`,
  check: ["a_zookeeper_runs", group],
});

export const zookeepersHaveSnapshots = (group: Group): Condition => ({
  text: msg`version-2 on each host has a snapshot.* file: each has written one when it started.`,
  check: ["zookeepers_have_snapshots", group],
});

/** So many masters run, these among them, and Mesos is whole. */
export const mastersReady = (count: number, group: Group): Condition => ({
  text:
    count === 1
      ? msg`The master has master/elected 1, registrar/log/recovered 1 and registrar/log/ensemble_size 1. Its /slaves lists every agent, and recovered_slaves is [].`
      : msg`All ${count} masters answer, and exactly one has master/elected 1. Each has registrar/log/recovered 1 and registrar/log/ensemble_size ${count}. On the leader, /slaves lists every agent, and recovered_slaves is [].`,
  check: ["masters_ready", count, group],
});

export const quorumIs = (quorum: number, group: Group): Condition => ({
  text: msg`Each of them has quorum ${quorum} in /flags.`,
  check: ["quorum_is", quorum, group],
});

export const logsAreRecovered = (group: Group): Condition => ({
  text: msg`The other masters have registrar/log/recovered 1.`,
  check: ["logs_are_recovered", group],
});

export const masterHasJoined = (group: Group): Condition => ({
  text: msg`Its registrar/log/recovered is 1, and registrar/log/ensemble_size is the number of masters that run. Only then the next.`,
  check: ["masters_have_joined", group],
});

export const ensembleSizeIs = (count: number, group: Group): Condition => ({
  text: msg`registrar/log/ensemble_size is ${count} on each master that stays.`,
  check: ["ensemble_size_is", count, group],
});

export const mastersAreOff = (group: Group): Condition => ({
  text:
    group === "hosts" || group === "at_work"
      ? msg`No master runs on these hosts.`
      : msg`No master runs on hosts that come or leave.`,
  check: ["masters_are_off", group],
});

export const logsAreEmpty = (group: Group): Condition => ({
  text: msg`The work_dir of the master on these hosts is empty.`,
  check: ["logs_are_empty", group],
});

export const masterLeads = (group: Group): Condition => ({
  text: msg`master/elected is 1 on the host of this step.`,
  check: ["master_leads", group],
});

export const aMasterLeads: Condition = {
  text: msg`A master leads, and has registrar/log/recovered 1.`,
  check: ["a_master_leads"],
};

/** Where Marathon runs before and after. */
export const marathonConnected = ({ before, after }: Situation): Condition[] =>
  before.runsMarathon && after.runsMarathon ? [marathonIsConnected] : [];

export const marathonIsConnected: Condition = {
  text: msg`Marathon is connected in /frameworks of the leading master, with the same framework ID; /v2/deployments is []; as many tasks run as before.`,
  check: ["marathon_is_connected"],
};

export const marathonsAnswer = (group: Group): Condition => ({
  text: msg`Its /v2/leader names the leading Marathon.`,
  check: ["marathons_answer", group],
});

export const marathonsAreOff = (group: Group): Condition => ({
  text: msg`No Marathon runs on these hosts.`,
  check: ["marathons_are_off", group],
});

export const marathonIsInactive: Condition = {
  text: msg`/frameworks of the leading master no longer shows it as active.`,
  check: ["marathon_is_inactive"],
};

export const agentsAreActive = (group: Group): Condition => ({
  text: msg`/slaves of the leading master has it with active true.`,
  check: ["agents_are_active", group],
});

export const agentsAreGone = (group: Group): Condition => ({
  text: msg`/slaves no longer has it. On its host neither the agent nor an executor runs, or its machine is off for good.`,
  check: ["agents_are_gone", group],
});

export const agentsAreNew = (group: Group): Condition => ({
  text: msg`The work_dir of the agent is empty.`,
  check: ["agents_are_new", group],
});

export const hostsAreReachable = (group: Group): Condition => ({
  text: msg`The host can be reached.`,
  check: ["hosts_are_reachable", group],
});

/** Of a machine that cannot be reached, a person has said that it is off. */
export const hostsAreKnown = (group: Group): Condition => ({
  text: msg`The host can be reached, or its machine is off for good.`,
  check: ["hosts_are_known", group],
});

export const nobodyElseFollows = (group: Group): Condition => ({
  text: msg`mntr of the leading ZooKeeper has no zk_synced_followers besides those that stay.`,
  check: ["nobody_else_follows", group],
});

export const hostsHaveLeft = (group: Group): Condition => ({
  text: msg`No daemon of the cluster answers on them.`,
  check: ["hosts_have_left", group],
});

export const isBackedUp: Condition = {
  text: msg`The archive lists snapshot.* and log.*, acceptedEpoch and currentEpoch, and replicated_log. mesos-log read --path=COPY ends with exit code 0.`,
  check: ["is_backed_up"],
};
