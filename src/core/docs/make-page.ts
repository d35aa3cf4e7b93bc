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
  const files = [...pageFiles(plan, blueprints, sha256, chosen)];
  return pageOf(plan, [...pageChapters(plan, files, chosen)]);
}

export const pageOf = ({ name }: ClusterPlan, chapters: readonly Section[]): Section => ({
  id: "",
  title: msg`Cluster ${name}`,
  blocks: [],
  sections: chapters,
});

/** The files of the bundle that a page shows, each rendered when it is asked for. */
export function pageFiles(
  plan: ClusterPlan,
  blueprints: readonly Blueprint[],
  sha256: Sha256,
  chosen: Chosen,
): Iterable<BundleFile> {
  const nodes = groupsOf(plan, chosen).flatMap(samplesOf);
  return renderBundle({ ...plan, nodes }, blueprints, sha256);
}

/** The chapters of a page, each made when it is asked for: of a thousand hosts that takes a while. */
export function* pageChapters(
  plan: ClusterPlan,
  files: readonly BundleFile[],
  chosen: Chosen,
): Generator<Section> {
  if (chosen !== "all") return yield* hostChapters(plan, files, chosen);
  yield* introSections(plan, files);
  yield clusterSection(plan);
  yield* hostChapters(plan, files, chosen);
  yield checkSection(plan);
  yield* firstSteps(plan, files);
}

const groupsOf = (plan: ClusterPlan, chosen: Chosen): NodeGroup[] =>
  plan.oneMachine ? [] : groupNodes(plan, chosen);

function* hostChapters(
  plan: ClusterPlan,
  files: readonly BundleFile[],
  chosen: Chosen,
): Generator<Section> {
  if (plan.spec.offline) return yield offlineSection(plan, chosen);
  if (plan.oneMachine) return yield* oneMachineSections(plan, files);
  for (const group of groupsOf(plan, chosen)) {
    const samples = samplesOf(group).map((node) => sampleHost(node, files));
    yield groupSection(plan, group, samples);
  }
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
