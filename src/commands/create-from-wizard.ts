import { quoting } from "../core/bundle/quoting.ts";
import { type Catalogue, msg } from "../core/i18n/message.ts";
import { answersToArguments, specOf } from "../core/questions/answers.ts";
import type { Answers } from "../core/questions/question.ts";
import { type SavedDraft, savedDrafts } from "../node/drafts.ts";
import { outputOf } from "../node/output.ts";
import { startedAs } from "../node/program.ts";
import { interview } from "../wizard/interview.ts";
import type { ParsedArgs } from "./args.ts";
import type { CollectedAnswers } from "./collect-answers.ts";
import type { Context } from "./commands.ts";
import { type Exit, exits } from "./exits.ts";
import { keepDraftUntilDone } from "./keep-draft.ts";
import { outOption, outputKind, outputPaths, reportExistingOutput } from "./output-options.ts";
import { draftsToResume } from "./resume.ts";
import { reportUnfixableErrors } from "./unfixable-errors.ts";

/**
 * Asks the person for what is missing, then makes the bundle or saves the answers, as they decide.
 */
export async function createFromWizard(
  collected: CollectedAnswers,
  args: ParsedArgs,
  context: Context,
): Promise<Exit> {
  const { signal, catalogue } = context;
  const drafts = draftsFor(collected, args);
  if (await reportUnfixableErrors(collected, args, context)) return exits.problems;
  if (outputExists(args, catalogue)) return exits.exists;
  const asked = await interview({
    spec: collected.value,
    properties: collected.properties,
    drafts,
    isResumed: args.value("resume") !== undefined,
    command: program(),
    isPlain: args.has("plain"),
    skipsReview: outputKind(args) !== "write",
    outputPaths: (name) => outputPaths(name, args),
    signal,
    catalogue,
  });
  const { answers } = asked.progress;
  return keepDraftUntilDone(asked, catalogue, () =>
    asked.path === undefined
      ? saveAnswers(answers, catalogue)
      : generate(answers, asked.path, args, context),
  );
}

/** What started this program. */
const program = () => startedAs(process.argv[1] ?? "");

/** What can be continued: what --resume names, or what was saved for the cluster that is begun. */
function draftsFor({ value }: CollectedAnswers, args: ParsedArgs): readonly SavedDraft[] {
  if (args.value("resume") !== undefined) return draftsToResume(args);
  return savedDrafts(typeof value["name"] === "string" ? value["name"] : undefined);
}

/** Reported before the first question, not after the last. */
function outputExists(args: ParsedArgs, catalogue: Catalogue): boolean {
  const out = outOption(args);
  if (out === undefined || outputKind(args) !== "write") return false;
  return reportExistingOutput(outputOf(out), args, catalogue);
}

async function generate(
  answers: Answers,
  path: string,
  args: ParsedArgs,
  context: Context,
): Promise<Exit> {
  const isDefault = args.value("out") === undefined && path === `./${answers.name}.zip`;
  // The bundle is there now: without --force the command would stop at it.
  const words = [...answersToArguments(answers), ...(isDefault ? [] : ["--out", path]), "--force"];
  const command = [program(), ...words.map(quoting.sh)].join(" ");
  const extraOutput = ["", msg`To skip the questions next time, run:`, `  ${command}`];
  const { makeBundle } = await import("./make-bundle.ts");
  return makeBundle({ value: specOf(answers), review: { path, extraOutput } }, args, context);
}

async function saveAnswers(answers: Answers, catalogue: Catalogue): Promise<Exit> {
  return (await import("./save-answers.ts")).saveAnswers(answers, catalogue);
}
