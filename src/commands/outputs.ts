import type { BundleFile } from "../core/bundle/blueprint.ts";
import { nearest } from "../core/cluster/suggest.ts";
import type { ClusterSpec } from "../core/cluster/types.ts";
import { type MessageValue, msg, sentences } from "../core/i18n/message.ts";
import { strangersWarning } from "../core/plan/open-ports.ts";
import type { ClusterPlan } from "../core/plan/plan.ts";
import { isTaken, outputOf } from "../node/output.ts";
import { PathTakenError, writeBundle } from "../node/write-bundle.ts";
import { nextSteps } from "../wizard/next-steps.ts";
import { type ParsedArgs, UsageError } from "./args.ts";
import type { Context } from "./commands.ts";
import { emitOneLiner, emitToken } from "./emit.ts";
import { type Exit, exits } from "./exits.ts";
import {
  alreadyExists,
  type OutputKind,
  outOption,
  reportExistingOutput,
} from "./output-options.ts";
import { foretoldOverwrite, interruptedLines, overwriteLines } from "./overwrite-lines.ts";
import { printError, withProgress } from "./report.ts";

/** A planned cluster, ready to be rendered. */
export interface PlannedBundle {
  spec: ClusterSpec;
  plan: ClusterPlan;
  files(): Iterable<BundleFile>;
  /** Set when the person has seen the cluster and its warnings in the wizard. */
  review?: Review;
  /** The commands that come after unpacking, where they do not install. */
  next?: readonly MessageValue[];
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

/**
 * Prints each file: mode, size in bytes, SHA-256, path. With `--force` also what would become of
 * the bundle that is there.
 */
function listFiles({ plan, files }: PlannedBundle, args: ParsedArgs, { catalogue }: Context): Exit {
  const output = chosenOutput(plan, args);
  const isOverwrite = args.has("force") && output.kind !== "stdout" && isTaken(output);
  if (isOverwrite && reportExistingOutput(output, args, catalogue, plan.name)) return exits.exists;
  const sums = new Map<string, string>();
  for (const { mode, content, sha256, path } of files()) {
    const size = String(Buffer.byteLength(content)).padStart(8);
    process.stdout.write(`0${mode.toString(8)}  ${size}  ${sha256}  ${path}\n`);
    sums.set(path, sha256);
  }
  if (isOverwrite) printError(foretoldOverwrite(output, sums), catalogue);
  return exits.done;
}

const chosenOutput = ({ name }: ClusterPlan, args: ParsedArgs) =>
  outputOf(outOption(args) ?? `${name}.zip`);

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
  { plan, files, review, next }: PlannedBundle,
  args: ParsedArgs,
  { signal, catalogue }: Context,
): Promise<Exit> {
  const output = review ? outputOf(review.path) : chosenOutput(plan, args);
  if (output.kind !== "stdout") printError(interruptedLines(output), catalogue);
  if (reportExistingOutput(output, args, catalogue, plan.name)) return exits.exists;
  const progress = withProgress(files(), catalogue);
  const options = { signal, mayReplace: args.has("force") };
  const overwrite = await writeBundle(progress.files, plan.name, output, options).catch(
    (error: unknown) => {
      if (error instanceof PathTakenError && output.kind !== "stdout") return error;
      throw error;
    },
  );
  if (output.kind === "stdout") return exits.done;
  if (overwrite instanceof PathTakenError) {
    printError([alreadyExists(output)], catalogue);
    return exits.exists;
  }
  printError(
    [
      ...(review ? [""] : []),
      msg`Wrote ${output.path}: ${progress.count()} files.`,
      ...(overwrite === undefined ? [] : overwriteLines(overwrite)),
      "",
      ...nextSteps(plan, output, next),
      ...(review?.extraOutput ?? []),
      "",
      msg`Warning: ${strangersWarning(plan)}`,
    ],
    catalogue,
  );
  return exits.done;
}
