import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import type { ReadArchive } from "./read-bundle.ts";

/** In bytes: of what a tar consists. */
const block = 512;

/** A file of the archive while its blocks pass by. */
interface Entry {
  path: string;
  size: number;
  /** Its content, where it is asked for or names the next file. */
  chunks: Buffer[] | undefined;
  isLongName: boolean;
  /** Bytes still to come, with those that fill the last block. */
  left: number;
}

/**
 * The files of a .tar.gz that are asked for; the others are never in memory. Throws where it is
 * damaged.
 */
export const filesInTar: ReadArchive = async (file, isWanted) => {
  const reader = new TarReader(isWanted);
  await pipeline(createReadStream(file), createGunzip(), async (source) => {
    for await (const chunk of source) reader.push(chunk);
  });
  return reader.end();
};

/** Takes a tar as it comes, and keeps what is asked for. */
class TarReader {
  readonly #isWanted: (path: string) => boolean;
  readonly #files = new Map<string, string>();
  #entry: Entry | undefined;
  #longName: string | undefined;
  #rest = Buffer.alloc(0);

  constructor(isWanted: (path: string) => boolean) {
    this.#isWanted = isWanted;
  }

  push(chunk: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    while (this.#rest.length >= block) {
      if (this.#entry === undefined) this.#begin();
      else this.#take(this.#entry);
      if (this.#entry?.left === 0) this.#finish(this.#entry);
    }
  }

  end(): ReadonlyMap<string, string> {
    if (this.#entry !== undefined) throw new Error("the archive ends too early");
    return this.#files;
  }

  #begin(): void {
    this.#entry = entryOf(this.#rest.subarray(0, block), this.#longName, this.#isWanted);
    if (this.#entry !== undefined) this.#longName = undefined;
    this.#rest = this.#rest.subarray(block);
  }

  #take(entry: Entry): void {
    const length = Math.min(entry.left, this.#rest.length - (this.#rest.length % block));
    entry.chunks?.push(this.#rest.subarray(0, length));
    entry.left -= length;
    this.#rest = this.#rest.subarray(length);
  }

  #finish({ path, size, chunks, isLongName }: Entry): void {
    const text = Buffer.concat(chunks ?? []).toString("utf8", 0, size);
    if (isLongName) this.#longName = /^\d+ path=(.+)$/m.exec(text)?.[1];
    else if (chunks !== undefined) this.#files.set(path, text);
    this.#entry = undefined;
  }
}

/** What a header announces; undefined for an empty block, as the archive ends with. */
function entryOf(
  header: Buffer,
  longName: string | undefined,
  isWanted: (path: string) => boolean,
): Entry | undefined {
  const text = (from: number, length: number) =>
    header.toString("utf8", from, from + length).replace(/\0.*$/s, "");
  if (text(0, 100) === "") return undefined;
  const size = Number.parseInt(text(124, 12), 8);
  if (!Number.isInteger(size) || text(257, 5) !== "ustar") throw new Error("no header of a tar");
  const isLongName = text(156, 1) === "x";
  const path = longName ?? [text(345, 155), text(0, 100)].filter(Boolean).join("/");
  const isKept = isLongName || isWanted(path);
  return {
    path,
    size,
    isLongName,
    chunks: isKept ? [] : undefined,
    left: Math.ceil(size / block) * block,
  };
}
