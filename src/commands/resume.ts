import { msg } from "../core/i18n/message.ts";
import { type Draft, readDraft } from "../node/draft.ts";
import { UsageError } from "./args.ts";

/**
 * The answers of a wizard that was left, for `--resume`. Throws a UsageError where there are none.
 */
export function loadDraft(): Draft {
  const draft = readDraft();
  if (draft === undefined)
    throw new UsageError([
      msg`There are no saved answers to continue with. Leave out --resume to start over.`,
    ]);
  return draft;
}
