import type { BundleFile } from "../core/bundle/blueprint.ts";
import { renderBundle } from "../core/bundle/render.ts";
import type { ClusterSpec, Problem } from "../core/cluster/types.ts";
import { checkSpec } from "../core/cluster/validate.ts";
import { languages } from "../core/i18n/languages.ts";
import { msg } from "../core/i18n/message.ts";
import { makePlan } from "../core/plan/plan.ts";
import { specOf } from "../core/questions/answers.ts";
import type { Answers } from "../core/questions/question.ts";
import { blueprints } from "../node/blueprints.ts";
import { version } from "../node/program.ts";
import { sha256 } from "../node/sha256.ts";
import type { WizardContext } from "./context.ts";
import { previewFiles } from "./preview.ts";
import {
  type Action,
  type Actions,
  actionsFor,
  askAction,
  corrections,
  type ReviewChoice,
} from "./review-actions.ts";
import { askChange, type FindChange } from "./review-change.ts";
import { type BundleSize, problemLines, reviewLines } from "./summary.ts";
import type { Screen } from "./terminal.ts";

/** What the review shows besides the cluster. */
export interface ReviewOptions {
  screen(): Screen;
  /** Where the bundle may go, as the person reads it; the default first. */
  outputPaths(name: string): readonly string[];
  /** What leads from the old cluster to this one, where there is an old one. */
  findChange?: FindChange | undefined;
}

/** Shows the cluster that the answers make and asks what to do. */
export async function askReview(
  answers: Answers,
  options: ReviewOptions,
  context: WizardContext,
): Promise<ReviewChoice> {
  const { spec, errors, warnings } = checkSpec(specOf(answers));
  const always = actionsFor(answers, context);
  if (spec !== undefined) {
    const forBundle = await showCluster({ spec, warnings, answers }, options, context);
    return askAction({ ...forBundle, ...always }, context);
  }
  const { prompter, translate } = context;
  prompter.log(problemLines(errors, translate, options.screen().columns));
  return askAction({ ...corrections(errors, answers, context), ...always }, context);
}

interface CheckedAnswers {
  spec: ClusterSpec;
  warnings: readonly Problem[];
  answers: Answers;
}

/** Prints the cluster; returns what can be done with its bundle. */
async function showCluster(
  { spec, warnings, answers }: CheckedAnswers,
  { outputPaths, screen, findChange }: ReviewOptions,
  context: WizardContext,
): Promise<Actions> {
  const plan = makePlan(spec, await languages[spec.language].load(), version);
  const files = () => renderBundle(plan, blueprints, sha256);
  const size = plan.nodes.length > maxCountedNodes ? undefined : sizeOf(files());
  const [path = "", ...otherPaths] = outputPaths(plan.name);
  const paths = [path, ...otherPaths];
  const isChange = findChange !== undefined;
  const { prompter, translate } = context;
  prompter.log(
    reviewLines({ plan, answers, warnings, paths, size, isChange }, translate, screen()),
  );
  const writing = writingActions(path, otherPaths);
  const changing: Actions | undefined = findChange && {
    steps: {
      name: msg`Show the steps from the old cluster`,
      choose: () => askChange({ spec, answers, writing }, findChange, screen, context),
    },
  };
  return {
    ...(changing ?? writing),
    preview: {
      name: msg`Preview a file`,
      choose: async () => void (await previewFiles(files, screen, context)),
    },
  };
}

function writingActions(path: string, otherPaths: readonly string[]): Actions {
  const others = otherPaths.map((other): [string, Action] => [
    other,
    { name: msg`Generate ${other} instead`, choose: () => ({ path: other }) },
  ]);
  return {
    generate: { name: msg`Generate the bundle: ${path}`, choose: () => ({ path }) },
    ...Object.fromEntries(others),
  };
}

/** Counting the files of more hosts than that would keep the person waiting. */
const maxCountedNodes = 500;

function sizeOf(files: Iterable<BundleFile>): BundleSize {
  const sizes = [...files].map(({ content }) => Buffer.byteLength(content));
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}
