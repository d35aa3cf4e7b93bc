import { deflateSync, strToU8, Zip, ZipDeflate, ZipPassThrough } from "fflate";
import type { BundleFile } from "../core/bundle/blueprint.ts";
import { entryDate } from "../core/bundle/render.ts";
import { nextTask } from "./dom.ts";

/** The kind of an entry in Unix's modes: a regular file. */
const regularFile = 0o100000;

/** Unix, in the field that says whose modes an entry has. Source: APPNOTE.TXT of PKWARE, 4.4.2. */
const unix = 3;

/** The method of an entry that is deflated. Source: the same, 4.4.5. */
const deflated = 8;

/** Shorter texts are stored: deflate would save no byte. */
const worthDeflating = 200;

/** Of longer texts so many bytes are deflated at once, that the page may do something else. */
const maxAtOnce = 64 * 1024;

/** A string as entries hold it. */
interface Packed {
  bytes: Uint8Array<ArrayBuffer>;
  size: number;
  crc: number;
}

/** An entry whose text is packed already: most files of a host are those of the others. */
class PackedEntry extends ZipPassThrough {
  readonly #packed: Packed;

  constructor(name: string, packed: Packed) {
    super(name);
    this.#packed = packed;
    this.compression = deflated;
  }

  override push(): void {
    const { bytes, size, crc } = this.#packed;
    this.size = size;
    this.crc = crc;
    this.ondata(null, bytes, true);
  }
}

/** An entry that keeps what it packed. */
class PackingEntry extends ZipPassThrough {
  bytes = new Uint8Array();

  override compression = deflated;

  protected override process(content: Uint8Array, isLast: boolean): void {
    this.bytes = deflateSync(content);
    this.ondata(null, this.bytes, isLast);
  }
}

/** What a zip is made of: handed to the browser from time to time, since all at once takes long. */
class ZipContent {
  readonly #parts: Blob[] = [];
  #chunks: Uint8Array<ArrayBuffer>[] = [];
  #size = 0;

  add(chunk: Uint8Array<ArrayBuffer>): void {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    if (this.#size >= maxInMemory) this.#handOver();
  }

  blob(): Blob {
    this.#handOver();
    return new Blob(this.#parts, { type: "application/zip" });
  }

  #handOver(): void {
    this.#parts.push(new Blob(this.#chunks));
    this.#chunks = [];
    this.#size = 0;
  }
}

/** In bytes. */
const maxInMemory = 1024 * 1024;

/**
 * Makes a zip of the files, each below `folder`, with the modes and the date that the command line
 * gives. Takes the files as they come; resolves to the zip when the last one is in.
 */
export async function zipBundle(files: AsyncIterable<BundleFile>, folder: string): Promise<Blob> {
  const content = new ZipContent();
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    content.add(chunk);
  });
  const known = new Map<string, Packed>();
  for await (const file of files) await add(zip, file, folder, known);
  zip.end();
  return content.blob();
}

async function add(
  zip: Zip,
  { path, mode, content }: BundleFile,
  folder: string,
  known: Map<string, Packed>,
): Promise<void> {
  const name = `${folder}/${path}`;
  const open = <Entry extends ZipPassThrough | ZipDeflate>(entry: Entry): Entry => {
    entry.os = unix;
    entry.attrs = (regularFile | mode) << 16;
    // fflate writes the local time of a date; archives carry it in UTC.
    entry.mtime = new Date(entryDate.year, entryDate.month - 1, entryDate.day);
    zip.add(entry);
    return entry;
  };
  const packed = known.get(content);
  if (packed) return open(new PackedEntry(name, packed)).push();
  const bytes = strToU8(content);
  if (bytes.length > maxAtOnce) return pushInPieces(open(new ZipDeflate(name)), bytes);
  if (bytes.length < worthDeflating) return open(new ZipPassThrough(name)).push(bytes, true);
  const entry = open(new PackingEntry(name));
  entry.push(bytes, true);
  known.set(content, entry);
}

async function pushInPieces(entry: ZipDeflate, bytes: Uint8Array): Promise<void> {
  for (let start = 0; start < bytes.length; start += maxAtOnce) {
    const end = start + maxAtOnce;
    entry.push(bytes.subarray(start, end), end >= bytes.length);
    await nextTask();
  }
}
