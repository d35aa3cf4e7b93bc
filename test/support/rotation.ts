import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Ran, run } from "./run.ts";
import { placeSecrets } from "./secrets.ts";
import type { Overrides } from "./spec.ts";

/** The contents of the secrets of one host, by their names. */
type Files = ReadonlyMap<string, string>;
type Hosts = ReadonlyMap<string, Files>;

/** A program of the bundle that rotate.sh has run, and the secrets of hosts as they were then. */
export interface Call {
  words: readonly string[];
  hosts: Hosts;
}

/** Writes down how it was called, and fails where `fails` names the number of the call. */
const recorder = (program: string) => `#!/bin/bash
cd "$(dirname "\${BASH_SOURCE[0]}")"
mkdir -p calls
number=$(printf %03d "$(ls calls | wc -l)")
mkdir "calls/$number"
printf '%s\\n' ${program} "$@" >"calls/$number/words"
cp -r secrets/hosts "calls/$number/hosts"
[ "${program} $1" != "agents.sh list" ] || printf 'HOST STATE\\n%s active\\n' "$2"
[ ! -e fails ] || [ "$(cat fails)" != "$((10#$number))" ]
`;

/** A bundle with secrets, in which rotate.sh runs programs that reach no host. */
export function placeRotation(folder: string, spec?: Overrides) {
  const bundle = placeSecrets(folder, spec);
  const { at, secrets } = bundle;
  secrets();
  for (const program of ["deploy.sh", "verify.sh", "agents.sh"])
    writeFileSync(at(program), recorder(program));
  const calls = (): Call[] => {
    if (!existsSync(at("calls"))) return [];
    return readdirSync(at("calls"))
      .sort()
      .map((number) => ({
        words: readFileSync(at(`calls/${number}/words`), "utf8")
          .trim()
          .split("\n"),
        hosts: hostsIn(at(`calls/${number}/hosts`)),
      }));
  };
  return {
    ...bundle,
    rotate: (...args: string[]): Ran => run("bash", ["rotate.sh", ...args], { cwd: bundle.root }),
    hosts: () => hostsIn(at("secrets/hosts")),
    calls,
    /** The services of each run of deploy.sh, in order. */
    rolled: () =>
      calls()
        .filter(({ words }) => words[0] === "deploy.sh" && !words.includes("--preflight"))
        .map(({ words }) => words[words.indexOf("--services") + 1] ?? ""),
    forget: () => rmSync(at("calls"), { recursive: true, force: true }),
    /** Which call fails, from 0; undefined: none. */
    failAt: (number: number | undefined) => writeFileSync(at("fails"), String(number ?? "")),
  };
}

const hostsIn = (folder: string): Hosts =>
  new Map(readdirSync(folder).map((host) => [host, filesIn(join(folder, host))]));

const filesIn = (folder: string): Files =>
  new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));

/** What hosts have, what their daemons have read when they started, and whose the znodes are. */
export interface Cluster {
  files: Map<string, Map<string, string>>;
  /** By `SERVICE HOST`. */
  daemons: Map<string, Map<string, string>>;
  /** The commands with which ZooKeeper was closed last. */
  closing: string;
}

/** The services that read a secret on a host; none: it goes with any. */
type Readers = (host: string, name: string) => readonly string[];

export const readersIn =
  (read: (path: string) => string): Readers =>
  (host, name) => {
    const conf = read(`nodes/${host}/node.conf`);
    const [, rows = ""] = /^PASSWORD_FILES=\( (.*) \)$/m.exec(conf) ?? [];
    return rows
      .split(" ")
      .filter((row) => row.endsWith(`/${name}`))
      .map((row) => (row.split(":")[0] ?? "").replace("mesos-slave", "mesos-agent"));
  };

/** A cluster on whose hosts everything was installed. */
export function installed(hosts: Hosts, readersOf: Readers): Cluster {
  const cluster: Cluster = { files: new Map(), daemons: new Map(), closing: "" };
  const services = ["zookeeper", "mesos-master", "marathon", "mesos-agent"];
  for (const [host, secrets] of hosts) visit(cluster, { host, secrets, services, readersOf });
  return cluster;
}

interface Visit {
  host: string;
  secrets: Files;
  services: readonly string[];
  readersOf: Readers;
}

/** What install.sh does on a host: files of the services, what ZooKeeper has, then restarts. */
function visit(cluster: Cluster, { host, secrets, services, readersOf }: Visit): void {
  const files = cluster.files.get(host) ?? new Map<string, string>();
  cluster.files.set(host, files);
  for (const [name, content] of secrets) {
    const readers = readersOf(host, name);
    if (readers.length === 0 || readers.some((reader) => services.includes(reader)))
      files.set(name, content);
  }
  if (services.includes("zookeeper"))
    cluster.closing = files.get("close-zookeeper") ?? cluster.closing;
  for (const service of services) {
    const read = [...files].filter(([name]) => readersOf(host, name).includes(service));
    if (read.length > 0) cluster.daemons.set(`${service} ${host}`, new Map(read));
  }
}

/** Makes the visits of a run of deploy.sh, and looks at the cluster after each. */
export function replay(
  cluster: Cluster,
  { words, hosts }: Call,
  readersOf: Readers,
  look: (cluster: Cluster) => void = () => {},
): void {
  if (words[0] !== "deploy.sh" || words.includes("--preflight")) return;
  const services = words[words.indexOf("--services") + 1]?.split(",") ?? [];
  for (const host of words.filter((_, index) => words[index - 1] === "--only")) {
    visit(cluster, { host, secrets: hosts.get(host) ?? new Map(), services, readersOf });
    look(cluster);
  }
}
