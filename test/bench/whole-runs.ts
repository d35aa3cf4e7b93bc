import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadTree, zipWithArchiver } from "./archiver.ts";
import { type Cost, runNode, runProgram } from "./programs.ts";
import { interleaved, ratios } from "./rounds.ts";
import type { Row } from "./table.ts";

/** Whole bundles of large clusters: by what else zips their files, by each other, and their memory. */
export async function measureWholeRuns(
  cli: string,
  folder: string,
  rounds: number,
): Promise<Row[]> {
  const create = (agents: number) => () =>
    runNode([
      cli,
      "--spec",
      specOf(agents, folder),
      "--out",
      join(folder, `${agents}.zip`),
      "--force",
    ]);
  await create(1000)();
  await runProgram("unzip", ["-q", join(folder, "1000.zip")], folder);
  const files = loadTree(join(folder, "big"));
  const costs = await interleaved(rounds, {
    thousand: create(1000),
    archiver: () => zipWithArchiver(files, join(folder, "archiver.zip")),
    infoZip: () => infoZip(folder),
    twoThousand: create(2000),
  });
  // Once: it takes as long as all the rest.
  const once = await interleaved(1, { thousand: create(1000), tenThousand: create(10_000) });
  return [
    row(
      `create, 1,000 agents, ${files.length} files : archiver, same files`,
      costs("thousand"),
      costs("archiver"),
      "≤ 1.5",
    ),
    row("create, 1,000 agents : zip -9, finished tree", costs("thousand"), costs("infoZip"), "1.0"),
    row(
      "create, 2,000 agents : 1,000 agents",
      costs("twoThousand"),
      costs("thousand"),
      "2 is linear",
    ),
    row(
      "create, 10,000 agents : 1,000 agents, once",
      once("tenThousand"),
      once("thousand"),
      "10 is linear",
    ),
    memory("1,000", costs("thousand"), ""),
    memory("10,000", once("tenThousand"), "< 400"),
  ];
}

const row = (what: string, of: readonly Cost[], to: readonly Cost[], aim: string): Row => ({
  what,
  values: ratios(of, to),
  unit: "×",
  aim,
});

const memory = (agents: string, costs: readonly Cost[], aim: string): Row => ({
  what: `most memory at ${agents} agents`,
  values: costs.map(({ megabytes }) => megabytes),
  unit: "MB",
  aim,
});

/** Into a new file: zip would update one that is there. */
function infoZip(folder: string): Promise<Cost> {
  rmSync(join(folder, "info-zip.zip"), { force: true });
  return runProgram("zip", ["-9", "-q", "-r", "info-zip.zip", "big"], folder);
}

/** A spec for method apt with three masters and so many agents, 250 to a range. */
function specOf(agents: number, folder: string): string {
  const path = join(folder, `${agents}.yaml`);
  const ranges = Array.from(
    { length: agents / 250 },
    (_, rack) => `  - rack-${rack}-agent-[1-250].example.com=10.1.${rack}.[1-250]\n`,
  );
  writeFileSync(
    path,
    `name: big\nmethod: apt\napt: { repository: aventer }\nmasters: ["master-[1-3].example.com=10.0.0.[11-13]"]\nagents:\n${ranges.join("")}`,
  );
  return path;
}
