import { say } from "../core/i18n/message.ts";
import { type Draft, readDraft } from "../node/draft.ts";
import { UsageError } from "./args.ts";

/** The answers of a wizard that was left, for `--resume`. Throws a UsageError where there are none. */
export function loadDraft(): Draft {
  const draft = readDraft();
  if (draft === undefined)
    throw new UsageError([
      say`There are no kept answers to go on with. Leave out --resume to begin anew.`,
    ]);
  return draft;
}
