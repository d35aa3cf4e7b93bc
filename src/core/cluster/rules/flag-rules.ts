import type { Rule } from "../problem.ts";
import { authenticationFlags } from "./authentication-flags.ts";
import { deprecatedFlags } from "./deprecated-flags.ts";
import { derivedFlags } from "./derived-flags.ts";
import { flagBuildOptions } from "./flag-build-options.ts";
import { equalSorters, exclusiveFlags, orderedFlags, requiredFlags } from "./flag-pairs.ts";
import { flagValues } from "./flag-values.ts";
import {
  exclusiveIsolators,
  isolatorBuildOptions,
  isolatorFilesystem,
  isolatorFlags,
  isolatorKernel,
  isolatorLauncher,
  knownIsolators,
} from "./isolation.ts";
import { deprecatedFlagAliases, knownFlags, removedFlags } from "./known-flags.ts";
import { marathonEnvironmentForms, unusedMarathonFlags } from "./marathon-flags.ts";
import { secretFlags } from "./secret-flags.ts";
import {
  fourLetterWords,
  zookeeperFlags,
  zookeeperLockouts,
  zookeeperProperties,
} from "./zookeeper-flags.ts";
import { zookeeperVersions } from "./zookeeper-versions.ts";

/** What makes `flags` unusable: names first, then values, then what one flag demands of another. */
export const flagRules: readonly Rule[] = [
  knownFlags,
  removedFlags,
  deprecatedFlagAliases,
  derivedFlags,
  secretFlags,
  marathonEnvironmentForms,
  flagBuildOptions,
  flagValues,
  requiredFlags,
  exclusiveFlags,
  equalSorters,
  orderedFlags,
  authenticationFlags,
  knownIsolators,
  exclusiveIsolators,
  isolatorLauncher,
  isolatorFilesystem,
  isolatorBuildOptions,
  isolatorKernel,
  isolatorFlags,
  zookeeperFlags,
  zookeeperProperties,
  zookeeperLockouts,
  fourLetterWords,
];

/** What a person should know about the flags. */
export const flagWarnings: readonly Rule[] = [
  deprecatedFlags,
  unusedMarathonFlags,
  zookeeperVersions,
];
