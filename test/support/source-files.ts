import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { BundleFile } from "../../src/core/bundle/blueprint.ts";
import { run } from "./run.ts";

/** Writes files of a bundle below a folder. */
export function writeFiles(folder: string, files: readonly BundleFile[]): void {
  for (const { path, content, mode } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content, { mode });
  }
}

/** Scripts that Bash cannot parse, with what it says. */
export function unparsable(folder: string, paths: readonly string[]): string {
  return run("bash", ["-c", 'for file; do bash -n -- "$file"; done', "bash", ...paths], {
    cwd: folder,
  }).stderr;
}

/** A file of shell variables, and which of them to tell. */
export interface ToSource {
  path: string;
  variables: readonly string[];
}

export interface Sourced {
  path: string;
  values: Record<string, string>;
}

/**
 * What files of shell variables set, each sourced by a Bash of its own without an environment and
 * without programs. Whatever one tries to run besides `cat`, or opens as a file called CANARY, ends
 * up in `ran`.
 */
export function sourced(
  folder: string,
  files: readonly ToSource[],
): { read: Sourced[]; ran: string } {
  const script = `PATH=/nowhere
    command_not_found_handle() { printf 'ran %s\\n' "$*" >&2; }
    cat() { :; }
    tell() { set -u; . "$1"; shift; for name; do declare -n value=$name; printf '%s\\0' "\${value[*]}"; done; }
    while (($#)); do (tell "\${@:2:$1}"); [[ ! -e CANARY ]] || printf 'CANARY\\n' >&2; shift $(($1 + 1)); done`;
  const args = files.flatMap(({ path, variables }) => [
    String(variables.length + 1),
    `./${path}`,
    ...variables,
  ]);
  const { stdout, stderr } = run("bash", ["--norc", "-c", script, "bash", ...args], {
    cwd: folder,
    env: { PATH: process.env["PATH"] ?? "" },
  });
  const values = stdout.split("\0");
  return {
    read: files.map(({ path, variables }) => ({
      path,
      values: Object.fromEntries(variables.map((name) => [name, values.shift() ?? ""])),
    })),
    ran: stderr,
  };
}
