import type { Plugin } from "esbuild";

/** The class that each path of readable-stream stands for. */
const classes: Readonly<Record<string, string>> = {
  duplex: "Duplex",
  passthrough: "PassThrough",
  readable: "Readable",
  transform: "Transform",
  writable: "Writable",
};

/**
 * Gives archiver's dependencies Node's own streams instead of readable-stream, in all its versions: half the bundle, and
 * the same bytes. `readable-stream/passthrough` is the class itself, which `node:stream` has no path for.
 */
export function nodeStreams(): Plugin {
  return {
    name: "node-streams",
    setup(build) {
      build.onResolve({ filter: /^readable-stream$/ }, () => ({
        path: "node:stream",
        external: true,
      }));
      build.onResolve({ filter: /^readable-stream\// }, ({ path }) => ({
        path: classOf(path),
        namespace: "node-streams",
      }));
      build.onLoad({ filter: /^/, namespace: "node-streams" }, ({ path }) => ({
        contents: `module.exports = require("node:stream").${path};`,
      }));
    },
  };
}

/** `readable-stream/passthrough` and `readable-stream/passthrough.js` → `PassThrough` */
function classOf(path: string): string {
  const found = classes[path.replace(/^readable-stream\/|\.js$/g, "")];
  if (found === undefined)
    throw new Error(`${path} has no counterpart in node:stream; see src/packaging/node-streams.ts`);
  return found;
}
