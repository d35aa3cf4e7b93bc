import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
} from "yaml";
import { reasons, type YamlFault } from "./errors.ts";

/** What each alias of a document stands for. */
export type AliasTargets = ReadonlyMap<Alias, ParsedNode>;

/** Deeper than any spec, and far from the depth at which the stack overflows. */
const maxDepth = 100;

/** A few lines of aliases of aliases can stand for more values than any machine holds. */
const maxRepeated = 10_000;

interface Anchored {
  readonly node: ParsedNode;
  /**
   * How many values it holds, itself and those that aliases repeat included; 0 until all of it is
   * read.
   */
  size: number;
}

interface Walk {
  readonly anchors: Map<string, Anchored>;
  readonly targets: Map<Alias, ParsedNode>;
  readonly faults: YamlFault[];
  marks: number;
  repeated: number;
}

/**
 * Finds, in one pass, what the package accepts or would take more than linear time for: duplicate
 * keys and aliases.
 */
export function checkNodes(root: ParsedNode | null): {
  targets: AliasTargets;
  faults: readonly YamlFault[];
} {
  const walk = { anchors: new Map(), targets: new Map(), faults: [], marks: 0, repeated: 0 };
  checkNode(root, 1, walk);
  return walk;
}

/** Returns how many values the node holds. */
function checkNode(node: ParsedNode | null, depth: number, walk: Walk): number {
  if (node === null) return 1;
  if (depth > maxDepth) return fault(walk, node, reasons.tooDeep);
  if (isAlias(node)) return checkAlias(node, walk);
  if (isScalar(node)) keepHugeNumber(node);
  const anchored: Anchored = { node, size: 0 };
  if (node.anchor !== undefined && isWithinMarks(node, walk))
    walk.anchors.set(node.anchor, anchored);
  anchored.size =
    1 + partsOf(node).reduce((sum, part) => sum + checkNode(part, depth + 1, walk), 0);
  if (isMap(node)) checkKeys(node, walk);
  return anchored.size;
}

function partsOf(node: ParsedNode): readonly (ParsedNode | null)[] {
  if (isSeq(node)) return node.items;
  return isMap(node) ? node.items.flatMap(({ key, value }) => [key, value]) : [];
}

function checkKeys(map: YAMLMap.Parsed, walk: Walk): void {
  const names = new Set<unknown>();
  for (const { key } of map.items) {
    if (!isScalar(key)) continue; // an error already
    if (names.has(key.value)) fault(walk, key, reasons.duplicateKey);
    names.add(key.value);
  }
}

function checkAlias(alias: Alias.Parsed, walk: Walk): number {
  if (!isWithinMarks(alias, walk)) return 1;
  const target = walk.anchors.get(alias.source);
  if (target === undefined) return fault(walk, alias, `unidentified alias "${alias.source}"`);
  if (target.size === 0) return fault(walk, alias, reasons.tooDeep);
  const before = walk.repeated;
  walk.repeated += target.size;
  if (before <= maxRepeated && walk.repeated > maxRepeated)
    fault(walk, alias, reasons.tooManyRepeated);
  walk.targets.set(alias, target.node);
  return target.size;
}

/** The package compares each alias with all anchors and aliases of the document. */
function isWithinMarks(node: ParsedNode, walk: Walk): boolean {
  walk.marks += 1;
  if (walk.marks === maxRepeated + 1) fault(walk, node, reasons.tooManyAnchors);
  return walk.marks <= maxRepeated;
}

/**
 * A number that JavaScript cannot hold, such as 1e400, stays as it is written, so that messages can
 * show it.
 */
function keepHugeNumber(scalar: Scalar): void {
  const isHuge = typeof scalar.value === "number" && !Number.isFinite(scalar.value);
  if (isHuge && /\d/.test(scalar.source ?? "")) scalar.value = scalar.source;
}

function fault({ faults }: Walk, { range: [offset] }: ParsedNode, reason: string): number {
  faults.push({ offset, reason });
  return 1;
}
