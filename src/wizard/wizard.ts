import { type Catalogue, formatMessage, type Message, msg } from "../core/i18n/message.ts";
import { type Question, sections } from "../core/questions/question.ts";
import { questions } from "../core/questions/questions.ts";
import { answerAdvanced, askAdvanced } from "./advanced.ts";
import { askQuestion } from "./ask-questions.ts";
import type { WizardContext } from "./context.ts";
import {
  advancedStep,
  isAnswered,
  type Progress,
  type ReviewSnapshot,
  recordAnswer,
  type StepBack,
  stepBack,
} from "./progress.ts";
import type { Prompter, ScreenPlace } from "./prompter.ts";
import type { ReviewOptions } from "./review.ts";

/** What the wizard needs besides the answers. */
export interface Wizard extends ReviewOptions {
  prompter: Prompter;
  catalogue: Catalogue;
  skipsReview: boolean;
  /** Called with every step, so that an interrupted wizard can be resumed. */
  onProgress(progress: Progress): void;
}

/** The answers, and what becomes of them. */
export interface WizardResult {
  progress: Progress;
  /** Where the bundle goes; undefined: the answers are saved instead. */
  path: string | undefined;
}

interface State {
  progress: Progress;
  /** The review as it was, once something was opened from it. */
  review: ReviewSnapshot | undefined;
  /** Set when the person went back: what to say about it. */
  back?: Pick<StepBack, "note">;
}

/** Asks what is missing, then shows the whole cluster for review, until the person decides. */
export async function runWizard(start: Progress, wizard: Wizard): Promise<WizardResult> {
  const context = contextOf(wizard);
  const beginStep = stepPrinter(context);
  let state: State = { progress: start, review: undefined };
  for (;;) {
    const { progress } = state;
    wizard.onProgress(progress);
    const step = await nextStep(progress, context);
    if (step === "review" && wizard.skipsReview)
      return { progress, path: firstPath(wizard, progress) };
    beginStep(step, state.back);
    if (step !== "review") {
      state = await takeStep(step, state, context);
      continue;
    }
    const { askReview } = await import("./review.ts");
    const choice = await askReview(progress.answers, wizard, context);
    if (choice === "save") return { progress, path: undefined };
    if (typeof choice === "object" && "path" in choice) return { progress, path: choice.path };
    state = await applyReviewChoice(choice, progress, context);
  }
}

const firstPath = ({ outputPaths }: Wizard, { answers }: Progress) =>
  outputPaths(answers.name ?? "")[0] ?? "";

function contextOf({ prompter, catalogue }: Wizard): WizardContext {
  const loadChecks = () => import("../core/questions/validate-answer.ts");
  return {
    prompter,
    translate: (message) => formatMessage(message, catalogue),
    validate: async (...answer) => (await loadChecks()).validateAnswer(...answer),
  };
}

/**
 * Prints `[2/6] Hosts` each time another section begins. A step to which the person went back takes
 * the place where it was asked before.
 */
function stepPrinter({ prompter, translate }: WizardContext) {
  const order = [...Object.keys(sections), "review"];
  const begun = new Map<string, { place: ScreenPlace; section: string }>();
  let section = "";
  return (step: Step, back: State["back"]) => {
    const { key, part, title } = partOf(step);
    const earlier = back && begun.get(key);
    if (earlier !== undefined) {
      prompter.returnTo(earlier.place);
      section = earlier.section;
    }
    begun.set(key, { place: prompter.place(), section });
    if (back?.note !== undefined) prompter.log([translate(back.note)]);
    const place = `[${order.indexOf(part) + 1}/${order.length}]`;
    if (section !== part) prompter.heading(`${place} ${translate(title)}`);
    section = part;
  };
}

/** The part of the questions that a step belongs to. */
function partOf(step: Step): { key: string; part: string; title: Message } {
  if (step === "review") return { key: step, part: step, title: msg`Review` };
  const section = step === "advanced" ? step : step.section;
  return { key: step === "advanced" ? step : step.key, part: section, title: sections[section] };
}

type Step = Question | "advanced" | "review";

/** The first question without an answer, or with one that does not fit the others any more. */
async function nextStep(progress: Progress, context: WizardContext): Promise<Step> {
  for (const question of questions) {
    if (!question.askedByDefault(progress.answers)) continue;
    const text = question.read(progress.answers);
    if (!isAnswered(progress, question.key) || text === undefined) return question;
    const problem = await context.validate(question, text, progress.answers);
    if (problem === undefined) continue;
    context.prompter.log([context.translate(msg`${question.title}: ${problem}`)]);
    return question;
  }
  return isAnswered(progress, advancedStep) ? "review" : "advanced";
}

function wentBack(
  from: Progress,
  review: ReviewSnapshot | undefined,
): Pick<State, "progress" | "back"> {
  const { progress, note } = stepBack(from, review);
  return { progress, back: { note } };
}

async function takeStep(
  step: Question | "advanced",
  { progress, review }: State,
  context: WizardContext,
): Promise<State> {
  const next =
    step === "advanced"
      ? await openAdvanced({ progress, review }, context)
      : await answerQuestion(step, progress, context);
  return next === "back" ? { review, ...wentBack(progress, review) } : { progress: next, review };
}

/** Esc leads back to the review where the menu was opened from it; what was set there stays. */
async function openAdvanced(
  { progress, review }: State,
  context: WizardContext,
): Promise<Progress | "back"> {
  const next = await askAdvanced(progress, context);
  const isOpenedAtReview = review !== undefined && progress.trail.at(-1) === review.lastStep;
  return next === "back" && isOpenedAtReview
    ? { ...progress, trail: [...progress.trail, advancedStep] }
    : next;
}

async function answerQuestion(
  question: Question,
  progress: Progress,
  context: WizardContext,
): Promise<Progress | "back"> {
  const result = await askQuestion(question, progress, context);
  return result === "back" ? result : recordAnswer(question, result.text, progress, context);
}

/** What the wizard does not ask by itself is no step to go back to. */
const answerAgain = (question: Question, progress: Progress, context: WizardContext) =>
  question.askedByDefault(progress.answers)
    ? answerQuestion(question, progress, context)
    : answerAdvanced(question, progress, context);

/** Opens one question or the advanced menu again, or goes back. */
async function applyReviewChoice(
  choice: "advanced" | "back" | { question: Question },
  progress: Progress,
  context: WizardContext,
): Promise<State> {
  if (choice === "back") return { review: undefined, ...wentBack(progress, undefined) };
  const opened =
    choice === "advanced"
      ? { ...progress, trail: progress.trail.filter((key) => key !== advancedStep) }
      : await answerAgain(choice.question, progress, context);
  const next = opened === "back" ? progress : opened;
  return { progress: next, review: { lastStep: next.trail.at(-1), progress } };
}
