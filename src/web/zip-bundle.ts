import { deflateSync, strToU8, Zip, ZipPassThrough } from "fflate";
import type { BundleFile } from "../core/bundle/blueprint.ts";
import { entryDate } from "../core/bundle/render.ts";

/** The kind of an entry in Unix's modes: a regular file. */
const regularFile = 0o100000;

/** Unix, in the field that says whose modes an entry has. Source: APPNOTE.TXT of PKWARE, 4.4.2. */
const unix = 3;

/** The method of an entry that is deflated. Source: the same, 4.4.5. */
const deflated = 8;

/** Shorter texts are stored: deflate would save no byte. */
const worthDeflating = 200;

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

/**
 * Makes a zip of the files, each below `folder`, with the modes and the date that the command line
 * gives. Takes the files as they come; resolves to the zip when the last one is in.
 */
export async function zipBundle(files: AsyncIterable<BundleFile>, folder: string): Promise<Blob> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  const deflater = new Deflater();
  for await (const file of files) add(zip, file, folder, deflater);
  zip.end();
  return new Blob(chunks, { type: "application/zip" });
}

function add(
  zip: Zip,
  { path, mode, content }: BundleFile,
  folder: string,
  deflater: Deflater,
): void {
  const bytes = strToU8(content);
  const name = `${folder}/${path}`;
  const entry =
    bytes.length < worthDeflating
      ? new ZipPassThrough(name)
      : new DeflatedEntry(name, deflater.deflate(content, bytes));
  entry.os = unix;
  entry.attrs = (regularFile | mode) << 16;
  // fflate writes the local time of a date; archives carry it in UTC.
  entry.mtime = new Date(entryDate.year, entryDate.month - 1, entryDate.day);
  zip.add(entry);
  entry.push(bytes, true);
}
