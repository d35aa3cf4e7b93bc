import type { BundleFile } from "../core/bundle/blueprint.ts";
import { renderBundle } from "../core/bundle/render-bundle.ts";
import { languages } from "../core/messages/languages.ts";
import { type Catalogue, say } from "../core/messages/message.ts";
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
import { reportProblems, tell } from "./report.ts";

/** Collects the answers, checks them, plans the cluster, and writes, lists or prints its bundle. */
export async function create(given: Given, signal: AbortSignal, catalogue: Catalogue): Promise<Exit> {
  const emit = emitterOf(given.text("emit"));
  const collected = await collectAnswers(given, signal);
  if (collected.problems.length > 0) return reportProblems(collected.problems, [], undefined, catalogue);
  const open = missingAnswers(collected.value);
  const asks = open.length > 0 && !given.has("yes") && isInteractive();
  if (open.length > 0 && !given.has("yes") && !asks) throw new UsageError([...open, say`Or take the defaults with --yes.`]);
  const answers = given.has("yes") ? withDefaults(collected.value) : asks ? await askAnswers(collected.value, signal, catalogue) : collected.value;

  const checked = checkSpec(answers);
  reportProblems(checked.errors, checked.warnings, collected.read, catalogue);
  if (!("spec" in checked)) return exits.problems;

  const plan = makePlan(checked.spec, await languages[checked.spec.language].load());
  const files = () => renderBundle(plan, blueprints, sha256);
  if (given.has("dry-run")) return printList(files());
  const wanted = given.text("print");
  if (wanted !== undefined) return printFile(files(), wanted);
  if (emit) return emit({ answers, name: plan.name, files: files() }, signal, catalogue);

  const output = outputOf(given.text("out") ?? `${plan.name}.zip`);
  if (refusesToReplace(output, given.has("force"), catalogue)) return exits.exists;
  if (asks && !(await confirmBundle(plan, output, signal, catalogue))) return exits.cancelled;
  const count = await write(files(), plan.name, output, signal, catalogue);
  if (output.kind !== "stdout") tell([say`Wrote ${output.path}: ${count} files.`, "", ...nextSteps(plan, output)], catalogue);
  return exits.done;
}

async function write(files: Iterable<BundleFile>, folder: string, output: Output, signal: AbortSignal, catalogue: Catalogue): Promise<number> {
  const progress = withProgress(files, catalogue);
  await writeBundle(progress.files, folder, output, signal);
  return progress.count();
}

function refusesToReplace(output: Output, force: boolean, catalogue: Catalogue): boolean {
  if (output.kind === "stdout" || !isTaken(output) || (force && isReplaceable(output))) return false;
  tell([force ? notReplaceable(output) : say`${output.path} exists. Give another place with --out, or replace it with --force.`], catalogue);
  return true;
}

const notReplaceable = ({ kind, path }: Exclude<Output, { kind: "stdout" }>) => (kind === "directory"
  ? say`${path} is no bundle; it is not replaced. Give another place with --out.`
  : say`${path} is no file; it is not replaced. Give another place with --out.`);
