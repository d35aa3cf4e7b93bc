import { renderBundle } from "../core/bundle/render.ts";
import { checkSpec } from "../core/cluster/validate.ts";
import { languages } from "../core/i18n/languages.ts";
import { makePlan } from "../core/plan/plan.ts";
import { blueprints } from "../node/blueprints.ts";
import { version } from "../node/program.ts";
import type { ReadSpec } from "../node/read.ts";
import { sha256 } from "../node/sha256.ts";
import type { ParsedArgs } from "./args.ts";
import type { Context } from "./commands.ts";
import { type Exit, exits } from "./exits.ts";
import { outputKind } from "./output-options.ts";
import { outputs, type Review } from "./outputs.ts";
import { reportProblems } from "./report.ts";

/** A spec with an answer for everything that is required. */
export interface AnsweredSpec {
  value: unknown;
  /** The file that it was read from: it knows the lines of its fields. */
  read?: ReadSpec;
  /** Set when the person has seen the cluster and its warnings in the wizard. */
  review?: Review;
}

/** Check → plan → render → list, print, emit or write. */
export async function makeBundle(
  { value, read, review }: AnsweredSpec,
  args: ParsedArgs,
  context: Context,
): Promise<Exit> {
  const { errors, warnings, ...checked } = checkSpec(value);
  reportProblems({ errors, warnings: review ? [] : warnings, read }, context.catalogue);
  if (checked.spec === undefined) return exits.problems;

  const plan = makePlan(checked.spec, await languages[checked.spec.language].load(), version);
  const files = () => renderBundle(plan, blueprints, sha256);
  const output = outputs[outputKind(args)];
  return output({ spec: checked.spec, plan, files, ...(review && { review }) }, args, context);
}
