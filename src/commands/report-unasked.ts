import { valueAt } from "../core/cluster/paths.ts";
import { checkSpec } from "../core/cluster/validate.ts";
import type { Catalogue } from "../core/i18n/message.ts";
import { answersOf } from "../core/questions/answers.ts";
import { questions } from "../core/questions/questions.ts";
import { belongsTo } from "../core/questions/validate-answer.ts";
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
        !question.isTransient &&
        belongsTo(at, question) &&
        (answers[question.key] !== undefined ||
          valueAt(value, question.key.split(".")) === undefined),
    );
  const errors = checkSpec(value).errors.filter(({ at }) => !canBeAsked(at));
  if (errors.length > 0) reportProblems(errors, [], read, catalogue);
  return errors.length > 0;
}
