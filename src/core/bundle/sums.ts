/** The digest of each file, by its path within the bundle. */
export type Sums = ReadonlyMap<string, string>;

/** What a SHA256SUMS lists; undefined where it is none of this tool. */
export function listedSums(text: string | undefined): Sums | undefined {
  if (text === undefined) return undefined;
  const lines = text.split("\n").filter((line) => line !== "");
  const entries = lines.map((line) => /^([0-9a-f]{64}) {2}(.+)$/.exec(line));
  if (!entries.every((entry) => entry !== null && isInside(entry[2] ?? ""))) return undefined;
  return new Map(entries.map((entry) => [entry?.[2] ?? "", entry?.[1] ?? ""]));
}

const isInside = (path: string) =>
  path.split("/").every((step) => step !== "" && step !== "." && step !== "..");

/** Whether `change` has put the file into a bundle: the steps, their files, or one of the old bundle. */
export const isOfChange = (path: string): boolean =>
  /^((old|steps)\/|(CHANGES\.md|change\.sh)$)/.test(path);

/**
 * Whether a file that a bundle lists was generated. What was fetched, built or supplied is
 * not, and may be too large for the memory: of artifacts/ only scripts and lists are.
 */
export const isGenerated = (path: string): boolean =>
  !path.startsWith("artifacts/") ||
  /^artifacts\/(lib\/[^/]+|[^/]+\.(sh|conf|json)|preferences)$/.test(path);
