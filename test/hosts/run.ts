import { spawn } from "node:child_process";

export interface Output {
  code: number;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  /** The program is killed, and the promise rejected, after this many seconds. */
  seconds?: number;
  input?: string;
  env?: Record<string, string>;
  cwd?: string;
  /** It gets a SIGINT when it has printed this. */
  interruptAt?: RegExp | undefined;
}

/** Runs a program to its end, whatever its exit code. */
export function tryRun(
  program: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Output> {
  const { seconds = 120, input = "", env = {}, cwd, interruptAt } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env } });
    const output = { stdout: "", stderr: "" };
    const alarm = setTimeout(() => {
      child.kill("SIGKILL");
      reject(
        new Error(
          `${said(program, args)}: no end after ${seconds} s\n${tail(output.stdout + output.stderr)}`,
        ),
      );
    }, seconds * 1000);
    for (const stream of ["stdout", "stderr"] as const) {
      child[stream].setEncoding("utf8").on("data", (text: string) => {
        output[stream] += text;
      });
    }
    const interrupt = () => {
      if (!interruptAt?.test(output.stdout)) return;
      child.stdout.off("data", interrupt);
      child.kill("SIGINT");
    };
    child.stdout.on("data", interrupt);
    child.on("error", (cause) => {
      clearTimeout(alarm);
      reject(new Error(`Cannot start ${program}`, { cause }));
    });
    child.on("close", (code, signal) => {
      clearTimeout(alarm);
      resolve({ code: code ?? 128 + (signal === "SIGKILL" ? 9 : 15), ...output });
    });
    child.stdin.on("error", () => {}).end(input);
  });
}

/** Runs a program that must succeed; returns what it printed. */
export async function run(
  program: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<string> {
  const { code, stdout, stderr } = await tryRun(program, args, options);
  if (code !== 0)
    throw new Error(`${said(program, args)}: exit code ${code}\n${tail(stdout)}\n${tail(stderr)}`);
  return stdout;
}

/** Asks again and again until `answer` returns something other than undefined. */
export async function waitFor<T>(
  what: string,
  answer: () => Promise<T | undefined>,
  seconds = 60,
): Promise<T> {
  const end = Date.now() + seconds * 1000;
  let reason: unknown;
  do {
    try {
      const value = await answer();
      if (value !== undefined) return value;
    } catch (error) {
      reason = error;
    }
    await new Promise((wake) => setTimeout(wake, 500));
  } while (Date.now() < end);
  throw new Error(`Waited ${seconds} s for ${what}`, { cause: reason });
}

function said(program: string, args: readonly string[]): string {
  return [program, ...args].join(" ").slice(0, 200);
}

function tail(text: string): string {
  return text.slice(-3000).trimEnd();
}
