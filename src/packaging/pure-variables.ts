import { readFile } from "node:fs/promises";
import { parse } from "acorn";
import type { Plugin } from "esbuild";

/**
 * Lets esbuild leave out the variables of a module that nothing reads, whatever they are made by: a package in one file brings
 * along all that it can do. For packages of which making a variable does nothing else, which the bundler cannot know.
 */
export function pureVariables(filter: RegExp): Plugin {
  return {
    name: "pure-variables",
    setup(build) {
      build.onLoad({ filter }, async ({ path }) => ({
        contents: withPureVariables(await readFile(path, "utf8")),
        loader: "js",
      }));
    },
  };
}

/** `var a = f();` → a call that esbuild takes for pure; it writes the plain `f()` again where the variable is used. */
function withPureVariables(code: string): string {
  const { body } = parse(code, { ecmaVersion: "latest", sourceType: "module" });
  const values = body.flatMap((statement) =>
    statement.type === "VariableDeclaration"
      ? statement.declarations.flatMap(({ init }) => init ?? [])
      : [],
  );
  return values.reduceRight(
    (text, { start, end }) =>
      `${text.slice(0, start)}/* @__PURE__ */ (() => (${text.slice(start, end)}))()${text.slice(end)}`,
    code,
  );
}
