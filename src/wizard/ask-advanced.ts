import { say } from "../core/i18n/message.ts";
import { groups } from "../core/questions/question.ts";
import { type Answers, type Question, questions } from "../core/questions/questions.ts";
import { answered } from "./answered.ts";
import { type Asking, askQuestion } from "./ask-question.ts";
import { advancedStep, type Progress } from "./progress.ts";

/** The menu of what most clusters leave alone. */
export async function askAdvanced(progress: Progress, asking: Asking): Promise<Progress | "back"> {
  const { asker, words } = asking;
  const open = Object.entries(groups).flatMap(([group, title]) => {
    const rows = questions.filter(
      (question) => question.group === group && question.condition(progress.answers),
    );
    const set = rows.filter(({ key }) => progress.answers[key] !== undefined).length;
    return rows.length === 0
      ? []
      : [{ value: group, name: set === 0 ? words(title) : words(say`${title} (${set} set)`) }];
  });
  const reply = await asker.choose({
    title: words(say`Advanced settings`),
    help: words(say`Everything here has a default that works.`),
    usual: "done",
    choices: [{ value: "done", name: words(say`Go on to the review`) }, ...open],
  });
  if (reply === "back") return "back";
  if (reply.text === "done") return { ...progress, trail: [...progress.trail, advancedStep] };
  return askGroup(reply.text, progress, asking);
}

/** The questions of one entry of the menu, each with its default. Going back leads to the one before, and from the first to the menu. */
async function askGroup(group: string, progress: Progress, asking: Asking): Promise<Progress> {
  const rows = questions.filter((each) => each.group === group);
  const asked: number[] = [];
  let current = progress;
  for (let index = 0; index < rows.length; index++) {
    const question = rows[index];
    if (!question?.condition(current.answers)) continue;
    const reply = await askQuestion(question, current.answers, asking);
    if (reply !== "back") {
      asked.push(index);
      current = inGroup(question, reply.text, current, asking);
      continue;
    }
    const before = asked.pop();
    if (before === undefined) return current;
    index = before - 1;
  }
  return current;
}

/** An answer under Advanced. It is no step to go back to, unless the wizard would ask it by itself; a default is left out. */
function inGroup(question: Question, text: string, progress: Progress, asking: Asking): Progress {
  const { askedByDefault, isTransient, key, defaultFor } = question;
  const isDefault =
    !isTransient &&
    !askedByDefault(progress.answers) &&
    text === defaultFor(withoutKey(progress.answers, key));
  if (isDefault && progress.answers[key] === undefined) return progress;
  const next = answered(question, isDefault ? "" : text, progress, asking);
  return askedByDefault(next.answers)
    ? next
    : { ...next, given: [...next.given, key], trail: next.trail.filter((each) => each !== key) };
}

const withoutKey = (answers: Answers, key: string): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([each]) => each !== key));
