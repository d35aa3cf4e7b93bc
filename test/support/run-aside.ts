import { spawn } from "node:child_process";

/** Runs bash beside this process, whose server it asks. */
export async function runAside(
  cwd: string,
  args: readonly string[],
  interruptAfter?: number,
  env: NodeJS.ProcessEnv = process.env,
) {
  const child = spawn("bash", args, {
    cwd,
    env,
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const output = { stdout: "", stderr: "" };
  child.stdout.on("data", (text) => {
    output.stdout += text;
  });
  child.stderr.on("data", (text) => {
    output.stderr += text;
  });
  if (interruptAfter !== undefined)
    setTimeout(() => child.pid && process.kill(-child.pid, "SIGINT"), interruptAfter);
  const code = await new Promise<number | null>((end) => child.on("close", end));
  return { code, ...output };
}
