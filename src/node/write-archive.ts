import { once } from "node:events";
import type { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { TarArchive, ZipArchive } from "archiver";
import type { BundleFile } from "../core/bundle/blueprint.ts";
import { entryDate } from "../core/bundle/render.ts";
import { joinedBlocks } from "./joined-blocks.ts";
import { remembered } from "./remembered.ts";
import { failOnce } from "./tar-engine.ts";
import { deflateAtOnce, joinWrites } from "./zip-engine.ts";

const date = new Date(Date.UTC(entryDate.year, entryDate.month - 1, entryDate.day));

/**
 * Entries handed to archiver ahead of the one that it writes: enough to keep it busy, few enough to
 * keep memory flat.
 */
const ahead = 64;

/**
 * Shorter texts are stored as they are: deflating a flag's file saves no byte, and takes half of
 * the whole time.
 */
const worthDeflating = 200;

/**
 * Writes the files into `output` as a zip or tar.gz, each below `folder`. Resolves when the last
 * byte is handed over.
 */
export async function writeArchive(
  format: "zip" | "tar.gz",
  files: Iterable<BundleFile>,
  folder: string,
  output: Writable,
  signal: AbortSignal,
): Promise<void> {
  const archive = format === "zip" ? newZip() : newTar();
  const compression = format === "zip" ? [] : [joinedBlocks(), createGzip()];
  const done = pipeline([archive, ...compression, output], { signal });
  // archiver is silent once its output has failed, and finalize() alone hangs for ever; `done`
  // rejects.
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
  deflateAtOnce(archive._module.engine);
  joinWrites(archive._module.engine);
  return archive;
}

function newTar(): TarArchive {
  const archive = new TarArchive();
  failOnce(archive._module.engine);
  return archive;
}

async function appendAll(
  archive: ZipArchive | TarArchive,
  files: Iterable<BundleFile>,
  folder: string,
): Promise<void> {
  // Equal contents are one buffer, by which the zip's engine knows them again.
  const bytesOf = remembered((content) => Buffer.from(content));
  let waiting = 0;
  archive.on("entry", () => {
    waiting--;
  });
  for (const { path, mode, content } of files) {
    const bytes = bytesOf(content);
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
