import { countHosts, expandHosts, readEntry, tooManyHosts } from "../hosts/parse-hosts.ts";
import { maxNames } from "../hosts/ranges.ts";
import { defaultMarathon, isOneMachine, layoutOf } from "./derived.ts";
import { specSchema } from "./schema.ts";
import { defaultLevel } from "./security.ts";
import type { SchemaNode } from "./spec-paths.ts";
import type {
  AgentHost,
  ClusterSpec,
  FlagValue,
  Host,
  Problem,
  SpecWithDefaults,
  WrittenSpec,
} from "./types.ts";
import { toNewestVersion } from "./versions.ts";

interface CompletedSpec {
  spec: ClusterSpec;
  /** Ranges that cannot be expanded; their hosts are left out of the spec. */
  problems: Problem[];
  origins: Origins;
}

/** For each expanded host, the number of the entry that it was written in. */
export interface Origins {
  masters: readonly number[];
  agents: readonly number[];
}

/** Fills in every default of the file's version, and expands every host range. */
export function completeSpec(writtenInAnyVersion: WrittenSpec): CompletedSpec {
  const written = toNewestVersion(writtenInAnyVersion);
  const masters = expandEntries("masters", written.masters, maxNames);
  const agents = expandEntries("agents", written.agents, maxNames - masters.hosts.length);
  const filled = fillDefaults({ ...written, marathon: marathonOf(written) });
  const { master, agent, marathon, zookeeper } = filled.flags;
  const hosts = {
    method: filled.method,
    masters: masters.hosts.map(({ host }) => host),
    agents: agents.hosts.map(toAgent),
  };
  return {
    spec: {
      ...filled,
      marathon: marathonOf(written),
      ...hosts,
      flags: {
        master: normalized(master),
        agent: normalized(agent),
        marathon: normalized(marathon),
        zookeeper: normalized(zookeeper),
      },
      security: {
        level: filled.security.level ?? defaultLevel(isOneMachine(hosts)),
        admins: filled.security.admins,
        frameworks: filled.security.frameworks,
        tasks: filled.security.tasks,
      },
    },
    problems: [...masters.problems, ...agents.problems],
    origins: {
      masters: masters.hosts.map(({ entryIndex }) => entryIndex),
      agents: agents.hosts.map(({ entryIndex }) => entryIndex),
    },
  };
}

/** A default that depends on other fields. */
function marathonOf({ marathon, method, apt }: WrittenSpec): ClusterSpec["marathon"] {
  return marathon ?? defaultMarathon(method, layoutOf(apt ?? specSchema.properties.apt.default));
}

/**
 * The spec with the schema's defaults, its fields in the schema's order: equal answers make equal
 * bytes.
 */
export function fillDefaults(written: object): SpecWithDefaults {
  // The cast holds because FromSchema, as filledFrom does, takes a field with a default as always
  // there.
  return filledFrom(specSchema, written) as SpecWithDefaults;
}

function filledFrom(node: SchemaNode, written: unknown): unknown {
  const value = written ?? node.default;
  if (node.properties === undefined || typeof value !== "object" || value === null) return value;
  const fields = Object.entries(node.properties).map(([name, child]) => [
    name,
    filledFrom(child, Reflect.get(value, name)),
  ]);
  return Object.fromEntries(fields.filter(([, field]) => field !== undefined));
}

/**
 * Numbers and booleans that a flag or a form could only give as text: equal answers make equal
 * bytes, wherever they come from.
 */
function normalized<Value extends FlagValue>(
  values: Readonly<Record<string, Value>> = {},
): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, scalarOf(value)]),
  ) as Record<string, Value>;
}

function scalarOf(value: FlagValue): FlagValue {
  if (value === "true" || value === "false") return value === "true";
  if (typeof value !== "string" || !/^-?\d+(\.\d+)?$/.test(value)) return value;
  // Not 007, nor a number that would be rounded.
  return String(Number(value)) === value ? Number(value) : value;
}

type Entry = WrittenSpec["agents"][number];
type LongEntry = Exclude<Entry, string>;

/** A host with the entry that it was written in. */
interface ExpandedHost {
  host: Host;
  entry: Partial<LongEntry>;
  entryIndex: number;
}

/** At most `room` hosts, judged before they are expanded. */
function expandEntries(
  field: keyof Origins,
  entries: readonly Entry[],
  room: number,
): { hosts: ExpandedHost[]; problems: Problem[] } {
  const hosts: ExpandedHost[] = [];
  const problems: Problem[] = [];
  let count = 0;
  // forEach passes over the holes that the check leaves where an entry was broken.
  entries.forEach((entry, entryIndex) => {
    const text = shortForm(entry);
    const size = text === undefined ? 0 : countHosts(text);
    // A range that is too large by itself has a message of its own.
    count += size > maxNames ? 1 : size;
    if (text === undefined || count > room) return;
    const expanded = expandHosts(text);
    if (expanded.problem !== undefined)
      problems.push({ at: `${field}[${entryIndex}]`, message: expanded.problem });
    for (const host of expanded.nodes ?? [])
      hosts.push({ host, entry: typeof entry === "string" ? {} : entry, entryIndex });
  });
  if (count <= room) return { hosts, problems };
  return { hosts, problems: [...problems, { at: field, message: tooManyHosts }] };
}

/** Undefined where the host was broken. */
function shortForm(entry: Entry): string | undefined {
  if (typeof entry === "string") return readEntry(entry);
  if (entry.host === undefined) return undefined;
  return entry.address === undefined ? entry.host : `${entry.host}=${entry.address}`;
}

function toAgent({ host, entry }: ExpandedHost): AgentHost {
  return {
    ...host,
    attributes: normalized(entry.attributes),
    resources: normalized(entry.resources),
  };
}
