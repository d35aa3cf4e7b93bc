/**
 * `npm run bench [-- SECTION [ROUNDS]]`: how fast and how large, as ratios measured in one run, in a Markdown table.
 *
 * How to read it: seconds differ from machine to machine and from minute to minute, so every row divides two
 * measurements of the same round and shows the median of the rounds, with the lowest and the highest beside it. Rounds
 * are interleaved: what disturbs one side disturbs the other. A wide spread means a busy machine; give more rounds. The
 * aim is ours. Nothing here fails on slowness: a person looks.
 *
 * - starts (the default, 15 rounds, 1 minute): on a terminal, by a Node process that prints one line and ends; side by
 *   side with create-vite and create-vue, which are installed for it into node_modules/.cache.
 * - runs (3 rounds, 3 minutes): method apt, three masters and so many agents, 30 files each, on the built command line.
 *   "archiver" zips the same files, which it is given as buffers; "zip -9" is Info-ZIP over the unpacked bundle.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildInto } from "./programs.ts";
import { measureStarts } from "./starts.ts";
import { printTable } from "./table.ts";
import { measureWholeRuns } from "./whole-runs.ts";

const sections = {
  starts: { measure: measureStarts, rounds: 15 },
  runs: { measure: measureWholeRuns, rounds: 3 },
};

const [name = "starts", rounds] = process.argv.slice(2);
const section = Object.entries(sections).find(([known]) => known === name)?.[1];
if (section === undefined)
  throw new Error(`There is no section ${name}: ${Object.keys(sections).join(", ")}.`);
const folder = mkdtempSync(join(tmpdir(), "create-mesos-cluster-bench-"));
try {
  printTable(
    await section.measure(
      await buildInto(join(folder, "dist")),
      folder,
      Number(rounds ?? section.rounds),
    ),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
