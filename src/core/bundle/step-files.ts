import type { ClusterPlan } from "../plan/plan.ts";
import type { Blueprint, BundleFile } from "./blueprint.ts";
import { bundleParts, type Sha256, withChecksum } from "./parts.ts";

/** A step of a change; `interim` is the cluster that its hosts are, where a later step completes it. */
interface Step {
  id: string;
  hosts: readonly string[];
  interim: ClusterPlan | undefined;
}

/**
 * The files that steps have of their own, in the order of their paths: `steps/ID/nodes/HOST/…`, or
 * `steps/ID/docker-compose.yml` on one machine. Those that are as in the bundle are left out.
 */
export function stepFiles(
  steps: readonly Step[],
  plan: ClusterPlan,
  blueprints: readonly Blueprint[],
  sha256: Sha256,
): BundleFile[] {
  const filesOn = (each: ClusterPlan, hosts: readonly string[]) => {
    const { cluster, nodes } = bundleParts(each, blueprints, sha256);
    return plan.oneMachine
      ? [...cluster()].filter(({ path }) => path === "docker-compose.yml")
      : nodes.filter(({ host }) => hosts.includes(host)).flatMap(({ files }) => files());
  };
  return steps
    .flatMap(({ id, hosts, interim }) => {
      if (interim === undefined) return [];
      const sums = new Set(filesOn(plan, hosts).map(({ path, sha256: sum }) => `${sum} ${path}`));
      return filesOn(interim, hosts)
        .filter(({ path, sha256: sum }) => !sums.has(`${sum} ${path}`))
        .map(({ path, content }) => withChecksum({ path: `steps/${id}/${path}`, content }, sha256));
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
