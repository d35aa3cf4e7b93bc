import { answersOf } from "../core/cluster/answers.ts";
import { belongsTo } from "../core/cluster/check-answer.ts";
import { checkSpec } from "../core/cluster/check-spec.ts";
import { questions } from "../core/cluster/questions.ts";
import { valueAt } from "../core/cluster/set-path.ts";
import type { Catalogue } from "../core/i18n/message.ts";
import type { ReadSpec } from "../node/read-spec.ts";
import { reportProblems } from "./report.ts";

/** Reports what no question of the wizard could mend: unknown fields, and values that are no answer at all. Whether there was any. */
export function reportUnasked(
  value: unknown,
  read: ReadSpec | undefined,
  catalogue: Catalogue,
): boolean {
  const answers = answersOf(value);
  const canBeAsked = (at: string) =>
    questions.some(
      (question) =>
        !question.guide &&
        belongsTo(at, question) &&
        (answers[question.key] !== undefined ||
          valueAt(value, question.key.split(".")) === undefined),
    );
  const errors = checkSpec(value).errors.filter(({ at }) => !canBeAsked(at));
  if (errors.length > 0) reportProblems(errors, [], read, catalogue);
  return errors.length > 0;
}
