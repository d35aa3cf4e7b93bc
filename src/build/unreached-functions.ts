import { readFileSync } from "node:fs";
import { type AnyNode, type Function as AnyFunction, parse } from "acorn";
import type { Plugin } from "esbuild";

/** Functions that the packages bring along and we never call, by the end of the file's path. What is left of each says so, should it be called. */
const unreached: readonly (readonly [file: RegExp, names: string])[] = [
  // We append buffers: no file, folder, pattern or link. And we never abort: pipeline() destroys.
  [/\/archiver\/lib\/core\.js$/, "_abort _append _maybeFinalize _moduleUnpipe _onStatQueueTask _shutdown _updateQueueTaskWithStats abort directory file glob pointer symlink"],
  [/\/archiver\/lib\/plugins\/(tar|zip)\.js$/, "unpipe"],
  [/\/archiver\/lib\/utils\.js$/, "collectStream trailingSlashIt"],
  // What subclasses override, streams as content, comments, and what readers of zips ask.
  [/\/compress-commons\/lib\/archivers\/archive-entry\.js$/, "getLastModifiedDate getName getSize isDirectory"],
  [/\/compress-commons\/lib\/archivers\/archive-output-stream\.js$/, "_appendBuffer _appendStream _finish _normalizeEntry getBytesWritten"],
  [/\/compress-commons\/lib\/archivers\/zip\/zip-archive-output-stream\.js$/, "_appendStream setComment"],
  [/\/compress-commons\/lib\/archivers\/zip\/zip-archive-entry\.js$/, "getLastModifiedDate getUnixMode isUnixSymlink setComment setGeneralPurposeBit setInternalAttributes setPlatform"],
  [/\/compress-commons\/lib\/archivers\/zip\/general-purpose-bit\.js$/, "getNumberOfShannonFanoTrees getSlidingDictionarySize parse setNumberOfShannonFanoTrees setSlidingDictionarySize useEncryption useStrongEncryption usesEncryption usesStrongEncryption"],
  // Those that read a tar.
  [/\/tar-stream\/headers\.js$/, "clamp decode decodeLongPath decodeOct decodePax decodeStr indexOf isGNU isUSTAR parse256 toType"],
];

/** Empties the functions of packages that this program never calls. Throws where a package has no such function (any more). */
export function unreachedFunctions(): Plugin {
  return {
    name: "unreached-functions",
    setup(build) {
      for (const [filter, names] of unreached) build.onLoad({ filter }, ({ path }) => ({ contents: emptied(readFileSync(path, "utf8"), names.split(" "), path), loader: "js" }));
    },
  };
}

function emptied(code: string, names: readonly string[], path: string): string {
  const found = namedFunctions(parse(code, { ecmaVersion: "latest", sourceType: "module" })).filter(([name]) => names.includes(name));
  const missing = names.filter((name) => !found.some(([there]) => there === name));
  if (missing.length > 0) throw new Error(`${path} has no ${missing.join(", ")}; see src/build/unreached-functions.ts`);
  // From the last to the first, so that places stay true.
  return found.sort(([, a], [, b]) => b.start - a.start).reduce((text, [, { body }]) => `${text.slice(0, body.start)}{ throw new Error("left out of the build") }${text.slice(body.end)}`, code);
}

/** Declarations, named expressions and methods, wherever they are. */
function namedFunctions(node: AnyNode): [name: string, AnyFunction][] {
  const children = Object.values(node).flat().filter((child) => typeof child?.type === "string");
  return [...named(node), ...children.flatMap(namedFunctions)];
}

function named(node: AnyNode): [name: string, AnyFunction][] {
  if (node.type === "MethodDefinition" && node.key.type === "Identifier") return [[node.key.name, node.value]];
  return (node.type === "FunctionDeclaration" || node.type === "FunctionExpression") && node.id ? [[node.id.name, node]] : [];
}
