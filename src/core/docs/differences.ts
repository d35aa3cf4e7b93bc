import type { BundleFile } from "../bundle/blueprint.ts";

/** The lines that one host's file has in place of another's. */
export interface Difference {
  path: string;
  lines: readonly string[];
}

/** What differs between the files that two hosts of one group have in common, line by line where they have equally many. */
export function differences(
  first: readonly BundleFile[],
  other: readonly BundleFile[],
): Difference[] {
  const known = new Map(first.map(({ path, content }) => [path, content]));
  return other.flatMap(({ path, content }) => {
    const lines = differingLines(known.get(path) ?? "", content);
    return lines.length === 0 ? [] : [{ path, lines }];
  });
}

function differingLines(first: string, other: string): string[] {
  const [old, now] = [first.split("\n"), other.split("\n")];
  return old.length === now.length ? now.filter((line, index) => line !== old[index]) : now;
}
