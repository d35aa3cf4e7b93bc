import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Cost, runNode, runProgram } from "./programs.ts";
import { interleaved, ratios } from "./rounds.ts";
import type { Row } from "./table.ts";

/**
 * Whole bundles of large clusters: against Info-ZIP over the finished tree, against each other, and
 * their memory.
 */
export async function measureWholeRuns(
  cli: string,
  folder: string,
  rounds: number,
): Promise<Row[]> {
  const create = (agents: number, ending: string) => () =>
    runNode([
      cli,
      "--spec",
      specOf(agents, folder),
      "--out",
      join(folder, `${agents}.${ending}`),
      "--force",
    ]);
  await create(1000, "zip")();
  await runProgram("unzip", ["-q", join(folder, "1000.zip")], folder);
  const costs = await interleaved(rounds, {
    thousand: create(1000, "zip"),
    zip1: () => infoZip("-1", folder),
    zip9: () => infoZip("-9", folder),
    tar: create(1000, "tar.gz"),
    twoThousand: create(2000, "zip"),
  });
  // Once: it takes as long as all the rest.
  const once = await interleaved(1, {
    thousand: create(1000, "zip"),
    tenThousand: create(10_000, "zip"),
  });
  const thousand = costs("thousand");
  return [
    row("1,000 agents as zip : zip -1 of the tree", thousand, costs("zip1"), "≤ 1.0, aim 0.7"),
    row("1,000 agents as zip : zip -9 of the tree", thousand, costs("zip9"), ""),
    row("1,000 agents as tar.gz : as zip", costs("tar"), thousand, "≤ 2"),
    row("2,000 agents : 1,000 agents", costs("twoThousand"), thousand, "2 is linear"),
    row(
      "10,000 agents : 1,000 agents, once",
      once("tenThousand"),
      once("thousand"),
      "10 is linear",
    ),
    memory("1,000", thousand, ""),
    memory("10,000", once("tenThousand"), "≤ 550"),
  ];
}

const row = (what: string, of: readonly Cost[], to: readonly Cost[], limit: string): Row => ({
  what,
  values: ratios(of, to),
  unit: "×",
  limit,
});

const memory = (agents: string, costs: readonly Cost[], limit: string): Row => ({
  what: `most memory at ${agents} agents`,
  values: costs.map(({ megabytes }) => megabytes),
  unit: "MB",
  limit,
});

/** Into a new file: zip would update one that is there. */
function infoZip(level: "-1" | "-9", folder: string): Promise<Cost> {
  rmSync(join(folder, "info-zip.zip"), { force: true });
  return runProgram("zip", [level, "-q", "-r", "info-zip.zip", "big"], folder);
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
