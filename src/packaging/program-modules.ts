import { basename } from "node:path";
import { build, type Metafile, type OutputFile } from "esbuild";
import { minify } from "terser";
import { helpText } from "../commands/help.ts";
import { english } from "../core/i18n/message.ts";
import { lazyCommonJs } from "./lazy-commonjs.ts";
import { neededMessages } from "./needed-messages.ts";
import { nodeStreams } from "./node-streams.ts";
import type { Modules } from "./packed-modules.ts";
import { precompiledBlueprints, standaloneValidator } from "./precompile.ts";
import { pureVariables } from "./pure-variables.ts";
import { singlePrompts } from "./single-prompts.ts";
import { unusedModules } from "./unused-modules.ts";

/** Each is a module of its own with all that only it needs, and is read when something in it is first used: see lazyCommonJs. */
const stages = [
  "src/core/questions/questions.ts",
  "src/packaging/answers-about-hosts.ts",
  "src/core/cluster/validate.ts",
  "src/packaging/after-the-answers.ts",
];

/**
 * The modules that stay in files of their own, by one of their sources each: what every start loads, what the first
 * question loads besides. All else is packed, since what compresses together is a third smaller, and is unpacked at once
 * when something in it is needed.
 */
const plainFiles: Readonly<Record<string, readonly string[]>> = {
  "./program.cjs": [
    "src/cli.ts",
    "src/commands/answers.ts",
    "src/commands/commands.ts",
    "src/commands/create.ts",
    "src/commands/exits.ts",
    "src/commands/given.ts",
    "src/commands/help-in.ts",
    "src/core/i18n/languages.ts",
    "src/core/i18n/message.ts",
    "src/core/questions/questions.ts",
    "src/core/questions/fields.ts",
    "src/node/file-error.ts",
    "src/node/version.ts",
  ],
  "./asking.cjs": [
    "src/core/questions/answers.ts",
    "src/wizard/ask-question.ts",
    "src/wizard/interview.ts",
    "src/wizard/progress.ts",
    "src/wizard/prompt-asker.ts",
    "src/wizard/prompts.ts",
    "src/wizard/screen.ts",
    "node_modules/@inquirer/core/dist/lib/create-prompt.js",
    "node_modules/@inquirer/input/dist/index.js",
    "node_modules/fast-string-width/dist/index.js",
  ],
};

/** The first of them has the loader too. */
export const [startFile = "", ...filesBeside] = Object.keys(plainFiles);

/** The program as modules for src/loader.cjs. */
export interface Program {
  modules: Modules;
  /** Those of one plain file, or those that are packed. */
  in(file: string | undefined): Modules;
  /** What went into them. */
  metafile: Metafile;
}

/** Bundles src/cli.ts of the checkout at `root`. */
export async function programModules(root: string, version: string): Promise<Program> {
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ["src/cli.ts", ...stages],
    outdir: "dist",
    bundle: true,
    write: false,
    metafile: true,
    splitting: true,
    minifySyntax: true,
    format: "esm",
    charset: "utf8",
    platform: "node",
    target: "node20",
    legalComments: "none",
    define: {
      TOOL_VERSION: JSON.stringify(version),
      ENGLISH_HELP: JSON.stringify(helpText(english)),
    },
    plugins: [
      precompiledBlueprints(`${root}/blueprints`),
      standaloneValidator(),
      nodeStreams(),
      unusedModules(),
      singlePrompts(),
      neededMessages(),
      pureVariables(/\/js-yaml\/dist\/js-yaml\.mjs$/),
    ],
  });
  const modules = await minified(reachable(withShortNames(outputFiles)));
  const fileOf = new Map(
    Object.entries(metafile.outputs).map(([path, output], index) => [
      shortName(path, index),
      plainFileOf(output),
    ]),
  );
  return {
    modules,
    metafile,
    in: (file) =>
      Object.fromEntries(Object.entries(modules).filter(([name]) => fileOf.get(name) === file)),
  };
}

/** `dist/chunk-2P5GIZLV.js` → `./7`, `dist/docs-SV4C2MUS.js` → `./docs`: each letter is shipped many times. */
const shortName = (path: string, index: number) =>
  `./${basename(path, ".js")
    .replace(/^chunk-[A-Z0-9]+$/, String(index))
    .replace(/-[A-Z0-9]{8}$/, "")}`;

function withShortNames(files: readonly OutputFile[]): Modules {
  const names = new Map(
    files.map(({ path }, index) => [`./${basename(path)}`, shortName(path, index)]),
  );
  if (new Set(names.values()).size < names.size)
    throw new Error(
      `Two modules that are loaded when needed have one name: ${[...names.values()].join(" ")}`,
    );
  const renamed = (code: string) =>
    code.replace(
      /\brequire\("(\.\/[^"]+)"\)/g,
      (_, name: string) => `require("${names.get(name)}")`,
    );
  return Object.fromEntries(
    files.map(({ path, text }) => [names.get(`./${basename(path)}`), renamed(lazyCommonJs(text))]),
  );
}

/** esbuild has minified them; what terser then finds is 2 % of the package. */
async function minified(modules: Modules): Promise<Modules> {
  const options = { toplevel: true, compress: { passes: 2 }, format: { comments: false } } as const;
  return Object.fromEntries(
    await Promise.all(
      Object.entries(modules).map(async ([name, code]) => [
        name,
        (await minify(code, options)).code ?? code,
      ]),
    ),
  );
}

/** Without the faces of the stages, which nobody asks: what is in them is in chunks. */
function reachable(all: Modules): Modules {
  const asked = Object.values(all).join("\n");
  return Object.fromEntries(
    Object.entries(all).filter(
      ([name]) => name === "./cli" || asked.includes(`require("${name}")`),
    ),
  );
}

/** The file that has one of a module's sources; a module without any is the bundler's own, which all need. */
function plainFileOf({ inputs, entryPoint }: Metafile["outputs"][string]): string | undefined {
  const sources = [...Object.keys(inputs), ...(entryPoint === undefined ? [] : [entryPoint])];
  return sources.length === 0
    ? startFile
    : Object.keys(plainFiles).find((file) =>
        plainFiles[file]?.some((source) => sources.includes(source)),
      );
}
