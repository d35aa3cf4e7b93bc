import { expandHosts } from "./parse-hosts.ts";

/** Where a name can become a range: agent-7.lan → frame `agent-[].lan`, number `7`. */
type NumberSlot = { frame: string; number: string };
type Fold = { name: string; frame: string; numbers: string[] };

/** Fifteen digits always fit a safe integer. */
const maxDigits = 15;

/**
 * agent-1 … agent-40 → `agent-[1-40]`, for display. Ranges stand where their first name stood and
 * keep the order of their numbers; repeats are left out. One number per name is folded: the last
 * one in which it differs from another name.
 */
export function foldHosts(names: readonly string[]): string[] {
  const places = new Map(names.map((name) => [name, numberSlots(name)]));
  const shared = countFrames([...places.values()].flat());
  const folds = new Map<string, Fold>();
  for (const [name, found] of places) {
    const place = found.findLast(({ frame }) => (shared.get(frame) ?? 0) > 1);
    const key = place ? `range ${place.frame}` : `name ${name}`;
    const { frame, number } = place ?? { frame: name, number: "" };
    const fold = folds.get(key);
    if (fold) fold.numbers.push(number);
    else folds.set(key, { name, frame, numbers: [number] });
  }
  return [...folds.values()].map(foldedName);
}

/** Every place of a name where a number stands. */
export function numberSlots(name: string): NumberSlot[] {
  if (/[[\]]/.test(name)) return [];
  const numbers = [...name.matchAll(/\d+/g)].filter(([number]) => number.length <= maxDigits);
  return numbers.map(({ 0: number, index }) => ({
    frame: `${name.slice(0, index)}[]${name.slice(index + number.length)}`,
    number,
  }));
}

function countFrames(places: NumberSlot[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { frame } of places) counts.set(frame, (counts.get(frame) ?? 0) + 1);
  return counts;
}

function foldedName({ name, frame, numbers }: Fold): string {
  return numbers.length === 1 ? name : frame.replace("[]", `[${rangeItems(numbers)}]`);
}

/** 1 2 3 5 → `1-3,5` */
function rangeItems(numbers: string[]): string {
  const runs: { first: string; last: string }[] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && number === nextIn(run)) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs.map(({ first, last }) => (first === last ? first : `${first}-${last}`)).join(",");
}

/** A padded run ends where its width does: [01-99], then 100 by itself. */
function nextIn({ first, last }: { first: string; last: string }): string | undefined {
  const next = String(Number(last) + 1);
  if (!/^0./.test(first)) return next;
  return next.length > first.length ? undefined : next.padStart(first.length, "0");
}

/** A host, or a range of hosts, as a spec has it: a short form, or its fields. */
export type HostEntry = string | { host: string; address?: string; [property: string]: unknown };

/**
 * Hosts that follow each other and fold into one range; `properties` is what an agent has besides.
 */
interface Run {
  hosts: string[];
  addresses: string[];
  hasAddresses: boolean;
  /** The frames that all names, and all addresses, of the run share. */
  hostFrames: readonly string[];
  addressFrames: readonly string[];
  properties: object;
}

/**
 * The same hosts in as few entries as ranges make of them, in the same order, since the place of a
 * master is its myid.
 */
export function foldEntries(entries: readonly HostEntry[]): HostEntry[] {
  const folded: HostEntry[] = [];
  let runs: Run[] = [];
  for (const entry of entries) {
    const next = entryRuns(entry);
    if (next === undefined) {
      folded.push(...runs.flatMap(entriesOf), entry);
      runs = [];
    } else appendRuns(runs, next);
  }
  return [...folded, ...runs.flatMap(entriesOf)];
}

function appendRuns(runs: Run[], next: readonly Run[]): void {
  for (const run of next) {
    const last = runs.at(-1);
    if (last !== undefined && canJoin(last, run)) join(last, run);
    else runs.push(run);
  }
}

/**
 * One run for each host of an entry; none where its range cannot be expanded: the check will say
 * why.
 */
function entryRuns(entry: HostEntry): Run[] | undefined {
  const { host, address, ...properties } = typeof entry === "string" ? { host: entry } : entry;
  const expanded = expandHosts(address === undefined ? host : `${host}=${address}`);
  if (expanded.problem !== undefined) return undefined;
  const filled = Object.fromEntries(
    Object.entries(properties).filter(([, value]) => Object.keys(value ?? {}).length > 0),
  );
  return expanded.nodes.map((node) => ({
    hosts: [node.host],
    addresses: node.address === undefined ? [] : [node.address],
    hasAddresses: node.address !== undefined,
    hostFrames: framesOf(node.host),
    addressFrames: framesOf(node.address ?? ""),
    properties: filled,
  }));
}

const framesOf = (name: string) => numberSlots(name).map(({ frame }) => frame);

/**
 * Whether one range could hold both: equal properties, and a number that differs at the same place.
 */
function canJoin(run: Run, next: Run): boolean {
  return (
    run.hasAddresses === next.hasAddresses &&
    JSON.stringify(run.properties) === JSON.stringify(next.properties) &&
    shared(run.hostFrames, next.hostFrames).length > 0 &&
    (!run.hasAddresses || shared(run.addressFrames, next.addressFrames).length > 0)
  );
}

/** Takes the hosts of another run into this one. */
function join(run: Run, next: Run): void {
  run.hosts.push(...next.hosts);
  run.addresses.push(...next.addresses);
  run.hostFrames = shared(run.hostFrames, next.hostFrames);
  run.addressFrames = shared(run.addressFrames, next.addressFrames);
}

const shared = (frames: readonly string[], others: readonly string[]) =>
  frames.filter((frame) => others.includes(frame));

/** The run as one entry, if that reads back as the same hosts; else each host by itself. */
function entriesOf(run: Run): HostEntry[] {
  const text = entryText(foldHosts(run.hosts).join(","), foldHosts(run.addresses).join(","));
  const expanded = expandHosts(text);
  const isSame =
    expanded.nodes !== undefined &&
    JSON.stringify(expanded.nodes.map(({ host }) => host)) === JSON.stringify(run.hosts) &&
    JSON.stringify(expanded.nodes.flatMap(({ address }) => address ?? [])) ===
      JSON.stringify(run.addresses);
  const texts = isSame
    ? [text]
    : run.hosts.map((host, index) => entryText(host, run.addresses[index] ?? ""));
  return texts.map((hosts) => withProperties(hosts, run.properties));
}

const entryText = (hosts: string, addresses: string) =>
  addresses === "" ? hosts : `${hosts}=${addresses}`;

function withProperties(text: string, properties: object): HostEntry {
  const [host = "", address] = text.split("=");
  return Object.keys(properties).length === 0
    ? text
    : { host, ...(address !== undefined && { address }), ...properties };
}
