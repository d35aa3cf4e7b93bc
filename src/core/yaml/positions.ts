import { isAlias, isMap, isScalar, isSeq, type Pair, type ParsedNode, type YAMLMap } from "yaml";
import type { AliasTargets } from "./nodes.ts";

type ParsedPair = Pair<ParsedNode, ParsedNode | null>;

/** A node and the offset that a person is sent to. */
interface Part {
  readonly node: ParsedNode | null;
  readonly offset: number;
}

/**
 * The function that finds the offset of a path such as `agents[0].attributes`, or of the nearest
 * one around it that is written down. What is wrong in something that an alias repeats is found
 * where it is written.
 */
export function offsetFinder(root: ParsedNode | null, targets: AliasTargets) {
  const partsOf = partsOfMaps();

  function findPart(node: ParsedNode, steps: readonly string[]): [Part, number] | undefined {
    if (isSeq(node)) {
      const entry = node.items[Number(steps[0])] as ParsedNode | null | undefined;
      return entry ? [{ node: entry, offset: entry.range[0] }, 1] : undefined;
    }
    if (!isMap(node)) return undefined;
    const parts = partsOf(node as YAMLMap.Parsed);
    for (let taken = 1; taken <= steps.length; taken++) {
      const part = parts.get(steps.slice(0, taken).join(".")); // names may hold dots
      if (part !== undefined) return [part, taken];
    }
    return undefined;
  }

  return (path: string): number => {
    let steps: readonly string[] = path.split(/[.[\]]+/).filter(Boolean);
    let part: Part = { node: root, offset: 0 };
    while (part.node !== null) {
      const node = isAlias(part.node) ? targets.get(part.node) : part.node;
      const found = node === undefined ? undefined : findPart(node, steps);
      if (found === undefined) break;
      part = found[0];
      steps = steps.slice(found[1]);
    }
    return part.offset;
  };
}

/**
 * The parts of a mapping by their names, listed once for each mapping: looking through it for every
 * problem takes too long.
 */
function partsOfMaps(): (map: YAMLMap.Parsed) => ReadonlyMap<unknown, Part> {
  const listed = new Map<YAMLMap, ReadonlyMap<unknown, Part>>();
  return (map) => {
    const known = listed.get(map);
    if (known !== undefined) return known;
    const parts = new Map(map.items.map((pair) => [keyOf(pair), toPart(pair)]));
    listed.set(map, parts);
    return parts;
  };
}

const keyOf = ({ key }: ParsedPair) => (isScalar(key) ? key.value : undefined);

/** A value that is left out, or is a block of lines, stands where its name does. */
function toPart({ key, value }: ParsedPair): Part {
  const isOnOwnLines =
    isScalar(value) && (value.type === "BLOCK_LITERAL" || value.type === "BLOCK_FOLDED");
  const isLeftOut =
    value === null || (isScalar(value) && value.source === "" && value.type === "PLAIN");
  return { node: value, offset: (isOnOwnLines || isLeftOut ? key : value).range[0] };
}
