import { draftOf } from "../core/cluster/draft.ts";
import { valueAt } from "../core/cluster/spec-paths.ts";
import type { Problem } from "../core/cluster/types.ts";
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

/** Or nothing: the question asks for something better. */
const isScalar = (value: unknown) => typeof value !== "object";

/** Unknown fields, and values that are no answer at all. */
async function findUnfixableErrors(value: unknown): Promise<Problem[]> {
  const { checkSpec } = await import("../core/cluster/validate.ts");
  const { belongsTo } = await import("../core/questions/validate-answer.ts");
  const answers = draftOf(value);
  const fixable = questions.filter(
    ({ isTransient, key, read }) =>
      !isTransient && (read(answers) !== undefined || isScalar(valueAt(value, key.split(".")))),
  );
  return checkSpec(value).errors.filter(
    ({ at }) => !fixable.some((question) => belongsTo(at, question)),
  );
}
