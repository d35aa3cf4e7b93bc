import { checkSpec } from "../core/cluster/validate.ts";
import { msg } from "../core/i18n/message.ts";
import { readSpec } from "../node/read.ts";
import { type ParsedArgs, UsageError } from "./args.ts";
import type { Context } from "./commands.ts";
import { type Exit, exits } from "./exits.ts";
import { problemLines } from "./report.ts";

/** Prints every problem and warning of a spec on standard output, or "ok". */
export async function check(args: ParsedArgs, { signal, catalogue }: Context): Promise<Exit> {
  const [file, ...more] = args.positionals;
  if (file === undefined || more.length > 0)
    throw new UsageError([
      msg`check takes one file: create-mesos-cluster check cluster.yaml, or - for standard input.`,
    ]);
  const read = await readSpec(file, signal);
  const { errors, warnings } =
    read.problems.length > 0 ? { errors: read.problems, warnings: [] } : checkSpec(read.value);
  const lines = problemLines({ errors, warnings, read, writes: false }, process.stdout, catalogue);
  const isOk = errors.length === 0;
  process.stdout.write(`${[...lines, ...(isOk ? ["ok"] : [])].join("\n")}\n`);
  return isOk ? exits.done : exits.problems;
}
