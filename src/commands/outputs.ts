import type { BundleFile } from "../core/bundle/blueprint.ts";
import { nearest } from "../core/cluster/suggest.ts";
import type { ClusterSpec } from "../core/cluster/types.ts";
import { type MessageValue, msg, sentences } from "../core/i18n/message.ts";
import { strangersWarning } from "../core/plan/open-ports.ts";
import type { ClusterPlan } from "../core/plan/plan.ts";
import { outputOf } from "../node/output.ts";
import { writeBundle } from "../node/write-bundle.ts";
import { nextSteps } from "../wizard/next-steps.ts";
import { type ParsedArgs, UsageError } from "./args.ts";
import type { Context } from "./commands.ts";
import { emitOneLiner, emitToken } from "./emit.ts";
import { type Exit, exits } from "./exits.ts";
import { type OutputKind, reportExistingOutput } from "./output-options.ts";
import { printError, reportProblems, withProgress } from "./report.ts";

/** A planned cluster, ready to be rendered. */
export interface PlannedBundle {
  spec: ClusterSpec;
  plan: ClusterPlan;
  files(): Iterable<BundleFile>;
  /** Set when the person has seen the cluster and its warnings in the wizard. */
  review?: Review;
}

/** What the wizard adds to the output. */
export interface Review {
  /** Where the person saw that the bundle goes. */
  path: string;
  /** Printed after the next steps. */
  extraOutput: readonly MessageValue[];
}

type MakeOutput = (
  bundle: PlannedBundle,
  args: ParsedArgs,
  context: Context,
) => Promise<Exit> | Exit;

/** Each thing that can be done with a bundle. */
export const outputs: Readonly<Record<OutputKind, MakeOutput>> = {
  list: listFiles,
  print: printFile,
  token: ({ spec }, _, { catalogue }) => emitToken(spec, catalogue),
  oneliner: ({ plan, files }, _, context) => emitOneLiner(plan.name, files(), context),
  write,
};

/** Prints each file: mode, size in bytes, SHA-256, path. */
function listFiles({ files }: PlannedBundle): Exit {
  for (const { mode, content, sha256, path } of files()) {
    const size = String(Buffer.byteLength(content)).padStart(8);
    process.stdout.write(`0${mode.toString(8)}  ${size}  ${sha256}  ${path}\n`);
  }
  return exits.done;
}

/** Prints one file. Throws a UsageError, with the nearest path, when there is none of that name. */
function printFile({ files }: PlannedBundle, args: ParsedArgs): Exit {
  const wanted = args.value("print") ?? "";
  const paths: string[] = [];
  for (const { path, content } of files()) {
    if (path === wanted) {
      process.stdout.write(content);
      return exits.done;
    }
    paths.push(path);
  }
  const near = nearest(wanted, paths);
  const hint =
    near === undefined ? msg`List the files with --dry-run.` : msg`Did you mean ${near}?`;
  throw new UsageError([sentences(msg`The bundle has no file ${wanted}.`, hint)]);
}

/** Writes the bundle to `--out`, or NAME.zip, and prints the next steps and what strangers can do. */
async function write(
  { plan, files, review }: PlannedBundle,
  args: ParsedArgs,
  { signal, catalogue }: Context,
): Promise<Exit> {
  const output = outputOf(review?.path ?? args.value("out") ?? `${plan.name}.zip`);
  if (reportExistingOutput(output, args, catalogue)) return exits.exists;
  const progress = withProgress(files(), catalogue);
  await writeBundle(progress.files, plan.name, output, signal);
  if (output.kind === "stdout") return exits.done;
  printError(
    [
      ...(review ? [""] : []),
      msg`Wrote ${output.path}: ${progress.count()} files.`,
      "",
      ...nextSteps(plan, output),
      ...(review?.extraOutput ?? []),
      "",
    ],
    catalogue,
  );
  reportProblems(
    { errors: [], warnings: [{ at: "", message: strangersWarning(plan) }] },
    catalogue,
  );
  return exits.done;
}
