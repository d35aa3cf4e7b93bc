import type { Plugin } from "esbuild";

/** What the packages bring along and we never reach: a tenth of the tarball. Each by the end of its path, with what stands for it. */
const standIns: readonly (readonly [file: RegExp, contents: string])[] = [
  // archiver finds files by patterns, reads them when their turn comes, and writes JSON; we hand it buffers and want zip and tar.
  [/\/readdir-glob\/dist\/index\.m?js$/, "export default { ReaddirGlob: class {} };"],
  [/\/lazystream\/lib\/lazystream\.js$/, "exports.Readable = class {};"],
  [/\/archiver\/lib\/plugins\/json\.js$/, "export default class {}"],
  [/\/tar-stream\/extract\.js$/, "module.exports = class {};"],
  // For streams that are given an encoding.
  [/\/text-decoder\/index\.js$/, "module.exports = class {};"],
  // Node has its own since 20.15, as fast as the machine is.
  [/\/crc-32\/crc32\.js$/, 'const { crc32 } = require("node:zlib"); exports.buf = (bytes, seed) => crc32(bytes, seed >>> 0);'],
  // For runtimes other than Node; the names that tar-stream uses.
  [/\/b4a\/index\.js$/, `
    const { alloc, from, concat, byteLength, isBuffer } = Buffer;
    module.exports = {
      alloc, from, concat, byteLength, isBuffer,
      toString: (bytes, ...rest) => bytes.toString(...rest),
      write: (bytes, ...rest) => bytes.write(...rest),
      copy: (bytes, ...rest) => bytes.copy(...rest),
      equals: (bytes, other) => bytes.equals(other),
    };`],
  [/\/events-universal\/default\.js$/, 'module.exports = require("node:events");'],
  // The whole of async for one queue.
  [/\/async\/dist\/async\.js$/, 'exports.queue = require("../queue.js");'],
];

/** Whether only a stand-in of the file is shipped. */
export const isUnused = (path: string): boolean => standIns.some(([file]) => file.test(path));

/** Leaves out what packages load and this program never reaches. */
export function unusedModules(): Plugin {
  return {
    name: "unused-modules",
    setup(build) {
      for (const [filter, contents] of standIns) build.onLoad({ filter }, () => ({ contents, loader: "js" }));
    },
  };
}
