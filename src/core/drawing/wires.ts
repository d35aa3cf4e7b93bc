import { arrowHead, type Point, pointOn } from "./geometry.ts";
import type { Scene } from "./scene.ts";
import { path, type SvgElement, svg } from "./svg.ts";
import { lengthOf } from "./text.ts";

/** A connection between agents and masters. Arrows point at the one that listens. */
export interface Talk {
  port: string;
  text: string;
  to: "masters" | "agents";
}

export function talksOf({ cluster, words }: Scene): Talk[] {
  const { zookeeper, master, agent } = cluster.ports;
  return [
    { port: String(zookeeper), text: words.whoLeads, to: "masters" },
    { port: String(master), text: words.register, to: "masters" },
    { port: String(agent), text: words.runTasks, to: "agents" },
  ];
}

/** Without a quorum nothing of this works: a ZooKeeper that is alone answers nobody either. */
export const talkClass = ({ health }: Scene) => (health.state === "broken" ? "talk cut" : "talk");

/** Ports in bold, and what they are for. */
export function portText(
  { layout }: Scene,
  { x, y }: Point,
  [ports, text = ""]: readonly [ports: string, text?: string],
  anchor: "start" | "middle" = "start",
): SvgElement {
  const { fontSize, letter } = layout;
  return svg(
    "text",
    { class: "say", x, y, "font-size": fontSize, "text-anchor": anchor },
    svg("tspan", { class: "port" }, ports),
    ...(text === "" ? [] : [svg("tspan", { dx: letter * 0.8 }, text)]),
  );
}

/** Browsers and REST clients, above the ring. */
export function drawUsers(scene: Scene): { node: SvgElement; top: number } {
  const { cluster, layout, words } = scene;
  const { em, fontSize, ring } = layout;
  const { x } = ring.center;
  const highest = em * 1.1;
  const top =
    cluster.network === undefined
      ? Math.max(highest, ring.center.y - ring.radius - em * 3.6)
      : highest;
  const end = { x, y: ring.center.y - ring.radius - em * 0.55 };
  const ports = [cluster.ports.master, ...(cluster.runsMarathon ? [cluster.ports.marathon] : [])];
  const node = svg(
    "g",
    { class: "talk users" },
    svg(
      "text",
      { class: "who", x, y: top, "font-size": fontSize, "text-anchor": "middle" },
      words.users,
    ),
    svg("path", { class: "wire", d: path`M${x} ${top + em * 0.45}V${end.y}` }),
    svg("path", { class: "head", d: arrowHead(end, "down", em) }),
    portText(scene, { x: x + em * 0.6, y: end.y - em * 0.25 }, [ports.join(" ")]),
  );
  return { node, top };
}

/** Between the ZooKeepers, below the ring, and how much room that takes. */
export function drawPeers(scene: Scene): { nodes: SvgElement[]; height: number } {
  const { cluster, layout, words } = scene;
  const { em, fontSize, letter, ring, width, pad } = layout;
  if (cluster.masters.length < 2) return { nodes: [], height: em * 1.2 };
  const { center } = ring;
  const ports = `${cluster.ports.zookeeperPeer} ${cluster.ports.zookeeperElection}`;
  const isLong = (ports.length + lengthOf(words.peers) + 1) * letter > width - pad;
  const at = { x: center.x, y: center.y + ring.radius + em * 2.35 };
  const second = svg(
    "text",
    { class: "say", x: at.x, y: at.y + em * 1.1, "font-size": fontSize, "text-anchor": "middle" },
    words.peers,
  );
  const node = svg(
    "g",
    { class: "talk peers" },
    ...peersArrow(scene),
    portText(scene, at, isLong ? [ports] : [ports, words.peers], "middle"),
    ...(isLong ? [second] : []),
  );
  return { nodes: [node], height: em * (isLong ? 4.4 : 3.3) };
}

/** An arc below the ring with a head at both ends. */
function peersArrow({ layout }: Scene): SvgElement[] {
  const { em, ring } = layout;
  const radius = ring.radius + em * 0.95;
  const [from, to] = [radians(62), radians(118)];
  const [start, end] = [pointOn(ring.center, radius, from), pointOn(ring.center, radius, to)];
  const head = (tip: Point, direction: number) => {
    const wing = (turn: number) => pointOn(tip, -em * 0.34, direction + turn);
    const [one, other] = [wing(0.62), wing(-0.62)];
    return path`M${one.x} ${one.y}L${tip.x} ${tip.y}L${other.x} ${other.y}`;
  };
  return [
    svg("path", {
      class: "wire",
      d: path`M${start.x} ${start.y}A${radius} ${radius} 0 0 1 ${end.x} ${end.y}`,
    }),
    svg("path", {
      class: "head",
      d: head(end, to + Math.PI / 2) + head(start, from - Math.PI / 2),
    }),
  ];
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;
