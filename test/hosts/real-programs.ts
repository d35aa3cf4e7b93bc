import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { digestOf } from "./digest.ts";

/**
 * The root below which other programs lie than the stand-ins, as `make install` with the prefix
 * /usr and Marathon's package leave them; undefined: the stand-ins.
 */
export const PROGRAMS = process.env["RIG_PROGRAMS"] || undefined;

/** For a test of what only a stand-in answers, or only its files show. */
export const standinsOnly: { skip?: string } =
  PROGRAMS === undefined ? {} : { skip: "about the stand-ins; RIG_PROGRAMS brings others" };

/** The Debian packages that the programs need, as their prefix lists them; undefined: no list. */
export function listedRuntimePackages(): string[] | undefined {
  const list = join(PROGRAMS ?? "", "usr/share/mesos/runtime-packages");
  if (PROGRAMS === undefined || !existsSync(list)) return undefined;
  return readFileSync(list, "utf8").split(/\s+/).filter(Boolean);
}

/** Changes when the programs do; empty: the stand-ins. Big files are not read for it. */
export function digestOfPrograms(): string {
  if (PROGRAMS === undefined) return "";
  const files = readdirSync(PROGRAMS, { recursive: true, encoding: "utf8" }).sort();
  return digestOf(
    ...files.flatMap((name) => {
      const { size, mtimeMs, mode } = statSync(join(PROGRAMS ?? "", name));
      return [name, `${size} ${mtimeMs} ${mode}`];
    }),
  );
}

/** Copies programs of Mesos from `root` into a folder of another prefix. */
export function copyPrograms(root: string, folder: string, names: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  for (const name of names) {
    const program = realpathSync(join(root, "usr/sbin", name));
    if (folder.includes("/usr/local/")) copyBehindShim(program, folder, name);
    else copyFileSync(program, join(folder, name));
    chmodSync(join(folder, name), 0o755);
  }
}

/** A build for /usr looks there for its own files: a shell script in front of it says where. */
function copyBehindShim(program: string, folder: string, name: string): void {
  copyFileSync(program, join(folder, `${name}.program`));
  chmodSync(join(folder, `${name}.program`), 0o755);
  const own =
    name === "mesos-master"
      ? ["MESOS_WEBUI_DIR", "/usr/local/share/mesos/webui"]
      : ["MESOS_LAUNCHER_DIR", "/usr/local/libexec/mesos"];
  writeFileSync(
    join(folder, name),
    `#!/bin/sh
: "\${${own[0]}:=${own[1]}}"
export ${own[0]}
exec /usr/local/sbin/${name}.program "$@"
`,
  );
}

/** Copies the libraries and what lies beside them (executors, fetcher, the web page). */
export function copyLibraries(root: string, lib: string): void {
  for (const name of ["lib", "libexec", "share/mesos"]) {
    const from = join(root, "usr", name);
    const to = name === "lib" ? lib : join(lib, "..", name);
    if (existsSync(from)) cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  }
}

export function copyMarathon(root: string, home: string): void {
  cpSync(join(root, "usr/share/marathon"), home, { recursive: true, verbatimSymlinks: true });
}
