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
  return transformSync(used, { minify: true, format: "cjs", platform: "node", target: "node20", charset: "utf8", legalComments: "none", treeShaking: true }).code;
}

/** The same with getters for exports, in place of the bundler's own functions: those are a third of a small module. */
function plainExports(code: string): string {
  return code
    .replace(/^__export\(\w+, (\{\n[^]*?\n\})\);\nmodule\.exports = __toCommonJS\(\w+\);$/m, (_, rows: string) => `module.exports = ${rows.replace(/^ {2}(.+): \(\) => (.+?)(,?)$/gm, "get $1() { return $2; }$3")};`)
    .replace(/__toESM\((require\("\.\/[^"]+"\))\)/g, "$1");
}
