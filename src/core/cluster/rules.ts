import {
  agentsOfferWholeMachine,
  attributeGrammar,
  resourceGrammar,
  taskPortsLeaveOwnPorts,
  undocumentedAttributes,
} from "./rules/agent-properties.ts";
import {
  aptLineSyntax,
  aptNeedsFingerprint,
  aptRepositoryServesOs,
  aptSourceShape,
  liveAptHost,
} from "./rules/apt.ts";
import { authenticationFlags } from "./rules/authentication.ts";
import {
  containerizerOnThisBuild,
  dockerContainerizerAlone,
  limitsOnThisBuild,
  marathonFitsMethod,
  unusedFields,
} from "./rules/combinations.ts";
import { deprecatedFlagAliases, knownFlags, removedFlags } from "./rules/flag-names.ts";
import { equalSorters, exclusiveFlags, orderedFlags, requiredFlags } from "./rules/flag-pairs.ts";
import { flagValues } from "./rules/flag-values.ts";
import {
  deprecatedFlags,
  derivedFlags,
  flagBuildOptions,
  flagsOfNewReleases,
  flagsOfOtherBuilds,
  marathonEnvironmentForms,
  unusedMarathonFlags,
} from "./rules/flags.ts";
import {
  hostNames,
  hostOfBothRoles,
  noLocalhost,
  oddMasters,
  oneMaster,
  uniqueHosts,
} from "./rules/hosts.ts";
import {
  floatingImages,
  imagesForArch,
  liveImages,
  offlineImagesByTag,
  registryBeforeRegistry,
} from "./rules/images.ts";
import {
  exclusiveIsolators,
  isolatorBuildOptions,
  isolatorFilesystem,
  isolatorFlags,
  isolatorKernel,
  isolatorLauncher,
  knownIsolators,
  limitsNeedCgroups,
} from "./rules/isolation.ts";
import {
  adminServerPort,
  allOrNoAddresses,
  distinctPorts,
  networkHoldsCluster,
  strictAddresses,
  uniqueAddresses,
} from "./rules/network.ts";
import { loggedSecrets, secretFlags, shownSecrets, zookeeperSecrets } from "./rules/own-secrets.ts";
import {
  admittedAddresses,
  admittedWithoutFirewall,
  firewallOnHosts,
  flagsThatPasswordsSet,
  frameworksWithHosts,
  ownPrincipalsAreTaken,
  passwordsNeedNewZookeeper,
} from "./rules/security.ts";
import { suppliedPaths, writtenFiles } from "./rules/supplied-files.ts";
import {
  forbiddenZookeeperSettings,
  fourLetterWords,
  packagedZookeeperClasses,
  zookeeperFlags,
  zookeeperVersions,
} from "./rules/zookeeper.ts";
import type { Rule } from "./types.ts";

/** What makes `flags` unusable: names first, then values, then what one flag demands of another. */
export const flagRules: readonly Rule[] = [
  knownFlags,
  removedFlags,
  deprecatedFlagAliases,
  derivedFlags,
  secretFlags,
  zookeeperSecrets,
  marathonEnvironmentForms,
  flagBuildOptions,
  flagsOfOtherBuilds,
  flagValues,
  suppliedPaths,
  writtenFiles,
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
  limitsNeedCgroups,
  zookeeperFlags,
  forbiddenZookeeperSettings,
  packagedZookeeperClasses,
  fourLetterWords,
];

/** What a person should know about the flags. */
export const flagWarnings: readonly Rule[] = [
  deprecatedFlags,
  unusedMarathonFlags,
  shownSecrets,
  loggedSecrets,
  flagsOfNewReleases,
  zookeeperVersions,
];

/** What stops a bundle from being made. */
export const errorRules: readonly Rule[] = [
  oddMasters,
  hostNames,
  noLocalhost,
  uniqueHosts,
  strictAddresses,
  uniqueAddresses,
  allOrNoAddresses,
  distinctPorts,
  adminServerPort,
  networkHoldsCluster,
  attributeGrammar,
  resourceGrammar,
  aptSourceShape,
  aptLineSyntax,
  liveAptHost,
  aptNeedsFingerprint,
  aptRepositoryServesOs,
  marathonFitsMethod,
  dockerContainerizerAlone,
  limitsOnThisBuild,
  liveImages,
  offlineImagesByTag,
  firewallOnHosts,
  admittedAddresses,
  frameworksWithHosts,
  flagsThatPasswordsSet,
  ownPrincipalsAreTaken,
  passwordsNeedNewZookeeper,
  ...flagRules,
];

/** What a person should know and may want. */
export const warningRules: readonly Rule[] = [
  oneMaster,
  hostOfBothRoles,
  containerizerOnThisBuild,
  floatingImages,
  registryBeforeRegistry,
  imagesForArch,
  agentsOfferWholeMachine,
  taskPortsLeaveOwnPorts,
  undocumentedAttributes,
  unusedFields,
  admittedWithoutFirewall,
  ...flagWarnings,
];
