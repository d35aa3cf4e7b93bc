import { blueprints } from "precompiled:blueprints";
import type { BundleFile } from "../core/bundle/blueprint.ts";
import { type BundleParts, bundleParts } from "../core/bundle/parts.ts";
import { renderBundle } from "../core/bundle/render.ts";
import type { ClusterSpec } from "../core/cluster/types.ts";
import { makePage } from "../core/docs/make-page.ts";
import type { Section } from "../core/docs/page.ts";
import { type ClusterPlan, makePlan } from "../core/plan/plan.ts";
import { catalogues } from "./i18n.ts";
import { rememberingSha256 } from "./sha256.ts";

/** A cluster without problems, ready to be shown. */
export interface Cluster {
  plan: ClusterPlan;
  parts: BundleParts;
  /** Every file, for the download. */
  files(): Iterable<BundleFile>;
  /** The steps that one host takes by hand; of one Docker machine, all of them. */
  stepsOn(host: string): Section;
}

export function clusterOf(spec: ClusterSpec): Cluster {
  const plan = makePlan(spec, catalogues[spec.language], TOOL_VERSION);
  const sha256 = rememberingSha256();
  return {
    plan,
    parts: bundleParts(plan, blueprints, sha256),
    files: () => renderBundle(plan, blueprints, sha256),
    stepsOn: (host) => makePage(plan, blueprints, sha256, plan.oneMachine ? "all" : { host }),
  };
}
