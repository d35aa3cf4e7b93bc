import type { BundleFile } from "../core/bundle/blueprint.ts";
import { renderBundle } from "../core/bundle/render-bundle.ts";
import { type ClusterPlan, makePlan } from "../core/plan/make-plan.ts";
import { checkSpec } from "../core/spec/check-spec.ts";
import { blueprints } from "../node/blueprints.ts";
import { isReplaceable, isTaken, type Output, outputOf } from "../node/output.ts";
import type { ReadSpec } from "../node/read-spec.ts";
import { sha256 } from "../node/sha256.ts";
import { writeBundle } from "../node/write-bundle.ts";
import { nextSteps } from "../wizard/next-steps.ts";
import { type Exit, exits } from "./exits.ts";
import type { Given } from "./options.ts";
import { printFile, printList } from "./print-bundle.ts";
import { withProgress } from "./progress.ts";
import { reportProblems, say } from "./report.ts";

/** Checks a spec, plans the cluster, and writes, lists or prints its bundle. `more` is said after the next steps. */
export async function makeBundle(value: unknown, read: ReadSpec | undefined, given: Given, signal: AbortSignal, more: readonly string[] = []): Promise<Exit> {
  if (read && read.problems.length > 0) return reportProblems(read.problems, [], undefined);
  const checked = checkSpec(value);
  reportProblems(checked.errors, checked.warnings, read);
  if (!("spec" in checked)) return exits.problems;
  const plan = makePlan(checked.spec);
  const files = () => renderBundle(plan, blueprints, sha256);
  if (given.has("dry-run")) return printList(files());
  const wanted = given.text("print");
  if (wanted !== undefined) return printFile(files(), wanted);

  const output = outputOf(given.text("out") ?? `${plan.name}.zip`);
  if (refusesToReplace(output, given.has("force"))) return exits.exists;
  const count = await write(files(), plan, output, signal);
  if (output.kind !== "stdout") say([`Wrote ${output.path}: ${count} files.`, "", ...nextSteps(plan, output), ...more]);
  return exits.done;
}

async function write(files: Iterable<BundleFile>, { name }: ClusterPlan, output: Output, signal: AbortSignal): Promise<number> {
  const progress = withProgress(files);
  await writeBundle(progress.files, name, output, signal);
  return progress.count();
}

function refusesToReplace(output: Output, force: boolean): boolean {
  if (output.kind === "stdout" || !isTaken(output) || (force && isReplaceable(output))) return false;
  say([force
    ? `${output.path} is no ${output.kind === "directory" ? "bundle" : "file"}; it is not replaced. Give another place with --out.`
    : `${output.path} exists. Give another place with --out, or replace it with --force.`]);
  return true;
}
