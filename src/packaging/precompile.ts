import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import type { Plugin } from "esbuild";
import { quoting } from "../core/bundle/quoting.ts";
import { specSchema } from "../core/cluster/schema.ts";
import { ajvOptions } from "../core/cluster/validate-shape.ts";
import { type BlueprintFile, readBlueprintFiles } from "./blueprint-files.ts";
import { templateCode } from "./template-code.ts";

/** Replaces src/node/blueprints.ts by the compiled templates: nothing is read or compiled at run time. */
export function precompiledBlueprints(folder: string): Plugin {
  return replaceModule("precompiled-blueprints", /[\\/]src[\\/]node[\\/]blueprints\.ts$/, () =>
    compiledBlueprints(folder),
  );
}

/** The same for the page, which imports "precompiled:blueprints": it knows no Node. */
export function blueprintsForBrowsers(folder: string): Plugin {
  const filter = /^precompiled:blueprints$/;
  return {
    name: "blueprints-for-browsers",
    setup(build) {
      build.onResolve({ filter }, ({ path }) => ({ path, namespace: "precompiled" }));
      build.onLoad({ filter, namespace: "precompiled" }, () => ({
        contents: compiledBlueprints(folder),
        loader: "js",
        resolveDir: fileURLToPath(new URL(".", import.meta.url)),
      }));
    },
  };
}

/** A module that exports every blueprint, with paths as seen from a folder beside src/core. */
function compiledBlueprints(folder: string): string {
  const { blueprints, partials } = readBlueprintFiles(folder);
  const pieces = partials.map(
    ({ name, text }) => `${JSON.stringify(name)}: ${templateCode(text)},`,
  );
  const rows = [...blueprints]
    .sort(byName)
    .map(
      ({ layer, path, text, isTemplate }) =>
        `[${JSON.stringify(layer)}, ${JSON.stringify(path)}, ${isTemplate ? templateCode(text) : JSON.stringify(text)}],`,
    );
  return [
    'import { quoting } from "../core/bundle/quoting.ts";',
    'import { each, indented, isFilled } from "../core/bundle/template-blocks.ts";',
    'import { templateContent } from "../core/bundle/template-content.ts";',
    ...Object.keys(quoting).map((name) => `const ${name} = (value) => quoting.${name}(value);`),
    `const partials = {\n${pieces.join("\n")}\n};`,
    "const contentOf = (content, name) => (typeof content === 'string' ? content : templateContent(content, name));",
    `export const blueprints = [\n${rows.join("\n")}\n].map(([layer, path, content]) => ({ layer, path, content: contentOf(content, \`\${layer}/\${path}.hbs\`) }));`,
  ].join("\n");
}

/** README beside README comes out smaller. */
function byName(one: BlueprintFile, other: BlueprintFile): number {
  const [first, second] = [basename(one.path), basename(other.path)];
  return first < second ? -1 : Number(first > second);
}

/**
 * Replaces src/core/cluster/validate-shape.ts by ajv's standalone code: no `eval`, no 100 ms to compile the schema. The schema
 * in it is ours, which is shipped anyway.
 */
export function standaloneValidator(): Plugin {
  return replaceModule("standalone-validator", /[\\/]core[\\/]spec[\\/]validate-shape\.ts$/, () => {
    const ajv = new Ajv2020({ ...ajvOptions(), code: { source: true, esm: true } });
    const code = standaloneCode
      .default(ajv, ajv.compile(specSchema))
      .replace(JSON.stringify(specSchema), "specSchema")
      .replace(unreadMembers, "");
    return `import { specSchema } from "./schema.ts";\n${code}\nexport const validateShape = validate;`;
  });
}

/** What src/core/cluster/shape-problems.ts does not read of an error: the schema says it too. */
const unreadMembers =
  /schemaPath:"[^"]*",|,params:\{(?!missingProperty|additionalProperty)(?:"[^"]*"|[^"}])*\}/g;

function replaceModule(name: string, filter: RegExp, contents: () => string): Plugin {
  return {
    name,
    setup: (build) => build.onLoad({ filter }, () => ({ contents: contents(), loader: "js" })),
  };
}
