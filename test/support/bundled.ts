import { fileURLToPath } from "node:url";
import { build, type Plugin } from "rolldown";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** A module of src with one of the build's plugins, loaded. */
export async function bundled<Module>(source: string, plugin: Plugin): Promise<Module> {
  const { output } = await build({
    cwd: root,
    input: source,
    platform: "node",
    plugins: [plugin],
    write: false,
    output: { format: "esm", codeSplitting: false },
  });
  return import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);
}
