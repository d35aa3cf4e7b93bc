import type { Scene } from "./scene.ts";
import { path, type SvgElement, svg } from "./svg.ts";
import { halves, lengthOf, letterWidth } from "./text.ts";

/** The quorum in the middle of the ring, or how many masters are up where some are down. */
export function drawMiddle(scene: Scene): SvgElement[] {
  const { cluster, layout, words, health } = scene;
  if (cluster.masters.length === 0) return [];
  const { em, fontSize, ring } = layout;
  const { x, y } = ring.center;
  const number = health.state === "ok" ? cluster.quorum : health.up;
  const first = words.of(number, health.masters);
  const second = underNumber(scene);
  const big = Math.min(em * 2.1, ring.core * 0.52, (ring.core * 1.62) / (lengthOf(first) * 0.6));
  const letters = Math.max(lengthOf(words.mustBeUp), 10);
  const little = Math.min(fontSize, (ring.core * 1.72) / (letters * letterWidth));
  const fits = lengthOf(second) * little * letterWidth <= ring.core * 1.75;
  const lines = fits ? [second] : halves(second);
  const base = y + big * (lines.length > 1 ? 0.05 : 0.22);
  return [
    svg("circle", { class: "core", cx: x, cy: y, r: ring.core - em * 0.25 }),
    svg("text", { class: "quorum", x, y: base, "font-size": big }, first),
    ...lines.map((line, index) => {
      const below = fontSize * (1.35 + index * 1.1);
      return svg("text", { class: "must", x, y: base + below, "font-size": little }, line);
    }),
  ];
}

function underNumber({ words, health }: Scene): string {
  const names = { ok: words.mustBeUp, survived: words.stillElects, broken: words.noQuorum };
  return names[health.state];
}

/** Points at the master that leads: the first that is up, since any of them can. */
export function drawNeedle({ layout, health }: Scene): SvgElement[] {
  const { em, ring } = layout;
  if (health.masters < 2 || health.leader === undefined || health.state === "broken") return [];
  const { x, y } = ring.center;
  const degrees = Math.round((health.leader * 3600) / health.masters) / 10;
  const d = path`M${x} ${y - ring.core + em * 0.1}l${em * 0.42} ${em * 0.62}h${-em * 0.84}z`;
  return [
    svg(
      "g",
      { class: "needle", transform: path`rotate(${degrees} ${x} ${y})` },
      svg("path", { d }),
    ),
  ];
}
