import {
  chmodSync,
  existsSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import type { Sums } from "../core/bundle/sums.ts";
import { earlierBundle, sumsIn } from "./earlier-bundle.ts";
import { moveAll, type Overwrite, planOverwrite, undoMoves } from "./overwrite.ts";
import { leftParts, oldOf, type Part } from "./part-name.ts";
import { succeeds } from "./succeeds.ts";

/**
 * Puts the new bundle in `part` into the place of the earlier one at `path`, with everything that
 * is not the earlier one's. Killed at any moment, each file is still in one of the folders, and
 * `finishInterrupted` goes on. Any failure leaves the earlier bundle where it was.
 */
export function swapFolders(path: string, part: string, after: Sums): Overwrite {
  const before = earlierBundle(path)?.sums;
  if (before === undefined) throw new Error(`${path} holds no bundle any more`);
  const plan = planOverwrite(path, before, after);
  const old = oldOf(part);
  chmodSync(part, statSync(path).mode & 0o7777);
  renameSync(path, old);
  try {
    moveAll(plan.moves, old, part);
  } catch (error) {
    renameSync(old, path);
    throw error;
  }
  try {
    renameSync(part, path);
  } catch (error) {
    undoMoves(plan.moves, old, part);
    renameSync(old, path);
    throw error;
  }
  // The new bundle is in its place, whatever happens to what it replaced.
  succeeds(() => removeOld(old, path, after));
  return { ...plan, left: existsSync(old) ? [old] : [] };
}

/** Removes what the new bundle replaced. What appeared there meanwhile goes into the new one too. */
function removeOld(old: string, path: string, after: Sums): void {
  const before = sumsIn(old);
  if (before !== undefined) {
    const late = planInto(path, old, before, after);
    moveAll(late.moves, old, path);
    for (const file of late.dropped) rmSync(join(old, file), { force: true });
  }
  removeEmptyFolders(old);
}

const planInto = (into: string, old: string, before: Sums, after: Sums) =>
  planOverwrite(old, before, after, (name) => existsSync(join(into, name)));

/** Removes a folder of folders; one that holds a file stays. */
function removeEmptyFolders(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) removeEmptyFolders(join(folder, entry.name));
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}

/** What the runs before this one left beside a path, and what became of it. */
export interface Interrupted {
  /** How many half-written bundles were removed. */
  removed: number;
  /** Whether the earlier bundle was away, and the new one was put into its place. */
  isFinished: boolean;
  /** Folders that a person has to look at. */
  left: readonly string[];
}

/** Ends what killed runs began: before anything is written to the path. */
export function finishInterrupted(path: string): Interrupted {
  const place = existsSync(path) ? realpathSync(path) : path;
  const parts = leftParts(place);
  const swaps = parts.filter(({ old }) => existsSync(old));
  const halves = parts.filter((part) => !swaps.includes(part) && isHalf(part.path));
  const started = swaps.filter((part) => existsSync(part.path));
  for (const part of swaps) succeeds(() => finish(place, part));
  const removed = halves.filter((half) => succeeds(() => rmSync(half.path, { recursive: true })));
  return {
    removed: removed.length,
    isFinished: started.some((part) => !existsSync(part.path)),
    left: parts.flatMap((part) => [part.path, part.old]).filter((each) => existsSync(each)),
  };
}

/** Whether a run was killed while it wrote: all is its own, nothing was moved there yet. */
function isHalf(part: string): boolean {
  const sums = statSync(part).isDirectory() ? sumsIn(part) : undefined;
  return sums === undefined || planOverwrite(part, sums, new Map()).moves.length === 0;
}

/**
 * Puts the new bundle into its place, unless another folder is there: it was complete when the
 * earlier one was moved away.
 */
function finish(path: string, { path: part, old }: Part): void {
  const isInPlace = !existsSync(part);
  const [before, after] = [sumsIn(old), sumsIn(isInPlace ? path : part)];
  if (after === undefined) return;
  if (!isInPlace) {
    if (before === undefined || existsSync(path)) return;
    moveAll(planInto(part, old, before, after).moves, old, part);
    renameSync(part, path);
  }
  removeOld(old, path, after);
}
