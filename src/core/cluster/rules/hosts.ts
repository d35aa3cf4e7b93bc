import { type Message, msg, sentences } from "../../i18n/message.ts";
import { quoteForMessage } from "../../i18n/quote.ts";
import { masterCounts, toleratedFailures } from "../derived.ts";
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

const label = /^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

/** RFC 1123: labels of 1 to 63 letters, digits and dashes, 253 characters in all. */
export const hostNames: Rule = (spec) =>
  placedHosts(spec).flatMap(({ host, at }) => {
    const message = hostNameProblem(host);
    return message === undefined ? [] : [{ at, message }];
  });

/** What is wrong with a host name, or undefined. */
export function hostNameProblem(host: string): Message | undefined {
  if (host.length > 253)
    return msg`Host name ${quoteForMessage(host)} has ${host.length} characters; at most 253 are allowed.`;
  if (/^[\d.]+$/.test(host))
    return msg`${quoteForMessage(host)} is not a host name: it has only digits and dots. Put a name before the address: NAME=${host}.`;
  const [, name, address] = /^([\w.-]+)[:@]((?:\d+\.){3}\d+)$/.exec(host) ?? [];
  if (name !== undefined && address !== undefined)
    return msg`${quoteForMessage(host)} is not a host name. Write a host and its address as ${name}=${address}.`;
  const bad = host.split(".").find((part) => !label.test(part));
  if (bad === undefined) return undefined;
  if (bad === "")
    return msg`Host name ${quoteForMessage(host)} has an empty part. Use a name such as node-1 or node-1.example.com.`;
  if (bad.length > 63)
    return msg`In host name ${quoteForMessage(host)}, the part ${quoteForMessage(bad)} has ${bad.length} characters; at most 63 are allowed.`;
  return msg`${quoteForMessage(host)} is not a host name: each part consists of letters, digits and dashes, and starts and ends with a letter or digit.`;
}

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

export const oneMaster: Rule = ({ masters: { length } }) =>
  length === 1
    ? [
        {
          at: "masters",
          message: msg`One master: while it is down, nothing starts, and there is no second copy of its data. 3 masters survive 1 failure.`,
        },
      ]
    : [];
