import type { Blueprint, BundleFile } from "../bundle/blueprint.ts";
import type { Sha256 } from "../bundle/parts.ts";
import { renderBundle } from "../bundle/render.ts";
import { msg } from "../i18n/message.ts";
import type { Node } from "../plan/nodes.ts";
import type { ClusterPlan } from "../plan/plan.ts";
import { checkSection, clusterSection } from "./cluster-sections.ts";
import type { SampleHost } from "./group-files.ts";
import { groupSection } from "./group-section.ts";
import { type Chosen, groupNodes, type NodeGroup, samplesOf } from "./host-groups.ts";
import { offlineSection } from "./offline-section.ts";
import type { Section } from "./page.ts";
import { firstSteps, introSections, oneMachineSections } from "./sections.ts";

/**
 * The page of a cluster: its bundle as steps to copy, in the order in which they are to be done.
 * Pasted on a host they leave what install.sh leaves there. Hosts of one role are one chapter; an
 * offline bundle is installed by its own scripts.
 */
export function makePage(
  plan: ClusterPlan,
  blueprints: readonly Blueprint[],
  sha256: Sha256,
  chosen: Chosen = "all",
): Section {
  const groups = plan.oneMachine ? [] : groupNodes(plan, chosen);
  const nodes = groups.flatMap(samplesOf);
  const files = [...renderBundle({ ...plan, nodes }, blueprints, sha256)];
  const hosts = plan.spec.offline
    ? [offlineSection(plan, chosen)]
    : onlineSections(plan, groups, files);
  return {
    id: "",
    title: msg`Cluster ${plan.name}`,
    blocks: [],
    sections:
      chosen === "all"
        ? [
            ...introSections(plan, files),
            clusterSection(plan),
            ...hosts,
            checkSection(plan),
            ...firstSteps(plan, files),
          ]
        : hosts,
  };
}

function onlineSections(
  plan: ClusterPlan,
  groups: readonly NodeGroup[],
  files: readonly BundleFile[],
): Section[] {
  if (plan.oneMachine) return oneMachineSections(plan, files);
  return groups.map((group) =>
    groupSection(
      plan,
      group,
      samplesOf(group).map((node) => sampleHost(node, files)),
    ),
  );
}

function sampleHost(node: Node, files: readonly BundleFile[]): SampleHost {
  const folder = `nodes/${node.host}/`;
  return {
    node,
    files: files
      .filter(({ path }) => path.startsWith(folder))
      .map((file) => ({ ...file, path: file.path.slice(folder.length) })),
  };
}
