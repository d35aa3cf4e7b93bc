import type { ClusterPlan } from "../plan/make-plan.ts";
import { type NodePlan, planAgent, planMaster, planNode } from "../plan/plan-node.ts";
import type { Blueprint, BundleFile } from "./blueprint.ts";
import { clusterYaml } from "./cluster-yaml.ts";
import { lockJson } from "./lock-json.ts";
import { flagPlaceholderIn, flagPlaceholders, modeOf, nodePlaceholderIn, nodePlaceholders, withNames } from "./paths.ts";
import { plannedSbom } from "./planned-sbom.ts";

/** SHA-256 of a text in UTF-8, in hexadecimal digits: handed in, since Node and the browser have different ones. */
export type Sha256 = (text: string) => string;

interface Unsummed {
  path: string;
  content: string;
}

/**
 * The files of a bundle, one after the other in the order of their paths, and SHA256SUMS last because it needs every
 * digest. Lazy: a file exists while it is written.
 */
export function* renderBundle(plan: ClusterPlan, blueprints: readonly Blueprint[], sha256: Sha256): Generator<BundleFile> {
  const summed = (file: Unsummed): BundleFile => ({ ...file, mode: modeOf(file.path), sha256: sha256(file.content) });
  const sums = new SumLines();
  for (const file of contentFiles(plan, blueprints, summed)) {
    sums.add(sumLine(file, ""));
    yield file;
  }
  yield summed({ path: "SHA256SUMS", content: sums.text() });
}

function* contentFiles(plan: ClusterPlan, blueprints: readonly Blueprint[], summed: (file: Unsummed) => BundleFile): Generator<BundleFile> {
  const active = blueprints
    .filter(({ layer }) => plan.layers.includes(layer))
    .map((blueprint) => ({ ...blueprint, path: withNames(blueprint.path, plan) }));
  const ofNodes = active.filter(({ path }) => nodePlaceholderIn(path) !== undefined).sort(byPath);
  const ofCluster = clusterFiles(plan, active.filter((blueprint) => !ofNodes.includes(blueprint)));
  yield* ofCluster.filter(({ path }) => path < "nodes/").map(summed);
  if (ofNodes.length > 0) for (const node of [...plan.nodes].sort((a, b) => (a.host < b.host ? -1 : 1))) yield* nodeFiles(plan, planNode(plan, node), ofNodes, summed);
  yield* ofCluster.filter(({ path }) => path > "nodes/").map(summed);
}

function clusterFiles(plan: ClusterPlan, blueprints: readonly Blueprint[]): Unsummed[] {
  const context = {
    ...plan,
    // Only a cluster on one machine prints every node in one file.
    containers: plan.oneMachine ? { masters: plan.masters.map((master) => planMaster(plan, master)), agents: plan.agents.map((agent) => planAgent(plan, agent)) } : undefined,
  };
  const files = blueprints.map(({ path, content }) => ({ path, content: print(content, context) }));
  const lock = plan.spec.offline ? [{ path: "artifacts/lock.json", content: lockJson(plan) }, { path: "artifacts/sbom.planned.cdx.json", content: plannedSbom(plan) }] : [];
  return checked([...files, ...lock, { path: "cluster.yaml", content: clusterYaml(plan.spec) }].sort(byPath));
}

function* nodeFiles(plan: ClusterPlan, node: NodePlan, blueprints: readonly Blueprint[], summed: (file: Unsummed) => BundleFile): Generator<BundleFile> {
  const folder = `nodes/${node.host}/`;
  const context = { ...plan, node };
  const files = checked(blueprints.filter(({ path }) => appliesTo(node, path)).flatMap((blueprint) => filesOf(blueprint, node, context)).sort(byPath)).map(summed);
  yield* files;
  yield summed({ path: `${folder}SHA256SUMS`, content: files.map((file) => sumLine(file, folder)).join("") });
}

const appliesTo = (node: NodePlan, path: string) => {
  const placeholder = nodePlaceholderIn(path);
  return placeholder !== undefined && nodePlaceholders[placeholder](node);
};

/** One file, or one for each flag. */
function filesOf({ path, content }: Blueprint, node: NodePlan, context: object): Unsummed[] {
  const hostPath = path.replace(/\[(node|master|agent)\]/, node.host);
  const placeholder = flagPlaceholderIn(path);
  if (placeholder === undefined) return [{ path: hostPath, content: print(content, context) }];
  return flagPlaceholders[placeholder](node).map((flag) => ({ path: hostPath.replace(placeholder, flag.name), content: print(content, { ...context, flag }) }));
}

const print = (content: Blueprint["content"], context: object) => (typeof content === "string" ? content : content(context));

/** Two blueprints for one path are our own mistake. */
function checked(files: Unsummed[]): Unsummed[] {
  const twice = files.find(({ path }, index) => files[index - 1]?.path === path);
  if (twice !== undefined) throw new Error(`two blueprints make ${twice.path}`);
  return files;
}

/** Lines that pile up: joined now and then, since a joined text takes a third of what its parts do. */
class SumLines {
  #parts: string[] = [];
  #lines: string[] = [];

  add(line: string): void {
    if (this.#lines.push(line) === 1000) this.#join();
  }

  text(): string {
    this.#join();
    return this.#parts.join("");
  }

  #join(): void {
    this.#parts.push(this.#lines.join(""));
    this.#lines = [];
  }
}

const sumLine = ({ path, sha256 }: BundleFile, folder: string) => `${sha256}  ${path.slice(folder.length)}\n`;

const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);
