import { once } from "node:events";
import type { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { TarArchive, ZipArchive } from "archiver";
import type { BundleFile } from "../core/bundle/blueprint.ts";
import { entryDate } from "../core/bundle/render.ts";
import { joinWrites } from "./join-writes.ts";
import { tidyMemory } from "./tidy-memory.ts";

const date = new Date(Date.UTC(entryDate.year, entryDate.month - 1, entryDate.day));

/** Entries handed to archiver ahead of the one that it writes: enough to keep it busy, few enough to keep memory flat. */
const ahead = 64;

/** Shorter texts are stored as they are: deflating a flag's file saves no byte, and takes half of the whole time. */
const worthDeflating = 200;

/** Writes the files into `output` as a zip or tar.gz, each below `folder`. Resolves when the last byte is handed over. */
export async function writeArchive(
  format: "zip" | "tar.gz",
  files: Iterable<BundleFile>,
  folder: string,
  output: Writable,
  signal: AbortSignal,
): Promise<void> {
  const archive = format === "zip" ? newZip() : new TarArchive({ gzip: true });
  const done = pipeline(archive, output, { signal });
  // archiver is silent once its output has failed, and finalize() alone hangs for ever: done tells.
  await Promise.race([
    done,
    appendAll(archive, files, folder).catch((error) => {
      archive.destroy(error);
    }),
  ]);
  archive.finalize().catch(() => {});
  await done;
}

function newZip(): ZipArchive {
  const archive = new ZipArchive();
  joinWrites(archive._module.engine, tidyMemory);
  return archive;
}

async function appendAll(
  archive: ZipArchive | TarArchive,
  files: Iterable<BundleFile>,
  folder: string,
): Promise<void> {
  let waiting = 0;
  archive.on("entry", () => {
    waiting--;
  });
  for (const { path, mode, content } of files) {
    const bytes = Buffer.from(content);
    // A joined name is one text; a template would keep its parts in memory with the entry.
    archive.append(bytes, {
      name: [folder, path].join("/"),
      date,
      mode,
      store: bytes.length < worthDeflating,
    });
    if (++waiting >= ahead) await once(archive, "entry");
  }
}
