import { join } from "node:path";
import { built } from "./built.ts";
import { plainEnvironment } from "./plain-environment.ts";
import { type Ran, type RunOptions, run } from "./run.ts";

/** The built command line, of the sources as they are now. */
export const cli: string = join(built("build.ts"), "entry.cjs");

/** Runs the command line as a process without a terminal. */
export function runCli(args: readonly string[], options: RunOptions = {}): Ran {
  return run(process.execPath, [cli, ...args], {
    ...options,
    env: { ...plainEnvironment, ...options.env },
  });
}
