import { closeSync, constants, fstatSync, openSync } from "node:fs";
import { open } from "node:fs/promises";
import { Socket } from "node:net";
import { addAbortSignal, type Readable } from "node:stream";
import { type Message, msg } from "../core/i18n/message.ts";
import { FileError, isSystemError, reasonOf } from "./file-error.ts";
import { expandHome } from "./home.ts";

/** In bytes: what 20,000 hosts need, many times over. */
const maxSize = 8_000_000;

const tooLarge = msg`it is larger than 8 MB`;

/**
 * The text of a file, or of standard input for `-`, read until the signal ends the wait. Throws a
 * FileError where it cannot be read, is larger than 8 MB, or is no text in UTF-8.
 */
export async function readText(file: string, signal: AbortSignal): Promise<string> {
  try {
    return decode(file === "-" ? await collect(process.stdin, signal) : await read(file, signal));
  } catch (cause) {
    if (cause instanceof Unreadable) throw cannotRead(file, cause.reason, cause);
    if (isSystemError(cause)) throw cannotRead(file, reasonOf(cause), cause);
    throw cause;
  }
}

function cannotRead(file: string, reason: Message, cause: Error): FileError {
  const what = file === "-" ? msg`standard input` : file;
  return new FileError(msg`Cannot read ${what}: ${reason}.`, { cause });
}

class Unreadable extends Error {
  readonly reason: Message;
  constructor(reason: Message) {
    super(reason.text);
    this.reason = reason;
  }
}

/** Opens without waiting: a pipe that nobody writes to must not hold the program. */
async function read(path: string, signal: AbortSignal): Promise<Buffer> {
  const fd = openSync(expandHome(path), constants.O_RDONLY | constants.O_NONBLOCK);
  const found = fstatSync(fd);
  if (found.isFIFO()) return collect(new Socket({ fd, readable: true, writable: false }), signal);
  closeSync(fd);
  if (found.isDirectory()) throw new Unreadable(msg`it is a folder`);
  if (!found.isFile()) throw new Unreadable(msg`it is not a file`);
  if (found.size > maxSize) throw new Unreadable(tooLarge);
  const handle = await open(expandHome(path));
  return collect(handle.createReadStream(), signal);
}

async function collect(stream: Readable, signal: AbortSignal): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of addAbortSignal(signal, stream)) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > maxSize) throw new Unreadable(tooLarge);
  }
  return Buffer.concat(chunks);
}

/** What Windows and old editors write is named; guessing would change names. */
function decode(bytes: Buffer): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    if (!isUtf16) return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {}
  throw new Unreadable(msg`it is not UTF-8 text; save it as UTF-8`);
}
