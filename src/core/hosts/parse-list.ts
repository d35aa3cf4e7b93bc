import { type Message, msg, sentences } from "../i18n/message.ts";
import { quoteForMessage } from "../i18n/quote.ts";
import { type Candidate, hostsOf, linesOf, readLines, readTable } from "./candidates.ts";
import { isAddress, isAddressHeading } from "./cells.ts";
import { addressProblem, hostNameProblem, isIpv6 } from "./check-host.ts";
import { foldEntries } from "./fold.ts";
import { readInventory } from "./inventory.ts";
import { countHosts, splitHosts, tooManyHosts } from "./parse-hosts.ts";
import { maxNames } from "./ranges.ts";

/** Whose hosts are read: their names, and their group in an inventory. */
export type HostRole = "master" | "agent";

/** A line that is left out, and why. */
export interface IgnoredLine {
  line: number;
  text: string;
  reason: Message;
}

/** A host, or a range of them, as a line has it: `a.lan=10.0.0.1`. */
export interface HostEntry {
  line: number;
  text: string;
}

/** What was understood of a text about hosts. */
export interface HostList {
  /** As an answer: `a.lan=10.0.0.1, b-[1-3]=10.0.1.[1-3]`. */
  text: string;
  /** The hosts with their lines; none where the text is as it was given. */
  entries: readonly HostEntry[];
  /** Whether it is the text as it was given: nothing had to be understood. */
  isAsGiven: boolean;
  /** Whether the hosts had addresses only, and the names are made up. */
  isNamed: boolean;
  ignored: readonly IgnoredLine[];
  problem?: undefined;
}

/**
 * Reads hosts as people have them: lines of /etc/hosts, CSV with any further columns, an Ansible
 * inventory in INI or YAML, names and addresses in either order, addresses alone, short forms.
 */
export function parseHostList(
  source: string,
  role: HostRole,
): HostList | { problem: Message; text?: undefined } {
  if (isAnswer(source))
    return { text: source.trim(), entries: [], isAsGiven: true, isNamed: false, ignored: [] };
  const lines = linesOf(source);
  const found = readInventory(lines) ?? readTable(lines) ?? readLines(lines);
  const place = /[\r\n]/.test(source) ? placed : unplaced;
  return new Reading(role, source.split(/\r\n|\r|\n/), place).read(found);
}

type Place = (line: number, message: Message) => Message;
const placed: Place = (line, message) => msg`Line ${line}: ${message}`;
const unplaced: Place = (_, message) => message;

/**
 * One line of short forms, names or a number, which the questions judge themselves; not where an
 * address stands alone or first.
 */
function isAnswer(source: string): boolean {
  if (/[\r\n\t|;"]/.test(source)) return false;
  const text = source.trim();
  const parts = splitHosts(text);
  const needsReading = parts.some(
    (part) => isAddress(part) || isAddressHeading(part.split("=")[0] ?? ""),
  );
  return !needsReading && !isHostsLine(text);
}

/** `10.0.0.1 a.lan a` */
const isHostsLine = (text: string) => {
  const [first = "", second, third] = text.split(/\s+/, 3);
  return isAddress(first) && third !== undefined && !`${second}${third}`.includes(",")
    ? hostsOf(text).length === 1
    : false;
};

/** More problems than that are only counted. */
const maxProblems = 3;

/** Turns what lines say into hosts, and keeps what was left out and what is wrong. */
class Reading {
  readonly #role: HostRole;
  readonly #lines: readonly string[];
  readonly #place: Place;
  readonly #ignored: IgnoredLine[] = [];
  readonly #problems: { line: number; message: Message }[] = [];

  constructor(role: HostRole, lines: readonly string[], place: Place) {
    this.#role = role;
    this.#lines = lines;
    this.#place = place;
  }

  read(candidates: readonly Candidate[]): ReturnType<typeof parseHostList> {
    const located = withAddresses(candidates.filter((each) => !this.#isLeftOut(each)));
    const own = this.#ownGroup(located);
    const isNamed = own.some(({ address }) => address !== undefined) && !own.some(hasName);
    const hosts = this.#unique(isNamed ? this.#named(own) : own);
    for (const host of hosts) this.#check(host);
    if (this.#problems.length > 0) return { problem: this.#problem(candidates.length) };
    if (hosts.length === 0) return { problem: this.#nothing() };
    const count = hosts.reduce((sum, { name = "" }) => sum + countHosts(name), 0);
    if (count > maxNames) return { problem: tooManyHosts };
    const entries = hosts.map(({ line, name = "", address }) => ({
      line,
      text: address === undefined ? name : `${name}=${address}`,
    }));
    const folded = foldEntries(entries.map(({ text }) => text));
    const text = folded.map(String).join(", ");
    return { text, entries, isAsGiven: false, isNamed, ignored: this.#ignored };
  }

  #ignore({ line }: Candidate, reason: Message): void {
    this.#ignored.push({ line, text: (this.#lines[line - 1] ?? "").trim(), reason });
  }

  /** Whether a line is about this machine itself, or cannot be a host of a cluster. */
  #isLeftOut(candidate: Candidate): boolean {
    const reason = reasonToLeaveOut(candidate);
    if (reason !== undefined) this.#ignore(candidate, reason);
    return reason !== undefined;
  }

  /** In an inventory with a group for this role, only that one counts. */
  #ownGroup(candidates: readonly Candidate[]): readonly Candidate[] {
    const pattern = groupPatterns[this.#role];
    const isOwn = ({ group = "" }: Candidate) => pattern.test(group);
    const own = candidates.filter(isOwn);
    if (own.length === 0) return candidates;
    const names = new Set(own.map(({ name }) => name));
    for (const other of candidates.filter((each) => !isOwn(each) && !names.has(each.name)))
      this.#ignore(
        other,
        other.group ? msg`in group ${quoteForMessage(other.group)}` : msg`in no group`,
      );
    return own;
  }

  #named(candidates: readonly Candidate[]): Candidate[] {
    let next = 1;
    return candidates.map((candidate) => {
      const first = next;
      next += countHosts(candidate.address ?? "");
      const numbers = next - first === 1 ? `${first}` : `[${first}-${next - 1}]`;
      return { ...candidate, name: `${this.#role}-${numbers}` };
    });
  }

  /** The same host twice is once; the same name with another address is a problem. */
  #unique(candidates: readonly Candidate[]): Candidate[] {
    const first = new Map<string, Candidate>();
    for (const candidate of candidates) {
      const name = candidate.name?.toLowerCase() ?? `${candidate.address} ${candidate.line}`;
      const before = first.get(name);
      if (before === undefined || candidate.problem !== undefined) {
        first.set(before === undefined ? name : `${name} ${candidate.line}`, candidate);
      } else if (isSameHost(before, candidate)) {
        Object.assign(before, { address: before.address ?? candidate.address });
        this.#ignore(candidate, msg`the same as line ${before.line}`);
      } else
        this.#refuse(
          candidate,
          msg`${quoteForMessage(candidate.name)} has another address in line ${before.line}.`,
        );
    }
    return [...first.values()];
  }

  #refuse({ line }: Candidate, message: Message): void {
    this.#problems.push({ line, message });
  }

  #check(candidate: Candidate): void {
    const { problem, name, address } = candidate;
    const message =
      problem ??
      (name === undefined
        ? msg`${quoteForMessage(address)} is an address without a name. Write NAME=${address ?? ""}.`
        : partProblem(name, hostNameProblem)) ??
      (address === undefined ? undefined : partProblem(address, addressProblem));
    if (message !== undefined) this.#refuse(candidate, message);
  }

  #problem(lines: number): Message {
    const problems = this.#problems.toSorted((a, b) => a.line - b.line);
    if (problems.length > lines / 2 && lines > 1)
      return msg`This is not a list of hosts: most of its lines cannot be read. Write NAME ADDRESS on each line. ${this.#first(problems, 1)}`;
    return this.#first(problems, maxProblems);
  }

  #first(problems: readonly { line: number; message: Message }[], count: number): Message {
    const shown = problems.slice(0, count).map(({ line, message }) => this.#place(line, message));
    const more = problems.length - shown.length;
    const [first = msg`And ${more} more.`, ...others] = shown;
    return sentences(first, ...others, more > 0 ? msg`And ${more} more.` : undefined);
  }

  #nothing(): Message {
    const [first] = this.#ignored;
    return first === undefined
      ? msg`No hosts were found in it.`
      : msg`No hosts were found in it. Left out: ${quoteForMessage(first.text)} (${first.reason}).`;
  }
}

const groupPatterns: Readonly<Record<HostRole, RegExp>> = {
  master: /master/i,
  agent: /agent|slave|worker/i,
};

/** An inventory may give the address of a host in another group than its role's. */
function withAddresses(candidates: readonly Candidate[]): Candidate[] {
  const addresses = new Map(candidates.map(({ name, address }) => [name, address] as const));
  for (const { name, address } of candidates)
    if (address !== undefined) addresses.set(name, address);
  return candidates.map((candidate) => {
    const address = candidate.address ?? addresses.get(candidate.name);
    return address === undefined || candidate.name === undefined
      ? candidate
      : { ...candidate, address };
  });
}

const hasName = ({ name }: Candidate) => name !== undefined;

const isSameHost = (one: Candidate, other: Candidate) =>
  one.address === other.address || one.address === undefined || other.address === undefined;

function reasonToLeaveOut({ name = "", address = "" }: Candidate): Message | undefined {
  if (/^(localhost|ip6-|broadcasthost$)/i.test(name) || /^127\./.test(address))
    return msg`this machine itself`;
  if (isIpv6(address.replace(/%.*$/, ""))) return msg`an IPv6 address; Mesos listens on IPv4 only`;
  if (address === "255.255.255.255") return msg`no address of a host`;
  return undefined;
}

/** What is wrong with a name or address; ranges are for the rules. */
const partProblem = (text: string, check: (part: string) => Message | undefined) =>
  text.includes("[") ? undefined : check(text);
