import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { plainEnvironment } from "../support/plain-environment.ts";
import type { Cost } from "./programs.ts";

const timer = fileURLToPath(new URL("time-in-terminal.py", import.meta.url));

/** A text to type as soon as another one is on the screen. */
export interface Keys {
  after: string;
  text: string;
}

/**
 * Seconds until the text is on the screen, or until the end; after keys, since the last of them.
 * Throws when it does not come to that.
 */
export function inTerminal(
  args: readonly string[],
  cwd: string,
  until: RegExp | undefined,
  keys: readonly Keys[] = [],
): Cost {
  const job = {
    argv: [process.execPath, ...args],
    cwd,
    env: { ...plainEnvironment, HOME: cwd },
    until: until?.source ?? null,
    keys,
  };
  const { status, stdout, stderr } = spawnSync("python3", [timer], {
    input: JSON.stringify(job),
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return { seconds: Number(stdout), megabytes: NaN };
}
