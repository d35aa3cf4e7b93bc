import type { Program } from "./cluster.ts";
import type { Point } from "./geometry.ts";
import type { DrawnRing } from "./ring.ts";
import type { Scene } from "./scene.ts";
import { type SvgElement, svg } from "./svg.ts";
import { fit } from "./text.ts";

type Entry = { text: string; kind?: Program["kind"] };

/** What found no room in the ring: programs by their colour, hosts by their number. */
function entriesOf({ layout }: Scene, { numbered, allNamed }: DrawnRing): Entry[] {
  const programs = layout.ring.programs.map(
    ({ kind, title, port }): Entry => ({ kind, text: `${title} ${port}` }),
  );
  return [...numbered.map((text): Entry => ({ text })), ...(allNamed ? [] : programs)];
}

/**
 * The key of the ring, from a height on. Hosts stand on lines of their own; programs share one as
 * far as they fit.
 */
export function drawLegend(
  scene: Scene,
  ring: DrawnRing,
  top: number,
): { nodes: SvgElement[]; bottom: number | undefined } {
  const { em, letter, pad, width } = scene.layout;
  const nodes: SvgElement[] = [];
  let at: Point = { x: pad, y: top };
  for (const { text, kind } of entriesOf(scene, ring)) {
    const shown = fit(text, Math.floor((width - 2 * pad - em) / letter));
    const length = shown.length * letter + (kind === undefined ? 0 : em * 1.15);
    const isFull = at.x + length > width - pad || kind === undefined;
    if (at.x > pad && isFull) at = { x: pad, y: at.y + em * 1.35 };
    nodes.push(...drawEntry(scene, at, { text: shown, ...(kind && { kind }) }));
    at = { x: at.x + length + em * 0.9, y: at.y };
  }
  return { nodes, bottom: nodes.length === 0 ? undefined : at.y };
}

function drawEntry({ layout }: Scene, { x, y }: Point, { text, kind }: Entry): SvgElement[] {
  const { em, fontSize } = layout;
  const side = em * 0.75;
  if (kind === undefined) return [svg("text", { class: "say", x, y, "font-size": fontSize }, text)];
  return [
    svg("rect", { class: `key band-${kind}`, x, y: y - em * 0.62, width: side, height: side }),
    svg("text", { class: "say", x: x + em * 1.15, y, "font-size": fontSize }, text),
  ];
}
