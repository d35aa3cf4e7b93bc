import { blueprints } from "precompiled:blueprints";
import type { BundleFile } from "../core/bundle/blueprint.ts";
import { type BundleParts, bundleParts } from "../core/bundle/bundle-parts.ts";
import { renderBundle } from "../core/bundle/render-bundle.ts";
import type { ClusterSpec } from "../core/cluster/types.ts";
import { type CheckedSpec, checkSpec } from "../core/cluster/validate.ts";
import type { Message } from "../core/i18n/message.ts";
import { type ClusterPlan, makePlan } from "../core/plan/make-plan.ts";
import { specOf, withDefaultAnswers } from "../core/questions/answers.ts";
import type { Answers } from "../core/questions/questions.ts";
import { catalogues } from "./catalogues.ts";
import { faultsIn } from "./remarks.ts";
import { sha256 } from "./sha256.ts";

/** A cluster without problems, ready to be shown. */
export interface Cluster {
  plan: ClusterPlan;
  parts: BundleParts;
  /** Every file, for the download. */
  files(): Iterable<BundleFile>;
}

/** What the answers come to: their problems, and a cluster when there are none. */
export interface Outcome {
  /** The answers, with the default for every open one. */
  answers: Answers;
  /** What is wrong with answers as texts, by the keys of their questions. */
  faults: ReadonlyMap<string, Message>;
  /** The spec that they make, as a person would write it. */
  spec: Readonly<Record<string, unknown>>;
  checked: CheckedSpec;
  cluster?: Cluster;
}

/** Checks the answers and plans the cluster: what the command line does, up to the files. `base` is the spec of a link, for what nobody asked. */
export function outcomeOf(given: Answers, base: unknown): Outcome {
  const answers = withDefaultAnswers(given);
  const faults = faultsIn(answers);
  const spec = specOf(answers, base);
  const checked = checkSpec(spec);
  const cluster =
    checked.spec !== undefined && faults.size === 0 ? clusterOf(checked.spec) : undefined;
  return { answers, faults, spec, checked, ...(cluster && { cluster }) };
}

function clusterOf(spec: ClusterSpec): Cluster {
  const plan = makePlan(spec, catalogues[spec.language]);
  return {
    plan,
    parts: bundleParts(plan, blueprints, sha256),
    files: () => renderBundle(plan, blueprints, sha256),
  };
}
