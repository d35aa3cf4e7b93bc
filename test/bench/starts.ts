import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { runProgram } from "./programs.ts";
import { interleaved, ratios } from "./rounds.ts";
import type { Row } from "./table.ts";

/** How long the short commands take, by an empty Node process. */
export async function measureStarts(cli: string, folder: string, rounds: number): Promise<Row[]> {
  const empty = join(folder, "empty.mjs");
  const spec = join(folder, "small.yaml");
  writeFileSync(empty, 'console.log("done");\n');
  writeFileSync(spec, "{ name: small, method: docker, masters: [m-1], agents: [a-1] }\n");
  const node = (...args: string[]) => () => runProgram(process.execPath, args);
  const costs = await interleaved(rounds, {
    empty: node(empty),
    help: node(cli, "--help"),
    check: node(cli, "check", spec),
    create: node(cli, "create", "--yes", "--out", join(folder, "small.zip"), "--force"),
  });
  return ([["help", "--help"], ["check", "check, one master and agent"], ["create", "create --yes"]] as const).map(([name, what]) => (
    { what: `${what} : empty Node process`, values: ratios(costs(name), costs("empty")), unit: "×", aim: "1.0" }));
}
