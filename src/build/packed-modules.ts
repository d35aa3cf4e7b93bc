import { brotliCompressSync, constants } from "node:zlib";

/** Modules by their place in `dist/`: `./cli.cjs` → CommonJS source. */
export type Modules = Readonly<Record<string, string>>;

/**
 * Modules as one compressed text: two thirds of what the tarball makes of them file by file. It begins with a line of
 * JSON that tells where each is in the rest, in bytes. src/loader.cjs reads it.
 */
export function packedModules(modules: Modules): Buffer {
  const sorted = Object.entries(modules).sort(([, one], [, other]) => shareBeyondAscii(other) - shareBeyondAscii(one) || other.length - one.length);
  const codes = sorted.map(([, code]) => Buffer.from(code));
  const ends = codes.map((_, index) => codes.slice(0, index + 1).reduce((sum, { length }) => sum + length, 0));
  const places = Object.fromEntries(sorted.map(([name], index) => [name, [ends[index - 1] ?? 0, ends[index]]]));
  const text = Buffer.concat([Buffer.from(`${JSON.stringify(places)}\n`), ...codes]);
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS, [constants.BROTLI_PARAM_SIZE_HINT]: text.length } });
}

/** Chinese beside Chinese comes out smaller. */
const shareBeyondAscii = (code: string): number => Buffer.byteLength(code) / code.length - 1;
