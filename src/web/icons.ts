import { svg } from "./dom.ts";

/** Lines on 24 by 24. */
const paths = {
  copy: "M8 8h12v12H8zM4 16V4h12",
  check: "M4 12l6 6L20 6",
  download: "M12 3v13m-5-5 5 5 5-5M4 21h16",
  link: "M10 14a5 5 0 0 0 7 0l3-3a5 5 0 0 0-7-7l-1 1M14 10a5 5 0 0 0-7 0l-3 3a5 5 0 0 0 7 7l1-1",
  theme: "M12 3a9 9 0 1 0 0 18zM12 3a9 9 0 0 1 0 18",
  keys: "M3 6h18v12H3zM7 10h.01M11 10h.01M15 10h.01M7 14h10",
  reset: "M4 12a8 8 0 1 0 3-6L4 8m0-5v5h5",
  before: "M15 5l-7 7 7 7",
  next: "M9 5l7 7-7 7",
  up: "M5 15l7-7 7 7",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  print: "M7 8V3h10v5M7 17H4v-8h16v8h-3M7 14h10v7H7z",
} as const;

export type IconName = keyof typeof paths;

export const icon = (name: IconName): SVGElement =>
  svg(
    "svg",
    { class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true" },
    svg("path", { d: paths[name] }),
  );

/** A part of a ring of radius 13 around the middle of 32 by 32, in degrees from three o'clock. */
function arc(from: number, to: number): string {
  const point = (angle: number) => {
    const radians = (angle * Math.PI) / 180;
    return `${(16 + 13 * Math.cos(radians)).toFixed(2)} ${(16 + 13 * Math.sin(radians)).toFixed(2)}`;
  };
  return `M${point(from)}A13 13 0 ${to - from > 180 ? 1 : 0} 1 ${point(to)}`;
}

const agents = [12, 16, 20].flatMap((x) => [12.5, 16.5, 20.5].map((y) => [x, y] as const));

/** The mark: a ring of three, two of them enough, and the field that they lead. */
export const logo = (): SVGElement =>
  svg(
    "svg",
    { class: "logo", viewBox: "0 0 32 32", "aria-hidden": "true" },
    svg("path", { class: "on", d: arc(-146, -34) }),
    svg("path", { class: "on", d: arc(-26, 86) }),
    svg("path", { class: "off", d: arc(94, 206) }),
    ...agents.map(([cx, cy]) => svg("circle", { cx, cy, r: 1.35 })),
  );

/** The masters of a cluster as a ring, with a tick in it, or an exclamation mark. */
export function ring(masters: number, isBad: boolean): SVGElement {
  const count = Math.min(Math.max(masters, 1), 7);
  const turn = 360 / count;
  const sectors = Array.from({ length: count }, (_, index) =>
    svg("path", { d: arc(-90 + (index - 0.5) * turn + 9, -90 + (index + 0.5) * turn - 9) }),
  );
  const sign = isBad
    ? "M14.6 10h2.8l-.5 8h-1.8zM14.6 20h2.8v2.6h-2.8z"
    : "M11 16.2l1.4-1.4 2.6 2.6 5-5 1.4 1.4-6.4 6.4z";
  return svg(
    "svg",
    { class: isBad ? "mini-ring bad" : "mini-ring", viewBox: "0 0 32 32", "aria-hidden": "true" },
    ...sectors,
    svg("path", { class: "sign", d: sign }),
  );
}
