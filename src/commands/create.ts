import { msg } from "../core/i18n/message.ts";
import { discardDrafts } from "../node/drafts.ts";
import { isInteractive } from "../node/program.ts";
import { type ParsedArgs, UsageError } from "./args.ts";
import {
  type CollectedAnswers,
  collectAnswers,
  lacksAnswers,
  missingAnswers,
  warnOfExampleHosts,
  withDefaults,
  withProperties,
} from "./collect-answers.ts";
import type { Context } from "./commands.ts";
import { type Exit, exits } from "./exits.ts";
import { withEntries } from "./host-files.ts";
import { outOption, outputKind } from "./output-options.ts";
import { reportProblems } from "./report.ts";
import { discardNamed, draftsToResume, onlyDraft } from "./resume.ts";
import { reportUnfixableErrors } from "./unfixable-errors.ts";

/** Collects the answers, completes them by questions or by defaults, and makes the bundle. */
export async function create(args: ParsedArgs, context: Context): Promise<Exit> {
  const discarded = args.value("discard");
  if (discarded !== undefined) return discardNamed(discarded, context);
  // A wrong --emit or --out is refused before anybody is asked anything.
  outputKind(args);
  outOption(args);
  const collected = await collectAnswers(args, context.signal);
  if (collected.problems.length > 0)
    return reportProblems({ errors: collected.problems }, context.catalogue);
  if (collected.notes.length > 0)
    reportProblems({ errors: [], warnings: collected.notes }, context.catalogue);
  const createFrom = await chooseSource(args, collected);
  return createFrom(collected, args, context);
}

type CreateFrom = (
  collected: CollectedAnswers,
  args: ParsedArgs,
  context: Context,
) => Promise<Exit>;

/** Where the missing answers come from: defaults, the wizard, or nowhere. */
async function chooseSource(args: ParsedArgs, { value }: CollectedAnswers): Promise<CreateFrom> {
  if (args.has("yes")) return createFromDefaults;
  const isAsked = isInteractive() && (isResumed(args) || lacksAnswers(value));
  if (!isAsked) return createFromArguments;
  return (await import("./create-from-wizard.ts")).createFromWizard;
}

/** `--resume`, with a name or without. */
const isResumed = (args: ParsedArgs) => args.value("resume") !== undefined;

/**
 * With `--yes`: what is missing gets its default; with `--resume` the answers of the draft count
 * too.
 */
async function createFromDefaults(
  collected: CollectedAnswers,
  args: ParsedArgs,
  context: Context,
): Promise<Exit> {
  const { value } = collected;
  const saved = isResumed(args) ? onlyDraft(args) : undefined;
  const draft = saved?.answers;
  if (draft !== undefined && (await reportUnfixableErrors(collected, args, context)))
    return exits.problems;
  reportProblems({ errors: [], warnings: warnOfExampleHosts(value, draft) }, context.catalogue);
  const { makeBundle } = await import("./make-bundle.ts");
  const written = withEntries(withDefaults(value, draft), collected.hostFiles);
  const completed = withProperties(written, collected.properties);
  const answered = { ...collected, value: completed };
  const exit = await makeBundle(answered, args, context);
  if (saved !== undefined && exit === exits.done && outputKind(args) === "write")
    discardDrafts([saved]);
  return exit;
}

/** Without a terminal and without `--yes` nothing is asked and nothing assumed. */
async function createFromArguments(
  collected: CollectedAnswers,
  args: ParsedArgs,
  context: Context,
): Promise<Exit> {
  if (isResumed(args)) failWithoutTerminal(args);
  const missing = missingAnswers(collected.value);
  if (missing.length > 0)
    throw new UsageError([...missing, msg`Or accept the defaults with --yes.`]);
  const { makeBundle } = await import("./make-bundle.ts");
  const written = withEntries(collected.value, collected.hostFiles);
  const value = withProperties(written, collected.properties);
  return makeBundle({ ...collected, value }, args, context);
}

/** A draft is continued by questions, which need a terminal. */
function failWithoutTerminal(args: ParsedArgs): never {
  draftsToResume(args);
  throw new UsageError([
    msg`Your answers are saved, but --resume needs a terminal to ask the remaining questions. Run it in a terminal, or add --yes to use the defaults for them.`,
  ]);
}
