import { fileURLToPath } from "node:url";
import { cli } from "./built-cli.ts";
import { plainEnvironment } from "./plain-environment.ts";
import { run } from "./run.ts";

/**
 * What a person does at the terminal: waits until a pattern is on the screen, then presses keys.
 */
export type Step = readonly [wait: string, keys: string];

export const keys = {
  enter: "\r",
  down: "\u001b[B",
  up: "\u001b[A",
  esc: "\u001b",
  shiftTab: "\u001b[Z",
  ctrlC: "\u0003",
  ctrlD: "\u0004",
  clearLine: "\u0015",
  ctrlZ: "\u001a",
  /** Not keys, but what press-keys.py takes for them. */
  closeWindow: "close the window",
  kill: "kill the program",
} as const;

export interface Session {
  /** Negative: ended by that signal. */
  code: number;
  /** Everything that was on the screen, without colours and cursor movements. */
  screen: string;
  raw: string;
  /** What `raw` was when the keys of the last step were pressed. */
  beforeLastKeys: string;
  /** What went to standard output, where that is not the terminal. */
  stdout: string;
  /** Patterns that never came. */
  unanswered: string[];
}

export interface SessionOptions {
  cwd: string;
  env?: Readonly<Record<string, string>>;
  /** Standard output is a pipe, not the terminal. */
  separateStdout?: boolean;
  /** Rows and columns of the window. */
  size?: readonly [rows: number, columns: number];
}

/** Runs the command line on a pseudo-terminal and presses keys. */
export function atTerminal(
  args: readonly string[],
  steps: readonly Step[],
  options: SessionOptions,
): Session {
  return programAtTerminal([process.execPath, cli, ...args], steps, options);
}

/** The same with any program. */
export function programAtTerminal(
  argv: readonly string[],
  steps: readonly Step[],
  { cwd, env, separateStdout = false, size = [50, 200] }: SessionOptions,
): Session {
  const job = {
    argv,
    env: { ...plainEnvironment, XDG_STATE_HOME: `${cwd}.state`, ...env },
    cwd,
    steps,
    separateStdout,
    size,
    seconds: 120,
  };
  const { code, stdout, stderr } = run(
    "python3",
    [fileURLToPath(new URL("press-keys.py", import.meta.url))],
    { input: JSON.stringify(job) },
  );
  if (code !== 0) throw new Error(`press-keys.py failed: ${stderr}`);
  return JSON.parse(stdout);
}
