import {
  type Field,
  type FreeRow,
  hasRoom,
  type Lane,
  type Lanes,
  labelHeight,
  largestPitch,
  leastPitch,
  mostPitch,
  type Strip,
  seatGroup,
  stripsOf,
  tierGap,
} from "./lanes.ts";
import type { Scene } from "./scene.ts";

/** Strips one below the other, and how far they reach. */
interface Tier {
  strips: readonly Strip[];
  left: number;
  right: number;
}

/** In em: a tier is as wide as a label. */
const tierWidth = 5.6;

/**
 * Arcs of dots beside the ring, in as many tiers as give the largest dots, where the labels of each
 * have room.
 */
export function arcLanes(scene: Scene, field: Field): Lanes {
  const [first, ...others] = usableTiers(scene, field);
  if (first === undefined) throw new Error("there are no agents to draw");
  const most = mostPitch(scene);
  const fits = (tiers: readonly Tier[], pitch: number) => everyoneSits(tiers, field, pitch);
  let best = { tiers: first, pitch: largestPitch(leastPitch, most, (pitch) => fits(first, pitch)) };
  for (const tiers of others) {
    const least = best.pitch * worthwhile(scene, tiers.length);
    if (least <= most && fits(tiers, least))
      best = { tiers, pitch: largestPitch(least, most, (pitch) => fits(tiers, pitch)) };
  }
  const { tiers, pitch } = best;
  return {
    lanes: tiers.flatMap((_, index) => lanesOf(tiers, index, field, pitch)),
    pitch,
    isBent: true,
  };
}

/** More tiers must be worth it, above all where the last one would not be full. */
const worthwhile = ({ groups }: Scene, tiers: number) =>
  groups.length % Math.ceil(groups.length / tiers) === 0 ? 1.08 : 1.35;

/** The ways to arrange the groups, which have room, those with fewer tiers first. At least one. */
function usableTiers(scene: Scene, field: Field): (readonly Tier[])[] {
  const { groups } = scene;
  const most = Math.min(groups.length, mostTiers(scene, field));
  return Array.from({ length: most }, (_, index) => index + 1)
    .filter((tiers) => Math.ceil(groups.length / Math.ceil(groups.length / tiers)) === tiers)
    .filter((tiers) => Math.ceil(groups.length / tiers) <= mostStrips(scene, field))
    .map((tiers) => arrange(scene, field, tiers));
}

/** As many groups as have room beside the ring. */
export const mostLanes = (scene: Scene, field: Field): number =>
  mostTiers(scene, field) * mostStrips(scene, field);

const mostTiers = ({ layout }: Scene, { left, right }: Field) =>
  Math.max(1, Math.floor((right - left) / (layout.em * tierWidth)));

/** Of one tier. */
const mostStrips = (scene: Scene, { top, bottom }: Field) =>
  Math.max(1, Math.floor((bottom - top) / (labelHeight(scene) + scene.layout.em * 1.4)));

/** The groups in so many tiers. The depth of a tier is its share of the agents. */
function arrange(scene: Scene, field: Field, tiers: number): Tier[] {
  const { cluster, groups, layout } = scene;
  const each = Math.ceil(groups.length / tiers);
  const gap = tierGap(layout);
  const free = field.right - field.left - (tiers - 1) * gap;
  let left = field.left;
  return Array.from({ length: tiers }, (_, tier) => {
    const own = groups.slice(tier * each, (tier + 1) * each);
    const agents = own.reduce((sum, { members }) => sum + members.length, 0);
    const right = left + (free * agents) / cluster.agents.length;
    const made = { strips: stripsOf(scene, own, [field.top, field.bottom]), left, right };
    left = right + gap;
    return made;
  });
}

const everyoneSits = (tiers: readonly Tier[], field: Field, pitch: number) =>
  tiers.every((tier) =>
    tier.strips.every((strip) =>
      hasRoom(freeArcs(strip, tier, field, pitch), strip.group.members.length),
    ),
  );

function lanesOf(tiers: readonly Tier[], index: number, field: Field, pitch: number): Lane[] {
  const tier = tiers[index];
  if (tier === undefined) return [];
  return tier.strips.map((strip) => ({
    ...strip,
    left: tier.left,
    right: tier.right,
    rows: seatGroup(freeArcs(strip, tier, field, pitch), strip.group, pitch),
    isFirst: index === 0,
    isLast: index === tiers.length - 1,
  }));
}

/** A row may not reach over its tier's right edge at its widest place. */
function* freeArcs(strip: Strip, tier: Tier, { axis }: Field, pitch: number): Generator<FreeRow> {
  const inset = Math.min(pitch * 0.4, (strip.bottom - strip.top) * 0.3);
  const [top, bottom] = [strip.top + inset - axis.y, strip.bottom - axis.y];
  const nearest = top <= 0 && bottom >= 0 ? 0 : Math.min(Math.abs(top), Math.abs(bottom));
  const widest = (radius: number) => axis.x + Math.sqrt(radius * radius - nearest * nearest);
  for (let radius = tier.left - axis.x; widest(radius) <= tier.right; radius += pitch) {
    const angle = Math.asin(top / radius);
    const length = radius * (Math.asin(bottom / radius) - angle);
    const seats = Math.floor(length / pitch + 1e-6) + 1;
    yield { line: { center: axis, radius, angle }, seats };
  }
}
