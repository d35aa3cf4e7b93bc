import { path } from "./svg.ts";

export interface Point {
  x: number;
  y: number;
}

/** Angles are in radians, clockwise from the right. */
export interface Arc {
  from: number;
  to: number;
}

export const pointOn = ({ x, y }: Point, radius: number, angle: number): Point => ({
  x: x + radius * Math.cos(angle),
  y: y + radius * Math.sin(angle),
});

/** A piece of a ring. The gap beside it is as wide inside as outside; a whole ring has none. */
export function sector(
  center: Point,
  [inner, outer]: readonly [inner: number, outer: number],
  { from, to }: Arc,
  gap: number,
): string {
  if (to - from > 2 * Math.PI - 1e-6) return circle(center, outer, 1) + circle(center, inner, 0);
  const large = to - from > Math.PI ? 1 : 0;
  const [outerGap, innerGap] = [gap / 2 / outer, gap / 2 / inner];
  const start = pointOn(center, outer, from + outerGap);
  const end = pointOn(center, outer, to - outerGap);
  const back = pointOn(center, inner, to - innerGap);
  const last = pointOn(center, inner, from + innerGap);
  return [
    path`M${start.x} ${start.y}A${outer} ${outer} 0 ${large} 1 ${end.x} ${end.y}`,
    path`L${back.x} ${back.y}A${inner} ${inner} 0 ${large} 0 ${last.x} ${last.y}Z`,
  ].join("");
}

/** Two circles of opposite sweeps are a ring. */
function circle({ x, y }: Point, radius: number, sweep: 0 | 1): string {
  const half = (end: number) => path`A${radius} ${radius} 0 1 ${sweep} ${end} ${y}`;
  return `${path`M${x + radius} ${y}`}${half(x - radius)}${half(x + radius)}Z`;
}

/** Where the arc of a single master is cut, so that a text stands on one side of it. */
const cutOfWholeRing = 0.7;

/**
 * The line that a text of this size stands on, in the middle of a band. In the lower half it runs
 * the other way, so that nothing hangs upside down.
 */
export function baseline(center: Point, radius: number, arc: Arc, size: number): string {
  const cut = arc.to - arc.from > 5 ? cutOfWholeRing : 0;
  const [from, to] = [arc.from + cut, arc.to - cut];
  const isBelow = Math.sin((from + to) / 2) > 0.02;
  const r = radius + (isBelow ? 0.35 : -0.35) * size;
  const large = to - from > Math.PI ? 1 : 0;
  const [start, end] = [
    pointOn(center, r, isBelow ? to : from),
    pointOn(center, r, isBelow ? from : to),
  ];
  return path`M${start.x} ${start.y}A${r} ${r} 0 ${large} ${isBelow ? 0 : 1} ${end.x} ${end.y}`;
}

/** The head of an arrow that ends at a point. */
export function arrowHead(
  { x, y }: Point,
  way: "left" | "right" | "up" | "down",
  em: number,
): string {
  const size = em * 0.32;
  const half = size * 0.8;
  if (way === "up" || way === "down") {
    const tail = way === "down" ? y - size : y + size;
    return path`M${x - half} ${tail}L${x} ${y}L${x + half} ${tail}`;
  }
  const tail = way === "right" ? x - size : x + size;
  return path`M${tail} ${y - half}L${x} ${y}L${tail} ${y + half}`;
}
