/** The digests that a SHA256SUMS lists, by the paths of their files. */
export const listedDigests = (sums: string): ReadonlyMap<string, string> =>
  new Map(
    sums.split("\n").flatMap((line): [string, string][] => {
      const [, digest = "", path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
      return path === undefined ? [] : [[path, digest]];
    }),
  );

/** Whether `change` has put the file into a bundle: the steps, or one of the old bundle. */
export const isOfChange = (path: string): boolean =>
  /^(old\/|(CHANGES\.md|change\.sh)$)/.test(path);
