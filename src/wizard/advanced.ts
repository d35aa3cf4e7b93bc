import { msg } from "../core/i18n/message.ts";
import { groups, type Question } from "../core/questions/question.ts";
import { questions } from "../core/questions/questions.ts";
import { askQuestion, type WizardContext } from "./ask-questions.ts";
import { advancedStep, type Progress, recordAnswer } from "./progress.ts";
import type { PromptChoice } from "./prompter.ts";

/** The menu of what most clusters leave alone. */
export async function askAdvanced(
  progress: Progress,
  context: WizardContext,
): Promise<Progress | "back"> {
  const { prompter, translate } = context;
  const result = await prompter.select({
    title: translate(msg`Advanced settings`),
    help: translate(msg`Everything here has a default that works.`),
    default: "done",
    choices: [
      { value: "done", name: translate(msg`Continue to the review`) },
      ...groupChoices(progress, context),
    ],
  });
  if (result === "back") return "back";
  if (result.text === "done") return { ...progress, trail: [...progress.trail, advancedStep] };
  return askGroup(result.text, progress, context);
}

/** The groups that have questions for these answers, with how many of them are set. */
function groupChoices({ answers }: Progress, { translate }: WizardContext): PromptChoice[] {
  return Object.entries(groups).flatMap(([group, title]) => {
    const applicable = questions.filter(
      (question) => question.group === group && question.condition(answers),
    );
    if (applicable.length === 0) return [];
    const set = applicable.filter(({ read }) => read(answers) !== undefined).length;
    return [{ value: group, name: translate(set === 0 ? title : msg`${title} (${set} set)`) }];
  });
}

/**
 * The questions of one group, each with its default. Going back leads to the one before, and from
 * the first to the menu.
 */
async function askGroup(
  group: string,
  progress: Progress,
  context: WizardContext,
): Promise<Progress> {
  const inGroup = questions.filter((question) => question.group === group);
  const asked: number[] = [];
  let current = progress;
  for (let index = 0; index < inGroup.length; index++) {
    const question = inGroup[index];
    if (!question?.condition(current.answers)) continue;
    const result = await askQuestion(question, current, context);
    if (result !== "back") current = recordAdvanced(question, result.text, current, context);
    if (result !== "back" && !result.goesBack) {
      asked.push(index);
      continue;
    }
    const previous = asked.pop();
    if (previous === undefined) return current;
    index = previous - 1;
  }
  return current;
}

/**
 * Records an answer under Advanced. It is no step to go back to, unless the wizard would ask it by
 * itself; a default is left out.
 */
function recordAdvanced(
  question: Question,
  text: string,
  progress: Progress,
  context: WizardContext,
): Progress {
  const { askedByDefault, isTransient, key, defaultFor, read, clear } = question;
  const { answers } = progress;
  const isDefault = !isTransient && !askedByDefault(answers) && text === defaultFor(clear(answers));
  if (isDefault && read(answers) === undefined) return progress;
  const next = recordAnswer(question, isDefault ? "" : text, progress, context);
  if (askedByDefault(next.answers)) return next;
  const trail = next.trail.filter((step) => step !== key);
  return { ...next, preset: [...next.preset, key], trail };
}
