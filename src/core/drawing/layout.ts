import type { DrawnCluster, Program } from "./cluster.ts";
import { programsOf } from "./cluster.ts";
import type { Point } from "./geometry.ts";
import { letterWidth } from "./text.ts";

/** How large the drawing is to be, in pixels. */
export interface Room {
  width: number;
  /** What there is; a wide drawing takes it, a narrow one is as high as it is. */
  height?: number | undefined;
  /** The reader's text size. */
  em: number;
}

/** Where things stand, in pixels. */
export interface Layout {
  em: number;
  fontSize: number;
  /** Width of a letter. */
  letter: number;
  pad: number;
  width: number;
  /** Of a wide drawing; 0: a narrow one is as high as its agents need. */
  height: number;
  /** Ring left and agents right; else ring above and agents below. */
  isWide: boolean;
  /** Few agents are boxes with a name, many are dots. */
  hasDots: boolean;
  /** Of boxes beside the ring. */
  columns: number;
  ring: Ring;
}

export interface Ring {
  center: Point;
  radius: number;
  /** How high the outer band is, which names the host. */
  hostBand: number;
  /** The radius of the middle. */
  core: number;
  /** How high the band of each program is. */
  band: number;
  /** Too small for words in its bands. */
  isSmall: boolean;
  programs: readonly Program[];
  /** Between two masters. */
  gap: number;
}

/** More agents than these are dots. */
const mostBoxes = 12;
/** From this width, in em, agents stand beside the ring. */
const wideFrom = 41;

export function layoutOf(cluster: DrawnCluster, room: Room): Layout {
  const { em } = room;
  const width = Math.max(200, room.width);
  const size = { em, fontSize: em * 0.75, letter: em * 0.75 * letterWidth, pad: em * 0.75, width };
  const agents = cluster.agents.length;
  const isWide = width >= wideFrom * em;
  const hasDots = agents > mostBoxes;
  const columns = agents > 6 && width >= 52 * em ? 2 : 1;
  // For the connections above and below the ring.
  const above = em * (cluster.network === undefined ? 3.6 : 4.4);
  const below = em * (cluster.masters.length > 1 ? 3.1 : 1.4);
  const wished = Math.min(Math.max(room.height ?? width * 0.54, 23 * em), 44 * em);
  const radius = isWide
    ? wideRadius({ width, em, hasDots, free: wished - above - below })
    : Math.min(width / 2 - size.pad - 0.6 * em, 10 * em);
  const needed = above + below + 2 * radius + em * 0.5;
  const wideHeight = hasDots ? wished : heightOfBoxes({ em, agents, columns, wished, needed });
  const height = isWide ? wideHeight : 0;
  const center = {
    x: isWide ? size.pad + radius + em * 0.9 : width / 2,
    y: isWide ? Math.max(above + radius, (height - below + above) / 2) : above + radius,
  };
  const ring = ringOf(center, radius, em, programsOf(cluster));
  return { ...size, height, isWide, hasDots, columns, ring };
}

function wideRadius(room: { width: number; em: number; hasDots: boolean; free: number }): number {
  const { width, em, hasDots, free } = room;
  const share = hasDots ? 0.168 : 0.2;
  const most = Math.min(free / 2, width * (width < 60 * em ? 0.212 : share), 13.5 * em);
  return Math.max(6.5 * em, most);
}

/** A few agents need no more height than the ring or their boxes. */
function heightOfBoxes(boxes: {
  em: number;
  agents: number;
  columns: number;
  wished: number;
  needed: number;
}): number {
  const { em, agents, columns, wished, needed } = boxes;
  const rows = Math.ceil(agents / columns);
  const enough = Math.min(wished, Math.max(needed, rows * em * 3.9 + em * 5, 23 * em));
  return Math.max(enough, columns === 1 ? rows * em * 3.25 + em * 3 : 0);
}

/** Between two bands. */
export const bandGap = 2;

function ringOf(center: Point, radius: number, em: number, programs: readonly Program[]): Ring {
  const isSmall = radius < 6.6 * em;
  const withWords = em * (radius < 9 * em ? 1.5 : 1.7);
  const hostBand = isSmall ? em * 1.3 : withWords;
  const core = Math.max(radius * 0.37, Math.min(3.4 * em, radius * 0.5));
  const band = (radius - hostBand - core - bandGap * programs.length) / programs.length;
  return { center, radius, hostBand, core, band, isSmall, programs, gap: em * 0.35 };
}
