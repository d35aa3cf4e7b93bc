import { hostNameProblem } from "../../hosts/check-host.ts";
import { msg, sentences } from "../../i18n/message.ts";
import { quoteForMessage } from "../../i18n/quote.ts";
import { isOneMachine, masterCounts, toleratedFailures } from "../derived.ts";
import type { ClusterSpec, Host, Problem, Rule } from "../types.ts";

/** A host with its place in the spec. */
export interface PlacedHost extends Host {
  at: string;
  role: "masters" | "agents";
}

/** Every host of both roles, with its place. */
export function placedHosts({ masters, agents }: ClusterSpec): PlacedHost[] {
  const placed = (role: PlacedHost["role"], hosts: readonly Host[]) =>
    hosts.map((host, index) => ({ ...host, role, at: `${role}[${index}]` }));
  return [...placed("masters", masters), ...placed("agents", agents)];
}

/** RFC 1123: labels of 1 to 63 letters, digits and dashes, 253 characters in all. */
export const hostNames: Rule = (spec) =>
  placedHosts(spec).flatMap(({ host, at }) => {
    const message = hostNameProblem(host);
    return message === undefined ? [] : [{ at, message }];
  });

export const noLocalhost: Rule = (spec) =>
  placedHosts(spec)
    .filter(({ host }) => /^localhost(\.|$)/i.test(host))
    .map(({ host, at }) => ({
      at,
      message: msg`${quoteForMessage(host)} means a different machine on every host. Use the name by which the other hosts know this machine.`,
    }));

/** A name twice in one role; the same name in both roles is allowed. */
export const uniqueHosts: Rule = (spec) =>
  duplicates(placedHosts(spec), ({ role, host }) => `${role} ${host.toLowerCase()}`).map(
    ([again]) => ({
      at: again.at,
      message: msg`Host ${quoteForMessage(again.host)} is in this list twice. Remove one of the two.`,
    }),
  );

/** Each entry whose key was seen before, with the entry that had it first. */
export function duplicates<Entry>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string,
): [again: Entry, first: Entry][] {
  const seen = new Map<string, Entry>();
  return entries.flatMap((entry): [Entry, Entry][] => {
    const first = seen.get(keyOf(entry));
    if (first === undefined) seen.set(keyOf(entry), entry);
    return first === undefined ? [] : [[entry, first]];
  });
}

/** Hosts that are both master and agent: legal, and worth a second thought. */
export const hostOfBothRoles: Rule = ({ masters, agents }) => problemsOfBothRoles(masters, agents);

/** The same for hosts of which no more than the names is known yet. */
export function problemsOfBothRoles(
  masters: readonly Pick<Host, "host">[],
  agents: readonly Pick<Host, "host">[],
): Problem[] {
  const masterHosts = new Set(masters.map(({ host }) => host.toLowerCase()));
  return agents.flatMap(({ host }, index): Problem[] =>
    masterHosts.has(host.toLowerCase())
      ? [
          {
            at: `agents[${index}]`,
            message: msg`${quoteForMessage(host)} is both master and agent: tasks compete with the master and ZooKeeper for memory and disk. Set the agent's resources, or use another host.`,
          },
        ]
      : [],
  );
}

const tolerance = masterCounts
  .map((masters) => `${masters} → ${toleratedFailures(masters)}`)
  .join(", ");

/**
 * An even number never initialises Mesos' replicated log by itself; more than 7 only slow it down.
 */
export const oddMasters: Rule = ({ masters: { length } }) =>
  masterCounts.includes(length)
    ? []
    : [
        {
          at: "masters",
          message: sentences(
            msg`${length} masters are not supported. Use 1, 3, 5 or 7; failures survived: ${tolerance}.`,
            length % 2 === 0
              ? msg`An even number survives no more failures than the odd number below it, and Mesos never initialises its replicated log with it.`
              : undefined,
          ),
        },
      ];

/** On one machine a second copy would fail with the first. */
export const oneMaster: Rule = (spec) =>
  spec.masters.length === 1 && !isOneMachine(spec)
    ? [
        {
          at: "masters",
          message: msg`One master: while it is down, nothing starts, and there is no second copy of its data. 3 masters survive 1 failure.`,
        },
      ]
    : [];
