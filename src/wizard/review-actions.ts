import type { Problem } from "../core/cluster/types.ts";
import { type Message, msg } from "../core/i18n/message.ts";
import type { Answers, Question } from "../core/questions/question.ts";
import { questions } from "../core/questions/questions.ts";
import { shownAnswer } from "./ask-questions.ts";
import type { WizardContext } from "./context.ts";
import { questionAt } from "./summary.ts";

/** What the person wants after the review: the bundle at a path, say. */
export type ReviewChoice = "save" | "advanced" | "back" | { path: string } | { question: Question };

/** An entry of the menu below the review. Undefined: the menu is asked again. */
export interface Action {
  name: Message;
  note?: string;
  choose(): ReviewChoice | Promise<ReviewChoice | undefined>;
}

export type Actions = Readonly<Record<string, Action>>;

/** Asks what to do; the first is the default. */
export async function askAction(
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
export const actionsFor = (answers: Answers, context: WizardContext): Actions => ({
  change: { name: msg`Change an answer`, choose: () => chooseAnswer(answers, context) },
  advanced: { name: msg`Advanced settings`, choose: () => "advanced" },
  save: { name: msg`Save the answers and quit`, choose: () => "save" },
});

/** The questions that mend what is wrong. */
export function corrections(
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
