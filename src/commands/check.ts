import { checkSpec } from "../core/cluster/check-spec.ts";
import { type Catalogue, say } from "../core/i18n/message.ts";
import { readSpec } from "../node/read-spec.ts";
import { type Exit, exits } from "./exits.ts";
import { type Given, UsageError } from "./given.ts";
import { problemLines } from "./report.ts";

/** Prints every problem and warning of a spec on standard output, or "ok". */
export async function check(
  given: Given,
  signal: AbortSignal,
  catalogue: Catalogue,
): Promise<Exit> {
  const [file, ...more] = given.positionals;
  if (file === undefined || more.length > 0)
    throw new UsageError([
      say`check takes one file: create-mesos-cluster check cluster.yaml, or - for standard input.`,
    ]);
  const read = await readSpec(file, signal);
  const { errors, warnings } =
    read.problems.length > 0 ? { errors: read.problems, warnings: [] } : checkSpec(read.value);
  const lines = problemLines(errors, warnings, read, process.stdout, catalogue, false);
  process.stdout.write(`${[...lines, ...(errors.length === 0 ? ["ok"] : [])].join("\n")}\n`);
  return errors.length === 0 ? exits.done : exits.problems;
}
