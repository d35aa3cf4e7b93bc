import { renderBundle } from "../core/bundle/render-bundle.ts";
import { specOf } from "../core/cluster/answers.ts";
import { checkSpec } from "../core/cluster/check-spec.ts";
import { type Answers, type Question, questions } from "../core/cluster/questions.ts";
import { languages } from "../core/i18n/languages.ts";
import { type Message, say } from "../core/i18n/message.ts";
import { makePlan } from "../core/plan/make-plan.ts";
import { blueprints } from "../node/blueprints.ts";
import { sha256 } from "../node/sha256.ts";
import { type Asking, shownAnswer } from "./ask-question.ts";
import { previewFiles } from "./preview.ts";
import { type Amount, reviewLines } from "./review.ts";
import type { Wizard } from "./run-wizard.ts";

/** What the person wants after seeing the whole. */
export type Decision = "generate" | "save" | "advanced" | "back" | { question: Question };

/** Shows the cluster that the answers make and asks what to do. */
export async function askReview(
  answers: Answers,
  wizard: Wizard,
  asking: Asking,
): Promise<Decision> {
  const { asker, words } = asking;
  const checked = checkSpec(specOf(answers));
  if (!("spec" in checked)) {
    asker.tell(checked.errors.map(({ at, message }) => `${at}: ${words(message)}`));
    const decision = await decide(answers, asking, say`Some answers do not fit each other.`);
    return decision === "preview" ? "back" : decision;
  }
  const plan = makePlan(checked.spec, await languages[checked.spec.language].load());
  const files = () => renderBundle(plan, blueprints, sha256);
  const { columns, rows } = wizard.screen();
  asker.tell(
    reviewLines(
      plan,
      checked.warnings,
      plan.nodes.length > countedNodes ? undefined : amountOf(files()),
      wizard.place(plan.name),
      words,
      columns,
    ),
  );
  for (;;) {
    const decision = await decide(answers, asking);
    if (decision !== "preview") return decision;
    await previewFiles(files, rows, asking);
  }
}

/** Counting the files of more hosts than that would keep the person waiting. */
const countedNodes = 500;

function amountOf(files: Iterable<{ content: string }>): Amount {
  const sizes = [...files].map(({ content }) => Buffer.byteLength(content));
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

async function decide(
  answers: Answers,
  asking: Asking,
  broken?: Message,
): Promise<Decision | "preview"> {
  const { asker, words } = asking;
  for (;;) {
    const reply =
      broken === undefined
        ? await asker.choose({
            title: words(say`What now?`),
            help: "",
            usual: "generate",
            choices: actions.map(({ value, name }) => ({ value, name: words(name) })),
          })
        : { text: "change" };
    if (reply === "back") return "back";
    if (reply.text !== "change")
      return actions.find(({ value }) => value === reply.text)?.decision ?? "back";
    const question = await chooseAnswer(answers, asking, broken);
    if (question !== undefined) return { question };
  }
}

const actions: readonly { value: string; name: Message; decision?: Decision | "preview" }[] = [
  { value: "generate", name: say`Generate the bundle`, decision: "generate" },
  { value: "preview", name: say`Preview a file`, decision: "preview" },
  { value: "change", name: say`Change an answer` },
  { value: "advanced", name: say`Advanced settings`, decision: "advanced" },
  { value: "save", name: say`Save the answers and stop`, decision: "save" },
];

/** The answer that the person wants to change; undefined: none. */
async function chooseAnswer(
  answers: Answers,
  { asker, words }: Asking,
  broken: Message | undefined,
): Promise<Question | undefined> {
  const asked = questions.filter(
    (question) =>
      (question.asked(answers) || !question.guide) &&
      answers[question.key] !== undefined &&
      question.applies(answers),
  );
  const choices = asked.map((question) => ({
    value: question.key,
    name: words(question.title),
    note: shownAnswer(question, answers[question.key] ?? "", answers, words),
  }));
  const reply = await asker.choose({
    title: words(say`Which answer?`),
    help: broken === undefined ? "" : words(broken),
    usual: "",
    choices,
  });
  return reply === "back" ? undefined : questions.find(({ key }) => key === reply.text);
}
