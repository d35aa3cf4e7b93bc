import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Message } from "../core/i18n/message.ts";
import { msg } from "../core/i18n/message.ts";
import { sumsIn } from "./earlier-bundle.ts";
import { FileError, isSystemError, reasonOf } from "./file-error.ts";
import { expandHome } from "./home.ts";
import { filesInTar } from "./read-tar.ts";
import { filesInZip } from "./read-zip.ts";

/** The texts of a bundle's files by their path in it. */
export type BundleTexts = ReadonlyMap<string, string>;

/** A bundle on the disk. */
export interface StoredBundle {
  /** As the person wrote it. */
  name: string;
  /** The files that are asked for. Throws a FileError where the bundle cannot be read. */
  read(isWanted: (path: string) => boolean): Promise<BundleTexts>;
}

/** What is in an archive: paths with the folder of the cluster before them. */
export type ReadArchive = (
  file: string,
  isWanted: (path: string) => boolean,
) => Promise<BundleTexts>;

/** The bundle that is a folder or an archive; undefined: the path is something else. */
export function storedBundle(name: string): StoredBundle | undefined {
  const path = resolve(expandHome(name));
  if (isFolder(path))
    return { name, read: failingWell(name, async (isWanted) => filesInFolder(path, isWanted)) };
  const archive = archives.find(([ending]) => ending.test(basename(path)))?.[1];
  if (archive === undefined) return undefined;
  return {
    name,
    read: failingWell(name, async (isWanted) => {
      const files = await archive(path, (entry) => isWanted(withoutTop(entry)));
      return new Map([...files].map(([entry, text]) => [withoutTop(entry), text]));
    }),
  };
}

/** What cannot be looked at is told by whoever reads it. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

const archives: readonly (readonly [ending: RegExp, read: ReadArchive])[] = [
  [/\.zip$/i, filesInZip],
  [/\.(tar\.gz|tgz)$/i, filesInTar],
];

const withoutTop = (entry: string) => entry.replace(/^[^/]*\//, "");

/** A folder may hold files of others as well: only what SHA256SUMS lists is the bundle's. */
function filesInFolder(folder: string, isWanted: (path: string) => boolean): BundleTexts {
  const paths = [...(sumsIn(folder)?.keys() ?? ["cluster.yaml"])];
  return new Map(
    paths
      .filter((path) => isWanted(path) && existsSync(join(folder, path)))
      .map((path) => [path, readFileSync(join(folder, path), "utf8")]),
  );
}

/** What cannot be read is said with the name of the bundle. */
const failingWell =
  (name: string, read: StoredBundle["read"]): StoredBundle["read"] =>
  async (isWanted) => {
    try {
      return await read(isWanted);
    } catch (cause) {
      throw new FileError(msg`Cannot read ${name}: ${reasonFor(cause)}.`, { cause });
    }
  };

/** What the system does not refuse is an archive that does not hold what its format promises. */
const reasonFor = (cause: unknown): Message =>
  isSystemError(cause) ? reasonOf(cause) : msg`it is damaged`;
