import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { BuildOptions } from "rolldown";
import type { LicenseInfo } from "rolldown-license-plugin";
import { exits } from "../commands/exits.ts";
import { packageCatalogues } from "./package-catalogues.ts";
import {
  gatherLicences,
  notices,
  precompiledBlueprints,
  smallerArchiver,
  standaloneValidator,
} from "./plugins.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { version, engines } = JSON.parse(readFileSync(`${root}/package.json`, "utf8"));

/** What tells an old Node that it is too old: the first thing that runs. */
export const entry = readFileSync(`${root}/src/entry.cjs`, "utf8")
  .replace("NODE_NEEDED", JSON.stringify(engines.node.match(/\d+/g).map(Number)))
  .replace("EXIT", String(exits.oldNode));

const common = {
  cwd: root,
  // Of modules only what is used is taken along: of async one function, of yaml what reads.
  resolve: {
    mainFields: ["module", "main"],
    alias: { yaml: `${root}/node_modules/yaml/browser/index.js` },
  },
  transform: { define: { TOOL_VERSION: JSON.stringify(version) } },
  plugins: [precompiledBlueprints(`${root}/blueprints`), standaloneValidator(), smallerArchiver()],
} satisfies BuildOptions;

const commandLine = {
  ...common,
  plugins: [...common.plugins, packageCatalogues(`${root}/src`)],
  input: { cli: "src/cli.ts" },
  platform: "node",
} satisfies BuildOptions;

/**
 * What is loaded together is one file, named for what it holds. In the order in which it is needed:
 * each takes what it imports along, except what a file above has already.
 */
const groups = (
  [
    ["fields", /core.questions.questions/],
    ["wizard", /wizard.interview/],
    ["prompts", /wizard.prompts/],
    ["flags", /core.catalog.(mesos|marathon|zookeeper)-/],
    ["validation", /core.cluster.validate/],
    ["plan", /core.plan.plan\.ts/],
    ["blueprints", /node.blueprints/],
    ["bundle", /core.bundle.render\.ts|node.sha256/],
    ["yaml", /core.yaml/],
    ["archive", /node.write-archive/],
    ["encoding", /@scure.base/],
  ] as const
).map(([name, test]) => ({ name, test }));

/** The package: a file for what is loaded together, cut where the sources say `import()`. */
export const packageFiles = (dir: string): BuildOptions => ({
  ...commandLine,
  plugins: [...commandLine.plugins, notices()],
  output: {
    dir,
    format: "cjs",
    entryFileNames: "[name].cjs",
    chunkFileNames: "[name].cjs",
    comments: false,
    codeSplitting: { groups },
  },
});

/**
 * All of it in one file, for machines without npm. Node 10 can read it, and be told that it is too
 * old.
 */
export const singleFile = (file: string): BuildOptions => ({
  ...commandLine,
  transform: { ...common.transform, target: "es2018" },
  // Of big integers in a prompt that is not among ours.
  checks: { toleratedTransform: false },
  output: {
    file,
    format: "cjs",
    codeSplitting: false,
    comments: false,
    banner: entry.replace('require("./cli.cjs");\n', ""),
  },
});

/**
 * The page: classic scripts, since browsers load no modules from file://. The first is small, and
 * loads the others when they are needed; catalogues are scripts as well, made apart.
 */
export const pageFiles = (dir: string, licences: Map<string, LicenseInfo>): BuildOptions[] =>
  Object.entries({
    "mesos-cluster-generator": "src/web/generator.ts",
    "mesos-cluster-generator.workbench": "src/web/workbench-script.ts",
    "mesos-cluster-generator.blueprints": "src/web/blueprints-script.ts",
  }).map(([name, source]) => ({
    ...common,
    input: { [name]: source },
    platform: "browser",
    external: /core.i18n.chinese\.ts$/,
    moduleTypes: { ".css": "text" },
    plugins: [...common.plugins, gatherLicences(licences)],
    output: { dir, format: "iife", minify: true, codeSplitting: false },
  }));
