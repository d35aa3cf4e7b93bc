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

/** Deflates each text once: most files of a host are those of the others. */
class Deflater {
  readonly #known = new Map<string, Uint8Array<ArrayBuffer>>();

  deflate(content: string, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
    const before = this.#known.get(content);
    if (before !== undefined) return before;
    const made = deflateSync(bytes);
    this.#known.set(content, made);
    return made;
  }
}

/** An entry that is deflated already. */
class DeflatedEntry extends ZipPassThrough {
  readonly #content: Uint8Array<ArrayBuffer>;

  constructor(name: string, content: Uint8Array<ArrayBuffer>) {
    super(name);
    this.#content = content;
    this.compression = deflated;
  }

  protected override process(_: Uint8Array, isLast: boolean): void {
    this.ondata(null, this.#content, isLast);
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
  const deflater = new Deflater();
  for await (const file of files) await add(zip, file, folder, deflater);
  zip.end();
  return content.blob();
}

async function add(
  zip: Zip,
  { path, mode, content }: BundleFile,
  folder: string,
  deflater: Deflater,
): Promise<void> {
  const bytes = strToU8(content);
  const entry = entryFor(`${folder}/${path}`, content, bytes, deflater);
  entry.os = unix;
  entry.attrs = (regularFile | mode) << 16;
  // fflate writes the local time of a date; archives carry it in UTC.
  entry.mtime = new Date(entryDate.year, entryDate.month - 1, entryDate.day);
  zip.add(entry);
  if (bytes.length > maxAtOnce) await pushInPieces(entry, bytes);
  else entry.push(bytes, true);
}

function entryFor(
  name: string,
  content: string,
  bytes: Uint8Array,
  deflater: Deflater,
): ZipPassThrough | ZipDeflate {
  if (bytes.length > maxAtOnce) return new ZipDeflate(name);
  return bytes.length < worthDeflating
    ? new ZipPassThrough(name)
    : new DeflatedEntry(name, deflater.deflate(content, bytes));
}

async function pushInPieces(entry: ZipDeflate | ZipPassThrough, bytes: Uint8Array): Promise<void> {
  for (let start = 0; start < bytes.length; start += maxAtOnce) {
    const end = start + maxAtOnce;
    entry.push(bytes.subarray(start, end), end >= bytes.length);
    await nextTask();
  }
}
