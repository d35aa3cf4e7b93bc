import type { FlagFacts } from "../catalog/flag-facts.ts";
import { flagText } from "../catalog/flag-values.ts";
import { marathonFlagsByName } from "../catalog/marathon-flags.ts";
import { mesosFlagsOf } from "../catalog/mesos-flags.ts";
import { zookeeperNames, zookeeperOption } from "../catalog/zookeeper-options.ts";
import { placeName } from "../i18n/quote.ts";
import { isSecretPlace, switches } from "./own-secrets.ts";
import type { ClusterSpec, FlagValue, Program } from "./types.ts";

/** One entry of `flags`. */
export interface WrittenFlag {
  readonly program: Program;
  readonly name: string;
  readonly value: FlagValue;
  readonly text: string;
  readonly at: string;
}

export interface KnownFlag extends WrittenFlag {
  readonly facts: FlagFacts;
}

/** What operators call the programs, and who made them. */
export const programs = {
  master: { daemon: "mesos-master", maker: "Mesos" },
  agent: { daemon: "mesos-agent", maker: "Mesos" },
  marathon: { daemon: "Marathon", maker: "Marathon" },
  zookeeper: { daemon: "ZooKeeper", maker: "ZooKeeper" },
} as const satisfies Record<Program, { daemon: string; maker: string }>;

export const programNames = [
  "master",
  "agent",
  "marathon",
  "zookeeper",
] as const satisfies readonly Program[];

/** The row of a flag under its own name. */
export function factsOf(program: Program, name: string): FlagFacts | undefined {
  if (program === "marathon") return marathonFlagsByName.get(name);
  return program === "zookeeper" ? zookeeperOption(name) : mesosFlagsOf(program).get(name);
}

/** Old names that the daemon still reads, and the names that took their place. */
export function aliasesOf(program: Program): ReadonlyMap<string, string> {
  if (program === "marathon" || program === "zookeeper") return new Map();
  return new Map(
    [...mesosFlagsOf(program).values()].flatMap(({ alias, name }) =>
      alias === undefined ? [] : [[alias, name]],
    ),
  );
}

/** The names that a program knows, aliases aside. */
export function flagNamesOf(program: Program): readonly string[] {
  if (program === "zookeeper") return zookeeperNames;
  return [...(program === "marathon" ? marathonFlagsByName : mesosFlagsOf(program)).keys()];
}

export function writtenFlags({ flags }: Pick<ClusterSpec, "flags">): WrittenFlag[] {
  return programNames.flatMap((program) =>
    Object.entries(flags[program]).map(([name, value]) => ({
      program,
      name,
      value,
      text: flagText(value),
      at: `flags.${program}.${placeName(name)}`,
    })),
  );
}

/** The entries that go by a name in our tables. */
function flagsWithFacts(spec: Pick<ClusterSpec, "flags">): KnownFlag[] {
  return writtenFlags(spec).flatMap((flag) => {
    const facts = factsOf(flag.program, flag.name);
    return facts === undefined ? [] : [{ ...flag, facts }];
  });
}

/**
 * The entries that hold their value and may be written at all: what another rule refuses by its
 * name, or as a secret, is left to that rule.
 */
export function settableFlags(spec: Pick<ClusterSpec, "flags">): KnownFlag[] {
  return flagsWithFacts(spec).filter(
    (flag) =>
      !flag.facts.derived &&
      !flag.facts.secret &&
      !flag.facts.removed &&
      !isOwnSecret(flag) &&
      !carriesSecret(flag.text),
  );
}

/** The entries whose value the operator puts into the folder `secrets` of the bundle. */
export const ownSecretFlags = (spec: Pick<ClusterSpec, "flags">): KnownFlag[] =>
  flagsWithFacts(spec).filter(isOwnSecret);

/** Both: whatever the daemons get. */
export const usedFlags = (spec: Pick<ClusterSpec, "flags">): KnownFlag[] => [
  ...settableFlags(spec),
  ...ownSecretFlags(spec),
];

const isOwnSecret = ({ program, facts, text }: KnownFlag) => isSecretPlace(program, facts, text);

/**
 * `scheme://user:password@…`, or a key in a query, as Marathon's backup_location takes it for S3.
 */
export function carriesSecret(text: string): boolean {
  const logins = [...text.matchAll(/:\/\/([^/\s"']*)@/g)].map(([, login = ""]) => login);
  return (
    logins.some((login) => login.includes(":")) ||
    /[?&](access_key|secret_key|password|token|api_key)=/i.test(text)
  );
}

/** Asks for what it needs: anything but a switch that is off. */
export const isOn = ({ facts: { type }, text }: KnownFlag): boolean =>
  !(switches.has(type) && /^(false|0)$/i.test(text));

/** The text that a flag will have: as written, else its default. */
export function effectiveText(
  { flags }: Pick<ClusterSpec, "flags">,
  program: Program,
  name: string,
): string | undefined {
  const value = Object.hasOwn(flags[program], name)
    ? flags[program][name]
    : factsOf(program, name)?.default;
  return value === undefined ? undefined : flagText(value);
}
