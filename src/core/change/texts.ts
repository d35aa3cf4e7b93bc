import { foldEntries } from "../hosts/fold.ts";
import { type Message, type MessageValue, msg } from "../i18n/message.ts";
import type { Lost, Pace } from "./kind.ts";
import { kinds } from "./kinds.ts";
import type { Step } from "./make-change.ts";

/** Each service as people call it. */
const serviceNames: Readonly<Record<Step["service"], MessageValue>> = {
  host: msg`the hosts themselves`,
  cluster: msg`the state of ZooKeeper and Mesos`,
  zookeeper: "ZooKeeper",
  "mesos-master": "mesos-master",
  marathon: "Marathon",
  "mesos-agent": "mesos-agent",
};

const paces: Readonly<Record<Pace, Message>> = {
  together: msg`all at the same moment`,
  "one by one": msg`one after the other, those that lead last`,
  "in waves": msg`in waves that the others can carry`,
  "on the leader": msg`only where it leads`,
};

/** The same where nobody leads yet, and nobody's tasks must be carried by others. */
const pacesOfJoins: Readonly<Partial<Record<Pace, Message>>> = {
  "one by one": msg`one after the other`,
  "in waves": msg`in waves`,
};

const paceText = ({ kind, pace }: Pick<Step, "kind" | "pace">): Message =>
  (kinds[kind].isJoin && pacesOfJoins[pace]) || paces[pace];

const losses: Readonly<Record<Lost, Message>> = {
  nothing: msg`nothing`,
  tasks: msg`tasks`,
  state: msg`state`,
};

/** What ends and begins, and what is gone afterwards. */
export const effectText = ({ restarts, lost }: Step): Message =>
  msg`Restarts: ${restarts}. Lost: ${losses[lost]}.`;

/** What a step is about, on one line. */
export function stepTitle({ kind, service, hosts, pace, ...step }: Step): Message {
  const named = hostsText({ hosts, ...step });
  return hosts.length === 1 || service === "host"
    ? msg`${serviceNames[service]} on ${named} (${kind})`
    : msg`${serviceNames[service]} on ${named}, ${paceText({ kind, pace })} (${kind})`;
}

/**
 * Folded; with addresses where machines come or go, since a host that moves is two machines, and
 * with the old name of one that is renamed.
 */
export function hostsText({ hosts, daemons }: Pick<Step, "hosts" | "daemons">): string {
  const addresses = new Map(
    daemons
      .filter(({ state }) => state === "added" || state === "removed")
      .map(({ host, from, to }) => [host, (to ?? from)?.address]),
  );
  const oldNames = new Map(daemons.map(({ host, from }) => [host, from?.name ?? host]));
  const named = hosts.map((host) => {
    const old = oldNames.get(host) ?? host;
    return old === host ? entryOf(host, addresses.get(host)) : `${old}→${host}`;
  });
  return foldEntries(named).join(" ");
}

const entryOf = (host: string, address: string | undefined) =>
  address === undefined ? host : `${host}=${address}`;

export const notTried = msg`Not tried: no one has seen this on a living cluster. Rehearse it on a test cluster.`;
