/**
 * `npm run bench [-- ROUNDS]`: how fast and how large, as ratios measured in one run (about 3 minutes, 3 rounds).
 *
 * How to read it: seconds differ from machine to machine and from minute to minute, so every row divides two
 * measurements of the same round and shows the median of the rounds, with the lowest and the highest beside it. Rounds
 * are interleaved: what disturbs one side disturbs the other. A wide spread means a busy machine; give more rounds. The
 * aim is ours. Nothing here fails on slowness: a person looks.
 *
 * - Whole runs: method apt, three masters and so many agents, 30 files each, on the built command line. "archiver" zips
 *   the same files, which it is given as buffers; "zip -9" is Info-ZIP over the unpacked bundle.
 * - Starts: against a Node process that prints one line and ends.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { printTable, type Row } from "./table.ts";
import { measureStarts } from "./starts.ts";
import { measureWholeRuns } from "./whole-runs.ts";
import { buildInto } from "./programs.ts";

const rounds = Number(process.argv[2] ?? 3);
const folder = mkdtempSync(join(tmpdir(), "create-mesos-cluster-bench-"));
try {
  const cli = await buildInto(join(folder, "dist"));
  const rows: Row[] = [...(await measureStarts(cli, folder, Math.max(15, rounds))), ...(await measureWholeRuns(cli, folder, rounds))];
  printTable(rows);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
