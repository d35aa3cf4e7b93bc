import { say } from "../core/i18n/message.ts";
import { type Draft, readDraft } from "../node/draft.ts";
import type { CollectedAnswers } from "./answers.ts";
import { type ParsedArgs, UsageError } from "./args.ts";
import type { Context } from "./commands.ts";
import { reportProblems } from "./report.ts";

/** The answers of a wizard that was left, for `--resume`. Throws a UsageError where there are none. */
export function loadDraft(): Draft {
  const draft = readDraft();
  if (draft === undefined)
    throw new UsageError([
      say`There are no kept answers to go on with. Leave out --resume to begin anew.`,
    ]);
  return draft;
}

/** Reports what no question could fix; whether there is any. Only a file and `--set` can bring such errors. */
export async function reportUnfixableErrors(
  { value, read }: CollectedAnswers,
  args: ParsedArgs,
  { catalogue }: Context,
): Promise<boolean> {
  if (read === undefined && args.values("set").length === 0) return false;
  const { findUnfixableErrors } = await import("./unfixable-errors.ts");
  const errors = findUnfixableErrors(value);
  if (errors.length > 0) reportProblems({ errors, read }, catalogue);
  return errors.length > 0;
}
