import { randomBytes } from "node:crypto";
import { createWriteStream } from "node:fs";
import { chmod, mkdir, open, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { BundleFile } from "../core/bundle/blueprint.ts";
import { FileError } from "./file-error.ts";
import type { Output } from "./output.ts";

/**
 * Writes a bundle to where it belongs: whole, or not at all. It grows beside its final place under a temporary name, is
 * flushed to the disk and then renamed; a failure or an interrupt removes it.
 */
export async function writeBundle(files: Iterable<BundleFile>, folder: string, output: Output, signal: AbortSignal): Promise<void> {
  if (output.kind === "stdout") return writeToStdout(files, folder, signal);
  const temporary = `${output.path}.${randomBytes(6).toString("hex")}.part`;
  try {
    await mkdir(dirname(output.path), { recursive: true });
    if (output.kind === "directory") await writeTree(files, temporary, signal);
    else await writeFileArchive(output.kind, files, folder, temporary, signal);
    signal.throwIfAborted();
    await replace(output.path, temporary);
  } catch (cause) {
    await rm(temporary, { recursive: true, force: true });
    if (signal.aborted || !isSystemError(cause)) throw cause;
    throw new FileError(`Cannot write ${output.path}: ${cause.message}`, { cause });
  }
}

async function writeToStdout(files: Iterable<BundleFile>, folder: string, signal: AbortSignal): Promise<void> {
  const { writeArchive } = await import("./write-archive.ts");
  try {
    await writeArchive("zip", files, folder, process.stdout, signal);
  } catch (cause) {
    if (signal.aborted || !isSystemError(cause)) throw cause;
    throw new FileError(`Cannot write to standard output: ${cause.message}`, { cause });
  }
}

async function writeFileArchive(format: "zip" | "tar.gz", files: Iterable<BundleFile>, folder: string, path: string, signal: AbortSignal): Promise<void> {
  const { writeArchive } = await import("./write-archive.ts");
  await writeArchive(format, files, folder, createWriteStream(path, { flags: "wx" }), signal);
  const file = await open(path, "r+");
  await file.sync();
  await file.close();
}

async function writeTree(files: Iterable<BundleFile>, root: string, signal: AbortSignal): Promise<void> {
  const made = new Set<string>();
  for (const { path, mode, content } of files) {
    signal.throwIfAborted();
    const place = join(root, path);
    if (!made.has(dirname(place))) await mkdir(dirname(place), { recursive: true });
    made.add(dirname(place));
    await writeFile(place, content, { mode, flush: true });
    await chmod(place, mode);
  }
}

/** Renames onto the final place. A directory that is in the way steps aside first and is removed at the end. */
async function replace(path: string, temporary: string): Promise<void> {
  const old = `${temporary}.old`;
  const moved = await rename(path, old).then(() => true, (error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return false;
    throw error;
  });
  try {
    await rename(temporary, path);
  } catch (error) {
    if (moved) await rename(old, path);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}

const isSystemError = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && "code" in error && "syscall" in error;
