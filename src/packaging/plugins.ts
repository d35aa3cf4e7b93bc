import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import Handlebars from "handlebars";
import type { Plugin } from "rolldown";
import { type LicenseInfo, licensePlugin } from "rolldown-license-plugin";
import { specSchema } from "../core/cluster/schema.ts";
import { ajvOptions } from "../core/cluster/validate-shape.ts";
import { readBlueprintFiles, templateOptions } from "../node/blueprint-files.ts";
import { thirdPartyNotices } from "./third-party-notices.ts";

/**
 * Replaces src/node/blueprints.ts by templates that Handlebars has compiled already. The page
 * imports them by another name: it knows no Node.
 */
export function precompiledBlueprints(folder: string): Plugin {
  const module = fileURLToPath(new URL("../node/blueprints.ts", import.meta.url));
  return {
    name: "precompiled-blueprints",
    resolveId: (name) => (name === "precompiled:blueprints" ? module : undefined),
    load: (id) => (id === module ? blueprintsModule(folder) : undefined),
  };
}

function blueprintsModule(folder: string): string {
  const { blueprints, partials } = readBlueprintFiles(folder);
  const compiled = (text: string) =>
    `template(${Handlebars.precompile(withoutPositions(text), templateOptions)})`;
  const pieces = partials.map(({ name, text }) => `${JSON.stringify(name)}: ${compiled(text)},`);
  const rows = blueprints.map(({ layer, path, text, isTemplate }) => {
    const content = isTemplate
      ? `printed(${compiled(text)}, ${JSON.stringify(`${layer}/${path}.hbs`)})`
      : JSON.stringify(text);
    return `{ layer: "${layer}", path: ${JSON.stringify(path)}, content: ${content} },`;
  });
  return `
    import Handlebars from "handlebars/runtime.js";
    import { templatePrinter } from "../core/bundle/template-content.ts";
    const { template } = Handlebars;
    const printed = templatePrinter({\n${pieces.join("\n")}\n});
    export const blueprints = [\n${rows.join("\n")}\n];
  `;
}

/**
 * The template's syntax tree, without the line and column of each expression: at run time they
 * would only be handed to helpers, none of which asks for them.
 */
function withoutPositions(text: string): hbs.AST.Program {
  const tree = Handlebars.parse(text);
  return JSON.parse(JSON.stringify(tree, (key, value) => (key === "loc" ? undefined : value)));
}

/**
 * Replaces src/core/cluster/validate-shape.ts by ajv's standalone code: no `eval`, no 100 ms to
 * compile the schema.
 */
export function standaloneValidator(): Plugin {
  const module = fileURLToPath(new URL("../core/cluster/validate-shape.ts", import.meta.url));
  return {
    name: "standalone-validator",
    load(id) {
      if (id !== module) return undefined;
      const ajv = new Ajv2020({ ...ajvOptions(), code: { source: true, esm: true } });
      const code = standaloneCode.default(ajv, ajv.compile(specSchema));
      // The schema is shipped anyway: once is enough.
      return `import { specSchema } from "./schema.ts";
        ${code.replace(JSON.stringify(specSchema), "specSchema")}
        export const validateShape = validate;`;
    },
  };
}

/**
 * What archiver loads and does not need here, 45 KB of the tarball: readable-stream, for which Node
 * has its own streams (the bytes are the same), what finds files by patterns, since it is handed
 * contents, what unpacks (tar-stream/extract.js), the checksums of its JSON format, the decoder of
 * streams that are read as text, and of async all but its queue.
 */
export function smallerArchiver(): Plugin {
  const modules: Readonly<Record<string, string>> = {
    "readable-stream": 'module.exports = require("node:stream");',
    "readable-stream/passthrough": 'module.exports = require("node:stream").PassThrough;',
    "readdir-glob": "export default {};",
    "./extract": "module.exports = undefined;",
    "buffer-crc32": "export default undefined;",
    "text-decoder": "module.exports = undefined;",
    async: 'export { default as queue } from "async/queue.js";',
  };
  const prefix = "\0smaller-archiver:";
  return {
    name: "smaller-archiver",
    resolveId: (name) => (Object.hasOwn(modules, name) ? prefix + name : undefined),
    load: (id) => (id.startsWith(prefix) ? modules[id.slice(prefix.length)] : undefined),
  };
}

/** Writes the licences of the packages that are in the bundle. */
export const notices = (): Plugin =>
  licensePlugin({
    done: (packages, context) =>
      void context.emitFile({
        type: "asset",
        fileName: "THIRD-PARTY-NOTICES.txt",
        source: thirdPartyNotices(packages),
      }),
  });

/** Gathers the licences of what several outputs hold. */
export const gatherLicences = (found: Map<string, LicenseInfo>): Plugin =>
  licensePlugin({
    done: (packages) => {
      for (const each of packages) found.set(each.name, each);
    },
  });
