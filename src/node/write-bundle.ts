import { randomBytes } from "node:crypto";
import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { Writable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import type { BundleFile } from "../core/bundle/blueprint.ts";
import { msg } from "../core/i18n/message.ts";
import { FileError } from "./file-error.ts";
import type { FileOutput, Output } from "./output.ts";

/**
 * Writes a bundle completely or not at all: beside its final path under a temporary name, which is
 * then renamed. A failure or an interrupt removes it, and the folders that were made for it.
 */
export async function writeBundle(
  files: Iterable<BundleFile>,
  folder: string,
  output: Output,
  signal: AbortSignal,
): Promise<void> {
  try {
    signal.throwIfAborted();
    if (output.kind === "stdout") await writeToStdout(refuseDuplicates(files), folder, signal);
    else await writeToDisk(refuseDuplicates(files), folder, output, signal);
  } catch (cause) {
    if (signal.aborted || !isSystemError(cause)) throw cause;
    throw new FileError(
      output.kind === "stdout"
        ? msg`Cannot write to standard output: ${cause.message}`
        : msg`Cannot write ${output.path}: ${cause.message}`,
      { cause },
    );
  }
}

/**
 * Passes the files on; throws when a path comes twice, which archives would accept silently. Files
 * of one host come together, so the paths of one host are enough to remember.
 */
function* refuseDuplicates(files: Iterable<BundleFile>): Generator<BundleFile> {
  const folders = new Set<string>();
  const paths = new Set<string>();
  let current: string | undefined;
  for (const file of files) {
    const folder = file.path.split("/", 2).join("/");
    if (folder !== current) paths.clear();
    if (paths.has(file.path) || (folder !== current && folders.has(folder)))
      throw new Error(
        `${file.path} comes twice in the bundle, or not beside its folder's other files`,
      );
    current = folder;
    folders.add(folder);
    paths.add(file.path);
    yield file;
  }
}

async function writeToStdout(
  files: Iterable<BundleFile>,
  folder: string,
  signal: AbortSignal,
): Promise<void> {
  const { writeArchive } = await import("./write-archive.ts");
  await writeArchive("zip", files, folder, process.stdout, signal);
}

async function writeToDisk(
  files: Iterable<BundleFile>,
  folder: string,
  { kind, path }: FileOutput,
  signal: AbortSignal,
): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString("hex")}.part`;
  const made = mkdirSync(dirname(path), { recursive: true });
  try {
    if (kind === "directory") await writeTree(files, temporary, signal);
    else await writeFileArchive(kind, files, folder, temporary, signal);
    signal.throwIfAborted();
    replace(path, temporary);
  } catch (error) {
    // A failure to remove it must not hide the first error.
    succeeds(() => rmSync(temporary, { recursive: true, force: true }));
    if (made !== undefined) removeEmpty(dirname(path), made);
    throw error;
  }
}

async function writeFileArchive(
  format: "zip" | "tar.gz",
  files: Iterable<BundleFile>,
  folder: string,
  path: string,
  signal: AbortSignal,
): Promise<void> {
  const { writeArchive } = await import("./write-archive.ts");
  await writeArchive(format, files, folder, fileStream(path), signal);
}

/**
 * A new file to write into, which is on the disk when the stream closes. By synchronous calls:
 * node:fs's own stream, and the threads that it starts, take longer to load than a small zip to
 * write, and large ones are no slower. Throws where no file can be made.
 */
export function fileStream(path: string): Writable {
  const fd = openSync(path, "wx");
  return new Writable({
    write: (chunk: Buffer, _encoding, done) => done(failureOf(() => writeFileSync(fd, chunk))),
    final: (done) => done(failureOf(() => fsyncSync(fd))),
    destroy(error, done) {
      const ofClose = failureOf(() => closeSync(fd));
      done(error ?? ofClose);
    },
  });
}

/** What the action throws, or null. */
function failureOf(action: () => void): Error | null {
  try {
    action();
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/**
 * Synchronous calls write small files three times faster; every hundred files an interrupt can come
 * through.
 */
async function writeTree(
  files: Iterable<BundleFile>,
  root: string,
  signal: AbortSignal,
): Promise<void> {
  const made = new Set<string>();
  let count = 0;
  for (const { path, mode, content } of files) {
    if (count++ % 100 === 0) await setImmediate(undefined, { signal });
    const file = join(root, path);
    if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
    made.add(dirname(file));
    writeFileSync(file, content, { mode, flag: "wx" });
    chmodSync(file, mode); // whatever the umask
  }
}

/**
 * Folders in a bundle's directory that people and its own scripts fill: a new bundle in the same
 * place keeps them.
 */
const kept = ["artifacts", "build", "logs"];

/**
 * Renames to the final path. A directory that is in the way is renamed first, and removed at the
 * end.
 */
function replace(path: string, temporary: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) replaceDirectory(path, temporary);
  else renameSync(temporary, path);
}

function replaceDirectory(path: string, temporary: string): void {
  const old = `${temporary}.old`;
  renameSync(path, old);
  try {
    renameSync(temporary, path);
  } catch (error) {
    renameSync(old, path);
    throw error;
  }
  for (const name of kept) succeeds(() => renameSync(join(old, name), join(path, name))); // absent: nothing to keep
  rmSync(old, { recursive: true, force: true });
}

/** Removes the folder and those above it, up to `last`, as long as they are empty. */
function removeEmpty(folder: string, last: string): void {
  if (succeeds(() => rmdirSync(folder)) && folder !== last) removeEmpty(dirname(folder), last);
}

function succeeds(action: () => void): boolean {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}

const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && "code" in error && "syscall" in error;
