import type { NodePlan } from "../plan/node-plan.ts";
import type { ClusterPlan } from "../plan/plan.ts";
import type { Setting } from "../plan/settings.ts";

/** Placeholders that make one file for each such host, and whether a host is one. */
export const nodePlaceholders = {
  "[node]": () => true,
  "[master]": (node) => node.isMaster,
  "[agent]": (node) => node.isAgent,
} as const satisfies Record<string, (node: NodePlan) => boolean>;

/** Placeholders that make one file for each flag of a host. */
export const flagPlaceholders = {
  "[master-flag]": (node) => node.master?.flags ?? [],
  "[agent-flag]": (node) => node.agent?.flags ?? [],
} as const satisfies Record<string, (node: NodePlan) => readonly Setting[]>;

/** Placeholders that stand for one name of the plan. */
export const namePlaceholders = {
  "[name]": (plan) => plan.name,
  "[agent-service]": (plan) => plan.layout.agentService,
} as const satisfies Record<string, (plan: ClusterPlan) => string>;

/**
 * The node placeholder in a blueprint's path, or undefined for a file that belongs to no single
 * host.
 */
export function nodePlaceholderIn(path: string): keyof typeof nodePlaceholders | undefined {
  return keysOf(nodePlaceholders).find((placeholder) => path.includes(placeholder));
}

/** The flag placeholder in a blueprint's path, if any. */
export function flagPlaceholderIn(path: string): keyof typeof flagPlaceholders | undefined {
  return keysOf(flagPlaceholders).find((placeholder) => path.includes(placeholder));
}

/** The path with the names of the plan filled in. */
export function withNames(path: string, plan: ClusterPlan): string {
  return keysOf(namePlaceholders).reduce(
    (filled, placeholder) => filled.replaceAll(placeholder, namePlaceholders[placeholder](plan)),
    path,
  );
}

/** Scripts and programs can be run; everything else is read. */
export function modeOf(path: string): 0o644 | 0o755 {
  return /\.sh$|\/bin\/[^/]+$/.test(path) ? 0o755 : 0o644;
}

const keysOf = <Table extends object>(table: Table) =>
  Object.keys(table) as (keyof Table & string)[];
