import type { AgentHost } from "../cluster/types.ts";
import type { DaemonChange } from "./differences.ts";

/**
 * Whether an agent keeps its ID: nothing that identifies it changed, or attributes and resources
 * have grown and its policy allows it. It compares with its first registration, which this cannot
 * know; but what has grown since the last one has grown since the first.
 */
export function keepsId({ before, after, aspects, settings }: DaemonChange): boolean {
  if (!aspects.has("identity")) return true;
  const [old, now] = [before?.agent?.offer, after?.agent?.offer];
  return (
    old !== undefined &&
    now !== undefined &&
    settings.every(({ name }) => !fixed.has(name)) &&
    hasGrown(old, now)
  );
}

/** No policy lets these change. The policy itself, where it is another, may refuse all others. */
const fixed = new Set([
  "ip",
  "hostname",
  "port",
  "default_role",
  "domain",
  "reconfiguration_policy",
]);

const hasGrown = (old: AgentHost, now: AgentHost): boolean =>
  Object.entries(old.attributes).every(([name, value]) => now.attributes[name] === value) &&
  Object.entries(old.resources).every(([name, value]) => isAtLeast(now.resources[name], value)) &&
  leavesDetected(old.resources, now.resources);

/**
 * An agent that is not told how much it has of a kind, for any role, finds out: no one knows whether
 * a number is less.
 */
const leavesDetected = (old: AgentHost["resources"], now: AgentHost["resources"]): boolean => {
  const known = new Set(Object.keys(old).map(kindOf));
  return Object.keys(now).every((name) => known.has(kindOf(name)) || !detected.has(kindOf(name)));
};

const detected = new Set(["cpus", "mem", "disk", "ports", "gpus"]);

/** `cpus(prod)` is of the kind `cpus`. */
const kindOf = (name: string) => name.replace(/\(.*/, "");

/** Amounts, ranges in [ ] and sets in { }, as `lib/compare-identity.awk` compares them. */
function isAtLeast(now: string | number | undefined, old: string | number): boolean {
  if (now === undefined || now === old) return now === old;
  const [larger, smaller] = [String(now), String(old)];
  const [bracket = ""] = smaller;
  if (!"[{".includes(bracket)) return Number(larger) >= Number(smaller);
  const items = itemsOf(larger);
  return (
    larger.startsWith(bracket) &&
    itemsOf(smaller).every((item) => items.some((other) => item === other || isWithin(item, other)))
  );
}

const itemsOf = (text: string) => text.replace(/[[\]{}\s]/g, "").split(",");

function isWithin(inner: string, outer: string): boolean {
  const [first, last] = inner.split("-").map(Number);
  const [from, to] = outer.split("-").map(Number);
  if (first === undefined || last === undefined || from === undefined || to === undefined)
    return false;
  return first >= from && last <= to;
}
