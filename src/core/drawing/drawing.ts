import { type Below, drawBelow } from "./agents-below.ts";
import { type Beside, drawBeside } from "./agents-beside.ts";
import type { DrawnCluster, Health } from "./cluster.ts";
import type { Point } from "./geometry.ts";
import type { GroupBy } from "./groups.ts";
import { drawLegend } from "./legend.ts";
import { drawMiddle, drawNeedle } from "./middle.ts";
import { type DrawnRing, drawRing } from "./ring.ts";
import { type Scene, sceneOf, type View } from "./scene.ts";
import type { Seat } from "./seats.ts";
import { path, type SvgElement, svg } from "./svg.ts";
import { lengthOf } from "./text.ts";
import { drawPeers, drawUsers } from "./wires.ts";
import { description, healthSentence } from "./words.ts";

export interface Drawing {
  /**
   * The `svg` element. Its `data-state` is ok, survived or broken; a master has `data-master`, the
   * box of an agent `data-agent`, both places in their lists.
   */
  tree: SvgElement;
  width: number;
  height: number;
  /** The middle of the ring, around which the needle turns. */
  center: Point;
  /** For `seatAt`: the agent under a pointer. */
  seats: readonly Seat[];
  groupBy: GroupBy;
  health: Health;
  /** What stands under the drawing. */
  sentence: string;
}

/**
 * The cluster as a picture: a ring of masters with their programs and the quorum, the agents beside
 * or below it, and between them who connects to whom, at which port. A pure function: no measuring,
 * no clock; equal clusters give equal trees. Lengths are in pixels.
 *
 * `drawnCluster(plan)` makes the cluster of a plan, `toSvg(tree)` the text; `rules.ts` has the
 * colours and the CSS rules that the classes need, `clusterSvg` a file that stands alone.
 */
export function drawCluster(cluster: DrawnCluster, view: View): Drawing {
  const scene = sceneOf(cluster, view);
  const { layout, health, groupBy } = scene;
  const { center, radius } = layout.ring;
  const ring = drawRing(scene);
  const peers = drawPeers(scene);
  const users = drawUsers(scene);
  const agents = layout.isWide
    ? besideRing(scene, ring)
    : drawBelow(scene, ring, center.y + radius + peers.height);
  const height = layout.isWide ? layout.height : agents.bottom + layout.pad;
  const halo = { cx: center.x, cy: center.y, r: radius + layout.em * 0.32 };
  const tree = svg(
    "svg",
    rootAttributes(scene, height),
    svg("title", { id: `${view.id}-title` }, scene.words.title),
    svg("desc", { id: `${view.id}-desc` }, descriptionOf(scene)),
    ...drawName(scene, users.top),
    ...enclosure(scene, height),
    svg("path", { class: health.state === "broken" ? "fan cut" : "fan", d: agents.fan }),
    svg("circle", { class: "halo", ...halo }),
    svg("g", { class: "ring" }, ...ring.sectors),
    ...drawMiddle(scene),
    ...drawNeedle(scene),
    users.node,
    ...peers.nodes,
    ...agents.nodes,
    agents.node,
  );
  const sentence = view.translate(healthSentence(cluster, health));
  const { seats } = agents;
  return { tree, width: layout.width, height, center, seats, groupBy, health, sentence };
}

const descriptionOf = ({ cluster, groups, groupBy, view }: Scene) =>
  view.translate(description(cluster, groups, groupBy));

function rootAttributes({ layout, view, health }: Scene, height: number) {
  const { width } = layout;
  return {
    xmlns: "http://www.w3.org/2000/svg",
    class: "mc",
    viewBox: path`0 0 ${width} ${height}`,
    width,
    height,
    "data-state": health.state,
    id: `${view.id}-svg`,
    role: view.interactive ? "group" : "img",
    "aria-labelledby": `${view.id}-title ${view.id}-desc`,
  };
}

/** The agents, and below the ring what found no room in it. */
function besideRing(scene: Scene, ring: DrawnRing): Beside | Below {
  const { em, height, ring: place } = scene.layout;
  const beside = drawBeside(scene);
  const y = Math.min(height - em * 0.5, place.center.y + place.radius + em * 4);
  return { ...beside, nodes: [...beside.nodes, ...drawLegend(scene, ring, y).nodes] };
}

/** A picture that leaves its page carries the name, where there is room for it. */
function drawName({ cluster, layout, view }: Scene, usersTop: number): SvgElement[] {
  const { em, pad, isWide, ring } = layout;
  const isBesideUsers = usersTop < em * 2.4;
  const isLong = lengthOf(cluster.name) * em * 0.7 > ring.center.x - 6.2 * em - pad;
  if (view.interactive || !isWide || (isBesideUsers && isLong)) return [];
  const place = { class: "total", x: pad, y: em * 1.35, "font-size": em * 1.2 };
  return [svg("text", place, cluster.name)];
}

/** The one machine around all of it. */
function enclosure({ cluster, layout, words }: Scene, height: number): SvgElement[] {
  if (cluster.network === undefined) return [];
  const { em, fontSize, pad, width, isWide } = layout;
  const top = em * 1.9;
  const box = {
    x: pad * 0.4,
    y: top,
    width: width - pad * 0.8,
    height: height - top - pad * 0.3,
    rx: em * 0.5,
  };
  const place = isWide
    ? { x: width - pad * 1.4, y: em * 3.2, "text-anchor": "end" }
    : { x: pad * 1.1, y: em * 3.1 };
  const text = isWide ? `${words.machine} ${cluster.network}` : words.machine;
  return [
    svg(
      "g",
      { class: "machine" },
      svg("rect", box),
      svg("text", { class: "say", "font-size": fontSize, ...place }, text),
    ),
  ];
}
