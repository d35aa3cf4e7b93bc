import type {
  AgentHost,
  AptSource,
  ClusterSpec,
  FlagValue,
  Host,
  WrittenSpec,
} from "./cluster-spec.ts";
import { defaultMarathon, layoutOf } from "./derived.ts";
import { expandHosts } from "./host-ranges.ts";
import type { Problem } from "./problem.ts";
import { specSchema } from "./schema.ts";

const fields = specSchema.properties;

/** Fills in every default and expands every host range. Ranges that cannot be expanded are left out and reported. */
export function completeSpec(written: WrittenSpec): {
  spec: ClusterSpec;
  problems: Problem[];
  origins: Origins;
} {
  const masters = expandEntries("masters", written.masters, (node) => node);
  const agents = expandEntries(
    "agents",
    written.agents,
    (node, entry) =>
      ({
        ...node,
        attributes: canonical(entry.attributes),
        resources: canonical(entry.resources),
      }) satisfies AgentHost,
  );
  const method = written.method;
  const apt = inSchemaOrder(written.apt ?? fields.apt.default);
  const spec: ClusterSpec = {
    apiVersion: fields.apiVersion.const,
    name: written.name,
    language: written.language ?? fields.language.default,
    method,
    os: written.os ?? fields.os.default,
    arch: written.arch ?? fields.arch.default,
    masters: masters.nodes,
    agents: agents.nodes,
    containerizer: written.containerizer ?? fields.containerizer.default,
    marathon: written.marathon ?? defaultMarathon(method, layoutOf(apt)),
    ports: { ...defaultsOf(fields.ports.properties), ...written.ports },
    flags: {
      master: canonical(written.flags?.master),
      agent: canonical(written.flags?.agent),
      marathon: canonical(written.flags?.marathon),
      zookeeper: canonical(written.flags?.zookeeper),
    },
    ssh: { ...defaultsOf(fields.ssh.properties), ...written.ssh },
    apt,
    images: { ...defaultsOf(fields.images.properties), ...written.images },
    source: { ...defaultsOf(fields.source.properties), ...written.source },
    network: written.network ?? fields.network.default,
    offline: written.offline ?? fields.offline.default,
  };
  return {
    spec,
    problems: [...masters.problems, ...agents.problems],
    origins: { masters: masters.origins, agents: agents.origins },
  };
}

/** For each expanded host, the number of the entry that it was written in. */
export interface Origins {
  masters: readonly number[];
  agents: readonly number[];
}

/** Equal answers make equal bytes, whatever their order. */
function inSchemaOrder(apt: AptSource): AptSource {
  return Object.fromEntries(
    Object.keys(fields.apt.properties)
      .filter((name) => Object.hasOwn(apt, name))
      .map((name) => [name, Reflect.get(apt, name)]),
  );
}

/** Numbers and switches that a flag or a form could only give as texts: equal answers make equal bytes, from every door. */
function canonical<Value extends FlagValue>(
  values: Readonly<Record<string, Value>> = {},
): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, scalarOf(value)]),
  ) as Record<string, Value>;
}

function scalarOf(value: FlagValue): FlagValue {
  if (value === "true" || value === "false") return value === "true";
  return typeof value === "string" &&
    /^-?\d+(\.\d+)?$/.test(value) &&
    String(Number(value)) === value
    ? Number(value)
    : value;
}

type WithDefault = Record<string, { default: unknown }>;

function defaultsOf<Fields extends WithDefault>(properties: Fields) {
  const entries = Object.entries(properties).map(([name, { default: value }]) => [name, value]);
  return Object.fromEntries(entries) as {
    [Name in keyof Fields]: Widened<Fields[Name]["default"]>;
  };
}

/** The type that a literal default stands for: 2181 → number. */
type Widened<Value> = Value extends number
  ? number
  : Value extends "1.11.x"
    ? keyof typeof import("../catalog/sources.ts").sources
    : string;

type Entry = WrittenSpec["agents"][number];
type LongEntry = Exclude<Entry, string>;

function expandEntries<Node extends Host>(
  field: keyof Origins,
  entries: readonly Entry[],
  toNode: (host: Host, entry: Partial<LongEntry>) => Node,
): { nodes: Node[]; origins: number[]; problems: Problem[] } {
  const nodes: Node[] = [];
  const origins: number[] = [];
  const problems: Problem[] = [];
  // forEach passes over the holes that check leaves where an entry was broken; a broken host leaves none.
  entries.forEach((entry, index) => {
    if (typeof entry === "object" && entry.host === undefined) return;
    const long = typeof entry === "string" ? {} : entry;
    const expanded = expandHosts(typeof entry === "string" ? entry : shortForm(entry));
    if ("problem" in expanded)
      problems.push({ at: `${field}[${index}]`, message: expanded.problem });
    else for (const node of expanded.nodes) origins[nodes.push(toNode(node, long)) - 1] = index;
  });
  return { nodes, origins, problems };
}

const shortForm = ({ host, address }: LongEntry) =>
  address === undefined ? host : `${host}=${address}`;
