import { fileURLToPath } from "node:url";
import Handlebars from "handlebars";
import type { Blueprint } from "../core/bundle/blueprint.ts";
import { templatePrinter } from "../core/bundle/template-content.ts";
import { readBlueprintFiles, templateOptions } from "./blueprint-files.ts";

/** Where the blueprints lie in a checkout. */
export const blueprintFolder = fileURLToPath(new URL("../../blueprints", import.meta.url));

const files = readBlueprintFiles(blueprintFolder);
const printed = templatePrinter(
  Object.fromEntries(
    files.partials.map(({ name, text }) => [name, Handlebars.compile(text, templateOptions)]),
  ),
);

/**
 * Every blueprint, compiled. This reads `blueprints/` as it is now; the build replaces this module
 * by one that holds the same templates precompiled.
 */
export const blueprints: readonly Blueprint[] = files.blueprints.map(
  ({ layer, path, text, isTemplate }) => ({
    layer,
    path,
    content: isTemplate
      ? printed(Handlebars.compile(text, templateOptions), `${layer}/${path}.hbs`)
      : text,
  }),
);
