import { transformSync } from "esbuild";
import { type Modules, packedModules } from "./packed-modules.ts";

/** Where the loader finds what is not in its own text: modules in files beside it, and an expression for the bytes of the packed ones. */
interface Others {
  files: Readonly<Record<string, string>>;
  packed: string;
}

/** A file whose export is the loader's `load`, with the modules that it finds in its own text. */
export function programFile(loader: string, modules: Modules, others: Others): string {
  return inAscii(`${withModules(loader, modules, others)}module.exports = load;`);
}

/** The loader, for whoever goes on behind its text. */
export function withModules(loader: string, modules: Modules, { files, packed }: Others): string {
  return loader
    .replace("MODULES", () => functionsOf(modules))
    .replace("FILES", JSON.stringify(files))
    .replace("PACKED", () => packed);
}

/** A file beside the loader. */
export function moduleFile(modules: Modules): string {
  return inAscii(`module.exports = ${functionsOf(modules)};`);
}

/**
 * The whole program in one file for machines without npm: the entry, and every module in one compressed text. Like the
 * entry it is ES5 to who reads it, so that an old Node gets to the line that tells it so.
 */
export function singleFile(
  entry: string,
  loader: string,
  modules: Modules,
  notices: string,
): string {
  const program = withModules(
    loader,
    {},
    {
      files: {},
      packed: `Buffer.from("${packedModules(modules, loader).toString("base64")}", "base64")`,
    },
  );
  return `${entry.replace('require("./program.cjs")("./cli");', () => inAscii(`${program}load("./cli");`, "es5"))}/*\n${notices.replaceAll("*/", "* /")}*/\n`;
}

function functionsOf(modules: Modules): string {
  const rows = Object.entries(modules).map(
    ([name, code]) =>
      `${JSON.stringify(name)}: function (exports, require, module, provide, interop) {${code}\n}`,
  );
  return `{${rows.join(",\n")}}`;
}

/** Node reads ASCII twice as fast. */
const inAscii = (code: string, target = "node20") =>
  transformSync(code, { target, minify: true, charset: "ascii", legalComments: "none" }).code;
