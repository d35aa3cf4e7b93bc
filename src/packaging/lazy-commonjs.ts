import { transformSync } from "esbuild";

const printed = {
  format: "cjs",
  platform: "node",
  target: "node20",
  charset: "utf8",
  legalComments: "none",
} as const;

/**
 * Turns a chunk of ES modules into a CommonJS module that loads another one when it first needs something of it: what a
 * command never touches is never read. CommonJS because it starts faster, and because one file can hold many of them.
 * Our modules only define things, so that it does not matter when they are loaded. What esbuild would write into each
 * of them to export and import, the loader gives to all: `provide` and `interop`, see src/loader.cjs.
 */
export function lazyCommonJs(code: string): string {
  const eager = transformSync(code, { ...printed, supported: { "dynamic-import": false } })
    .code.replace(/^var stdin_exports = \{\};\n__export\(stdin_exports,/m, "provide(exports,")
    .replace(/^module\.exports = __toCommonJS\(stdin_exports\);\n/m, "")
    .replace(/__toESM\((require\("\.\/[^"]+"\))\)/g, "$1")
    .replaceAll("__toESM(require(", "interop(require(");
  const names: string[] = [];
  const lazy = eager
    .replace(
      /^var (import_\w+) = (.*\brequire\("[^"]+"\).*);$/gm,
      (_, name: string, load: string) => {
        names.push(name);
        return `var ${name}_loaded, ${name} = { get it() { return ${name}_loaded ??= ${load}; } };`;
      },
    )
    .replace(/^require\("\.\/[^"]+"\);\n/gm, "");
  const used =
    names.length === 0
      ? lazy
      : lazy.replace(new RegExp(`\\b(${names.join("|")})\\.`, "g"), "$1.it.");
  return transformSync(used, { ...printed, minify: true, treeShaking: true }).code;
}
