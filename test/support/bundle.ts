import type { BundleFile } from "../../src/core/bundle/blueprint.ts";
import { renderBundle } from "../../src/core/bundle/render.ts";
import type { ClusterSpec } from "../../src/core/cluster/types.ts";
import type { ClusterPlan } from "../../src/core/plan/plan.ts";
import { blueprints } from "../../src/node/blueprints.ts";
import { sha256 } from "../../src/node/sha256.ts";
import { planOf } from "./plan.ts";

/** The whole bundle of a spec, from the blueprints as they are now. */
export function bundleOf(spec: ClusterSpec, plan: ClusterPlan = planOf(spec)): BundleFile[] {
  return [...renderBundle(plan, blueprints, sha256)];
}
