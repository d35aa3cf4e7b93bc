import { type Catalogue, type Message, say, textOf } from "../core/messages/message.ts";

import { type Answers, groups, type Question, questions, type Section, sections } from "../core/spec/questions.ts";
import { askQuestion, type Asking, shownAnswer } from "./ask-question.ts";
import type { Asker } from "./asker.ts";
import { advancedStep, isAnswered, type Progress, steppedBack, withReply } from "./progress.ts";
import { askReview, type Decision } from "./ask-review.ts";
import type { Screen } from "./screen.ts";

export interface Wizard {
  asker: Asker;
  catalogue: Catalogue;
  screen: () => Screen;
  /** Where the bundle would go, as the person reads it. */
  place: (name: string) => string;
  /** Whether the answers are all that is wanted: no review. */
  skipsReview: boolean;
  /** Called with every step, so that an interrupted wizard can be resumed. */
  onProgress: (progress: Progress) => void;
}

/** What the person wants done with the answers. */
export interface Outcome {
  progress: Progress;
  decision: "generate" | "save";
}

type Step = Question | "advanced" | "review";

/** Asks what is open, then shows the whole cluster for review, until the person decides. */
export async function runWizard(start: Progress, wizard: Wizard): Promise<Outcome> {
  const asking = askingOf(wizard);
  const headings = headingsOf(wizard.asker, asking.words);
  let progress = start;
  for (;;) {
    wizard.onProgress(progress);
    const step = await nextStep(progress, asking);
    if (step === "review" && wizard.skipsReview) return { progress, decision: "generate" };
    headings(step === "review" ? "review" : step === "advanced" ? "advanced" : step.section);
    if (step === "review") {
      const decision = await askReview(progress.answers, wizard, asking);
      if (decision === "generate" || decision === "save") return { progress, decision };
      progress = await followed(decision, progress, asking);
    } else if (step === "advanced") progress = await askAdvanced(progress, asking);
    else progress = await ask(step, progress, asking);
  }
}

function askingOf({ asker, catalogue }: Wizard): Asking {
  return {
    asker,
    words: (message: Message) => textOf(message, catalogue),
    held: async (question, answers) => (await import("./checks.ts")).heldProblem(question, answers),
    problem: async (question, text, answers) => (await import("./checks.ts")).answerProblem(question, text, answers),
  };
}

/** `[2/6] Hosts`, each time another section begins. */
function headingsOf(asker: Asker, words: Asking["words"]): (section: Section | "review") => void {
  const order = [...Object.keys(sections), "review"];
  let last = "";
  return (section) => {
    const title = section === "review" ? say`Review` : sections[section];
    if (section !== last) asker.heading(`[${order.indexOf(section) + 1}/${order.length}] ${words(title)}`);
    last = section;
  };
}

/** The first question that is open: not answered, or with an answer that does not fit the others any more. */
async function nextStep(progress: Progress, asking: Asking): Promise<Step> {
  for (const question of questions) {
    if (!question.asked(progress.answers)) continue;
    const text = progress.answers[question.key];
    if (!isAnswered(progress, question.key) || text === undefined) return question;
    const problem = await asking.held(question, progress.answers);
    if (problem === undefined) continue;
    asking.asker.tell([asking.words(say`${question.title}: ${problem}`)]);
    return question;
  }
  return isAnswered(progress, advancedStep) ? "review" : "advanced";
}

/** Asks one question; going back from it opens the one before. */
async function ask(question: Question, progress: Progress, asking: Asking): Promise<Progress> {
  const reply = await askQuestion(question, progress.answers, asking);
  return reply === "back" ? goneBack(progress, asking) : answered(question, reply.text, progress, asking);
}

function answered(question: Question, text: string, progress: Progress, { asker, words }: Asking): Progress {
  const next = withReply(progress, question, text);
  asker.note(words(question.title), text === "" ? words(say`default`) : shownAnswer(question, text, next.progress.answers, words));
  if (next.dropped.length > 0) asker.tell([words(say`Dropped, since it does not apply any more: ${next.dropped.map(({ title }) => words(title)).join(", ")}.`)]);
  return next.progress;
}

function goneBack(progress: Progress, { asker, words }: Asking): Progress {
  asker.tell([words(progress.trail.length === 0 ? say`This is the first question.` : say`← back`)]);
  return steppedBack(progress);
}

/** A change from the review: one question, or the advanced menu again. */
async function followed(decision: Exclude<Decision, "generate" | "save">, progress: Progress, asking: Asking): Promise<Progress> {
  if (decision === "back") return goneBack(progress, asking);
  if (decision === "advanced") return { ...progress, trail: progress.trail.filter((key) => key !== advancedStep) };
  const reply = await askQuestion(decision.question, progress.answers, asking);
  return reply === "back" ? progress : answered(decision.question, reply.text, progress, asking);
}

/** The menu of what most clusters leave alone. */
async function askAdvanced(progress: Progress, asking: Asking): Promise<Progress> {
  const { asker, words } = asking;
  const open = Object.entries(groups).flatMap(([group, title]) => {
    const rows = questions.filter((question) => question.group === group && question.applies(progress.answers));
    const set = rows.filter(({ key }) => progress.answers[key] !== undefined).length;
    return rows.length === 0 ? [] : [{ value: group, name: set === 0 ? words(title) : words(say`${title} (${set} set)`) }];
  });
  const reply = await asker.choose({
    title: words(say`Advanced settings`), help: words(say`Everything here has a default that works.`), usual: "done",
    choices: [{ value: "done", name: words(say`Go on to the review`) }, ...open],
  });
  if (reply === "back") return goneBack(progress, asking);
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
    if (!question?.applies(current.answers)) continue;
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
  const { asked, guide, key, usual } = question;
  const isDefault = !guide && !asked(progress.answers) && text === usual(withoutKey(progress.answers, key));
  if (isDefault && progress.answers[key] === undefined) return progress;
  const next = answered(question, isDefault ? "" : text, progress, asking);
  return asked(next.answers) ? next : { ...next, given: [...next.given, key], trail: next.trail.filter((each) => each !== key) };
}

const withoutKey = (answers: Answers, key: string): Answers => Object.fromEntries(Object.entries(answers).filter(([each]) => each !== key));

