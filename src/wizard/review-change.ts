import type { ClusterSpec, Problem } from "../core/cluster/types.ts";
import { msg } from "../core/i18n/message.ts";
import type { Answers } from "../core/questions/question.ts";
import type { WizardContext } from "./context.ts";
import {
  type Action,
  type Actions,
  askAction,
  corrections,
  type ReviewChoice,
} from "./review-actions.ts";
import { problemLines } from "./summary.ts";
import { fit, type Screen } from "./terminal.ts";

/** What leads from an old cluster to the one that is reviewed. */
export interface ReviewedChange {
  /** For the person, in their language. */
  lines: readonly string[];
  refused: readonly Problem[];
  /** Whether the clusters are the same. */
  isEmpty: boolean;
}

/** Tells what leads to a cluster. */
export type FindChange = (spec: ClusterSpec) => Promise<ReviewedChange>;

/** The answers that make a cluster, and what can be done with its bundle. */
interface Reviewed {
  spec: ClusterSpec;
  answers: Answers;
  writing: Actions;
}

/** Prints the change and asks where the new bundle goes. Undefined: back to the review. */
export async function askChange(
  { spec, answers, writing }: Reviewed,
  findChange: FindChange,
  screen: () => Screen,
  context: WizardContext,
): Promise<ReviewChoice | undefined> {
  const { lines, refused, isEmpty } = await findChange(spec);
  const { prompter, translate } = context;
  const { columns } = screen();
  prompter.log(["", ...lines.flatMap((line) => fit(line, columns))]);
  if (isEmpty) return undefined;
  const isRefused = refused.length > 0;
  if (isRefused) prompter.log(["", ...problemLines(refused, translate, columns)]);
  const next = isRefused ? corrections(refused, answers, context) : writing;
  const choice = await askAction({ ...next, review: backToReview }, context);
  return choice === "back" ? undefined : choice;
}

const backToReview: Action = { name: msg`Back to the review`, choose: () => "back" };
