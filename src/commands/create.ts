import type { BundleFile } from "../core/bundle/blueprint.ts";
import { renderBundle } from "../core/bundle/render-bundle.ts";
import { makePlan } from "../core/plan/make-plan.ts";
import { checkSpec } from "../core/spec/check-spec.ts";
import { blueprints } from "../node/blueprints.ts";
import { isReplaceable, isTaken, type Output, outputOf } from "../node/output.ts";
import { sha256 } from "../node/sha256.ts";
import { writeBundle } from "../node/write-bundle.ts";
import { askAnswers, isInteractive } from "../wizard/ask-answers.ts";
import { confirmBundle } from "../wizard/confirm-bundle.ts";
import { nextSteps } from "../wizard/next-steps.ts";
import { collectAnswers, missingAnswers, withDefaults } from "./answers.ts";
import { emitterOf } from "./emit.ts";
import { type Exit, exits } from "./exits.ts";
import { type Given, UsageError } from "./options.ts";
import { printFile, printList } from "./print-bundle.ts";
import { withProgress } from "./progress.ts";
import { reportProblems, say } from "./report.ts";

/** Collects the answers, checks them, plans the cluster, and writes, lists or prints its bundle. */
export async function create(given: Given, signal: AbortSignal): Promise<Exit> {
  const emit = emitterOf(given.text("emit"));
  const collected = await collectAnswers(given, signal);
  if (collected.problems.length > 0) return reportProblems(collected.problems, [], undefined);
  const open = missingAnswers(collected.value);
  const asks = open.length > 0 && !given.has("yes") && isInteractive();
  if (open.length > 0 && !given.has("yes") && !asks) throw new UsageError([...open, "Or take the defaults with --yes."]);
  const answers = given.has("yes") ? withDefaults(collected.value) : asks ? await askAnswers(collected.value, signal) : collected.value;

  const checked = checkSpec(answers);
  reportProblems(checked.errors, checked.warnings, collected.read);
  if (!("spec" in checked)) return exits.problems;

  const plan = makePlan(checked.spec);
  const files = () => renderBundle(plan, blueprints, sha256);
  if (given.has("dry-run")) return printList(files());
  const wanted = given.text("print");
  if (wanted !== undefined) return printFile(files(), wanted);
  if (emit) return emit({ answers, name: plan.name, files: files() }, signal);

  const output = outputOf(given.text("out") ?? `${plan.name}.zip`);
  if (refusesToReplace(output, given.has("force"))) return exits.exists;
  if (asks && !(await confirmBundle(plan, output, signal))) return exits.cancelled;
  const count = await write(files(), plan.name, output, signal);
  if (output.kind !== "stdout") say([`Wrote ${output.path}: ${count} files.`, "", ...nextSteps(plan, output)]);
  return exits.done;
}

async function write(files: Iterable<BundleFile>, folder: string, output: Output, signal: AbortSignal): Promise<number> {
  const progress = withProgress(files);
  await writeBundle(progress.files, folder, output, signal);
  return progress.count();
}

function refusesToReplace(output: Output, force: boolean): boolean {
  if (output.kind === "stdout" || !isTaken(output) || (force && isReplaceable(output))) return false;
  say([force
    ? `${output.path} is no ${output.kind === "directory" ? "bundle" : "file"}; it is not replaced. Give another place with --out.`
    : `${output.path} exists. Give another place with --out, or replace it with --force.`]);
  return true;
}
