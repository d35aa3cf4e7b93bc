import type { Point } from "./geometry.ts";

/** Where one agent or a row of agents stands, so that a pointer finds them by arithmetic. */
export type Seat = BoxSeat | RowSeat;

export interface BoxSeat {
  kind: "box";
  x: number;
  y: number;
  width: number;
  height: number;
  agent: number;
}

/** Dots at equal distances, on a line or on an arc. */
export interface RowSeat {
  kind: "row";
  line: Line | ArcLine;
  pitch: number;
  /** Places in the list of agents, in the order of the dots. */
  agents: readonly number[];
}

export interface Line {
  x: number;
  y: number;
}

/** `angle` is that of the first dot, clockwise. */
export interface ArcLine {
  center: Point;
  radius: number;
  angle: number;
}

/** The middle of a dot of a row. */
export function pointInRow({ line, pitch }: Pick<RowSeat, "line" | "pitch">, place: number): Point {
  if ("x" in line) return { x: line.x + place * pitch, y: line.y };
  const angle = line.angle + (place * pitch) / line.radius;
  return {
    x: line.center.x + line.radius * Math.cos(angle),
    y: line.center.y + line.radius * Math.sin(angle),
  };
}

/** The place of the agent at a point of the drawing, or undefined. */
export function seatAt(seats: readonly Seat[], point: Point): number | undefined {
  for (const seat of seats) {
    const agent = seat.kind === "box" ? inBox(seat, point) : inRow(seat, point);
    if (agent !== undefined) return agent;
  }
  return undefined;
}

function inBox({ x, y, width, height, agent }: BoxSeat, point: Point): number | undefined {
  const isInside = point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;
  return isInside ? agent : undefined;
}

function inRow({ line, pitch, agents }: RowSeat, point: Point): number | undefined {
  const reach = pitch / 2 + 0.5;
  if ("x" in line)
    return Math.abs(point.y - line.y) > reach
      ? undefined
      : agents[Math.round((point.x - line.x) / pitch)];
  const [dx, dy] = [point.x - line.center.x, point.y - line.center.y];
  if (Math.abs(Math.hypot(dx, dy) - line.radius) > reach) return undefined;
  return agents[Math.round(((Math.atan2(dy, dx) - line.angle) * line.radius) / pitch)];
}
