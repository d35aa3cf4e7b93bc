import { answersOf } from "../core/cluster/answers.ts";
import { belongsTo } from "../core/cluster/check-answer.ts";
import { checkSpec } from "../core/cluster/check-spec.ts";
import type { Problem } from "../core/cluster/problem.ts";
import { questions } from "../core/cluster/questions.ts";
import { valueAt } from "../core/cluster/set-path.ts";

/** The errors that no question of the wizard could fix: unknown fields, and values that are no answer at all. */
export function findUnfixableErrors(value: unknown): Problem[] {
  const answers = answersOf(value);
  const fixable = questions.filter(
    ({ guide, key }) =>
      !guide && (answers[key] !== undefined || valueAt(value, key.split(".")) === undefined),
  );
  return checkSpec(value).errors.filter(
    ({ at }) => !fixable.some((question) => belongsTo(at, question)),
  );
}
