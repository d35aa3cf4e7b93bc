import { transformSync } from "esbuild";

/**
 * Turns a chunk of ES modules into a CommonJS module that loads another one when it first needs something of it: what a
 * command never touches is never read. CommonJS because it starts faster, and because one file can hold many of them.
 * Our modules only define things, so that it does not matter when they are loaded.
 */
export function lazyCommonJs(code: string): string {
  const eager = transformSync(code, { format: "cjs", platform: "node", target: "node20", charset: "utf8", supported: { "dynamic-import": false } }).code;
  const names: string[] = [];
  const lazy = plainExports(eager)
    .replace(/^var (import_\w+) = (.*\brequire\("[^"]+"\).*);$/gm, (_, name: string, load: string) => {
      names.push(name);
      return `var ${name}_loaded, ${name} = { get it() { return ${name}_loaded ??= ${load}; } };`;
    })
    .replace(/^require\("\.\/[^"]+"\);\n/gm, "");
  const used = names.length === 0 ? lazy : lazy.replace(new RegExp(`\\b(${names.join("|")})\\.`, "g"), "$1.it.");
  return transformSync(used, { minify: true, treeShaking: true, format: "cjs", platform: "node", target: "node20", charset: "utf8", legalComments: "none" }).code;
}

/** Writes down a module's exports as one object: esbuild's own way, for who asks whether it was an ES module, takes as much room as a small module. */
function plainExports(code: string): string {
  return code
    .replace(/^var stdin_exports = \{\};\n__export\(stdin_exports, (\{[^}]*\})\);\nmodule\.exports = .*;$/m, (_, all: string) => `module.exports = ${all.replace(/^ +(\w+): \(\) => ([\w.]+)/gm, "get $1() { return $2; }")};`)
    .replace(/\b__toESM\((require\("\.\/[^"]+"\))\)/g, "$1");
}
