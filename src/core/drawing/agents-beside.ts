import { arcLanes, mostLanes } from "./arc-lanes.ts";
import { agentsInOrder, boxesNode, boxHeight } from "./box.ts";
import { drawDots } from "./dots.ts";
import { arrowHead } from "./geometry.ts";
import { largestGroups } from "./groups.ts";
import type { Field } from "./lanes.ts";
import type { DrawnAgents, Scene } from "./scene.ts";
import type { BoxSeat } from "./seats.ts";
import { path, type SvgElement, svg } from "./svg.ts";
import { lengthOf } from "./text.ts";
import { portText, type Talk, talkClass, talksOf } from "./wires.ts";

/** What stands right of the ring of a wide drawing: connections and agents. */
export interface Beside extends DrawnAgents {
  nodes: readonly SvgElement[];
}

export function drawBeside(scene: Scene): Beside {
  const { em, ring } = scene.layout;
  const talks = talksOf(scene);
  const from = ring.center.x + ring.radius + em * 0.75;
  const longest = Math.max(...talks.map(({ port, text }) => lengthOf(port) + lengthOf(text)));
  const to = from + scene.layout.letter * (longest + 2.2) + em * 0.5;
  const hub = { x: to + em * 0.5, half: em * 3.1 };
  const { y } = ring.center;
  const field = fieldBeside(scene, hub.x);
  const agents = scene.layout.hasDots
    ? dotsBeside(scene, field, hub)
    : boxesBeside(scene, field, hub);
  return {
    ...agents,
    nodes: [
      ...talks.map((talk, index) =>
        drawTalk(scene, talk, y + em * (index * 2.1 - 1.75), [from, to]),
      ),
      svg("path", { class: "hub", d: path`M${hub.x} ${y - hub.half}V${y + hub.half}` }),
      ...headline(scene, field),
    ],
  };
}

function drawTalk(
  scene: Scene,
  talk: Talk,
  y: number,
  [from, to]: readonly [from: number, to: number],
): SvgElement {
  const { em, ring } = scene.layout;
  const reach = (ring.radius + em * 0.75) ** 2 - (y - ring.center.y) ** 2;
  const edge = ring.center.x + Math.sqrt(Math.max(0, reach));
  const head =
    talk.to === "masters"
      ? arrowHead({ x: edge, y }, "left", em)
      : arrowHead({ x: to, y }, "right", em);
  return svg(
    "g",
    { class: talkClass(scene) },
    svg("path", { class: "wire", d: path`M${edge} ${y}H${to}` }),
    svg("path", { class: "head", d: head }),
    portText(scene, { x: from + em * 0.75, y: y - em * 0.4 }, [talk.port, talk.text]),
  );
}

/** The field is bent around the ring a little: its rows are arcs around a far point. */
function fieldBeside({ cluster, layout }: Scene, hubX: number): Field {
  const { em, width, height, pad, ring } = layout;
  const left = hubX + em * 3.6;
  const top = em * (cluster.network === undefined ? 2.4 : 4);
  const bottom = height - pad * 1.2;
  const bend = em * 1.9;
  const half = Math.max(ring.center.y - top, bottom - ring.center.y);
  const bow = (half * half + bend * bend) / (2 * bend);
  return { left, right: width - pad, top, bottom, bow, axis: { x: left - bow, y: ring.center.y } };
}

function headline({ layout, words }: Scene, { left, right }: Field): SvgElement[] {
  const { em, fontSize, letter } = layout;
  const y = em * 1.35;
  const start = left - em * 1.75;
  // The headline has larger letters.
  const fits = (right - start) / letter > lengthOf(words.agents) * 1.8 + lengthOf(words.tasks) + 2;
  const tasks = { class: "who", x: right, y, "font-size": fontSize, "text-anchor": "end" };
  return [
    svg("text", { class: "total", x: start, y, "font-size": em * 1.2 }, words.agents),
    ...(fits ? [svg("text", tasks, words.tasks)] : []),
  ];
}

interface Hub {
  x: number;
  /** Half of its height. */
  half: number;
}

/** A line from the hub to an agent. */
function wire({ layout }: Scene, hub: Hub, x: number, y: number): string {
  const middle = layout.ring.center.y;
  const lean = (y - middle) * 0.28;
  const start = middle + Math.max(-hub.half, Math.min(hub.half, lean));
  const [near, far] = [hub.x + (x - hub.x) * 0.55, hub.x + (x - hub.x) * 0.45];
  return path`M${hub.x} ${start}C${near} ${middle + lean} ${far} ${y} ${x} ${y}`;
}

function dotsBeside(scene: Scene, field: Field, hub: Hub): DrawnAgents {
  const fitting = { ...scene, groups: largestGroups(scene.groups, mostLanes(scene, field)) };
  const dots = drawDots(fitting, arcLanes(fitting, field));
  const ends = dots.starts.map(({ x, y }) => wire(scene, hub, x - scene.layout.em * 0.35, y));
  return { ...dots, fan: ends.join("") };
}

/** Boxes on an arc around the ring. A second column stands in the gaps of the first. */
function boxesBeside(scene: Scene, field: Field, hub: Hub): DrawnAgents {
  const { em, columns, ring } = scene.layout;
  const { axis, bow, right, top, bottom } = field;
  const agents = agentsInOrder(scene);
  const between = em * 1.6;
  const rows = Math.ceil(agents.length / columns);
  const pitch = Math.min((bottom - top) / rows, em * boxHeight + between);
  const height = Math.min(em * boxHeight, pitch - em * 0.3);
  const left = field.left - em * 0.4;
  const width = Math.min(em * 15, (right - left - (columns - 1) * between) / columns);
  const block = (rows - (columns > 1 ? 0.5 : 1)) * pitch;
  const first = (columns === 1 ? ring.center.y : (top + bottom) / 2) - block / 2;
  const mostLeft = right - columns * width - (columns - 1) * between;
  const placed = agents.map(({ agent }, index) => {
    const column = index % columns;
    const wished = first + Math.floor(index / columns) * pitch + column * (pitch / 2);
    const y = Math.max(top, Math.min(bottom - height, wished - height / 2));
    const middle = y + height / 2;
    const arc = axis.x + Math.sqrt(Math.max(0, bow * bow - (middle - axis.y) ** 2));
    const start = Math.min(arc, mostLeft);
    const x = start + column * (width + between);
    const seat: BoxSeat = { kind: "box", x, y, width, height, agent };
    const end =
      column === 0
        ? wire(scene, hub, x, middle)
        : path`${wire(scene, hub, start - em * 0.2, middle)}H${x}`;
    return { seat, end };
  });
  const seats = placed.map(({ seat }) => seat);
  return {
    node: boxesNode(scene, seats),
    seats,
    fan: placed.map(({ end }) => end).join(""),
    bottom,
  };
}
