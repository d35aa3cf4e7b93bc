import type { Rule } from "./problem.ts";
import { allOrNoAddresses, strictAddresses, uniqueAddresses } from "./rules/addresses.ts";
import {
  agentsOfferWholeMachine,
  attributesGrammar,
  resourcesGrammar,
} from "./rules/agent-offers.ts";
import {
  aptLineSyntax,
  aptNeedsFingerprint,
  aptRepositoryServesOs,
  aptSourceShape,
  liveAptHost,
} from "./rules/apt.ts";
import {
  containerizerOnThisBuild,
  dockerContainerizerAlone,
  marathonFitsMethod,
  unusedFields,
} from "./rules/combinations.ts";
import { flagRules, flagWarnings } from "./rules/flag-rules.ts";
import { hostNames, hostOfBothRoles, noLocalhost, uniqueHosts } from "./rules/hosts.ts";
import { floatingImages, imagesForArch, liveImages, offlineImagesByTag } from "./rules/images.ts";
import { oddMasters, oneMaster } from "./rules/masters.ts";
import { networkHoldsCluster } from "./rules/network.ts";
import { adminServerPort, distinctPorts } from "./rules/ports.ts";

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
  attributesGrammar,
  resourcesGrammar,
  aptSourceShape,
  aptLineSyntax,
  liveAptHost,
  aptNeedsFingerprint,
  aptRepositoryServesOs,
  marathonFitsMethod,
  dockerContainerizerAlone,
  liveImages,
  offlineImagesByTag,
  ...flagRules,
];

/** What a person should know and may want. */
export const warningRules: readonly Rule[] = [
  oneMaster,
  hostOfBothRoles,
  containerizerOnThisBuild,
  floatingImages,
  imagesForArch,
  agentsOfferWholeMachine,
  unusedFields,
  ...flagWarnings,
];
