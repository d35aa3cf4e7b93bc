import { once } from "node:events";
import type { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { crc32, deflateRawSync } from "node:zlib";
import type { TarArchive } from "archiver";
import type { BundleFile } from "../core/bundle/blueprint.ts";

/** Writes the files into `output` as a zip or tar.gz, each below `folder`. Resolves when the last byte is handed over. */
export async function writeArchive(format: "zip" | "tar.gz", files: Iterable<BundleFile>, folder: string, output: Writable, signal: AbortSignal): Promise<void> {
  if (format === "zip") await pipeline(zipBytes(files, folder), output, { signal });
  else await writeTarball(files, folder, output, signal);
}

/** 2000-01-01 00:00, the date of every entry: the same bundle must give the same bytes. */
const date = new Date("2000-01-01T00:00:00Z");
const dosDate = ((2000 - 1980) << 9) | (1 << 5) | 1;

/** Deflate makes shorter texts longer. */
const worthDeflating = 40;

/**
 * A zip (PKWARE's APPNOTE.TXT, §4.3), block by block. archiver would keep 7 KB for each entry until the end: 2.9 GB for
 * 10,000 nodes. Here an entry leaves its record of the central directory, 46 bytes and its name.
 */
function* zipBytes(files: Iterable<BundleFile>, folder: string): Generator<Buffer> {
  const body = new Blocks();
  const directory = new Blocks();
  let entries = 0;
  for (const { path, mode, content } of files) {
    const { fields, name, data } = zipEntry(`${folder}/${path}`, content);
    directory.add(directoryRecord(fields, name, mode, body.length));
    body.add(Buffer.concat([signature(0x04034b50), fields, name, data]));
    entries++;
    yield* body.full();
  }
  yield* body.rest();
  yield* directory.rest();
  yield endOfZip(entries, directory.length, body.length);
}

/** What a local header and a directory record have in common, the name in UTF-8, and the content as it is stored. */
function zipEntry(path: string, content: string) {
  const name = Buffer.from(path);
  const plain = Buffer.from(content);
  const deflated = plain.length < worthDeflating ? plain : deflateRawSync(plain);
  const isSmaller = deflated.length < plain.length;
  const data = isSmaller ? deflated : plain;
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0); // version needed: 2.0
  fields.writeUInt16LE(0x800, 2); // names are UTF-8
  fields.writeUInt16LE(isSmaller ? 8 : 0, 4); // deflated or stored
  fields.writeUInt16LE(dosDate, 8); // after a time of 00:00
  fields.writeUInt32LE(crc32(plain), 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(plain.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return { fields, name, data };
}

/** The entry's line in the central directory. `offset`: where its local header begins; throws beyond 4 GiB. */
function directoryRecord(fields: Buffer, name: Buffer, mode: number, offset: number): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt16LE(0o100000 | mode, 8); // a regular file
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([signature(0x02014b50), Buffer.from([30, 3]), fields, rest, name]); // made by version 3.0 on Unix
}

/** The end records: Zip64's as well, which readers of more than 65,535 entries need and others pass over. */
function endOfZip(entries: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(98);
  end.writeUInt32LE(0x06064b50, 0);
  end.writeUInt32LE(44, 4); // bytes of this record from here on
  end.writeUInt16LE(45, 12);
  end.writeUInt16LE(45, 14); // version needed: 4.5
  end.writeBigUInt64LE(BigInt(entries), 24);
  end.writeBigUInt64LE(BigInt(entries), 32);
  end.writeBigUInt64LE(BigInt(size), 40);
  end.writeBigUInt64LE(BigInt(offset), 48);
  end.writeUInt32LE(0x07064b50, 56); // where the record above is
  end.writeBigUInt64LE(BigInt(offset + size), 64);
  end.writeUInt32LE(1, 72);
  end.writeUInt32LE(0x06054b50, 76);
  end.writeUInt16LE(Math.min(entries, 0xffff), 84);
  end.writeUInt16LE(Math.min(entries, 0xffff), 86);
  end.writeUInt32LE(size, 88);
  end.writeUInt32LE(offset, 92);
  return end;
}
