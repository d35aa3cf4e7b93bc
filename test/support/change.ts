import { renderBundle } from "../../src/core/bundle/render.ts";
import type { ClusterState } from "../../src/core/change/cluster-state.ts";
import { digestsOf } from "../../src/core/change/host-files.ts";
import { type ClusterChange, makeChange } from "../../src/core/change/make-change.ts";
import type { ClusterSpec } from "../../src/core/cluster/types.ts";
import { foldHosts } from "../../src/core/hosts/fold.ts";
import { blueprints } from "../../src/node/blueprints.ts";
import { sha256 } from "../../src/node/sha256.ts";
import { planOf } from "./plan.ts";
import { type Overrides, specOf } from "./spec.ts";

/** A cluster with the digests of its whole bundle. */
export function stateOf(spec: ClusterSpec): ClusterState {
  const plan = planOf(spec);
  return { plan, digests: digestsOf(renderBundle(plan, blueprints, sha256), sha256) };
}

/** A cluster whose files nobody looks at: only what they say. */
export const stateWithoutFiles = (spec: ClusterSpec): ClusterState => ({
  plan: planOf(spec),
  digests: new Map(),
});

/** Three masters and three agents on hosts of their own. */
export const threeMasters = {
  method: "source",
  masters: ["m-[1-3]=10.0.0.[11-13]"],
  agents: ["a-[1-3]=10.0.0.[21-23]"],
} as const satisfies Overrides;

/** The change from one cluster to another, each told by what differs from `threeMasters`. */
export const changeOf = (
  before: Overrides,
  after: Overrides,
  lost: readonly string[] = [],
): ClusterChange =>
  makeChange(
    stateOf(specOf({ ...threeMasters, ...before })),
    stateOf(specOf({ ...threeMasters, ...after })),
    lost,
  );

/** One line for each step, or for each refusal. */
export function linesOf({ steps, refused }: ClusterChange): string[] {
  const stepLine = ({ service, hosts, kind, lost, pace, isTried }: (typeof steps)[number]) =>
    [
      `${service} @ ${foldHosts(hosts).join(" ")}: ${kind}, ${lost}`,
      ...(pace === "together" ? ["together"] : []),
      ...(isTried ? [] : ["not tried"]),
    ].join(", ");
  return [...refused.map(({ at }) => `refused: ${at}`), ...steps.map(stepLine)];
}
