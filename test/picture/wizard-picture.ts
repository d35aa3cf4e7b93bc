import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { atTerminal, keys, type Step } from "../support/terminal.ts";
import { terminalLines } from "./terminal-lines.ts";
import { terminalSvg } from "./terminal-svg.ts";

/** The picture in README.md; `npm run picture` writes it. */
export const pictureFile = fileURLToPath(new URL("../../.github/wizard.svg", import.meta.url));

const { enter, down, ctrlC } = keys;
const size = [40, 84] as const;

/** Until the terminal shows how hosts are given, and how many masters are good for what. */
const steps: readonly Step[] = [
  ["Cluster name", `analytics${enter}`],
  ["Install method", `${down}${enter}`],
  ["Operating system", enter],
  ["Masters(?s:.)*→ master-", ctrlC],
];

/** The wizard as it looks in a real run on a terminal. */
export async function wizardPicture(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "create-mesos-cluster-picture-"));
  const cwd = join(folder, "at");
  mkdirSync(cwd);
  const { unanswered, screen, beforeLastKeys } = atTerminal([], steps, { cwd, size });
  rmSync(folder, { recursive: true });
  assert.deepEqual(unanswered, [], screen);
  return terminalSvg(await terminalLines(beforeLastKeys, size), {
    title: "The questions of create-mesos-cluster in a terminal",
    columns: size[1],
  });
}
