import { type Catalogue, msg } from "../core/i18n/message.ts";
import { type ParsedArgs, UsageError } from "./args.ts";
import { readCluster } from "./change-source.ts";
import type { Context } from "./commands.ts";
import { type Exit, exits } from "./exits.ts";
import { type Findings, fitted, problemLines, problemsAsJson } from "./report.ts";

/** Prints every problem and warning of a spec on standard output, or "ok". */
export async function check(args: ParsedArgs, { signal, catalogue }: Context): Promise<Exit> {
  const [file, ...more] = args.positionals;
  if (file === undefined || more.length > 0)
    throw new UsageError([
      msg`check takes one cluster: create-mesos-cluster check cluster.yaml, a bundle (a folder, .zip or .tar.gz), or - for standard input.`,
    ]);
  const { read, errors, warnings } = await readCluster(file, signal);
  if (args.has("json")) return printJson({ errors, warnings, read }, catalogue);
  const lines = problemLines({ errors, warnings, read, writes: false }, process.stdout, catalogue);
  const isOk = errors.length === 0;
  const texts = [...lines, ...(isOk ? ["ok"] : [])];
  process.stdout.write(`${fitted(texts, process.stdout).join("\n")}\n`);
  return isOk ? exits.done : exits.problems;
}

/** For programs: all of them, in the order of the file. */
function printJson(findings: Findings, catalogue: Catalogue): Exit {
  process.stdout.write(`${JSON.stringify(problemsAsJson(findings, catalogue), null, 2)}\n`);
  return findings.errors.length === 0 ? exits.done : exits.problems;
}
