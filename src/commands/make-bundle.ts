import type { BundleFile } from "../core/bundle/blueprint.ts";
import { renderBundle } from "../core/bundle/render-bundle.ts";
import { checkSpec } from "../core/cluster/validate.ts";
import { languages } from "../core/i18n/languages.ts";
import { type Catalogue, type MessageValue, say } from "../core/i18n/message.ts";
import { type ClusterPlan, makePlan } from "../core/plan/make-plan.ts";
import { blueprints } from "../node/blueprints.ts";
import { isReplaceable, isTaken, type Output, outputOf } from "../node/output.ts";
import type { ReadSpec } from "../node/read-spec.ts";
import { sha256 } from "../node/sha256.ts";
import { writeBundle } from "../node/write-bundle.ts";
import { nextSteps } from "../wizard/next-steps.ts";
import { emitterOf } from "./emit.ts";
import { type Exit, exits } from "./exits.ts";
import type { Given } from "./given.ts";
import { printFile, printList } from "./print-bundle.ts";
import { withProgress } from "./progress.ts";
import { reportProblems, tell } from "./report.ts";

/** What a bundle is made from, and how. */
export interface Making {
  value: unknown;
  /** The file that the value was read from: it knows the lines of its fields. */
  read?: ReadSpec;
  given: Given;
  signal: AbortSignal;
  /** Where the person saw that it goes; else --out or the name decides. */
  out?: string;
  /** The person has seen the warnings. */
  reviewed?: boolean;
  catalogue: Catalogue;
  /** Said after the next steps. */
  more?: readonly MessageValue[];
}

/** Checks a spec, plans the cluster, and writes, lists or prints its bundle. */
export async function makeBundle({
  value,
  read,
  given,
  signal,
  out,
  reviewed = false,
  more = [],
  catalogue,
}: Making): Promise<Exit> {
  const checked = checkSpec(value);
  reportProblems(checked.errors, reviewed ? [] : checked.warnings, read, catalogue);
  if (checked.spec === undefined) return exits.problems;
  const plan = makePlan(checked.spec, await languages[checked.spec.language].load());
  const files = () => renderBundle(plan, blueprints, sha256);
  if (given.has("dry-run")) return printList(files());
  const wanted = given.text("print");
  if (wanted !== undefined) return printFile(files(), wanted);
  const emit = emitterOf(given.text("emit"));
  if (emit)
    return emit(
      { answers: { ...checked.spec }, name: plan.name, files: files() },
      signal,
      catalogue,
    );

  const output = outputOf(out ?? given.text("out") ?? `${plan.name}.zip`);
  if (refusesToReplace(output, given.has("force"), catalogue)) return exits.exists;
  const count = await write(files(), plan, output, signal, catalogue);
  if (output.kind !== "stdout")
    tell(
      [
        ...(reviewed ? [""] : []),
        say`Wrote ${output.path}: ${count} files.`,
        "",
        ...nextSteps(plan, output),
        ...more,
      ],
      catalogue,
    );
  return exits.done;
}

async function write(
  files: Iterable<BundleFile>,
  { name }: ClusterPlan,
  output: Output,
  signal: AbortSignal,
  catalogue: Catalogue,
): Promise<number> {
  const progress = withProgress(files, catalogue);
  await writeBundle(progress.files, name, output, signal);
  return progress.count();
}

/** Whether something is there that must stay; says so. */
export function refusesToReplace(output: Output, force: boolean, catalogue: Catalogue): boolean {
  if (output.kind === "stdout" || !isTaken(output) || (force && isReplaceable(output)))
    return false;
  tell(
    [
      force
        ? notReplaceable(output)
        : say`${output.path} exists. Give another place with --out, or replace it with --force.`,
    ],
    catalogue,
  );
  return true;
}

const notReplaceable = ({ kind, path }: Exclude<Output, { kind: "stdout" }>) =>
  kind === "directory"
    ? say`${path} is no bundle; it is not replaced. Give another place with --out.`
    : say`${path} is no file; it is not replaced. Give another place with --out.`;
