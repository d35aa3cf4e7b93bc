import { agentsInOrder, boxesNode, boxHeight } from "./box.ts";
import { drawDots } from "./dots.ts";
import { arrowHead } from "./geometry.ts";
import { lineLanes } from "./lanes.ts";
import { drawLegend } from "./legend.ts";
import type { DrawnRing } from "./ring.ts";
import type { DrawnAgents, Scene } from "./scene.ts";
import type { BoxSeat } from "./seats.ts";
import { path, type SvgElement, svg } from "./svg.ts";
import { lengthOf } from "./text.ts";
import { portText, type Talk, talkClass, talksOf } from "./wires.ts";

/** What stands below the ring of a narrow drawing: key, connections and agents. */
export interface Below extends DrawnAgents {
  /** Behind the agents. */
  nodes: readonly SvgElement[];
}

/** @param top where the ring and what belongs to it end */
export function drawBelow(scene: Scene, ring: DrawnRing, top: number): Below {
  const { em, pad, width } = scene.layout;
  const legend = drawLegend(scene, ring, top + em * 0.5);
  const talksTop = legend.bottom === undefined ? top : legend.bottom + em;
  const talks = drawTalks(scene, talksTop);
  const hubY = talks.bottom + em * 0.5;
  const hub = svg("path", { class: "hub", d: path`M${pad} ${hubY}H${width - pad}` });
  const agents = scene.layout.hasDots
    ? dotsBelow(scene, hubY + em * 2.4)
    : stackBoxes(scene, hubY, hubY + em * 2.4);
  return {
    ...agents,
    nodes: [...legend.nodes, ...talks.nodes, hub, ...headline(scene, hubY + em * 1.6)],
  };
}

/** How many agents, and the ports of their tasks as far as they fit. */
function headline({ layout, words, cluster }: Scene, y: number): SvgElement[] {
  const { em, fontSize, letter, pad, width } = layout;
  const room = Math.floor((width - 2 * pad) / letter) - Math.ceil(lengthOf(words.agents) * 1.6) - 1;
  const ports = [words.tasks, cluster.taskPorts].find((text) => lengthOf(text) <= room) ?? "";
  return [
    svg("text", { class: "total", x: pad, y, "font-size": em * 1.1 }, words.agents),
    svg(
      "text",
      { class: "who", x: width - pad, y, "font-size": fontSize, "text-anchor": "end" },
      ports,
    ),
  ];
}

/** Side by side, or one below the other where that is too narrow. */
function drawTalks(scene: Scene, top: number): { nodes: SvgElement[]; bottom: number } {
  const { em, letter, pad, width } = scene.layout;
  const talks = talksOf(scene);
  const step = (width - 2 * pad) / talks.length;
  const longest = Math.max(...talks.map(({ text }) => lengthOf(text)));
  return step < letter * longest + em * 1.6
    ? {
        nodes: talks.map((talk, index) => talkLine(scene, talk, top + em * index * 1.6)),
        bottom: top + em * 4.6,
      }
    : {
        nodes: talks.map((talk, index) =>
          talkColumn(scene, talk, pad + step * index + em * 0.6, top),
        ),
        bottom: top + em * 3.2,
      };
}

function talkLine(scene: Scene, talk: Talk, top: number): SvgElement {
  const { em, pad } = scene.layout;
  const x = pad + em * 0.3;
  return svg(
    "g",
    { class: talkClass(scene) },
    ...verticalArrow(scene, talk, x, [top, top + em * 1.25]),
    portText(scene, { x: x + em * 0.7, y: top + em * 0.95 }, [talk.port, talk.text]),
  );
}

function talkColumn(scene: Scene, talk: Talk, x: number, top: number): SvgElement {
  const { em, fontSize } = scene.layout;
  const textX = x + em * 0.5;
  return svg(
    "g",
    { class: talkClass(scene) },
    ...verticalArrow(scene, talk, x, [top, top + em * 3.2]),
    portText(scene, { x: textX, y: top + em * 1.3 }, [talk.port]),
    svg("text", { class: "say", x: textX, y: top + em * 2.4, "font-size": fontSize }, talk.text),
  );
}

function verticalArrow(
  { layout }: Scene,
  { to }: Talk,
  x: number,
  [top, bottom]: readonly [top: number, bottom: number],
): SvgElement[] {
  const head =
    to === "masters"
      ? arrowHead({ x, y: top }, "up", layout.em)
      : arrowHead({ x, y: bottom }, "down", layout.em);
  return [
    svg("path", { class: "wire", d: path`M${x} ${top}V${bottom}` }),
    svg("path", { class: "head", d: head }),
  ];
}

function dotsBelow(scene: Scene, top: number): DrawnAgents {
  const { pad, width } = scene.layout;
  return drawDots(scene, lineLanes(scene, { left: pad, right: width - pad, top }));
}

/** Boxes in one or two columns beside a trunk. */
function stackBoxes(scene: Scene, hubY: number, top: number): DrawnAgents {
  const { em, pad, width } = scene.layout;
  const columns = width >= 18 * em ? 2 : 1;
  const trunk = columns === 2 ? width / 2 : pad + em * 0.2;
  const boxWidth = columns === 2 ? width / 2 - pad - em * 0.7 : width - 2 * pad - em * 0.9;
  const lefts = columns === 2 ? [pad, width / 2 + em * 0.7] : [pad + em * 0.9];
  const height = em * boxHeight;
  const seats = agentsInOrder(scene).map(
    ({ agent }, index): BoxSeat => ({
      kind: "box",
      x: lefts[index % columns] ?? pad,
      y: top + Math.floor(index / columns) * (height + em * 0.55),
      width: boxWidth,
      height,
      agent,
    }),
  );
  const ends = seats.map(({ x, y }) => {
    const edge = x > trunk ? x : x + boxWidth;
    return path`M${trunk} ${y + height / 2}H${edge}`;
  });
  const last = seats.at(-1);
  const stem = last === undefined ? "" : path`M${trunk} ${hubY + em * 2.1}V${last.y + height / 2}`;
  return {
    node: boxesNode(scene, seats),
    seats,
    fan: [stem, ...ends].join(""),
    bottom: last === undefined ? top : last.y + height,
  };
}
