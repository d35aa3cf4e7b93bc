import { msg } from "../core/i18n/message.ts";
import { type Answers, type Group, groups, type Question } from "../core/questions/question.ts";
import { questions } from "../core/questions/questions.ts";
import { askQuestion, shownAnswer } from "./ask-questions.ts";
import type { WizardContext } from "./context.ts";
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
    const applicable = questionsOf(group, answers);
    if (applicable.length === 0) return [];
    const set = applicable.filter(({ read }) => read(answers) !== undefined).length;
    return [{ value: group, name: translate(set === 0 ? title : msg`${title} (${set} set)`) }];
  });
}

/** What the wizard asks by itself elsewhere is not found here. */
const questionsOf = (group: string, answers: Answers) =>
  questions.filter(
    ({ section, askedByDefault, condition, ...question }) =>
      question.group === group &&
      condition(answers) &&
      (section === "advanced" || !askedByDefault(answers)),
  );

const isGroup = (name: string): name is Group => Object.hasOwn(groups, name);

/** The menu of one group: each question with what it is set to. */
async function askGroup(
  group: string,
  progress: Progress,
  context: WizardContext,
): Promise<Progress> {
  const { prompter, translate } = context;
  let current = progress;
  for (;;) {
    const result = await prompter.select({
      title: isGroup(group) ? translate(groups[group]) : group,
      help: "",
      default: "done",
      choices: [
        { value: "done", name: translate(msg`Done`) },
        ...questionsOf(group, current.answers).map((question) =>
          questionChoice(question, current.answers, context),
        ),
      ],
    });
    const question =
      result === "back" ? undefined : questions.find(({ key }) => key === result.text);
    if (question === undefined) return current;
    const answered = await answerAdvanced(question, current, context);
    if (answered !== "back") current = answered;
  }
}

function questionChoice(
  question: Question,
  answers: Answers,
  { translate }: WizardContext,
): PromptChoice {
  const text = question.read(answers) ?? question.defaultFor(answers);
  return {
    value: question.key,
    name: translate(question.title),
    ...(text !== "" && { note: shownAnswer(question, text, answers, translate) }),
  };
}

/** Asks one question of the menu; what was set before the person went back counts too. */
export async function answerAdvanced(
  question: Question,
  progress: Progress,
  context: WizardContext,
): Promise<Progress | "back"> {
  const result = await askQuestion(question, progress, context);
  return result === "back" ? result : recordAdvanced(question, result.text, progress, context);
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
