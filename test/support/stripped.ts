import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { nodeStreams } from "../../src/packaging/node-streams.ts";
import { unusedModules } from "../../src/packaging/unused-modules.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** A module of src with what it takes from packages as the command line is shipped with it, as a file in the folder: its address. */
export async function stripped(source: string, folder: string): Promise<string> {
  const banner = {
    js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
  };
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [source],
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    target: "node20",
    banner,
    plugins: [nodeStreams(), unusedModules()],
  });
  const file = join(folder, `${source.replaceAll("/", "-")}.mjs`);
  writeFileSync(file, outputFiles[0]?.contents ?? "");
  return pathToFileURL(file).href;
}
