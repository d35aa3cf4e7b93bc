import { type DrawnCluster, type Health, healthOf } from "./cluster.ts";
import { type Group, type GroupBy, groupAgents, usualGrouping } from "./groups.ts";
import { type Layout, layoutOf, type Room } from "./layout.ts";
import type { Seat } from "./seats.ts";
import type { SvgNode } from "./svg.ts";
import { type Translate, type Words, wordsOf } from "./words.ts";

/** How a cluster is looked at. */
export interface View extends Room {
  translate: Translate;
  /** Begins every id, so that two drawings fit on one page. */
  id: string;
  /** Places of the masters that failed. */
  down?: ReadonlySet<number> | undefined;
  /** Undefined: by the first attribute, else by network where there are a few. */
  groupBy?: GroupBy | undefined;
  /** The name of an agent to point at. */
  find?: string | undefined;
  /**
   * Masters are buttons, one of which the Tab key reaches: `focus` is its place. Undefined: a
   * picture, with the cluster's name in it.
   */
  interactive?: { focus: number } | undefined;
}

/** Everything that the parts of the drawing are made from. */
export interface Scene {
  cluster: DrawnCluster;
  view: View;
  layout: Layout;
  words: Words;
  health: Health;
  down: ReadonlySet<number>;
  groupBy: GroupBy;
  groups: readonly Group[];
}

export function sceneOf(cluster: DrawnCluster, view: View): Scene {
  const down = view.down ?? new Set<number>();
  const groupBy = view.groupBy ?? usualGrouping(cluster);
  return {
    cluster,
    view,
    layout: layoutOf(cluster, view),
    words: wordsOf(cluster, view.translate),
    health: healthOf(cluster, down),
    down,
    groupBy,
    groups: groupAgents(cluster, groupBy),
  };
}

/** What stands above a group: `rack r1`, the network, or nothing. */
export function titleOf(
  { key, values, tone }: Group,
  { words, groupBy }: Pick<Scene, "words" | "groupBy">,
): string {
  if (key === undefined)
    return tone === "rest" ? words.rest(groupBy, values) : words.tooMany(groupBy, values);
  return typeof groupBy === "object" && key !== "" ? `${groupBy.attribute} ${key}` : key;
}

/** The agents as boxes or dots. */
export interface DrawnAgents {
  node: SvgNode;
  seats: readonly Seat[];
  /** The path of the lines that lead to them. */
  fan: string;
  /** How far down they reach. */
  bottom: number;
}
