import { readFileSync } from "node:fs";
import type { Plugin } from "esbuild";

/**
 * Takes each prompt from its own package: what one module re-exports, as @inquirer/prompts does, would stay together in
 * one chunk, and the first question would load the prompts of all.
 */
export function singlePrompts(): Plugin {
  return {
    name: "single-prompts",
    setup(build) {
      build.onLoad({ filter: /[\\/]src[\\/]wizard[\\/](choosing-)?prompts\.ts$/ }, ({ path }) => ({
        contents: readFileSync(path, "utf8").replace(
          /export \{(.*)\} from "@inquirer\/prompts";/,
          (_, names: string) => packagesOf(names),
        ),
        loader: "ts",
      }));
    },
  };
}

const packagesOf = (names: string) =>
  names
    .split(",")
    .map((name) => `export { default as ${name.trim()} } from "@inquirer/${name.trim()}";`)
    .join("\n");
