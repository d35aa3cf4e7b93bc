import { diffArrays } from "diff";

/** More differences than these, and the text counts as another one altogether. */
const mostDifferences = 2000;

/** Numbers of the lines, from 0, that are new or different in `now`. */
export function changedLines(before: string, now: string): ReadonlySet<number> {
  const lines = now.split("\n");
  const parts = diffArrays(before.split("\n"), lines, { maxEditLength: mostDifferences });
  if (parts === undefined) return new Set(lines.keys());
  const changed = new Set<number>();
  let line = 0;
  for (const { added, removed, count } of parts) {
    if (removed) continue;
    if (added) for (let index = line; index < line + count; index++) changed.add(index);
    line += count;
  }
  return changed;
}
