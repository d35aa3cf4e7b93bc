import assert from "node:assert/strict";
import { mkdtempSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { has, temporaryFolder, unless } from "./run.ts";
import { atTerminal, keys, type Session, type SessionOptions, type Step } from "./terminal.ts";

/** What to give as `skip` to tests that press keys. */
export const needsTerminal: string | false = unless(
  has("python3", "-c", "import pty"),
  "python3 with pty",
);

const folder = temporaryFolder();
export const emptyFolder = () => mkdtempSync(join(folder, "at-"));
const { enter, down, clearLine } = keys;

/** Answers that end well: every step was taken, the process ended with the code. */
export function answered(
  args: readonly string[],
  steps: readonly Step[],
  options: Partial<SessionOptions> & { code?: number } = {},
): Session & { cwd: string } {
  const cwd = options.cwd ?? emptyFolder();
  const session = atTerminal(args, steps, { ...options, cwd });
  assert.deepEqual(
    { unanswered: session.unanswered, code: session.code },
    { unanswered: [], code: options.code ?? 0 },
    session.screen,
  );
  return { ...session, cwd };
}

export const bytes = (cwd: string, name: string) =>
  readFileSync(join(cwd, name)).toString("base64");

/** The cluster.yaml of a bundle in a folder. */
export const fields = (cwd: string, name: string): Record<string, unknown> =>
  parse(readFileSync(join(cwd, name, "cluster.yaml"), "utf8"));

/** One Docker machine, every default taken. */
export const untilReview: readonly Step[] = [
  ["Cluster name", enter],
  ["Install method", enter],
  ["Machines", enter],
  ["Number of masters", enter],
  ["Number of agents", enter],
  ["\\[3/6\\] Marathon", enter],
  ["\\[4/6\\] Offline", enter],
  ["Continue to the review", enter],
];
/** An archive instead of a folder. */
export const asZip: Step = ["Generate the bundle(?s:.)*instead", `${down}${enter}`];
export const allDefaults: readonly Step[] = [...untilReview, ["Generate the bundle", enter]];

/** Source on hosts of their own, every default taken. */
export const onHosts: readonly Step[] = [
  ["Cluster name", `lab${enter}`],
  ["Install method", `${down}${down}${enter}`],
  ["Operating system", enter],
  ["Masters(?s:.)*master-\\[1-3\\]", enter],
  ["Agents(?s:.)*agent-\\[1-3\\]", `${clearLine}5${enter}`],
  ["Agents(?s:.)*agent-\\[1-5\\]", enter],
  ["ssh user(?s:.)*root", enter],
  ["\\? Security", enter],
  ["\\[3/6\\] Marathon", enter],
  ["Containerizer", enter],
  ["\\[4/6\\] Offline", enter],
  ["Continue to the review", enter],
];
