import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { quoting } from "../core/bundle/quoting.ts";
import { type Layer, layers } from "../core/plan/layers.ts";

/** A file of `blueprints/` as it lies on the disk. */
export interface BlueprintFile {
  layer: Layer;
  path: string;
  text: string;
  isTemplate: boolean;
}

/** A piece that several blueprints include: `{{> name}}`. */
export interface PartialFile {
  name: string;
  text: string;
}

/** The folder of `blueprints/` that is no layer. */
const partialFolder = "partials/";

/**
 * Reads `blueprints/<layer>/<path>[.hbs]` and `blueprints/partials/<name>.hbs`, in the order of the
 * paths. A file of `partials/readme/<language>/` holds many partials: its passages,
 * `readme/<language>/<passage>`.
 */
export function readBlueprintFiles(folder: string): {
  blueprints: BlueprintFile[];
  partials: PartialFile[];
} {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({
      place: relative(folder, file).replaceAll(sep, "/"),
      text: readFileSync(file, "utf8"),
    }));
  return {
    blueprints: files
      .filter(({ place }) => !place.startsWith(partialFolder))
      .map(({ place, text }) => toBlueprint(place, text)),
    partials: files
      .filter(({ place }) => place.startsWith(partialFolder))
      .map(({ place, text }) => ({
        name: place.slice(partialFolder.length).replace(/\.hbs$/, ""),
        text,
      }))
      .flatMap((partial) => (isProse(partial.name) ? passagesOf(partial) : [partial])),
  };
}

const isProse = (name: string) => /^readme\/[^/]+\//.test(name);

/**
 * The passages of a file of prose. Each begins with a comment that names it: `<!-- name --> text`
 * stands within a line of the README, and what follows `<!-- name -->` on lines of its own is whole
 * lines.
 */
function passagesOf({ name: file, text }: PartialFile): PartialFile[] {
  const [before = "", ...rest] = text.split(/^<!-- ([\w-]+) -->/m);
  if (before.trim() !== "") throw new Error(`blueprints/partials/${file}: text before a name`);
  const folder = file.slice(0, file.lastIndexOf("/"));
  return rest.flatMap((passage, index) => {
    if (index % 2 === 1) return [];
    const content = rest[index + 1] ?? "";
    const isInline = content.startsWith(" ");
    const lines = content.replace(/^[ \n]/, "").replace(/\n+$/, "");
    return [{ name: `${folder}/${passage}`, text: isInline ? lines : `${lines}\n` }];
  });
}

function toBlueprint(place: string, text: string): BlueprintFile {
  const [layer = "", ...steps] = place.split("/");
  if (!isLayer(layer)) throw new Error(`blueprints/${place}: no layer is called "${layer}"`);
  const path = steps.join("/");
  return { layer, path: path.replace(/\.hbs$/, ""), text, isTemplate: path.endsWith(".hbs") };
}

const isLayer = (name: string): name is Layer => Object.hasOwn(layers, name);

/**
 * How blueprints are compiled, in tests and in the build alike. `noEscape`: config files are not
 * HTML; `strict`: a misspelt name throws; `knownHelpersOnly`: every helper is a quoting function.
 */
export const templateOptions = {
  noEscape: true,
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries(Object.keys(quoting).map((format) => [format, true])),
};
