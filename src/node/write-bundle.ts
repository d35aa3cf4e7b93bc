import {
  chmodSync,
  closeSync,
  constants,
  existsSync,
  fstatSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { Writable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import type { BundleFile } from "../core/bundle/blueprint.ts";
import type { Sums } from "../core/bundle/sums.ts";
import { msg } from "../core/i18n/message.ts";
import { FileError, isSystemError, reasonOf } from "./file-error.ts";
import type { FileOutput, Output } from "./output.ts";
import type { Overwrite } from "./overwrite.ts";
import { newPart, oldOf } from "./part-name.ts";
import { succeeds } from "./succeeds.ts";
import { swapFolders } from "./swap.ts";

/** Something is at the path by now, and nobody said that it may be replaced. */
export class PathTakenError extends Error {
  constructor(cause: Error) {
    super(cause.message, { cause });
  }
}

interface WriteOptions {
  signal: AbortSignal;
  /** Whether what is at the path may be replaced: an archive, or a bundle's folder. */
  mayReplace?: boolean;
}

/**
 * Writes a bundle completely or not at all: beside its final path under a temporary name, which is
 * then renamed. A failure or an interrupt removes it, and the folders that were made for it.
 * Returns what became of the folder that it replaced. Throws a PathTakenError where something is
 * at the path.
 */
export async function writeBundle(
  files: Iterable<BundleFile>,
  folder: string,
  output: Output,
  options: WriteOptions,
): Promise<Overwrite | undefined> {
  const { signal } = options;
  try {
    signal.throwIfAborted();
    if (output.kind !== "stdout")
      return await writeToDisk(refuseDuplicates(files), folder, output, options);
    await writeToStdout(refuseDuplicates(files), folder, signal);
    return undefined;
  } catch (cause) {
    if (signal.aborted || !isSystemError(cause)) throw cause;
    const what = output.kind === "stdout" ? msg`standard output` : output.path;
    throw new FileError(msg`Cannot write ${what}: ${reasonOf(cause)}.`, { cause });
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
  if (isClosed(1)) throw new FileError(msg`Cannot write ${msg`standard output`}: ${closed}.`);
  const { writeArchive } = await import("./write-archive.ts");
  await writeArchive("zip", files, folder, process.stdout, signal);
}

async function writeToDisk(
  files: Iterable<BundleFile>,
  folder: string,
  { kind, path: wanted }: FileOutput,
  { signal, mayReplace = false }: WriteOptions,
): Promise<Overwrite | undefined> {
  // Of a link, what it leads to is replaced.
  const path = existsSync(wanted) ? realpathSync(wanted) : wanted;
  const part = newPart(path);
  const made = makeFolder(dirname(path));
  const sums = new Map<string, string>();
  try {
    if (kind === "directory") await writeTree(withSums(files, sums), part, signal);
    else await writeFileArchive(kind, files, folder, part, signal);
    signal.throwIfAborted();
    return putInPlace(path, part, sums, mayReplace);
  } catch (error) {
    // A failure to remove it must not hide the first error.
    if (!existsSync(oldOf(part))) succeeds(() => rmSync(part, { recursive: true, force: true }));
    if (made !== undefined) removeEmpty(dirname(path), made);
    throw isSystemError(error) && appearedMeanwhile.has(error.code ?? "") && !mayReplace
      ? new PathTakenError(error)
      : error;
  }
}

/** The first folder that had to be made. A file in the way is named as such. */
function makeFolder(folder: string): string | undefined {
  try {
    return mkdirSync(folder, { recursive: true });
  } catch (error) {
    const isFileInWay = isSystemError(error) && error.code === "EEXIST";
    throw isFileInWay ? Object.assign(error, { code: "ENOTDIR" }) : error;
  }
}

/** What renaming and linking report where something is in the way. */
const appearedMeanwhile = new Set(["EEXIST", "ENOTEMPTY"]);

function* withSums(files: Iterable<BundleFile>, sums: Map<string, string>): Generator<BundleFile> {
  for (const file of files) {
    sums.set(file.path, file.sha256);
    yield file;
  }
}

const closed = msg`it is closed`;

/**
 * Whether a shell closed the stream (`>&-`): Node then opens /dev/null in its place, for reading
 * too. Only Linux can tell.
 */
function isClosed(stream: number): boolean {
  try {
    const found = fstatSync(stream);
    const isNull = found.isCharacterDevice() && found.rdev === statSync("/dev/null").rdev;
    const [, flags = ""] =
      /^flags:\t(\d+)$/m.exec(readFileSync(`/proc/self/fdinfo/${stream}`, "utf8")) ?? [];
    return isNull && (Number.parseInt(flags, 8) & 3) === constants.O_RDWR;
  } catch {
    return false;
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

/** Puts what was written into its place. Without leave nothing is replaced that is there by now. */
function putInPlace(
  path: string,
  part: string,
  after: Sums,
  mayReplace: boolean,
): Overwrite | undefined {
  const isFolder = statSync(part).isDirectory();
  if (isFolder && mayReplace && !isFree(path)) return swapFolders(path, part, after);
  if (isFolder || mayReplace) renameSync(part, path);
  else linkInPlace(path, part);
  return undefined;
}

/** Whether nothing is there, or an empty folder. */
const isFree = (path: string) =>
  !existsSync(path) || (statSync(path).isDirectory() && readdirSync(path).length === 0);

/** A rename would replace a file that appeared meanwhile; a second name for the file does not. */
function linkInPlace(path: string, part: string): void {
  try {
    linkSync(part, path);
  } catch (error) {
    if (isSystemError(error) && error.code === "EEXIST") throw error;
    // A file system without links: an empty file claims the name.
    closeSync(openSync(path, "wx"));
    renameSync(part, path);
    return;
  }
  unlinkSync(part);
}

/** Removes the folder and those above it, up to `last`, as long as they are empty. */
function removeEmpty(folder: string, last: string): void {
  if (succeeds(() => rmdirSync(folder)) && folder !== last) removeEmpty(dirname(folder), last);
}
