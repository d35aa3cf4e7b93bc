import type { BundleFile } from "../core/bundle/blueprint.ts";
import { withHostLists } from "../core/cluster/host-counts.ts";
import { toNewestVersion } from "../core/cluster/versions.ts";
import { foldEntries } from "../core/hosts/fold.ts";
import { hostsIn } from "../core/hosts/parse-hosts.ts";
import { type HostRole, parseHostList } from "../core/hosts/parse-list.ts";
import { type Message, msg } from "../core/i18n/message.ts";
import { shortForm } from "../core/questions/host-answers.ts";
import { formatYamlError, readYaml } from "../core/yaml/yaml.ts";
import { bundleInZip } from "./opened-bundle.ts";
import type { PageAnswers } from "./page-answers.ts";
import { answersInSpec } from "./spec-answers.ts";

/** What a file turned out to be. */
export type Incoming =
  | OpenedCluster
  | { kind: "hosts"; name: string; hosts: HostLists }
  | { kind: "nothing"; message: Message };

/** The answers of cluster.yaml, and the files of the bundle that it was in. */
export interface OpenedCluster {
  kind: "cluster";
  name: string;
  given: PageAnswers;
  files?: readonly BundleFile[];
  /** The first answers without a problem, where those of the file had one. */
  solved?: PageAnswers;
}

/** The hosts of a file in each way in which they can be meant, as answers. */
export interface HostLists {
  count: number;
  masters: string;
  agents: string;
  /** Some of them masters, the others agents. */
  split?: { masters: string; agents: string };
}

/** Reads cluster.yaml, the zip of a bundle, a hosts file, CSV or an inventory. */
export async function readIncoming(file: File): Promise<Incoming> {
  const { name } = file;
  if (!/\.zip$/i.test(name)) return readText(name, await file.text());
  const bundle = bundleInZip(new Uint8Array(await file.arrayBuffer()));
  if (bundle === undefined)
    return { kind: "nothing", message: msg`${name} is no bundle: there is no cluster.yaml in it.` };
  const { spec, files } = bundle;
  const read = readSpec(name, spec);
  return read.kind === "cluster" && files ? { ...read, files } : read;
}

/** Fields that only a spec has. */
const specFields = /^["']?(apiVersion|method|masters)["']?:/m;

function readText(name: string, text: string): Incoming {
  return specFields.test(text) || text.trimStart().startsWith("{")
    ? readSpec(name, text)
    : readHosts(name, text);
}

function readSpec(name: string, text: string): Incoming {
  const read = readYaml(text);
  const [error] = read.errors ?? [];
  if (error !== undefined || read.errors !== undefined)
    return {
      kind: "nothing",
      message: msg`${name} cannot be read. ${error ? msg`Line ${error.line}: ${formatYamlError(error)}` : msg``}`,
    };
  const { value } = read;
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { kind: "nothing", message: msg`${name} is no cluster.yaml.` };
  const spec = toNewestVersion(withHostLists({ ...value }));
  return { kind: "cluster", name, given: answersInSpec(spec) };
}

function readHosts(name: string, text: string): Incoming {
  const [masters, agents] = (["master", "agent"] as const).map((role: HostRole) =>
    parseHostList(`${text}\n`, role),
  );
  if (masters === undefined || agents === undefined || masters.problem !== undefined)
    return { kind: "nothing", message: msg`${name}: ${masters?.problem ?? msg``}` };
  if (agents.problem !== undefined)
    return { kind: "nothing", message: msg`${name}: ${agents.problem}` };
  const split = masters.text === agents.text ? likelySplit(masters.text) : undefined;
  const inGroups =
    masters.text === agents.text ? undefined : { masters: masters.text, agents: agents.text };
  const found = split ?? inGroups;
  const { length: count } = hostsIn(masters.text);
  return {
    kind: "hosts",
    name,
    hosts: {
      count,
      masters: masters.text,
      agents: agents.text,
      ...(found && { split: found }),
    },
  };
}

/** How many masters there mostly are. */
const usualMasters = 3;

/** Masters by their names, else the first three where there are more. */
function likelySplit(text: string): HostLists["split"] {
  const hosts = hostsIn(text);
  const named = hosts.filter(({ host }) => /^(m\d|m-|master|zk|zookeeper|mgr)/i.test(host));
  const masters =
    named.length > 0 && named.length < hosts.length ? named : hosts.slice(0, usualMasters);
  const agents = hosts.filter((host) => !masters.includes(host));
  const textOf = (entries: typeof hosts) =>
    foldEntries(entries.map(shortForm)).map(String).join(", ");
  return agents.length === 0 ? undefined : { masters: textOf(masters), agents: textOf(agents) };
}
