import { readFileSync } from "node:fs";
import type { Plugin } from "esbuild";

/** The source of a stand-in that is longer than a line. */
const standIn = (name: string): string =>
  readFileSync(new URL(`stand-ins/${name}.ts`, import.meta.url), "utf8");

/** What the packages bring along and we never reach: a tenth of the tarball. Each by the end of its path, with what stands for it. */
const standIns: readonly (readonly [file: RegExp, contents: string])[] = [
  // archiver finds files by patterns, reads them when their turn comes, and writes JSON; we hand it buffers and want zip and tar.
  [/\/readdir-glob\/dist\/index\.m?js$/, "export default { ReaddirGlob: class {} };"],
  [/\/lazystream\/lib\/lazystream\.js$/, "exports.Readable = class {};"],
  [/\/archiver\/lib\/plugins\/json\.js$/, "export default class {}"],
  // Messages for mistakes that we do not make; the code of each says enough.
  [
    /\/archiver\/lib\/error\.js$/,
    "export class ArchiverError extends Error { constructor(code) { super(code); this.code = code; } }",
  ],
  // A stream for each file, whose content is there whole.
  [/\/crc32-stream\/lib\/index\.js$/, standIn("crc32-stream")],
  // Knows Windows' longest paths besides, which are none of a bundle's.
  [/\/normalize-path\/index\.js$/, "module.exports = (path) => path.replace(/[/\\\\]+/g, '/');"],
  // The reading of tars, and a whole library of streams.
  [/\/tar-stream\/index\.js$/, standIn("tar-stream")],
  // The whole of async for one queue.
  [/\/async\/dist\/async\.js$/, standIn("queue")],
  // Its signs are ours, see prompt-asker.ts, and a signal ends the wizard by its AbortSignal.
  [
    /\/@inquirer\/figures\/dist\/index\.js$/,
    'export default { tick: "✔", pointer: "❯", line: "─" };',
  ],
  [/\/signal-exit\/dist\/mjs\/index\.js$/, "export const onExit = () => () => {};"],
  // Node has its own since 20.15, as fast as the machine is.
  [
    /\/crc-32\/crc32\.js$/,
    'const { crc32 } = require("node:zlib"); exports.buf = (bytes, seed) => crc32(bytes, seed >>> 0);',
  ],
  // For runtimes other than Node; the names that tar-stream uses.
  [
    /\/b4a\/index\.js$/,
    `
    const { alloc, from, concat, byteLength, isBuffer } = Buffer;
    module.exports = {
      alloc, from, concat, byteLength, isBuffer,
      toString: (bytes, ...rest) => bytes.toString(...rest),
      write: (bytes, ...rest) => bytes.write(...rest),
      copy: (bytes, ...rest) => bytes.copy(...rest),
    };`,
  ],
  // For browsers, as the page is one; Node has both itself.
  [/\/fflate\/(esm|lib)\/\w+\.[cm]?js$/, standIn("fflate")],
  [/\/@scure\/base\/index\.js$/, standIn("base")],
];

/** Whether only a stand-in of the file is shipped. */
export const isUnused = (path: string): boolean => standIns.some(([file]) => file.test(path));

/** Leaves out what packages load and this program never reaches. */
export function unusedModules(): Plugin {
  return {
    name: "unused-modules",
    setup(build) {
      for (const [filter, contents] of standIns)
        build.onLoad({ filter }, () => ({ contents, loader: "ts" }));
    },
  };
}
