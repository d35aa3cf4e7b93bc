import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";

export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  input?: string;
  cwd?: string;
  env?: Readonly<Record<string, string | undefined>>;
}

/**
 * With input from a socket, as Node gives it, the outermost bash believes to be at the end of a
 * network line and reads /etc/bash.bashrc.
 */
const notOutermost = { SHLVL: "1" };

/** Runs a program to its end, without a shell. Throws when there is no such program. */
export function run(
  program: string,
  args: readonly string[],
  { input = "", cwd, env = process.env }: RunOptions = {},
): Ran {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    input,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    ...(cwd && { cwd }),
    env: { ...notOutermost, ...env },
  });
  if (error) throw error;
  return { code: status, stdout, stderr };
}

/** Whether a program is there, by running it in a way that succeeds. */
export function has(program: string, ...args: string[]): boolean {
  return spawnSync(program, args, { stdio: "ignore" }).status === 0;
}

/** What to give as `skip`: a line that everybody sees; in CI a missing program is a failure. */
export function unless(isThere: boolean, what: string): string | false {
  if (isThere) return false;
  if (process.env["CI"]) throw new Error(`${what} is missing, and CI skips nothing`);
  return `${what} is missing`;
}

/** A folder that is removed when the tests of this file are over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "create-mesos-cluster-test-"));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
