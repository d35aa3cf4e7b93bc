import { closeSync, fsyncSync, openSync, writeFileSync } from "node:fs";
import { Writable } from "node:stream";

/**
 * A new file to write into, which is on the disk when the stream closes. By synchronous calls: node:fs's own stream, and
 * the threads that it starts, take longer to load than a small zip to write, and large ones are no slower. Throws where
 * no file can be made.
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
