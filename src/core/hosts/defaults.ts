import { foldEntries, numberSlots } from "./fold.ts";
import { hostsIn, likelyHosts } from "./parse-hosts.ts";

/** Names and addresses for a number of masters: `master-[1-3]=10.0.0.[11-13]`. */
export function defaultMasters(count: number): string {
  return hostRange("master", "", "10.0.0.", 1, count, 11);
}

/**
 * The same for agents, in the masters' domain and network, ten addresses further:
 * `agent-[1-5].lan=10.0.0.[21-25]`.
 */
export function defaultAgents(count: number, masters: string): string {
  const hosts = likelyHosts(masters);
  const { host = "", address = "10.0.0.11" } = hosts[0] ?? {};
  const domain = host.includes(".") ? host.slice(host.indexOf(".")) : "";
  const network = address.slice(0, address.lastIndexOf(".") + 1);
  const highest = Math.max(
    ...hosts.map(({ address: each = "" }) => (each.startsWith(network) ? lastOctet(each) : 0)),
    10,
  );
  const start = Math.ceil(highest / 10) * 10 + 1;
  if (start + count <= 255) return hostRange("agent", domain, network, 1, count, start);
  return blocks(count, nextNetwork(network))
    .map(({ first, last, network: block }) => hostRange("agent", domain, block, first, last, 1))
    .join(", ");
}

const lastOctet = (address: string) => Number(address.slice(address.lastIndexOf(".") + 1));

function hostRange(
  role: string,
  domain: string,
  network: string,
  first: number,
  last: number,
  octet: number,
): string {
  const range = (from: number, to: number) => (from === to ? `${from}` : `[${from}-${to}]`);
  return `${role}-${range(first, last)}${domain}=${network}${range(octet, octet + last - first)}`;
}

/** A network of 254 addresses holds 250 hosts here, so that the numbers stay readable. */
const perNetwork = 250;

function blocks(count: number, network: (index: number) => string) {
  return Array.from({ length: Math.ceil(count / perNetwork) }, (_, index) => ({
    first: index * perNetwork + 1,
    last: Math.min(count, (index + 1) * perNetwork),
    network: network(index),
  }));
}

/** 10.0.0. → 10.0.1., 10.0.2. … */
function nextNetwork(network: string): (index: number) => string {
  const [a = 10, b = 0, c = 0] = network.split(".").map(Number);
  return (index) => {
    const third = c + 1 + index;
    return `${a}.${(b + Math.floor(third / 256)) % 256}.${third % 256}.`;
  };
}

/**
 * The person's own hosts cut to a number or extended in their pattern: `m[1-3].lan=10.1.0.[11-13]`
 * and 5 → `m[1-5].lan=10.1.0.[11-15]`. Addresses of `others`, the hosts of the other role, are
 * passed over. Undefined where the hosts have no pattern to go on with: a name without a number, or
 * no address.
 */
export function resizeHosts(text: string, count: number, others: string): string | undefined {
  const hosts = hostsIn(text).slice(0, count);
  if (!(count <= maxHosts)) return undefined;
  const names = new Set(hosts.map(({ host }) => host));
  const addresses = new Set([...hosts, ...hostsIn(others)].flatMap(({ address }) => address ?? []));
  const place = countingSlot(hosts.map(({ host }) => host));
  while (hosts.length < count) {
    const last = hosts.at(-1);
    const address = nextFree(last?.address, addresses, nextAddress);
    const host = nextFree(last?.host, names, (name) => nextName(name, place));
    if (host === undefined || address === undefined) return undefined;
    hosts.push({ host, address });
  }
  return foldEntries(
    hosts.map(({ host, address }) => (address === undefined ? host : `${host}=${address}`)),
  )
    .map(String)
    .join(", ");
}

/** A longer list is of no use in a prompt. */
const maxHosts = 5000;

/** The first that follows and is not taken; it is taken then. */
function nextFree(
  last: string | undefined,
  taken: Set<string>,
  next: (text: string) => string | undefined,
): string | undefined {
  let found = last === undefined ? undefined : next(last);
  while (found !== undefined && taken.has(found)) found = next(found);
  if (found !== undefined) taken.add(found);
  return found;
}

/**
 * Which number of the names counts, as its place among the numbers of a name: where the last two
 * differ, else the last of the first label.
 */
function countingSlot(names: readonly string[]): number {
  const [before = "", last = ""] = names.slice(-2);
  const frames = numberSlots(before).map(({ frame }) => frame);
  const differing =
    names.length < 2 ? -1 : numberSlots(last).findLastIndex(({ frame }) => frames.includes(frame));
  return differing >= 0
    ? differing
    : numberSlots((names.at(-1) ?? "").replace(/\..*$/, "")).length - 1;
}

function nextName(name: string, place: number): string | undefined {
  const found = numberSlots(name)[place];
  return found?.frame.replace(
    "[]",
    String(Number(found.number) + 1).padStart(found.number.length, "0"),
  );
}

/** The next address that a host can have: neither .0 nor .255. */
function nextAddress(address: string): string | undefined {
  const [a = 0, b = 0, c = 0, d = 0] = address.split(".").map(Number);
  if (d < 254) return `${a}.${b}.${c}.${d + 1}`;
  return c < 255 ? `${a}.${b}.${c + 1}.1` : undefined;
}
