import { valueAt } from "../core/cluster/spec-paths.ts";
import type { Problem } from "../core/cluster/types.ts";
import { answersOf } from "../core/questions/answers.ts";
import { questions } from "../core/questions/questions.ts";
import type { ParsedArgs } from "./args.ts";
import type { CollectedAnswers } from "./collect-answers.ts";
import type { Context } from "./commands.ts";
import { reportProblems } from "./report.ts";

/**
 * Reports the errors that no question of the wizard could fix; whether there are any. Only a file
 * and `--set` can bring such.
 */
export async function reportUnfixableErrors(
  { value, read }: CollectedAnswers,
  args: ParsedArgs,
  { catalogue }: Context,
): Promise<boolean> {
  if (read === undefined && args.values("set").length === 0) return false;
  const errors = await findUnfixableErrors(value);
  if (errors.length > 0) reportProblems({ errors, read }, catalogue);
  return errors.length > 0;
}

/** Unknown fields, and values that are no answer at all. */
async function findUnfixableErrors(value: unknown): Promise<Problem[]> {
  const { checkSpec } = await import("../core/cluster/validate.ts");
  const { belongsTo } = await import("../core/questions/validate-answer.ts");
  const answers = answersOf(value);
  const fixable = questions.filter(
    ({ isTransient, key }) =>
      !isTransient && (answers[key] !== undefined || valueAt(value, key.split(".")) === undefined),
  );
  return checkSpec(value).errors.filter(
    ({ at }) => !fixable.some((question) => belongsTo(at, question)),
  );
}
