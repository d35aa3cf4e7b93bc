import { resolve } from "node:path";
import type { ClusterSpec } from "../core/cluster/types.ts";
import { msg } from "../core/i18n/message.ts";
import { expandHome } from "../node/home.ts";
import { outputOf } from "../node/output.ts";
import { isInteractive } from "../node/program.ts";
import { type ParsedArgs, UsageError } from "./args.ts";
import { type ClusterSource, loadCluster, readCluster } from "./change-source.ts";
import type { Context } from "./commands.ts";
import { type Exit, exits } from "./exits.ts";
import { outOption } from "./output-options.ts";
import { findChange, printChange, writeChange } from "./print-change.ts";
import { reportProblems } from "./report.ts";

/**
 * Prints what leads from one cluster to another, and writes the new bundle with the steps in it.
 * Without a new one the person makes it of the old one's answers.
 */
export async function change(args: ParsedArgs, context: Context): Promise<Exit> {
  const { signal, catalogue } = context;
  const [oldName, newName] = clusterNames(args);
  const out = outOption(args);
  refuseOldAsOutput(oldName, out);
  const before = await readCluster(oldName, signal);
  if (newName === undefined) return reviewChange(before, oldName, args, context);
  const after = await readCluster(newName, signal);
  for (const { errors, read } of [before, after])
    reportProblems({ errors, read, writes: false }, catalogue);
  if (before.spec === undefined || after.spec === undefined) return exits.problems;
  reportProblems({ errors: [], warnings: after.warnings, read: after.read }, catalogue);

  const old = await loadOld(before.spec, before, context);
  // What is written is what this version makes of the new spec, so that is what is compared.
  const now = await loadCluster(after.spec, out === undefined ? after.bundle : undefined);
  const change = findChange(old, now, args);
  await printChange(change, out, args, catalogue);
  const { refused } = change.found;
  if (refused.length > 0)
    return reportProblems(
      { errors: refused, read: after.read, writes: out !== undefined },
      catalogue,
    );
  return out === undefined ? exits.done : writeChange(change, args, context);
}

function clusterNames(args: ParsedArgs): [old: string, now: string | undefined] {
  const [old, now, ...more] = args.positionals;
  const isLacking = old === undefined || (now === undefined && !isInteractive());
  if (isLacking || more.length > 0)
    throw new UsageError([
      msg`change takes two clusters: create-mesos-cluster change OLD NEW. Each is a cluster.yaml, a bundle (a folder, .zip or .tar.gz), or - for standard input. In a terminal NEW may be left out: you then change the answers of OLD.`,
    ]);
  if (old === "-" && now === "-")
    throw new UsageError([msg`Only one of the two clusters can come from standard input.`]);
  const asked = ["resume", "plain"].find((option) => args.names.includes(option));
  if (now !== undefined && asked !== undefined)
    throw new UsageError([
      msg`${`--${asked}`} is for change without NEW, which asks. Leave out one of the two.`,
    ]);
  return [old, now];
}

/** The steps need the old bundle until the last of them is done. */
function refuseOldAsOutput(oldName: string, out: string | undefined): void {
  const output = out === undefined ? undefined : outputOf(out);
  if (output === undefined || output.kind === "stdout") return;
  if (output.path === resolve(expandHome(oldName)))
    throw new UsageError([
      msg`--out ${output.path} is the old cluster, which the steps need until the last of them is done. Choose another path.`,
    ]);
}

/** Loaded only where somebody is asked. */
async function reviewChange(
  source: ClusterSource,
  oldName: string,
  args: ParsedArgs,
  context: Context,
): Promise<Exit> {
  const { spec, errors, read } = source;
  reportProblems({ errors, read, writes: false }, context.catalogue);
  if (spec === undefined) return exits.problems;
  const old = await loadOld(spec, source, context);
  const { changeFromReview } = await import("./change-from-review.ts");
  return changeFromReview(old, oldName, args, context);
}

/** Says which files of its bundle somebody has edited. */
async function loadOld(spec: ClusterSpec, { bundle, read }: ClusterSource, context: Context) {
  const old = await loadCluster(spec, bundle);
  const warnings = old.edited.map((at) => ({
    at: "",
    message: msg`${at} is not as SHA256SUMS lists it: somebody has edited it. It is compared as it is, and what the new cluster has takes its place.`,
  }));
  reportProblems({ errors: [], warnings, read }, context.catalogue);
  return old;
}
