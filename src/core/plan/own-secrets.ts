import { isOneMachine } from "../cluster/derived.ts";
import { type KnownFlag, ownSecretFlags } from "../cluster/flags.ts";
import { marathonVariableOf, secretForms } from "../cluster/own-secrets.ts";
import type { ClusterSpec, FlagValue, Program } from "../cluster/types.ts";
import type { Node } from "./nodes.ts";
import { handedOver, type PasswordFile, type PasswordFiles, secretsFolder } from "./passwords.ts";
import type { ClusterPlan } from "./plan.ts";
import type { Setting } from "./settings.ts";

/** A file in the folder `secrets` of the bundle, which the operator puts there. */
export interface OwnSecret {
  /** Below that folder, and below the folder of secrets on a host. */
  name: string;
  /** Below the bundle. */
  here: string;
  /** The flags that name it, as text. */
  flags: string;
  /** What it has to hold for them, as words, where that is known. */
  holds: string;
}

/** What the operator keeps out of the spec. */
export interface OwnSecretsPlan {
  /** Who gets what, by role. */
  masters: readonly OwnSecret[];
  agents: readonly OwnSecret[];
  all: readonly OwnSecret[];
  /** The variables that one of these files has. */
  variables: readonly string[];
  /** Whether what reads that file takes quotes for quotes: docker run --env-file does not. */
  takesQuotes: boolean;
}

/** Undefined: no flag names a secret of the operator's. */
export function ownSecretsOf(spec: ClusterSpec): OwnSecretsPlan | undefined {
  const flags = ownSecretFlags(spec);
  if (flags.length === 0) return undefined;
  const rows = (wanted: readonly Program[]) =>
    secretsNamedBy(flags.filter(({ program }) => wanted.includes(program)));
  return {
    masters: rows(["zookeeper", "master", "marathon"]),
    agents: rows(["agent"]),
    all: rows(["zookeeper", "master", "marathon", "agent"]),
    variables: flags.filter(isVariable).map(({ name }) => marathonVariableOf(name)),
    takesQuotes: spec.method === "docker" || spec.marathon !== "image",
  };
}

function secretsNamedBy(flags: readonly KnownFlag[]): OwnSecret[] {
  return [...new Set(flags.map(({ text }) => text))].sort().map((here) => {
    const naming = flags.filter(({ text }) => text === here);
    return {
      name: nameOf(here),
      here,
      flags: naming.map(({ program, name }) => `${program}.${name}`).join(", "),
      holds: [...new Set(naming.flatMap(({ facts }) => facts.holds ?? []))].join(" "),
    };
  });
}

const nameOf = (here: string) => here.replace(/^secrets\//, "");
const isVariable = ({ text }: KnownFlag) => text === secretForms.variable;

/** Those that each daemon reads, after those that level passwords has. */
export function withOwnFiles(spec: ClusterSpec, files: PasswordFiles): PasswordFiles {
  const flags = ownSecretFlags(spec).filter((flag) => !isVariable(flag));
  const of = (program: Program) => [
    ...files[program],
    ...secretsNamedBy(flags.filter((flag) => flag.program === program)).map((secret) =>
      ownFile(spec, secret),
    ),
  ];
  return {
    zookeeper: of("zookeeper"),
    master: of("master"),
    marathon: spec.marathon === "off" ? [] : of("marathon"),
    agent: of("agent"),
  };
}

function ownFile(spec: ClusterSpec, { name, here }: OwnSecret): PasswordFile {
  const path = `${secretsFolder}/${name}`;
  // Systemd hands it over by a name without slashes, among those that level passwords has.
  const handed = name.replace("files/", "own.");
  return { name: handed, path, source: isOneMachine(spec) ? `./${here}` : path };
}

/** The files with variables of Marathon that hold secrets, as its container or unit finds them. */
export function marathonVariableFiles(
  spec: ClusterSpec,
  passwords: ClusterPlan["passwords"],
): string[] {
  if (spec.marathon === "off") return [];
  const path = isOneMachine(spec) ? `./${secretForms.variable}` : variablesOnHost;
  return [
    ...(passwords?.marathonVariables ? [passwords.marathonVariables.path] : []),
    ...(ownSecretFlags(spec).some(isVariable) ? [path] : []),
  ];
}

const variablesOnHost = `${secretsFolder}/${nameOf(secretForms.variable)}`;

/** What a host gets, as `service:FLAG:name`. */
export function ownSecretsOn({ spec, layout }: ClusterPlan, { master, agent }: Node): string[] {
  const services: Readonly<Record<Program, string>> = {
    zookeeper: "zookeeper",
    master: "mesos-master",
    marathon: "marathon",
    agent: layout.agentService,
  };
  return ownSecretFlags(spec)
    .filter(({ program }) => (program === "agent" ? agent : master) !== undefined)
    .map(({ program, name, text }) => `${services[program]}:${name}:${nameOf(text)}`);
}

/** The secrets of Marathon that come as variables, by their places: no plan has their values. */
export const marathonSecretVariables = (spec: ClusterSpec): Setting[] =>
  ownSecretFlags(spec)
    .filter(isVariable)
    .map(({ name, text }) => ({ name: marathonVariableOf(name), value: text }));

/**
 * The flags of the spec as the daemon gets them: of a file, its path there. A variable is none of
 * them, since it comes with its value from another file.
 */
export function daemonFlags(spec: ClusterSpec, program: Program): Record<string, FlagValue> {
  const secrets = ownSecretFlags(spec).filter((flag) => flag.program === program);
  const variables = secrets.filter(isVariable).map(({ name }) => name);
  const files = secrets.filter((flag) => !isVariable(flag));
  return {
    ...Object.fromEntries(
      Object.entries(spec.flags[program]).filter(([name]) => !variables.includes(name)),
    ),
    ...Object.fromEntries(files.map((flag) => [flag.name, pathForDaemon(spec, flag)])),
  };
}

function pathForDaemon(spec: ClusterSpec, { program, text }: KnownFlag): string {
  const path = `${secretsFolder}/${nameOf(text)}`;
  // Mesos takes the content of the file, whatever the type of the flag.
  if (program === "master" || program === "agent") return `file://${path}`;
  const inContainer = program === "marathon" && spec.marathon === "image";
  return inContainer
    ? path
    : handedOver(spec, program, nameOf(text).replace("files/", "own."), path);
}
