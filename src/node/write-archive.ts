import { once } from "node:events";
import { pipeline } from "node:stream/promises";
import type { Writable } from "node:stream";
import { TarArchive, ZipArchive } from "archiver";
import type { BundleFile } from "../core/bundle/blueprint.ts";

/** The date of every entry: the same bundle must give the same bytes. */
const date = new Date("2000-01-01T00:00:00Z");

/** Entries handed to archiver ahead of the one it is compressing: enough to keep it busy, few enough to keep memory flat. */
const ahead = 64;

/** Writes the files into `output` as a zip or tar.gz, each below `folder`. Resolves when the last byte is handed over. */
export async function writeArchive(format: "zip" | "tar.gz", files: Iterable<BundleFile>, folder: string, output: Writable, signal: AbortSignal): Promise<void> {
  const archive = format === "zip" ? new ZipArchive() : new TarArchive({ gzip: true });
  const done = pipeline(archive, output, { signal });
  const failed = done.then(() => undefined, (error: unknown) => { throw error; });
  await Promise.race([failed, appendAll(archive, files, folder)]);
  // finalize() alone hangs for ever when the output fails; done tells.
  archive.finalize().catch(() => {});
  await done;
}

async function appendAll(archive: ZipArchive | TarArchive, files: Iterable<BundleFile>, folder: string): Promise<void> {
  let waiting = 0;
  archive.on("entry", () => { waiting--; });
  for (const { path, mode, content } of files) {
    archive.append(Buffer.from(content), { name: `${folder}/${path}`, date, mode });
    if (++waiting >= ahead) await once(archive, "entry");
  }
}
