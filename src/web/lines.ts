import { diffArrays } from "diff";

/** One line of a file, or of what became of it: kept, added or removed. */
export interface Line {
  text: string;
  kind: "kept" | "added" | "removed";
}

/** The lines of a file. */
export const linesOf = (content: string): Line[] =>
  splitLines(content).map((text) => ({ text, kind: "kept" }));

const splitLines = (content: string) => content.replace(/\n$/, "").split("\n");

/** More differences than these, and the text counts as another one altogether. */
const maxDifferences = 2000;

/** The lines of both, in order; those that both have once. */
export function comparedLines(before: string, now: string): Line[] {
  const [old, new_] = [splitLines(before), splitLines(now)];
  const parts = diffArrays(old, new_, { maxEditLength: maxDifferences });
  if (parts === undefined)
    return [
      ...old.map((text) => ({ text, kind: "removed" as const })),
      ...new_.map((text) => ({ text, kind: "added" as const })),
    ];
  return parts.flatMap(({ added, removed, value }) =>
    value.map((text) => ({ text, kind: kindOf(added, removed) })),
  );
}

function kindOf(added: boolean, removed: boolean): Line["kind"] {
  if (added) return "added";
  return removed ? "removed" : "kept";
}
