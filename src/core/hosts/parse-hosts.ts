import { type Message, type MessageValue, msg } from "../i18n/message.ts";
import {
  countNames,
  expandRange,
  firstRepeat,
  listNames,
  maxNames,
  problemIn,
  quote,
} from "./ranges.ts";

export type ExpandedHosts =
  | { nodes: { host: string; address?: string }[]; problem?: undefined }
  | { problem: Message; nodes?: undefined };

/**
 * `m-[1-3]=10.0.0.[11-13]` → three nodes, paired in step; without `=`, nodes without an address.
 */
export function expandHosts(text: string): ExpandedHosts {
  const [hosts = "", addresses, ...more] = text.split("=").map((side) => side.trim());
  if (hosts === "")
    return problemIn(text, msg`has no host name; add one, such as agent-1 or agent-[1-3]`);
  if (addresses === "")
    return problemIn(text, msg`has no address after the "="; add one, or remove the "="`);
  if (more.length > 0)
    return problemIn(
      text,
      msg`has more than one "="; separate the hosts with commas (,), and in a YAML list give each host its own entry`,
    );
  if (addresses !== undefined) return pairInStep(hosts, addresses);
  const expanded = expandRange(hosts);
  return expanded.problem !== undefined
    ? expanded
    : { nodes: expanded.values.map((host) => ({ host })) };
}

/**
 * `a[1,3],b c` → a[1,3] · b · c: splits at commas, spaces and line ends outside brackets. A name and an address that
 * follow each other belong together, in either order, as in /etc/hosts: `a 10.0.0.1` → a=10.0.0.1.
 */
export function splitHosts(text: string): string[] {
  const parts = halfWidth(text).match(/(?:\[[^[\]]*\]|[^\s,[]+|\[)+/g) ?? [];
  const hosts: string[] = [];
  for (let index = 0; index < parts.length; index++) {
    const [part = "", next] = parts.slice(index, index + 2);
    const pair = next === undefined ? undefined : (pairOf(part, next) ?? pairOf(next, part));
    hosts.push(pair ?? part);
    if (pair !== undefined) index++;
  }
  return hosts;
}

/** A Chinese keyboard writes its own commas, full stops, brackets, dashes and equals signs. */
const halfWidth = (text: string) =>
  text
    .normalize("NFKC")
    .replaceAll("、", ",")
    .replaceAll("。", ".")
    .replaceAll("【", "[")
    .replaceAll("】", "]");

/**
 * One entry of a list in a file, which is one host or range: as `splitHosts` reads it. What is
 * several hosts stays as it is, to be refused.
 */
export function readEntry(text: string): string {
  if (/^[\w.=-]+$/.test(text)) return text; // as nearly all of thousands are
  const [only, ...more] = splitHosts(text);
  return only === undefined || more.length > 0 ? halfWidth(text) : only;
}

const pairOf = (name: string, address: string) =>
  isAddress(address) && !isAddress(name) && !name.includes("=") ? `${name}=${address}` : undefined;

/** Four numbers or ranges between dots: no host has such a name. */
const isAddress = (text: string) => /^(\d+\.){3}\d+$/.test(text.replace(/\[[^\]]*\]/g, "0"));

/**
 * Pairs first and folds equal pairs then: a name repeated on one side must not shift the addresses
 * behind it.
 */
function pairInStep(hosts: string, addresses: string): ExpandedHosts {
  const left = listNames(hosts);
  const right = listNames(addresses);
  if (left.problem !== undefined) return left;
  if (right.problem !== undefined) return right;
  return pair(`${hosts}=${addresses}`, left.values, right.values);
}

function pair(text: string, hosts: string[], addresses: string[]): ExpandedHosts {
  if (hosts.length !== addresses.length) {
    const [left, right] = [
      countOf(hosts, msg`1 host`, msg`${hosts.length} hosts`),
      countOf(addresses, msg`1 address`, msg`${addresses.length} addresses`),
    ];
    return problemIn(
      text,
      msg`expands to ${left} but ${right}; give each host exactly one address of its own`,
    );
  }
  const pairs = new Map(
    hosts.map((host, i) => [`${host}=${addresses[i]}`, { host, address: addresses[i] ?? "" }]),
  );
  const nodes = [...pairs.values()];
  const repeated =
    firstRepeat(nodes.map(({ host }) => host)) ?? firstRepeat(nodes.map(({ address }) => address));
  if (repeated === undefined) return { nodes };
  return problemIn(
    text,
    msg`uses ${quote(repeated)} more than once; use every host and every address once`,
  );
}

function countOf(values: string[], one: Message, many: Message): MessageValue {
  return values.length === 1 ? one : many;
}

/**
 * Reads an answer about hosts: a count (`3` → `master-[1-3]`), or short forms separated by commas
 * or spaces. At most 5 digits: more hosts than that are not a count that somebody meant.
 */
export function parseHosts(text: string, role: "master" | "agent"): string[] {
  const count = /^\d{1,5}$/.test(text.trim()) ? Number(text) : undefined;
  if (count === undefined) return splitHosts(text);
  if (count === 0) return [];
  return [count === 1 ? `${role}-1` : `${role}-[1-${count}]`];
}

/** The hosts of an answer, as many as a cluster can have; what cannot be read is left out. */
export function hostsIn(text: string): { host: string; address?: string }[] {
  const hosts: { host: string; address?: string }[] = [];
  for (const entry of splitHosts(text)) {
    if (hosts.length + countHosts(entry) > maxNames) break;
    hosts.push(...(expandHosts(entry).nodes ?? []));
  }
  return hosts;
}

/**
 * The hosts of an answer that somebody is still writing: where names and addresses do not go
 * together, each of them as far as it can be read.
 */
export const likelyHosts = (text: string): { host: string; address?: string }[] => [
  ...hostsIn(text),
  ...splitHosts(text)
    .filter((entry) => expandHosts(entry).problem !== undefined)
    .flatMap(halvesOf),
];

function halvesOf(entry: string): { host: string; address?: string }[] {
  const [names = [], addresses = []] = entry.split("=").map((side) => listNames(side).values);
  const length = Math.max(names.length, addresses.length);
  return Array.from({ length }, (_, index) => ({
    host: names[index] ?? names[0] ?? "",
    ...(addresses[index] !== undefined && { address: addresses[index] }),
  }));
}

/** How many hosts an entry stands for, before it is expanded. */
export const countHosts = (entry: string): number => countNames(entry.split("=", 1)[0] ?? "");

export const tooManyHosts = msg`A cluster has at most ${maxNames} hosts. Use smaller ranges.`;
