import { type Question, questions } from "../core/cluster/questions.ts";
import { type Section, sections } from "../core/cluster/sections.ts";
import { type Catalogue, type Message, say, textOf } from "../core/i18n/message.ts";
import { answered, goneBack, type Opened } from "./answered.ts";
import { type Asking, askQuestion } from "./ask-question.ts";
import type { Decision } from "./ask-review.ts";
import type { Asker } from "./asker.ts";
import { advancedStep, isAnswered, type Progress } from "./progress.ts";
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
  let opened: Opened | undefined;
  for (;;) {
    wizard.onProgress(progress);
    const step = await nextStep(progress, asking);
    if (step === "review" && wizard.skipsReview) return { progress, decision: "generate" };
    headings(step === "review" ? "review" : step === "advanced" ? "advanced" : step.section);
    if (step === "review") {
      const { askReview } = await import("./ask-review.ts");
      const decision = await askReview(progress.answers, wizard, asking);
      if (decision === "generate" || decision === "save") return { progress, decision };
      const before = progress;
      progress = await followed(decision, progress, asking);
      opened = decision === "back" ? undefined : { last: progress.trail.at(-1), before };
    } else {
      const next =
        step === "advanced"
          ? await (await import("./ask-advanced.ts")).askAdvanced(progress, asking)
          : await ask(step, progress, asking);
      progress = next === "back" ? goneBack(progress, opened, asking) : next;
    }
  }
}

function askingOf({ asker, catalogue }: Wizard): Asking {
  return {
    asker,
    words: (message: Message) => textOf(message, catalogue),
    held: async (question, answers) =>
      (await import("../core/cluster/check-answer.ts")).heldProblem(question, answers),
    problem: async (question, text, answers) =>
      (await import("../core/cluster/check-answer.ts")).answerProblem(question, text, answers),
  };
}

/** `[2/6] Hosts`, each time another section begins. */
function headingsOf(asker: Asker, words: Asking["words"]): (section: Section | "review") => void {
  const order = [...Object.keys(sections), "review"];
  let last = "";
  return (section) => {
    const title = section === "review" ? say`Review` : sections[section];
    if (section !== last)
      asker.heading(`[${order.indexOf(section) + 1}/${order.length}] ${words(title)}`);
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

async function ask(
  question: Question,
  progress: Progress,
  asking: Asking,
): Promise<Progress | "back"> {
  const reply = await askQuestion(question, progress.answers, asking);
  return reply === "back" ? reply : answered(question, reply.text, progress, asking);
}

/** A change from the review: one question, or the advanced menu again. */
async function followed(
  decision: Exclude<Decision, "generate" | "save">,
  progress: Progress,
  asking: Asking,
): Promise<Progress> {
  if (decision === "back") return goneBack(progress, undefined, asking);
  if (decision === "advanced")
    return { ...progress, trail: progress.trail.filter((key) => key !== advancedStep) };
  const next = await ask(decision.question, progress, asking);
  return next === "back" ? progress : next;
}
