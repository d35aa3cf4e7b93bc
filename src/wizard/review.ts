import type { BundleFile } from "../core/bundle/blueprint.ts";
import { renderBundle } from "../core/bundle/render.ts";
import type { ClusterSpec, Problem } from "../core/cluster/types.ts";
import { checkSpec } from "../core/cluster/validate.ts";
import { languages } from "../core/i18n/languages.ts";
import { type Message, msg } from "../core/i18n/message.ts";
import { makePlan } from "../core/plan/plan.ts";
import { specOf } from "../core/questions/answers.ts";
import type { Answers, Question } from "../core/questions/question.ts";
import { questions } from "../core/questions/questions.ts";
import { blueprints } from "../node/blueprints.ts";
import { version } from "../node/program.ts";
import { sha256 } from "../node/sha256.ts";
import { shownAnswer } from "./ask-questions.ts";
import type { WizardContext } from "./context.ts";
import { previewFiles } from "./preview.ts";
import { type BundleSize, problemLines, questionAt, reviewLines } from "./summary.ts";
import type { Screen } from "./terminal.ts";

/** What the person wants after the review: the bundle at a path, say. */
export type ReviewChoice = "save" | "advanced" | "back" | { path: string } | { question: Question };

/** What the review shows besides the cluster. */
export interface ReviewOptions {
  screen(): Screen;
  /** Where the bundle may go, as the person reads it; the default first. */
  outputPaths(name: string): readonly string[];
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

/** An entry of the menu below the review. Undefined: the menu is asked again. */
interface Action {
  name: Message;
  note?: string;
  choose(): ReviewChoice | Promise<ReviewChoice | undefined>;
}

type Actions = Readonly<Record<string, Action>>;

async function askAction(
  actions: Actions,
  { prompter, translate }: WizardContext,
): Promise<ReviewChoice> {
  const choices = Object.entries(actions).map(([value, { name, note }]) => ({
    value,
    name: translate(name),
    ...(note !== undefined && { note }),
  }));
  for (;;) {
    const result = await prompter.select({
      title: translate(msg`What now?`),
      help: "",
      default: choices[0]?.value ?? "",
      choices,
    });
    const choice = result === "back" ? result : await actions[result.text]?.choose();
    if (choice !== undefined) return choice;
  }
}

/** What can be done whether the answers fit each other or not. */
const actionsFor = (answers: Answers, context: WizardContext): Actions => ({
  change: { name: msg`Change an answer`, choose: () => chooseAnswer(answers, context) },
  advanced: { name: msg`Advanced settings`, choose: () => "advanced" },
  save: { name: msg`Save the answers and quit`, choose: () => "save" },
});

/** The questions that mend what is wrong. */
function corrections(
  errors: readonly Problem[],
  answers: Answers,
  { translate }: WizardContext,
): Actions {
  const toMend = [...new Set(errors.flatMap(({ at }) => questionAt(at) ?? []))];
  return Object.fromEntries(
    toMend.map((question) => {
      const text = question.read(answers) ?? question.defaultFor(answers);
      const action: Action = {
        name: msg`Change: ${question.title}`,
        note: shownAnswer(question, text, answers, translate),
        choose: () => ({ question }),
      };
      return [question.key, action];
    }),
  );
}

interface CheckedAnswers {
  spec: ClusterSpec;
  warnings: readonly Problem[];
  answers: Answers;
}

/** Prints the cluster; returns what can be done with its bundle. */
async function showCluster(
  { spec, warnings, answers }: CheckedAnswers,
  { outputPaths, screen }: ReviewOptions,
  context: WizardContext,
): Promise<Actions> {
  const plan = makePlan(spec, await languages[spec.language].load(), version);
  const files = () => renderBundle(plan, blueprints, sha256);
  const size = plan.nodes.length > maxCountedNodes ? undefined : sizeOf(files());
  const [path = "", ...otherPaths] = outputPaths(plan.name);
  const reviewed = { plan, answers, warnings, paths: [path, ...otherPaths], size };
  const { prompter, translate } = context;
  prompter.log(reviewLines(reviewed, translate, screen()));
  const others = otherPaths.map((other): [string, Action] => [
    other,
    { name: msg`Generate ${other} instead`, choose: () => ({ path: other }) },
  ]);
  return {
    generate: { name: msg`Generate the bundle: ${path}`, choose: () => ({ path }) },
    ...Object.fromEntries(others),
    preview: {
      name: msg`Preview a file`,
      choose: async () => void (await previewFiles(files, screen, context)),
    },
  };
}

/** Counting the files of more hosts than that would keep the person waiting. */
const maxCountedNodes = 500;

function sizeOf(files: Iterable<BundleFile>): BundleSize {
  const sizes = [...files].map(({ content }) => Buffer.byteLength(content));
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** The answer that the person wants to change; undefined: none. */
async function chooseAnswer(
  answers: Answers,
  { prompter, translate }: WizardContext,
): Promise<{ question: Question } | undefined> {
  const answered = questions.filter(
    (question) =>
      (question.askedByDefault(answers) || !question.isTransient) &&
      question.read(answers) !== undefined &&
      question.condition(answers),
  );
  const result = await prompter.select({
    title: translate(msg`Which answer do you want to change?`),
    help: "",
    default: "",
    choices: answered.map((question) => ({
      value: question.key,
      name: translate(question.title),
      note: shownAnswer(question, question.read(answers) ?? "", answers, translate),
    })),
  });
  const question = result === "back" ? undefined : answered.find(({ key }) => key === result.text);
  return question && { question };
}
