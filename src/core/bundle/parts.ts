import { drawnCluster } from "../drawing/cluster.ts";
import { clusterSvg } from "../drawing/saved.ts";
import { planAgent } from "../plan/agent-plan.ts";
import { planMaster } from "../plan/master-plan.ts";
import { type NodePlan, planNode } from "../plan/node-plan.ts";
import { aclsPath } from "../plan/passwords.ts";
import type { ClusterPlan } from "../plan/plan.ts";
import type { Blueprint, BundleFile } from "./blueprint.ts";
import { aclsJson, clusterYaml, lockJson, plannedSbom } from "./manifests.ts";
import {
  flagPlaceholderIn,
  flagPlaceholders,
  modeOf,
  nodePlaceholderIn,
  nodePlaceholders,
  withNames,
} from "./paths.ts";

/**
 * SHA-256 of a text in UTF-8, in hexadecimal digits: handed in, since Node and the browser have
 * different ones.
 */
export type Sha256 = (text: string) => string;

/**
 * A bundle in parts that are rendered when they are asked for: a page shows one host of a thousand
 * at once.
 */
export interface BundleParts {
  /** The files that belong to no single host, except the last SHA256SUMS, one after the other. */
  cluster(): Iterable<BundleFile>;
  /** The hosts by name, in the order of their folders. */
  nodes: readonly { host: string; files(): BundleFile[] }[];
}

interface RenderedFile {
  path: string;
  content: string;
}

/** Cuts the bundle of a plan into the files of the cluster and those of each host. */
export function bundleParts(
  plan: ClusterPlan,
  blueprints: readonly Blueprint[],
  sha256: Sha256,
): BundleParts {
  const active = blueprints
    .filter(({ layer }) => plan.layers.includes(layer))
    .map((blueprint) => ({ ...blueprint, path: withNames(blueprint.path, plan) }));
  const ofNodes = active.filter(({ path }) => nodePlaceholderIn(path) !== undefined).sort(byPath);
  const ofCluster = active.filter((blueprint) => !ofNodes.includes(blueprint));
  const nodes =
    ofNodes.length === 0 ? [] : [...plan.nodes].sort((a, b) => (a.host < b.host ? -1 : 1));
  return {
    cluster: () =>
      clusterFiles({ ...plan, specDigest: sha256(clusterYaml(plan.spec)) }, ofCluster, sha256),
    nodes: nodes.map((node) => ({
      host: node.host,
      files: () => nodeFiles(plan, planNode(plan, node), ofNodes, sha256),
    })),
  };
}

/** The file with its mode and its digest. */
export const withChecksum = (file: RenderedFile, sha256: Sha256): BundleFile => ({
  ...file,
  mode: modeOf(file.path),
  sha256: sha256(file.content),
});

/** A line of a SHA256SUMS that lies in the folder: "" or "nodes/agent-1/". */
export const sumLine = ({ path, sha256 }: Pick<BundleFile, "path" | "sha256">, folder: string) =>
  `${sha256}  ${path.slice(folder.length)}\n`;

/**
 * What made the bundle stands in the files of the cluster alone: another version, or another agent,
 * must not change the files of a host.
 */
type PlanWithDigest = ClusterPlan & {
  /** SHA-256 of cluster.yaml. */
  specDigest: string;
};

function* clusterFiles(
  plan: PlanWithDigest,
  blueprints: readonly Blueprint[],
  sha256: Sha256,
): Generator<BundleFile> {
  const context = {
    ...plan,
    // Only a cluster on one machine prints every node in one file.
    containers: plan.oneMachine
      ? {
          masters: plan.masters.map((master) => planMaster(plan, master)),
          agents: plan.agents.map((agent) => planAgent(plan, agent)),
        }
      : undefined,
  };
  for (const { path, content } of checked([...blueprints, ...writtenByCode(plan)].sort(byPath)))
    yield withChecksum({ path, content: print(content, context) }, sha256);
}

/** What no person edits is no blueprint. */
function writtenByCode(plan: PlanWithDigest): Pick<Blueprint, "path" | "content">[] {
  const ofOffline = [
    { path: "artifacts/lock.json", content: () => lockJson(plan, plan.specDigest) },
    { path: "artifacts/sbom.planned.cdx.json", content: () => plannedSbom(plan) },
  ];
  return [
    { path: "cluster.svg", content: () => clusterSvg(drawnCluster(plan), plan.catalogue) },
    { path: "cluster.yaml", content: () => clusterYaml(plan.spec) },
    ...(plan.spec.offline ? ofOffline : []),
  ];
}

function nodeFiles(
  plan: ClusterPlan,
  node: NodePlan,
  blueprints: readonly Blueprint[],
  sha256: Sha256,
): BundleFile[] {
  const folder = `nodes/${node.host}/`;
  const context = { ...plan, node };
  const files = checked(
    [
      ...blueprints
        .filter(({ path }) => appliesTo(node, path))
        .flatMap((blueprint) => filesOf(blueprint, node, context)),
      ...rightsOf(plan, folder),
    ].sort(byPath),
  ).map((file) => withChecksum(file, sha256));
  return [
    ...files,
    withChecksum(
      { path: `${folder}SHA256SUMS`, content: files.map((file) => sumLine(file, folder)).join("") },
      sha256,
    ),
  ];
}

/** Who may do what is a table: a list in a list is no blueprint. */
function rightsOf({ passwords }: ClusterPlan, folder: string): RenderedFile[] {
  if (passwords === undefined || passwords.acls.length === 0) return [];
  const path = `${folder}etc${aclsPath.slice("/etc".length)}`;
  return [{ path, content: aclsJson(passwords.acls) }];
}

const appliesTo = (node: NodePlan, path: string) => {
  const placeholder = nodePlaceholderIn(path);
  return placeholder !== undefined && nodePlaceholders[placeholder](node);
};

/** One file, or one for each flag. */
function filesOf({ path, content }: Blueprint, node: NodePlan, context: object): RenderedFile[] {
  const hostPath = path.replace(/\[(node|master|agent)\]/, node.host);
  const placeholder = flagPlaceholderIn(path);
  if (placeholder === undefined) return [{ path: hostPath, content: print(content, context) }];
  return flagPlaceholders[placeholder](node).map((flag) => ({
    path: hostPath.replace(placeholder, flag.name),
    content: print(content, { ...context, flag }),
  }));
}

const print = (content: Blueprint["content"], context: object) =>
  typeof content === "string" ? content : content(context);

/** Two blueprints for one path are a bug. */
function checked<File extends { path: string }>(files: File[]): File[] {
  const twice = files.find(({ path }, index) => files[index - 1]?.path === path);
  if (twice !== undefined) throw new Error(`two blueprints make ${twice.path}`);
  return files;
}

const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);
