/**
 * `npm run bench [-- SECTION [ROUNDS]]`: how fast and how large, as ratios measured in one run, in a Markdown table.
 *
 * How to read it: seconds differ from machine to machine and from minute to minute, so every row
 * divides two
 * measurements of the same round and shows the median of the rounds, with the lowest and the
 * highest beside it. Rounds
 * are interleaved: what disturbs one side disturbs the other. A wide spread means a busy machine;
 * give more rounds. The
 * limits are ours. Nothing here fails on slowness: a person looks.
 *
 * - starts (15 rounds, 1 minute): on a terminal, side by side with create-vite and create-vue, which are installed for
 *   it into node_modules/.cache, and with a Node process that prints one line and ends.
 * - runs (3 rounds, 2 minutes): method apt, three masters and so many agents, 34 files each. "zip" is Info-ZIP over the
 *   unpacked bundle.
 * - inputs (5 rounds, 1 minute): large files and a large paste, in seconds: only their order tells something.
 *
 * Without SECTION all of them.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { measureLargeInputs } from "./large-inputs.ts";
import { buildInto } from "./programs.ts";
import { measureStarts } from "./starts.ts";
import { printTable, type Row } from "./table.ts";
import { measureWholeRuns } from "./whole-runs.ts";

const sections = {
  starts: { measure: measureStarts, rounds: 15 },
  runs: { measure: measureWholeRuns, rounds: 3 },
  inputs: { measure: measureLargeInputs, rounds: 5 },
};

const [name, rounds] = process.argv.slice(2);
const asked = Object.entries(sections).filter(([known]) => name === undefined || known === name);
if (asked.length === 0)
  throw new Error(`There is no section ${name}: ${Object.keys(sections).join(", ")}.`);
const folder = mkdtempSync(join(tmpdir(), "create-mesos-cluster-bench-"));
try {
  const cli = await buildInto(join(folder, "dist"));
  const rows: Row[] = [];
  for (const [, section] of asked)
    rows.push(...(await section.measure(cli, folder, Number(rounds ?? section.rounds))));
  printTable(rows);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
