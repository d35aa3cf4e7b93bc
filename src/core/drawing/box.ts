import type { Group } from "./groups.ts";
import type { Scene } from "./scene.ts";
import type { BoxSeat } from "./seats.ts";
import { type SvgElement, svg } from "./svg.ts";
import { fit } from "./text.ts";

/** An agent that stands in a box, and the colour of its group. */
export interface BoxedAgent {
  agent: number;
  tone: Group["tone"];
}

/** The agents in the order of their groups. */
export const agentsInOrder = ({ groups }: Scene): BoxedAgent[] =>
  groups.flatMap(({ members, tone }) => members.map((agent) => ({ agent, tone })));

export const boxHeight = 2.75;

/** A box with name, address and the attribute that groups. */
export function drawBox(scene: Scene, seat: BoxSeat, tone: Group["tone"]): SvgElement {
  const { cluster, layout, view } = scene;
  const { em, fontSize, letter } = layout;
  const { x, y, width, height } = seat;
  const agent = cluster.agents[seat.agent];
  if (agent === undefined) throw new Error(`there is no agent ${seat.agent}`);
  const problem = cluster.problems?.get(agent.host);
  const letters = Math.floor((width - em * 1.1) / letter);
  const classes = [
    `card tone-${tone}`,
    ...(problem === undefined ? [] : ["wrong"]),
    ...(agent.host === view.find ? ["found"] : []),
  ];
  const name = fit(problem === undefined ? agent.host : `✕ ${agent.host}`, letters);
  const text = { x: x + em * 0.75, "font-size": fontSize };
  const middle = y + height / 2;
  return svg(
    "g",
    { class: classes.join(" "), "data-agent": seat.agent },
    svg("title", {}, tooltipOf(scene, seat.agent)),
    svg("rect", { class: "box", x, y, width, height, rx: em * 0.2 }),
    svg("rect", { class: "stripe", x, y, width: em * 0.3, height, rx: em * 0.12 }),
    svg("text", { class: "name", ...text, y: middle - fontSize * 0.22 }, name),
    svg(
      "text",
      { class: "say", ...text, y: middle + fontSize * 1.02 },
      secondLine(scene, seat, letters),
    ),
  );
}

/** The address, with the attribute as far as it fits. */
function secondLine({ cluster, groupBy }: Scene, { agent }: BoxSeat, letters: number): string {
  const { address = "", attributes = {} } = cluster.agents[agent] ?? {};
  const attribute = typeof groupBy === "object" ? groupBy.attribute : "";
  const value = attributes[attribute];
  const wishes =
    value === undefined
      ? []
      : [`${address} ${attribute} ${value}`, `${address} ${value}`, `${value} ${address}`];
  return wishes.find((text) => text.length <= letters) ?? fit(address, letters);
}

/** Everything about an agent on one line. */
export function tooltipOf({ cluster }: Pick<Scene, "cluster">, place: number): string {
  const agent = cluster.agents[place];
  if (agent === undefined) return "";
  const attributes = Object.entries(agent.attributes).map(([name, value]) => `${name} ${value}`);
  const problem = cluster.problems?.get(agent.host);
  const parts = [`${agent.host} ${agent.address}`, ...attributes];
  return (problem === undefined ? parts : [...parts, problem]).join(" · ");
}

export const boxesNode = (scene: Scene, seats: readonly BoxSeat[]): SvgElement =>
  svg(
    "g",
    { class: "cards" },
    ...agentsInOrder(scene).flatMap(({ tone }, index) => {
      const seat = seats[index];
      return seat === undefined ? [] : [drawBox(scene, seat, tone)];
    }),
  );
