import { readFile } from "node:fs/promises";
import { unzipSync } from "fflate";
import type { ReadArchive } from "./read-bundle.ts";

/** The files of a zip that are asked for. Throws where it is damaged. */
export const filesInZip: ReadArchive = async (file, isWanted) => {
  const files = unzipSync(await readFile(file), { filter: ({ name }) => isWanted(name) });
  const decoder = new TextDecoder();
  return new Map(Object.entries(files).map(([name, bytes]) => [name, decoder.decode(bytes)]));
};
