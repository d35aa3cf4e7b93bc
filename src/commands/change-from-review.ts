import { quoting } from "../core/bundle/quoting.ts";
import type { ClusterSpec } from "../core/cluster/types.ts";
import { checkSpec } from "../core/cluster/validate.ts";
import { specOf } from "../core/questions/answers.ts";
import type { Answers } from "../core/questions/question.ts";
import { uniquePath } from "../node/output.ts";
import { startedAs } from "../node/program.ts";
import { interview } from "../wizard/interview.ts";
import type { ParsedArgs } from "./args.ts";
import { type LoadedCluster, loadCluster } from "./change-source.ts";
import type { Context } from "./commands.ts";
import { type Exit, exits } from "./exits.ts";
import { keepDraftUntilDone } from "./keep-draft.ts";
import { outOption } from "./output-options.ts";
import { findChange, printChange, textLines, writeChange } from "./print-change.ts";
import { draftsToResume } from "./resume.ts";
import { saveAnswers } from "./save-answers.ts";

/**
 * Opens the review with the answers of the old cluster. What leads to the new one is shown there,
 * as often as the person changes an answer, and written where they say.
 */
export async function changeFromReview(
  old: LoadedCluster,
  oldName: string,
  args: ParsedArgs,
  context: Context,
): Promise<Exit> {
  const { signal, catalogue } = context;
  const isResumed = args.value("resume") !== undefined;
  const changeTo = async (spec: ClusterSpec) =>
    findChange(old, await loadCluster(spec, undefined), args);
  const asked = await interview({
    spec: { ...old.state.plan.spec },
    properties: {},
    drafts: isResumed ? draftsToResume(args) : [],
    isResumed,
    command: `${startedAs(process.argv[1] ?? "")} change ${quoting.sh(oldName)}`,
    isPlain: args.has("plain"),
    skipsReview: false,
    outputPaths: (name) => newPaths(name, args),
    findChange: async (spec) => {
      const { found } = await changeTo(spec);
      const isEmpty = found.steps.length === 0 && found.refused.length === 0;
      return { lines: textLines(found, catalogue), refused: found.refused, isEmpty };
    },
    signal,
    catalogue,
  });
  const { path } = asked;
  const { answers } = asked.progress;
  return keepDraftUntilDone(asked, catalogue, () =>
    path === undefined
      ? saveAnswers(answers, catalogue, oldName)
      : write(answers, path, changeTo, args, context),
  );
}

/** Never the place of another bundle, not even with `--force`: the old one is needed. */
function newPaths(name: string, args: ParsedArgs): string[] {
  const out = outOption(args);
  return out === undefined ? ["/", ".zip"].map((ending) => uniquePath(name, ending)) : [out];
}

async function write(
  answers: Answers,
  path: string,
  changeTo: (spec: ClusterSpec) => Promise<ReturnType<typeof findChange>>,
  args: ParsedArgs,
  context: Context,
): Promise<Exit> {
  const { spec } = checkSpec(specOf(answers));
  if (spec === undefined) return exits.problems;
  const change = await changeTo(spec);
  // On the terminal the person has just read the steps.
  const isRead = process.stdout.isTTY && !args.has("json") && !args.has("diff");
  if (!isRead) await printChange(change, path, args, context.catalogue);
  return writeChange(change, args, context, { path, extraOutput: [] });
}
