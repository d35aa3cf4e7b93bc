import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { layers, type Layer } from "../core/plan/layers.ts";

/** A file of `blueprints/` as it lies on the disk. */
export interface BlueprintFile {
  layer: Layer;
  path: string;
  text: string;
  isTemplate: boolean;
}

/** Reads `blueprints/<layer>/<path>[.hbs]`, in the order of the paths. */
export function readBlueprintFiles(folder: string): BlueprintFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => toBlueprint(relative(folder, file).replaceAll(sep, "/"), readFileSync(file, "utf8")));
}

function toBlueprint(place: string, text: string): BlueprintFile {
  const [layer = "", ...steps] = place.split("/");
  if (!isLayer(layer)) throw new Error(`blueprints/${place}: no layer is called "${layer}"`);
  const path = steps.join("/");
  return { layer, path: path.replace(/\.hbs$/, ""), text, isTemplate: path.endsWith(".hbs") };
}

const isLayer = (name: string): name is Layer => Object.hasOwn(layers, name);
