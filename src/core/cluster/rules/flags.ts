import { builds } from "../../catalog/builds.ts";
import { marathonFlagsByName } from "../../catalog/marathon-flags.ts";
import { mesosFlagsOf } from "../../catalog/mesos-flags.ts";
import { msg } from "../../i18n/message.ts";
import { buildOf } from "../derived.ts";
import { factsOf, programs, usedFlags, writtenFlags } from "../flags.ts";
import type { ClusterSpec, Rule } from "../types.ts";

/** Flags that follow from other fields of the spec, or would contradict them. */
export const derivedFlags: Rule = (spec) =>
  writtenFlags(spec).flatMap(({ program, name, at }) => {
    const derived = factsOf(program, name)?.derived;
    return derived === undefined
      ? []
      : [{ at, message: msg`${name} ${derived}. Remove it from flags.` }];
  });

/** Flags that still work and that the program's authors advise against. */
export const deprecatedFlags: Rule = (spec) =>
  usedFlags(spec)
    .filter(({ facts }) => facts.deprecated)
    .map(({ name, at, facts }) => ({ at, message: msg`${name} is deprecated. ${facts.summary}` }));

/**
 * Flags that exist only in a Mesos configured with an option that this spec's build is not known to
 * have.
 */
export const flagBuildOptions: Rule = (spec) => {
  const build = buildOf(spec);
  return usedFlags(spec).flatMap(({ program, name, at }) => {
    if (program !== "master" && program !== "agent") return [];
    const option = mesosFlagsOf(program).get(name)?.buildOption;
    if (option === undefined || build.options.includes(option)) return [];
    return [
      {
        at,
        message: msg`${name} exists only in Mesos builds configured with ${option}, and ${build.name} is not known to be one; ${programs[program].daemon} would exit on it. Remove it.`,
      },
    ];
  });
};

/** Flags of a build that this spec does not install. */
export const flagsOfOtherBuilds: Rule = (spec) =>
  flagsOfOneBuild(spec)
    .filter(({ only }) => builds[only.build] !== buildOf(spec))
    .map(({ at, name, daemon, only }) => ({
      at,
      message: msg`${name} exists only in ${builds[only.build].name}, and this spec installs ${buildOf(spec).name}; ${daemon} would exit on it. Remove it.`,
    }));

/** Flags that not every release of the build has. */
export const flagsOfNewReleases: Rule = (spec) =>
  flagsOfOneBuild(spec)
    .filter(({ only }) => builds[only.build] === buildOf(spec))
    .map(({ at, name, daemon, only }) => ({
      at,
      message:
        only.since === undefined
          ? msg`${name} was in no release of ${builds[only.build].name} when last checked, and ${daemon} exits on unknown flags. Make sure that your packages have it.`
          : msg`${name} needs ${builds[only.build].name} ${only.since} or later (not verified); an older ${daemon} exits on it. Make sure that your packages are new enough.`,
    }));

function flagsOfOneBuild(spec: ClusterSpec) {
  return usedFlags(spec).flatMap(({ program, name, at }) => {
    if (program !== "master" && program !== "agent") return [];
    const only = mesosFlagsOf(program).get(name)?.only;
    return only === undefined ? [] : [{ at, name, only, daemon: programs[program].daemon }];
  });
}

/**
 * Options that no MARATHON_* variable can set. Our files configure Marathon through its environment
 * only.
 */
export const marathonEnvironmentForms: Rule = (spec) =>
  writtenFlags(spec).flatMap(({ program, name, at }) => {
    const option = program === "marathon" ? marathonFlagsByName.get(name) : undefined;
    if (option?.noEnv === undefined) return [];
    return [
      {
        at,
        message: msg`${name} cannot be set through environment variables, which is how Marathon gets its options here: ${option.noEnv}. Remove it.`,
      },
    ];
  });

/** Options for a Marathon that will not be there. */
export const unusedMarathonFlags: Rule = ({ marathon, flags }) =>
  marathon === "off" && Object.keys(flags.marathon).length > 0
    ? [
        {
          at: "flags.marathon",
          message: msg`Marathon is off, so its flags have no effect. Remove them, or turn Marathon on.`,
        },
      ]
    : [];
