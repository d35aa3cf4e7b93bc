import type { BundleFile } from "../core/bundle/blueprint.ts";
import { renderBundle } from "../core/bundle/render.ts";
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
import { shownAnswer, type WizardContext } from "./ask-questions.ts";
import { previewFiles } from "./preview.ts";
import { type BundleSize, reviewLines } from "./summary.ts";
import type { Screen } from "./terminal.ts";

/** What the person wants after the review. */
export type ReviewChoice = "generate" | "save" | "advanced" | "back" | { question: Question };

/** What the review shows besides the cluster. */
export interface ReviewOptions {
  screen(): Screen;
  /** Where the bundle would go, as the person reads it. */
  outputPath(name: string): string;
}

/** Shows the cluster that the answers make and asks what to do. */
export async function askReview(
  answers: Answers,
  options: ReviewOptions,
  context: WizardContext,
): Promise<ReviewChoice> {
  const { prompter, translate } = context;
  const checked = checkSpec(specOf(answers));
  if (checked.spec === undefined) {
    prompter.log(checked.errors.map(({ at, message }) => `${at}: ${translate(message)}`));
    return askCorrection(answers, context);
  }
  const plan = makePlan(checked.spec, await languages[checked.spec.language].load(), version);
  const files = () => renderBundle(plan, blueprints, sha256);
  const { columns, rows } = options.screen();
  const size = plan.nodes.length > maxCountedNodes ? undefined : sizeOf(files());
  const bundle = { path: options.outputPath(plan.name), size };
  prompter.log(reviewLines(plan, checked.warnings, bundle, translate, columns));
  for (;;) {
    const choice = await askAction(answers, context);
    if (choice !== "preview") return choice;
    await previewFiles(files, rows, context);
  }
}

/** Counting the files of more hosts than that would keep the person waiting. */
const maxCountedNodes = 500;

function sizeOf(files: Iterable<BundleFile>): BundleSize {
  const sizes = [...files].map(({ content }) => Buffer.byteLength(content));
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** With answers that do not fit each other there is nothing to do but change one. */
async function askCorrection(answers: Answers, context: WizardContext): Promise<ReviewChoice> {
  for (;;) {
    const help = msg`Some answers contradict each other.`;
    const question = await chooseAnswer(answers, context, help);
    if (question !== undefined) return { question };
  }
}

const actions: readonly {
  name: Message;
  choice: "generate" | "preview" | "change" | "advanced" | "save";
}[] = [
  { choice: "generate", name: msg`Generate the bundle` },
  { choice: "preview", name: msg`Preview a file` },
  { choice: "change", name: msg`Change an answer` },
  { choice: "advanced", name: msg`Advanced settings` },
  { choice: "save", name: msg`Save the answers and quit` },
];

async function askAction(
  answers: Answers,
  context: WizardContext,
): Promise<ReviewChoice | "preview"> {
  const { prompter, translate } = context;
  for (;;) {
    const result = await prompter.select({
      title: translate(msg`What now?`),
      help: "",
      default: "generate",
      choices: actions.map(({ choice, name }) => ({ value: choice, name: translate(name) })),
    });
    if (result === "back") return "back";
    const choice = actions.find((action) => action.choice === result.text)?.choice ?? "back";
    if (choice !== "change") return choice;
    const question = await chooseAnswer(answers, context);
    if (question !== undefined) return { question };
  }
}

/** The answer that the person wants to change; undefined: none. */
async function chooseAnswer(
  answers: Answers,
  { prompter, translate }: WizardContext,
  help?: Message,
): Promise<Question | undefined> {
  const answered = questions.filter(
    (question) =>
      (question.askedByDefault(answers) || !question.isTransient) &&
      question.read(answers) !== undefined &&
      question.condition(answers),
  );
  const result = await prompter.select({
    title: translate(msg`Which answer do you want to change?`),
    help: help === undefined ? "" : translate(help),
    default: "",
    choices: answered.map((question) => ({
      value: question.key,
      name: translate(question.title),
      note: shownAnswer(question, question.read(answers) ?? "", answers, translate),
    })),
  });
  return result === "back" ? undefined : questions.find(({ key }) => key === result.text);
}
