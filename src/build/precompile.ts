import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import { fileURLToPath } from "node:url";
import type { Plugin } from "esbuild";
import Handlebars from "handlebars";
import { specSchema } from "../core/spec/schema.ts";
import { ajvOptions } from "../core/spec/validate-shape.ts";
import { readBlueprintFiles } from "./blueprint-files.ts";
import { templateOptions } from "./template-options.ts";

/** Replaces src/node/blueprints.ts by the compiled templates: nothing is read or compiled at run time. */
export function precompiledBlueprints(folder: string): Plugin {
  return replaceModule("precompiled-blueprints", /[\\/]src[\\/]node[\\/]blueprints\.ts$/, () => compiledBlueprints(folder));
}

/** The same for the page, which imports "precompiled:blueprints": it knows no Node. */
export function blueprintsForBrowsers(folder: string): Plugin {
  const filter = /^precompiled:blueprints$/;
  return {
    name: "blueprints-for-browsers",
    setup(build) {
      build.onResolve({ filter }, ({ path }) => ({ path, namespace: "precompiled" }));
      build.onLoad({ filter, namespace: "precompiled" }, () => ({ contents: compiledBlueprints(folder), loader: "js", resolveDir: fileURLToPath(new URL(".", import.meta.url)) }));
    },
  };
}

/** A module that exports every blueprint, with paths as seen from a folder beside src/core. */
function compiledBlueprints(folder: string): string {
  const { blueprints, partials } = readBlueprintFiles(folder);
  const pieces = partials.map(({ name, text }) => `${JSON.stringify(name)}: ${compiled(text)},`);
  const rows = blueprints.map(({ layer, path, text, isTemplate }) => {
    const content = isTemplate ? `templateContent(${compiled(text)}, ${JSON.stringify(`${layer}/${path}.hbs`)}, partials)` : JSON.stringify(text);
    return `{ layer: ${JSON.stringify(layer)}, path: ${JSON.stringify(path)}, content: ${content} },`;
  });
  return [
    'import Handlebars from "handlebars/runtime.js";',
    'import { templateContent } from "../core/bundle/template-content.ts";',
    `const partials = {\n${pieces.join("\n")}\n};`,
    `export const blueprints = [\n${rows.join("\n")}\n];`,
  ].join("\n");
}

/**
 * Partials are compiled with the same options: noEscape is not inherited. Without the places in the blueprint, which are
 * a seventh of the code and tell something to nobody but us: tests compile the blueprints with them.
 */
const compiled = (text: string) => `Handlebars.template(${String(Handlebars.precompile(text, templateOptions)).replace(place, "")})`;

/** No text of a blueprint looks like it: in a string of the compiled code its quotes are escaped. */
const place = /,\s*(?:"loc":)?\{"start":\{"line":\d+,"column":\d+\},"end":\{"line":\d+,"column":\d+\}\}/g;

/** Replaces src/core/spec/validate-shape.ts by ajv's standalone code: no `eval`, no 100 ms to compile the schema. */
export function standaloneValidator(): Plugin {
  return replaceModule("standalone-validator", /[\\/]core[\\/]spec[\\/]validate-shape\.ts$/, () => {
    const ajv = new Ajv2020({ ...ajvOptions(), code: { source: true, esm: true } });
    return `${standaloneCode.default(ajv, ajv.compile(specSchema))}\nexport const validateShape = validate;`;
  });
}

function replaceModule(name: string, filter: RegExp, contents: () => string): Plugin {
  return { name, setup: (build) => build.onLoad({ filter }, () => ({ contents: contents(), loader: "js" })) };
}
