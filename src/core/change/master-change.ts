import type { ClusterPlan } from "../plan/plan.ts";
import { isAnotherPlace } from "./differences.ts";
import type { Member } from "./members.ts";

/** What happens to the masters as a group: each has its own order of steps. */
export type MasterChange =
  | "none"
  | "grow"
  | "one-to-three"
  | "shrink"
  | "three-to-one"
  | "replace"
  | "refill"
  | "restore";

/** Numbers of masters that one change leads to. */
export const reachable: Readonly<Record<number, readonly number[]>> = {
  1: [3],
  3: [1, 5],
  5: [3, 7],
  7: [5],
};

/** The masters that come or come back with an empty disk, although their number stays. */
export const emptyMasters = (members: readonly Member[]): Member[] =>
  members.filter(
    ({ role, fate }) => role === "master" && (isAnotherPlace(fate) || fate === "lost"),
  );

/** Of a change that no rule refuses. */
export function masterChangeOf(
  before: ClusterPlan,
  after: ClusterPlan,
  members: readonly Member[],
): MasterChange {
  const [old, now] = [before.masters.length, after.masters.length];
  if (now > old) return old === 1 ? "one-to-three" : "grow";
  if (now < old) return now === 1 ? "three-to-one" : "shrink";
  const empty = emptyMasters(members);
  if (empty.length === 0) return "none";
  if (empty.length > before.tolerated) return "restore";
  return empty.some(({ fate }) => isAnotherPlace(fate)) ? "replace" : "refill";
}
