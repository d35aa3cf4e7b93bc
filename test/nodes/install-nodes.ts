import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "../support/run.ts";

/**
 * The Nodes that the program must run on beside the one that runs all tests: the oldest that
 * package.json allows, and the newest of each later even-numbered line. A new line is a row here.
 */
export const versions = ["20.18.0", "22.23.3", "24.21.0", "26.10.0"] as const;

const folder = fileURLToPath(
  new URL("../../node_modules/.cache/create-mesos-cluster-nodes", import.meta.url),
);

/** The program of a Node, whether or not it is there. */
export const nodeProgram = (version: string) =>
  join(folder, "node_modules", aliasOf(version), "bin/node");

/**
 * Installs the Nodes from npm, where the official builds are packages: the package `node` runs a
 * script that picks the one of this platform, so that one is named here. Returns what npm says when
 * it fails, else undefined.
 */
export function installNodes(): string | undefined {
  const missing = versions.filter((version) => !existsSync(nodeProgram(version)));
  if (missing.length === 0) return undefined;
  mkdirSync(folder, { recursive: true });
  const packages = versions.map((version) => `${aliasOf(version)}@npm:${platform}@${version}`);
  const options = ["--prefix", folder, "--no-save", "--no-audit", "--no-fund"];
  const { code, stderr } = run("npm", ["install", ...options, ...packages]);
  return code === 0 ? undefined : stderr;
}

const platform = `node-${process.platform}-${process.arch}`;
const aliasOf = (version: string) => `node-${version}`;
