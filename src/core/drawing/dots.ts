import { tooltipOf } from "./box.ts";
import type { Point } from "./geometry.ts";
import type { Group } from "./groups.ts";
import type { Lane, Lanes } from "./lanes.ts";
import { labelHeight } from "./lanes.ts";
import { type DrawnAgents, type Scene, titleOf } from "./scene.ts";
import { pointInRow, type RowSeat } from "./seats.ts";
import { path, type SvgElement, svg } from "./svg.ts";
import { lengthOf, withCommas } from "./text.ts";

/** Agents as dots. */
export interface DrawnDots extends DrawnAgents {
  /** The left ends of the lanes next to the ring. */
  starts: readonly Point[];
}

/** More marks than these say no more. */
const mostMarks = 400;

export function drawDots(scene: Scene, drawn: Lanes): DrawnDots {
  const { lanes, pitch } = drawn;
  const size = Math.max(1.1, Math.min(pitch * 0.74, scene.layout.em * 0.95));
  const rows = lanes.flatMap((lane) => lane.rows);
  const labels = labelling(scene, drawn, size);
  const node = svg(
    "g",
    { class: "field" },
    ...lanes.map((lane) => drawLane(scene, lane, { pitch, size, labels, isBent: drawn.isBent })),
    ...marksOf(scene, rows).map((mark) => drawMark(scene, mark, size)),
  );
  const lines = rows.flatMap(({ line }) => ("x" in line ? [line.y + pitch] : []));
  return {
    node,
    seats: rows,
    fan: "",
    bottom: Math.max(0, ...lines),
    starts: lanes.filter(({ isFirst }) => isFirst).flatMap((lane) => startOf(lane, size)),
  };
}

function startOf({ rows }: Lane, size: number): Point[] {
  const [first] = rows;
  if (first === undefined) return [];
  const { x, y } = pointInRow(first, (first.agents.length - 1) / 2);
  return [{ x: x - size, y }];
}

interface Dots {
  pitch: number;
  size: number;
  labels: ReadonlyMap<Lane, Label>;
  isBent: boolean;
}

/** What stands above a group. Agents without its attribute have no name, only their number. */
interface Label {
  name: string;
  /** Empty where there is no room for it. */
  count: string;
}

function drawLane(scene: Scene, lane: Lane, dots: Dots): SvgElement {
  const { pitch, size } = dots;
  return svg(
    "g",
    { class: `group tone-${lane.group.tone}` },
    ...(labelHeight(scene) === 0 ? [] : drawLabel(scene, lane, dots)),
    svg("path", {
      class: "dots",
      d: lane.rows.map(dashes).join(""),
      "stroke-width": size,
      "stroke-dasharray": `0.01 ${(pitch - 0.01).toFixed(3)}`,
    }),
  );
}

/**
 * A row as one line: its dashes are the dots. It goes on a little behind the last one, because
 * renderers measure arcs only about right.
 */
function dashes({ line, pitch, agents }: RowSeat): string {
  const length = (agents.length - 0.6) * pitch;
  if ("x" in line) return `${path`M${line.x} ${line.y}`}h${length.toFixed(2)}`;
  const { center, radius, angle } = line;
  const at = (along: number) => {
    const x = center.x + radius * Math.cos(angle + along / radius);
    const y = center.y + radius * Math.sin(angle + along / radius);
    return `${x.toFixed(2)} ${y.toFixed(2)}`;
  };
  return `M${at(0)}A${radius.toFixed(2)} ${radius.toFixed(2)} 0 0 1 ${at(length)}`;
}

type Naming = (group: Group, scene: Scene) => string;

const keyOf: Naming = ({ key }, { words }) => key ?? words.others;

/** Of a long name, as a network is, the last two parts: `.2.x`. */
const endOf: Naming = (group, scene) => {
  const name = keyOf(group, scene);
  const parts = name.split(".");
  return parts.length > 2 ? `.${parts.slice(-2).join(".")}` : name;
};

/**
 * The labels of all groups in the longest way for which each has room: a mixture would be odd. Only
 * a group for which no way is short enough has none.
 */
function labelling(scene: Scene, { lanes, isBent }: Lanes, size: number): Dots["labels"] {
  const fits = (lane: Lane, text: string) =>
    lengthOf(text) <= lettersIn(scene, lane, labelX(lane, size, isBent));
  const labelled = lanes.filter((lane) => fits(lane, endOf(lane.group, scene)));
  const allFit = (textOf: Naming) =>
    labelled.every((lane) => fits(lane, textOf(lane.group, scene)));
  const nameOf = [titleOf, keyOf].find(allFit) ?? endOf;
  const countOf = ({ members }: Group) => withCommas(members.length);
  const hasCounts = allFit((group) => `${nameOf(group, scene)} ${countOf(group)}`);
  const labelOf = ({ group }: Lane): Label => ({
    name: nameOf(group, scene),
    count: hasCounts ? countOf(group) : "",
  });
  return new Map(labelled.map((lane) => [lane, labelOf(lane)]));
}

/** A label begins where its dots do. */
function labelX({ rows, left }: Lane, size: number, isBent: boolean): number {
  const first = rows[0] === undefined ? undefined : pointInRow(rows[0], 0);
  return isBent && first !== undefined ? first.x - size / 2 : left;
}

/** As many letters as end before the next tier, which is bent as this one is. */
function lettersIn({ layout }: Scene, { left, right, isLast }: Lane, x: number): number {
  const { em, letter, pad } = layout;
  return Math.floor((isLast ? right - x + pad * 0.8 : right - left + em * 0.72) / letter);
}

function drawLabel(scene: Scene, lane: Lane, { size, isBent, labels }: Dots): SvgElement[] {
  const { fontSize, letter } = scene.layout;
  const label = labels.get(lane);
  if (label === undefined) return [];
  const { name, count } = label;
  return [
    svg(
      "text",
      { class: "say", x: labelX(lane, size, isBent), y: lane.labelY, "font-size": fontSize },
      svg("tspan", { class: "port" }, name),
      ...(count === "" ? [] : [svg("tspan", { dx: letter * 0.8 }, count)]),
    ),
  ];
}

interface Mark extends Point {
  agent: number;
  hasProblem: boolean;
}

/** Agents with a problem, and the one to point at. */
function marksOf({ cluster, view }: Scene, rows: readonly RowSeat[]): Mark[] {
  const { problems = new Map<string, string>(), agents } = cluster;
  if (problems.size === 0 && view.find === undefined) return [];
  const marks = rows.flatMap((row) =>
    row.agents.flatMap((agent, place) => {
      const host = agents[agent]?.host ?? "";
      const hasProblem = problems.has(host);
      return hasProblem || host === view.find
        ? [{ ...pointInRow(row, place), agent, hasProblem }]
        : [];
    }),
  );
  return marks.slice(0, mostMarks);
}

function drawMark(scene: Scene, mark: Mark, size: number): SvgElement {
  const { em } = scene.layout;
  const { x, y, agent, hasProblem } = mark;
  const radius = Math.max(size * 0.9, em * (hasProblem ? 0.34 : 0.5));
  return svg(
    "g",
    { class: hasProblem ? "spot wrong" : "spot found" },
    svg("title", {}, tooltipOf(scene, agent)),
    svg("circle", { cx: x, cy: y, r: radius }),
    hasProblem ? cross(mark, em * 0.16) : nameTag(scene, mark),
  );
}

const cross = ({ x, y }: Point, half: number) =>
  svg("path", {
    class: "cross",
    d: path`M${x - half} ${y - half}l${2 * half} ${2 * half}m0 ${-2 * half}l${-2 * half} ${2 * half}`,
  });

function nameTag({ cluster, layout }: Scene, { x, y, agent }: Mark): SvgElement {
  const { em, fontSize, width, pad } = layout;
  const isAtRight = x > width - pad - em * 6;
  return svg(
    "text",
    {
      class: "tag",
      x: isAtRight ? x - em * 0.9 : x + em * 0.9,
      y: y + fontSize * 0.35,
      "font-size": fontSize,
      "text-anchor": isAtRight ? "end" : "start",
    },
    cluster.agents[agent]?.host ?? "",
  );
}
