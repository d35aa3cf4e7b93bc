import { once } from "node:events";
import type { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { crc32, deflateRawSync } from "node:zlib";
import type { TarArchive } from "archiver";
import type { BundleFile } from "../core/bundle/blueprint.ts";

/** Writes the files into `output` as a zip or tar.gz, each below `folder`. Resolves when the last byte is handed over. */
export async function writeArchive(format: "zip" | "tar.gz", files: Iterable<BundleFile>, folder: string, output: Writable, signal: AbortSignal): Promise<void> {
  if (format === "zip") await pipeline(inBlocks(zipPieces(files, folder)), output, { signal });
  else await writeTarball(files, folder, output, signal);
}

/** The date of every entry: the same bundle must give the same bytes. */
const date = new Date("2000-01-01T00:00:00Z");
const dosDate = ((2000 - 1980) << 9) | (1 << 5) | 1;

/** Entries handed to archiver ahead of the one that it writes: enough to keep it busy, few enough to keep memory flat. */
const ahead = 64;

async function writeTarball(files: Iterable<BundleFile>, folder: string, output: Writable, signal: AbortSignal): Promise<void> {
  const { TarArchive } = await import("archiver");
  const archive = new TarArchive({ gzip: true });
  const done = pipeline(archive, output, { signal });
  // archiver is silent once its output has failed, and finalize() alone hangs for ever: done tells.
  await Promise.race([done, appendAll(archive, files, folder).catch((error) => { archive.destroy(error); })]);
  archive.finalize().catch(() => {});
  await done;
}

async function appendAll(archive: TarArchive, files: Iterable<BundleFile>, folder: string): Promise<void> {
  let waiting = 0;
  archive.on("entry", () => { waiting--; });
  for (const { path, mode, content } of files) {
    archive.append(Buffer.from(content), { name: `${folder}/${path}`, date, mode });
    if (++waiting >= ahead) await once(archive, "entry");
  }
}

/**
 * A zip as PKWARE's APPNOTE 6.3 describes it; numbers below are its sections. Written by us, since archiver holds 7 KB
 * for every entry in the end, 2.9 GB for 10,000 nodes. Here an entry leaves its record of the central directory.
 */
function* zipPieces(files: Iterable<BundleFile>, folder: string): Generator<Buffer> {
  const storedOf = remembering(stored);
  const directory = new Directory();
  let offset = 0;
  for (const file of files) {
    const { data, fields } = storedOf(file);
    const name = Buffer.from(`${folder}/${file.path}`);
    const named = Buffer.concat([fields, pack([2, name.length], [2, 0]), name]); // no extra field
    directory.add(directoryRecord(named, name.length, file.mode, offset));
    offset += 4 + named.length + data.length;
    yield Buffer.concat([pack([4, 0x04034b50]), named]); // 4.3.7
    yield data;
  }
  yield* directory.blocks();
  yield endOfZip(directory.entries, directory.size, offset);
}

/** The records of the entries so far, joined by the thousand: a Buffer for each would take twice as much. */
class Directory {
  entries = 0;
  size = 0;
  readonly #full: Buffer[] = [];
  #open: Buffer[] = [];

  add(record: Buffer): void {
    this.entries++;
    this.size += record.length;
    if (this.#open.push(record) === 1000) this.#full.push(Buffer.concat(this.#open.splice(0)));
  }

  blocks(): Buffer[] {
    return [...this.#full, ...this.#open];
  }
}

interface Stored {
  data: Buffer;
  /** What the local header and the directory record say about it, up to the length of the name (4.4). */
  fields: Buffer;
}

/** Most files of a host are the same on the next one: deflating them once halves the time. */
function remembering(store: (content: Buffer) => Stored): (file: BundleFile) => Stored {
  const seen = new Map<string, Stored>();
  return ({ sha256, content }) => {
    const known = seen.get(sha256) ?? store(Buffer.from(content));
    if (seen.size >= 500) seen.clear();
    seen.set(sha256, known);
    return known;
  };
}

/** Deflate makes shorter texts hardly shorter. It is also the smallest buffer that zlib takes. */
const worthDeflating = 64;

function stored(content: Buffer): Stored {
  const deflated = content.length < worthDeflating ? content : deflateRawSync(content, { chunkSize: content.length });
  const isSmaller = deflated.length < content.length;
  const data = isSmaller ? deflated : content;
  const fields = pack(
    [2, 20], // needs version 2.0
    [2, 0x800], // the name is UTF-8
    [2, isSmaller ? 8 : 0], // deflated or stored
    [2, 0], // midnight
    [2, dosDate],
    [4, crc32(content)],
    [4, data.length],
    [4, content.length],
  );
  return { data, fields };
}

/** 4.3.12: made on Unix by version 3.0, no comment, first disk, a regular file. Throws when the zip is beyond 4 GiB. */
function directoryRecord(named: Buffer, nameLength: number, mode: number, offset: number): Buffer {
  const end = named.length - nameLength;
  return Buffer.concat([
    pack([4, 0x02014b50], [2, 0x031e]), named.subarray(0, end),
    pack([2, 0], [2, 0], [4, 0], [2, 0o100000 | mode], [4, offset]), named.subarray(end),
  ]);
}

/** 4.3.16, and from 65,535 entries on 4.3.14 and 4.3.15 before it. */
function endOfZip(entries: number, size: number, offset: number): Buffer {
  const count = Math.min(entries, 0xffff);
  const end = pack([4, 0x06054b50], [4, 0], [2, count], [2, count], [4, size], [4, offset], [2, 0]);
  if (entries < 0xffff) return end;
  const zip64 = pack([4, 0x06064b50], [8, 44], [2, 0x031e], [2, 45], [8, 0], [8, entries], [8, entries], [8, size], [8, offset]);
  const locator = pack([4, 0x07064b50], [4, 0], [8, offset + size], [4, 1]);
  return Buffer.concat([zip64, locator, end]);
}

/** Numbers in so many bytes each, little-endian. */
function pack(...numbers: readonly (readonly [bytes: 2 | 4 | 8, value: number])[]): Buffer {
  const packed = Buffer.alloc(numbers.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of numbers) {
    packed.writeUIntLE(value, at, bytes === 8 ? 6 : bytes);
    at += bytes;
  }
  return packed;
}

/** Small pieces joined to blocks: every write costs. Large ones pass as they are. */
function* inBlocks(pieces: Iterable<Buffer>, size = 256 * 1024): Generator<Buffer> {
  let block: Buffer[] = [];
  let length = 0;
  for (const piece of pieces) {
    block.push(piece);
    length += piece.length;
    if (length < size) continue;
    yield* piece.length < size ? [Buffer.concat(block)] : block;
    block = [];
    length = 0;
  }
  yield Buffer.concat(block);
}
