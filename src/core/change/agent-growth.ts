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
  Object.keys(now.resources).every((name) => name in old.resources || !detected.has(name));

/** An agent that is not told how much it has finds out: no one knows whether a number is less. */
const detected = new Set(["cpus", "mem", "disk", "ports", "gpus"]);

const isAtLeast = (now: string | number | undefined, old: string | number) =>
  now === old || (now !== undefined && Number(now) >= Number(old));
