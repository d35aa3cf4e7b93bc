import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** What one run of a program took. */
export interface Cost {
  /** From the start of the process to its end. */
  seconds: number;
  /** The most memory that it held, for Node processes. */
  megabytes: number;
  /** What a processor worked for it, for Node processes: a busy machine changes it little. */
  processorSeconds?: number;
}

/**
 * Loaded into a Node process before the program: tells on file descriptor 3 the memory and the processor time that it took.
 */
const teller = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from "node:fs";
  process.on("exit", () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    writeSync(3, \`\${maxRSS / 1024} \${(userCPUTime + systemCPUTime) / 1e6}\`);
  });
`)}`;

/** Runs a Node program to its end, with its peak memory. */
export function runNode(args: readonly string[], exit = 0): Promise<Cost> {
  return runProgram(process.execPath, ["--import", teller, ...args], root, exit);
}

/** Runs a program to its end; throws when that is not the exit code. */
export async function runProgram(
  program: string,
  args: readonly string[],
  cwd = root,
  exit = 0,
): Promise<Cost> {
  const before = performance.now();
  const child = spawn(program, args, { cwd, stdio: ["ignore", "ignore", "pipe", "pipe"] });
  const said = { errors: "", told: "" };
  child.stdio[2]?.on("data", (text) => {
    said.errors += text;
  });
  child.stdio[3]?.on("data", (text) => {
    said.told += text;
  });
  const code = await new Promise((resolve, reject) =>
    child.on("error", reject).on("close", resolve),
  );
  if (code !== exit)
    throw new Error(`${program} ${args.join(" ")} ended with ${code}: ${said.errors}`);
  const seconds = (performance.now() - before) / 1000;
  const [megabytes = NaN, processorSeconds = NaN] = said.told.split(" ").map(Number);
  return { seconds, megabytes, processorSeconds };
}

/** Builds the command line as it is in the checkout now, and returns its path. */
export async function buildInto(folder: string): Promise<string> {
  await runNode(["--import", "tsx", "src/packaging/build.ts", folder]);
  return join(folder, "entry.cjs");
}
