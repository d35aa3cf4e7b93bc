import type { Node } from "../plan/nodes.ts";
import type { ClusterPlan } from "../plan/plan.ts";

/** What becomes of a host in one of its roles. */
export type Fate = "kept" | "added" | "removed" | "moved" | "renamed" | "replaced" | "lost";

export const roles = ["master", "agent"] as const;
export type Role = (typeof roles)[number];

/** A host before and after the change, in one role. */
export interface Member {
  role: Role;
  fate: Fate;
  before: Node | undefined;
  after: Node | undefined;
}

/** The name under which the plan of steps knows a member: the new one, where there is one. */
export const nameOf = ({ before, after }: Pick<Member, "before" | "after">): string =>
  (after ?? before)?.host ?? "";

/**
 * Every member of both clusters. `lost` are hosts that come back empty, or that are gone already.
 */
export function membersOf(
  before: ClusterPlan,
  after: ClusterPlan,
  lost: readonly string[],
): Member[] {
  const isLost = (node: Node | undefined) =>
    node !== undefined && lost.some((name) => sameName(name, node.host));
  return [...mastersOf(before, after), ...agentsOf(before, after)].map((member) =>
    member.fate === "kept" && isLost(member.after) ? { ...member, fate: "lost" } : member,
  );
}

export const sameName = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** By their place in the list, which is their myid. */
const mastersOf = (before: ClusterPlan, after: ClusterPlan): Member[] =>
  byPlace("master", mastersIn(before), mastersIn(after));

function byPlace(role: Role, old: readonly Node[], now: readonly Node[]): Member[] {
  return Array.from({ length: Math.max(old.length, now.length) }, (_, index) =>
    memberOf(role, old[index], now[index]),
  );
}

const mastersIn = ({ nodes }: ClusterPlan) => nodes.filter(({ master }) => master !== undefined);

/**
 * By name; those that are left, by address. On one machine by their place in the list, which gives
 * the container its name, address and volume: names in the spec reach no daemon.
 */
function agentsOf(before: ClusterPlan, after: ClusterPlan): Member[] {
  const [old, now] = [agentsIn(before), agentsIn(after)];
  return after.oneMachine ? byPlace("agent", old, now) : byName(old, now);
}

function byName(old: readonly Node[], now: readonly Node[]): Member[] {
  const named = new Map(old.map((node) => [node.host.toLowerCase(), node]));
  const names = new Set(now.map(({ host }) => host.toLowerCase()));
  const gone = old.filter(({ host }) => !names.has(host.toLowerCase()));
  const byAddress = new Map(gone.map((node) => [node.agent?.mesos, node]));
  const kept = now.map((node) =>
    memberOf("agent", named.get(node.host.toLowerCase()) ?? byAddress.get(node.agent?.mesos), node),
  );
  const met = new Set(kept.map((member) => member.before));
  const removed = gone.filter((node) => !met.has(node));
  return [...kept, ...removed.map((node) => memberOf("agent", node, undefined))];
}

const agentsIn = ({ nodes }: ClusterPlan) => nodes.filter(({ agent }) => agent !== undefined);

const memberOf = (role: Role, before: Node | undefined, after: Node | undefined): Member => ({
  role,
  fate: fateOf(role, before, after),
  before,
  after,
});

function fateOf(role: Role, before: Node | undefined, after: Node | undefined): Fate {
  if (before === undefined) return "added";
  if (after === undefined) return "removed";
  const hasName = sameName(before.host, after.host);
  const hasAddress = before[role]?.mesos === after[role]?.mesos;
  if (hasName) return hasAddress ? "kept" : "moved";
  return hasAddress ? "renamed" : "replaced";
}
