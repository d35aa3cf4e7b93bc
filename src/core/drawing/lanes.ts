import type { Point } from "./geometry.ts";
import type { Group } from "./groups.ts";
import type { Scene } from "./scene.ts";
import type { ArcLine, Line, RowSeat } from "./seats.ts";

/** A strip for one group, full of dots at the same distance as in all others. */
export interface Lane {
  group: Group;
  rows: readonly RowSeat[];
  labelY: number;
  left: number;
  right: number;
  /** Next to the ring. */
  isFirst: boolean;
  /** Nothing stands right of it. */
  isLast: boolean;
}

export interface Lanes {
  lanes: readonly Lane[];
  pitch: number;
  /** In lines below the ring, or on arcs beside it. */
  isBent: boolean;
}

/** A group's share of the height, below its label. */
export interface Strip {
  group: Group;
  labelY: number;
  top: number;
  bottom: number;
}

/** Where dots may stand, and how many. */
export interface FreeRow {
  line: Line | ArcLine;
  seats: number;
}

/** Height of a group's label; groups without a name need none. */
export function labelHeight({ groups, layout }: Pick<Scene, "groups" | "layout">): number {
  return groups.length > 1 || groups[0]?.key !== "" ? layout.em * 1.25 : 0;
}

/** Between two strips of a tier, and between two tiers. */
export const stripGap = ({ em }: Scene["layout"]) => em * 0.56;
export const tierGap = ({ em }: Scene["layout"]) => em * 1.28;

/** Groups one below the other, each as high as its share of the agents, the smallest a little more. */
export function stripsOf(
  scene: Pick<Scene, "groups" | "layout">,
  groups: readonly Group[],
  [top, bottom]: readonly [top: number, bottom: number],
): Strip[] {
  const label = labelHeight(scene);
  const gap = stripGap(scene.layout);
  const free = bottom - top - groups.length * label - (groups.length - 1) * gap;
  const least = scene.layout.em * 0.4;
  const agentsIn = (some: readonly Group[]) =>
    some.reduce((sum, { members }) => sum + members.length, 0);
  const isLarge = ({ members }: Group) => (free * members.length) / agentsIn(groups) >= least;
  const large = groups.filter(isLarge);
  const left = free - (groups.length - large.length) * least;
  let y = top;
  return groups.map((group) => {
    const height = isLarge(group) ? (left * group.members.length) / agentsIn(large) : least;
    const strip = { group, labelY: y + label * 0.72, top: y + label, bottom: y + label + height };
    y = strip.bottom + gap;
    return strip;
  });
}

/** The largest distance between dots. */
export const mostPitch = ({ cluster, groups, layout }: Scene) =>
  layout.em * (cluster.agents.length < 200 && groups.length === 1 ? 2 : 1.15);

export const leastPitch = 0.6;

/** The largest distance at which all agents find a seat. */
export function largestPitch(low: number, high: number, fits: (pitch: number) => boolean): number {
  let [fitting, tooLarge] = [low, high];
  for (let round = 0; round < 9; round++) {
    const middle = (fitting + tooLarge) / 2;
    if (fits(middle)) fitting = middle;
    else tooLarge = middle;
  }
  return fitting;
}

/** Whether so many agents find a seat. */
export function hasRoom(rows: Iterable<FreeRow>, agents: number): boolean {
  let seats = 0;
  for (const row of rows) {
    seats += row.seats;
    if (seats >= agents) return true;
  }
  return false;
}

/** The agents of a group in the rows, as far as there are any. */
export function seatGroup(rows: Iterable<FreeRow>, { members }: Group, pitch: number): RowSeat[] {
  const seated: RowSeat[] = [];
  let placed = 0;
  for (const { line, seats } of rows) {
    if (placed >= members.length) break;
    seated.push({ kind: "row", line, pitch, agents: members.slice(placed, placed + seats) });
    placed += seats;
  }
  return seated;
}

/** Lines of dots below the ring, in the width that there is. */
export function lineLanes(
  scene: Scene,
  { left, right, top }: { left: number; right: number; top: number },
): Lanes {
  const strips = stripsOf(scene, scene.groups, [top, top + heightOfLines(scene, right - left)]);
  const rowsOf = (strip: Strip, pitch: number) => freeLines(strip, left, right, pitch);
  const pitch = largestPitch(leastPitch, mostPitch(scene), (tried) =>
    strips.every((strip) => hasRoom(rowsOf(strip, tried), strip.group.members.length)),
  );
  const lanes = strips.map((strip) => ({
    ...strip,
    left,
    right,
    rows: seatGroup(rowsOf(strip, pitch), strip.group, pitch),
    isFirst: true,
    isLast: true,
  }));
  return { lanes, pitch, isBent: false };
}

function heightOfLines({ cluster, groups, layout }: Scene, width: number): number {
  const { em } = layout;
  const agents = cluster.agents.length;
  const pitch = Math.max(em * 0.2, Math.min(em * 0.8, Math.sqrt((width * width * 1.1) / agents)));
  return (agents * pitch * pitch) / width + groups.length * (em * 1.85 + pitch * 1.2);
}

function* freeLines(strip: Strip, left: number, right: number, pitch: number): Generator<FreeRow> {
  const seats = Math.max(1, Math.floor((right - left - pitch * 0.75) / pitch) + 1);
  for (let y = strip.top + pitch / 2; y <= strip.bottom - pitch * 0.3; y += pitch)
    yield { line: { x: left + pitch * 0.37, y }, seats };
}

/** Where dots have room beside the ring. */
export interface Field {
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** The radius of the arc that its left edge is, and that arc's middle. */
  bow: number;
  axis: Point;
}
