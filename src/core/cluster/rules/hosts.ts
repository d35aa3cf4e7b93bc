import { type Message, say } from "../../i18n/message.ts";
import { show } from "../../i18n/quote.ts";
import type { ClusterSpec, Host } from "../cluster-spec.ts";
import type { Problem, Rule } from "../problem.ts";

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
    return say`The host name ${show(host)} has ${host.length} characters; 253 are allowed.`;
  if (/^[\d.]+$/.test(host))
    return say`${show(host)} is a number where a host name belongs. Write the name, and the address after it: name=${host}.`;
  const bad = host.split(".").find((part) => !label.test(part));
  if (bad === undefined) return undefined;
  if (bad === "")
    return say`The host name ${show(host)} has an empty part. Write names such as node-1 or node-1.example.com.`;
  if (bad.length > 63)
    return say`In the host name ${show(host)} the part ${show(bad)} has ${bad.length} characters; 63 are allowed.`;
  return say`${show(host)} is not a host name: each part has letters, digits and dashes, and begins and ends with a letter or digit.`;
}

export const noLocalhost: Rule = (spec) =>
  placedHosts(spec)
    .filter(({ host }) => /^localhost(\.|$)/i.test(host))
    .map(({ host, at }) => ({
      at,
      message: say`${show(host)} means another machine on every host. Give the name that the other hosts know this machine by.`,
    }));

/** A name twice in one role; the same name in both roles is allowed. */
export const uniqueHosts: Rule = (spec) =>
  duplicates(placedHosts(spec), ({ role, host }) => `${role} ${host.toLowerCase()}`).map(
    ([again]) => ({
      at: again.at,
      message: say`The host ${show(again.host)} is twice in this list. Remove one of the two.`,
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
            message: say`${show(host)} is master and agent: tasks compete with the master and ZooKeeper for memory and disk. Give the agent's resources, or another host.`,
          },
        ]
      : [],
  );
}
