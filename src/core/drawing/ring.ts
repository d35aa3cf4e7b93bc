import type { DrawnHost } from "./cluster.ts";
import { type Arc, baseline, sector } from "./geometry.ts";
import { bandGap, type Ring } from "./layout.ts";
import type { Scene } from "./scene.ts";
import { type SvgAttributes, type SvgElement, svg } from "./svg.ts";
import { fit } from "./text.ts";

/** The masters: a sector each, with a band for the host and one for each program. */
export interface DrawnRing {
  sectors: readonly SvgElement[];
  /** Masters that the ring shows by their number alone. */
  numbered: readonly string[];
  /** Whether every program found room for its name in every sector. */
  allNamed: boolean;
}

export function drawRing(scene: Scene): DrawnRing {
  const masters = scene.cluster.masters.map((master, index) => labelsOf(scene, master, index));
  return {
    sectors: masters.map((labels) => drawMaster(scene, labels)),
    numbered: masters.flatMap(({ texts, master, index }) =>
      isNumber(texts[0]?.text, master, index)
        ? [`${index + 1} ${master.host} ${master.address}`]
        : [],
    ),
    allNamed: masters.every(({ isNamed }) => isNamed),
  };
}

const isNumber = (text: string | undefined, { host }: DrawnHost, index: number) =>
  text === String(index + 1) && text !== host;

interface Labels {
  master: DrawnHost;
  index: number;
  arc: Arc;
  isDown: boolean;
  problem: string | undefined;
  texts: readonly BandText[];
  isNamed: boolean;
}

interface BandText {
  text: string;
  radius: number;
  kind: "host" | "layer";
}

function labelsOf(scene: Scene, master: DrawnHost, index: number): Labels {
  const { cluster, down, layout } = scene;
  const turn = (2 * Math.PI) / cluster.masters.length;
  const middle = -Math.PI / 2 + index * turn;
  const { ring } = layout;
  const isDown = down.has(index);
  const hasBands = !ring.isSmall && ring.band >= layout.fontSize * 1.08;
  const names = hasBands ? ring.programs.map((_, band) => bandText(scene, band, isDown)) : [];
  return {
    master,
    index,
    arc: { from: middle - turn / 2, to: middle + turn / 2 },
    isDown,
    problem: cluster.problems?.get(master.host),
    texts: [hostText(scene, master, index), ...names].filter(({ text }) => text !== ""),
    isNamed: hasBands && (isDown || names.every(({ text }) => text !== "")),
  };
}

/** Before the names of hosts with problems. */
const wrongMark = "✕ ";

/** How many letters an arc of a sector holds. */
function lettersOn({ cluster, layout }: Scene, radius: number): number {
  const turn = Math.min((2 * Math.PI) / cluster.masters.length, 5.6);
  return Math.floor((turn * radius - layout.ring.gap * 2.2) / layout.letter);
}

function hostText(scene: Scene, { host, address }: DrawnHost, index: number): BandText {
  const { ring } = scene.layout;
  const radius = ring.radius - ring.hostBand / 2;
  const isWrong = scene.cluster.problems?.has(host) ?? false;
  const letters = lettersOn(scene, radius) - (isWrong ? wrongMark.length : 0);
  const both = `${host} ${address}`;
  const short = ring.isSmall && host.length > letters ? String(index + 1) : fit(host, letters);
  const text = !ring.isSmall && both.length <= letters ? both : short;
  return { text, radius, kind: "host" };
}

/** The name of a program, with its port where both fit; of a master that is down one word. */
function bandText(scene: Scene, band: number, isDown: boolean): BandText {
  const { ring } = scene.layout;
  const radius = outerRadius(ring, band) - ring.band / 2;
  const program = ring.programs[band];
  if (isDown || program === undefined)
    return { text: band === 1 ? scene.words.down : "", radius, kind: "layer" };
  const letters = lettersOn(scene, radius);
  const names = [`${program.title} ${program.port}`, program.title];
  return { text: names.find((name) => name.length <= letters) ?? "", radius, kind: "layer" };
}

const outerRadius = (ring: Ring, band: number) =>
  ring.radius - ring.hostBand - bandGap - band * (ring.band + bandGap);

function drawMaster(scene: Scene, labels: Labels): SvgElement {
  const { layout, view } = scene;
  const { arc, index, isDown, problem, texts } = labels;
  const { ring, fontSize } = layout;
  const { center, radius, hostBand, core, gap } = ring;
  const state = `master ${isDown ? "down" : "up"}${problem === undefined ? "" : " wrong"}`;
  return svg(
    "g",
    { class: state, "data-master": index, ...buttonAttributes(scene, labels) },
    ...(view.interactive ? [] : [svg("title", {}, tooltip(ring, labels))]),
    svg("path", { class: "host", d: sector(center, [radius - hostBand, radius], arc, gap) }),
    ...ring.programs.map(({ kind }, band) => {
      const outer = outerRadius(ring, band);
      return svg("path", {
        class: `band ${kind}`,
        d: sector(center, [outer - ring.band, outer], arc, gap),
      });
    }),
    ...texts.flatMap((text, line) => {
      const id = `${view.id}-m${index}-${line}`;
      const d = baseline(center, text.radius, arc, fontSize);
      const mark = text.kind === "host" && problem !== undefined ? wrongMark : "";
      const on = svg("textPath", { href: `#${id}`, startOffset: "50%" }, mark + text.text);
      return [
        svg("path", { id, class: "ghost", d }),
        svg("text", { class: text.kind, "font-size": fontSize }, on),
      ];
    }),
    svg("path", { class: "edge", d: sector(center, [core + 1, radius], arc, gap) }),
  );
}

function buttonAttributes({ view, health, words }: Scene, labels: Labels): SvgAttributes {
  if (view.interactive === undefined) return {};
  const { master, index, isDown, problem, texts } = labels;
  // A button's name begins with the words that are seen.
  const seen = texts.map(({ text }) => text).join(" ");
  const unseen = [master.host, master.address].filter((text) => !seen.includes(text));
  const leads = index === health.leader && health.state !== "broken" ? [words.leads] : [];
  const name = [seen, ...unseen, ...(isDown ? [words.down] : leads)].join(", ");
  return {
    role: "button",
    tabindex: index === view.interactive.focus ? 0 : -1,
    "aria-pressed": String(isDown),
    "aria-label": problem === undefined ? name : `${name}: ${problem}`,
  };
}

function tooltip({ programs }: Ring, { master, problem }: Labels): string {
  const ports = programs.map(({ title, port }) => `${title} ${port}`);
  const parts = [`${master.host} ${master.address}`, ...ports];
  return (problem === undefined ? parts : [...parts, problem]).join(" · ");
}
