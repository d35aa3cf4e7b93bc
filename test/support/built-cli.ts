import { join } from "node:path";
import { built } from "./built.ts";
import { type Ran, type RunOptions, run } from "./run.ts";

/** The built command line, of the sources as they are now. */
export const cli: string = join(built("build.ts"), "cli.js");

/** The environment of a plain shell: nobody to ask, no colours forced. */
export const plainEnvironment = { PATH: process.env["PATH"] ?? "", HOME: "/nonexistent", LANG: "C.UTF-8", TERM: "xterm" } as const;

/** Runs the command line as a process without a terminal. */
export function runCli(args: readonly string[], options: RunOptions = {}): Ran {
  return run(process.execPath, [cli, ...args], { ...options, env: { ...plainEnvironment, ...options.env } });
}
