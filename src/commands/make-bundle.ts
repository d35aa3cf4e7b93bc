import { renderBundle } from "../core/bundle/render.ts";
import type { ClusterSpec } from "../core/cluster/types.ts";
import { checkSpec } from "../core/cluster/validate.ts";
import { languages } from "../core/i18n/languages.ts";
import { msg } from "../core/i18n/message.ts";
import { makePlan } from "../core/plan/plan.ts";
import { blueprints } from "../node/blueprints.ts";
import { version } from "../node/program.ts";
import type { ReadSpec } from "../node/read.ts";
import { sha256 } from "../node/sha256.ts";
import { unusualOrigins } from "../wizard/origins.ts";
import type { ParsedArgs } from "./args.ts";
import type { Context } from "./commands.ts";
import { type Exit, exits } from "./exits.ts";
import type { HostFiles } from "./host-files.ts";
import { outputKind } from "./output-options.ts";
import { outputs, type Review } from "./outputs.ts";
import { printError, reportProblems } from "./report.ts";

/** A spec with an answer for everything that is required. */
export interface AnsweredSpec {
  value: unknown;
  /** The file that it was read from: it knows the lines of its fields. */
  read?: ReadSpec;
  /** The files that hosts were read from. */
  hostFiles?: HostFiles;
  /** Set when the person has seen the cluster and its warnings in the wizard. */
  review?: Review;
}

/** Check → plan → render → list, print, emit or write. */
export async function makeBundle(
  { value, read, hostFiles, review }: AnsweredSpec,
  args: ParsedArgs,
  context: Context,
): Promise<Exit> {
  const { errors, warnings, ...checked } = checkSpec(value);
  const findings = { errors, warnings: review ? [] : warnings, read, hostFiles };
  reportProblems(findings, context.catalogue);
  if (checked.spec === undefined) return exits.problems;

  if (args.value("from") !== undefined) printOrigins(checked.spec, context);
  const plan = makePlan(checked.spec, await languages[checked.spec.language].load(), version);
  const files = () => renderBundle(plan, blueprints, sha256);
  const output = outputs[outputKind(args)];
  return output({ spec: checked.spec, plan, files, ...(review && { review }) }, args, context);
}

/** Whoever follows a link sees which programs do not come from where they usually do. */
function printOrigins(spec: ClusterSpec, { catalogue }: Context): void {
  const origins = unusualOrigins(spec).map(([program, origin]) => msg`  ${program}: ${origin}`);
  if (origins.length === 0) return;
  printError([msg`These answers change where programs come from:`, ...origins], catalogue);
}
