import { list, msg } from "../core/i18n/message.ts";
import { discardDrafts, type SavedDraft, savedDrafts } from "../node/drafts.ts";
import { type ParsedArgs, UsageError } from "./args.ts";
import type { Context } from "./commands.ts";
import { type Exit, exits } from "./exits.ts";
import { printError } from "./report.ts";

/**
 * The saved drafts that `--resume [NAME]` asks for, newest first. Throws a UsageError where there
 * are none.
 */
export function draftsToResume(args: ParsedArgs): [SavedDraft, ...SavedDraft[]] {
  const name = args.value("resume") || undefined;
  const [newest, ...others] = savedDrafts(name);
  if (newest === undefined) throw new UsageError([noDrafts(name), inFile(name), startOver]);
  return [newest, ...others];
}

/** The draft to complete without questions: there is nobody to choose from several. */
export function onlyDraft(args: ParsedArgs): SavedDraft {
  const [newest, ...others] = draftsToResume(args);
  const names = new Set([newest, ...others].map(({ name }) => name));
  if (names.size > 1)
    throw new UsageError([
      msg`There are saved answers for several clusters: ${list([...names])}. Name one: --resume NAME.`,
    ]);
  return newest;
}

/** `--discard NAME`: the saved answers for that cluster go. */
export function discardNamed(name: string, { catalogue }: Context): Exit {
  const drafts = savedDrafts(name);
  if (drafts.length === 0) throw new UsageError([noDrafts(name)]);
  discardDrafts(drafts);
  printError([msg`The saved answers for "${name}" are deleted.`], catalogue);
  return exits.done;
}

function noDrafts(name: string | undefined) {
  if (name === undefined) return msg`There are no saved answers to continue with.`;
  const names = [...new Set(savedDrafts().map((draft) => draft.name))];
  return names.length === 0
    ? msg`There are no saved answers for "${name}".`
    : msg`There are no saved answers for "${name}", only for: ${list(names)}.`;
}

const inFile = (name = "NAME") =>
  msg`Answers that the wizard saved to a file are read with --spec ${`${name}.yaml`}.`;

const startOver = msg`Leave out --resume to start over.`;
