import { createRequire } from "node:module";
import { runInNewContext } from "node:vm";
import { brotliCompressSync, constants } from "node:zlib";
import { changesTo } from "./changed-text.ts";
import { withModules } from "./program-files.ts";

/** Modules by their names: `./cli` → CommonJS source. */
export type Modules = Readonly<Record<string, string>>;

/**
 * Modules as one compressed text: two thirds of what the tarball makes of them file by file. It begins with a line of
 * JSON that tells where each is in the rest, in bytes, and of which other module it is the changes, if of any. `loader`
 * is the code of src/loader.cjs, which unpacks it: that it gives every module as it was is tried here. The largest comes
 * first, which compresses best.
 */
export function packedModules(modules: Modules, loader: string): Buffer {
  const largestFirst = Object.entries(modules).sort(
    ([, one], [, other]) => other.length - one.length,
  );
  const parts = largestFirst.map(([name, code]) => ({ name, ...partOf(name, code, modules) }));
  const ends = parts.map((_, index) =>
    parts.slice(0, index + 1).reduce((sum, { text }) => sum + text.length, 0),
  );
  const places = Object.fromEntries(
    parts.map(({ name, origin }, index) => [name, [ends[index - 1] ?? 0, ends[index], ...origin]]),
  );
  const text = Buffer.concat([
    Buffer.from(`${JSON.stringify(places)}\n`),
    ...parts.map((part) => part.text),
  ]);
  const packed = brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
    },
  });
  return proven(packed, modules, loader);
}

/** What is packed of a module: its code, or of Chinese in one script the changes to it in the other. */
function partOf(
  name: string,
  code: string,
  modules: Modules,
): { text: Buffer; origin: readonly string[] } {
  const [origin, before] = Object.entries(modules).find(([other]) => isTraditional(other)) ?? [];
  if (!isSimplified(name) || origin === undefined || before === undefined)
    return { text: Buffer.from(code), origin: [] };
  return { text: Buffer.from(JSON.stringify(changesTo(code, before))), origin: [origin] };
}

const isTraditional = (name: string) => name === "./zh-TW";
const isSimplified = (name: string) => name === "./zh-CN";

/** The same, once it has been unpacked: every module is as before. */
function proven(packed: Buffer, modules: Modules, loader: string): Buffer {
  const unpacking = `${withModules(loader, {}, { files: {}, packed: "PACKED" })}codeOf;`;
  const codeOf: (name: string) => string = runInNewContext(unpacking, {
    PACKED: packed,
    require: createRequire(import.meta.url),
  });
  for (const [name, code] of Object.entries(modules))
    if (codeOf(name) !== code)
      throw new Error(`src/loader.cjs unpacks ${name} as another module than was packed.`);
  return packed;
}
