import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bundleOf } from "./bundle.ts";
import { type Ran, run } from "./run.ts";
import { writeFiles } from "./source-files.ts";
import { type Overrides, specOf } from "./spec.ts";

/** Three masters and two agents, the second one on a host of a master. */
export const withPasswords: Overrides = {
  method: "docker",
  masters: ["m-[1-3].lan=10.0.0.[11-13]"],
  agents: ["a-1.lan=10.0.0.21", "m-3.lan=10.0.0.13"],
  security: { level: "passwords", frameworks: ["my-scheduler=10.0.9.5", "other"] },
};

/** A bundle with passwords below a folder, on the machine of its operator. */
export function placeSecrets(folder: string, spec: Overrides = withPasswords) {
  const root = mkdtempSync(join(folder, "secrets-"));
  writeFiles(root, bundleOf(specOf(spec)));
  const at = (name: string) => join(root, name);
  const read = (name: string) => readFileSync(at(name), "utf8");
  return {
    root,
    at,
    read,
    secrets: (...args: string[]): Ran => run("bash", ["secrets.sh", ...args], { cwd: root }),
    /** Each secret by its name. */
    values: () =>
      new Map(
        readdirSync(at("secrets/values")).map((name) => [name, read(`secrets/values/${name}`)]),
      ),
    /** What one host gets. */
    filesOf: (host: string) => readdirSync(at(`secrets/hosts/${host}`)).sort(),
  };
}
