import { readFileSync } from "node:fs";
import { type Plugin, transformSync } from "esbuild";

/** A style sheet without comments and blanks. */
export const minifiedStyles = (file: string): string =>
  transformSync(readFileSync(file, "utf8"), { loader: "css", minify: true }).code;

/** Lets a script import a style sheet as a text: the element puts it into its shadow root. */
export function stylesAsText(): Plugin {
  return {
    name: "styles-as-text",
    setup: (build) =>
      build.onLoad({ filter: /\.css$/ }, ({ path }) => ({
        contents: minifiedStyles(path),
        loader: "text",
      })),
  };
}
