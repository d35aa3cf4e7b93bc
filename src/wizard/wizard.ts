import { answersOf } from "../core/cluster/answers.ts";
import { type Question, questions } from "../core/cluster/questions.ts";
import { type Section, sections } from "../core/cluster/sections.ts";
import { type Catalogue, type Message, say, textOf } from "../core/i18n/message.ts";
import { type Draft, saveDraft } from "../node/draft.ts";
import { startedAs } from "../node/program.ts";
import { askAdvanced } from "./advanced.ts";
import {
  advancedStep,
  isAnswered,
  type Progress,
  type ReviewSnapshot,
  recordAnswer,
  stepBack,
} from "./progress.ts";
import { isCancellation, type Prompter } from "./prompter.ts";
import { askQuestion, type WizardContext } from "./questions.ts";
import type { ReviewChoice, ReviewOptions } from "./review.ts";
import { inAscii, screenOf, type Terminal, wrap } from "./terminal.ts";

/** What the wizard is started with. */
export interface WizardOptions extends Pick<ReviewOptions, "outputPath"> {
  /** The answers of flags and the file. */
  spec: Record<string, unknown>;
  /** The answers to continue with, for `--resume`. */
  draft: Draft | undefined;
  /** Whether to ask in plain lines. */
  isPlain: boolean;
  /** Whether the answers are all that is wanted: no review. */
  skipsReview: boolean;
  catalogue: Catalogue;
  signal: AbortSignal;
}

/** The answers, and what the person wants done with them. */
export interface WizardResult {
  progress: Progress;
  decision: "generate" | "save";
}

export const resumeLine = (): Message =>
  say`Your answers are kept. Go on with: ${startedAs(process.argv[1] ?? "")} --resume`;

/** Asks the person at the terminal. Whoever leaves with Ctrl-C finds the answers again with --resume. */
export async function askAtTerminal(options: WizardOptions): Promise<WizardResult> {
  const { skipsReview, outputPath, catalogue, signal } = options;
  const terminal = openTerminal(options);
  const { screen } = terminal;
  const prompter = await openPrompter(terminal);
  prompter.log(wrap(terminal.translate(keysLine(screen().plain)), screen().columns - 1));
  const start = startingProgress(options);
  let latest = start;
  const onProgress = (progress: Progress) => {
    latest = progress;
  };
  preloadChecks();
  try {
    return await runWizard(start, {
      prompter,
      catalogue,
      screen,
      outputPath,
      skipsReview,
      onProgress,
    });
  } catch (error) {
    const wasLeft = signal.aborted || isCancellation(error);
    if (wasLeft && isSaved(latest)) prompter.log(["", terminal.translate(resumeLine())]);
    throw error;
  } finally {
    prompter.close();
  }
}

function openTerminal({ isPlain, catalogue, signal }: WizardOptions): Terminal {
  const screen = () => screenOf(process.stderr, process.env, isPlain);
  const show = (text: string) => (screen().utf8 ? text : inAscii(text));
  const translate = (message: Message) => show(textOf(message, catalogue));
  return { input: process.stdin, output: process.stderr, signal, screen, show, translate };
}

async function openPrompter(terminal: Terminal): Promise<Prompter> {
  if (terminal.screen().plain) return (await import("./plain.ts")).plainPrompter(terminal);
  return (await import("./inquirer.ts")).inquirerPrompter(terminal);
}

const keysLine = (isPlain: boolean) =>
  isPlain
    ? say`Type ? to hear a question again, back for the one before. Ctrl-C stops and keeps your answers.`
    : say`Enter takes what is shown, Esc goes back, Ctrl-C stops and keeps your answers.`;

/** What is answered before the first question: by the draft, and over it by flags and the file. */
function startingProgress({ spec, draft }: WizardOptions): Progress {
  const preset = answersOf(spec);
  return {
    answers: { ...draft?.answers, ...preset },
    preset: Object.keys(preset),
    trail: (draft?.confirmed ?? []).filter((key) => preset[key] === undefined),
  };
}

/** Loads what checks and plans while the person reads the first question. A failure is reported when it is needed. */
function preloadChecks(): void {
  const load = () =>
    Promise.all([import("../core/cluster/check-answer.ts"), import("./review.ts")]);
  setTimeout(() => void load().catch(() => undefined), 100).unref();
}

/** Saves a draft of what was answered; false where there is nothing to save, or nowhere. */
const isSaved = ({ answers, trail }: Progress) =>
  trail.length > 0 && saveDraft({ answers, confirmed: trail });

/** What the wizard needs besides the answers. */
export interface Wizard extends ReviewOptions {
  prompter: Prompter;
  catalogue: Catalogue;
  skipsReview: boolean;
  /** Called with every step, so that an interrupted wizard can be resumed. */
  onProgress(progress: Progress): void;
}

interface State {
  progress: Progress;
  /** The review as it was, once something was opened from it. */
  review: ReviewSnapshot | undefined;
}

/** Asks what is missing, then shows the whole cluster for review, until the person decides. */
export async function runWizard(start: Progress, wizard: Wizard): Promise<WizardResult> {
  const context = contextOf(wizard);
  const printHeading = headingPrinter(context);
  let state: State = { progress: start, review: undefined };
  for (;;) {
    const { progress } = state;
    wizard.onProgress(progress);
    const step = await nextStep(progress, context);
    if (step === "review" && wizard.skipsReview) return { progress, decision: "generate" };
    printHeading(typeof step === "string" ? step : step.section);
    if (step !== "review") {
      state = await takeStep(step, state, context);
      continue;
    }
    const { askReview } = await import("./review.ts");
    const choice = await askReview(progress.answers, wizard, context);
    if (choice === "generate" || choice === "save") return { progress, decision: choice };
    state = await applyReviewChoice(choice, progress, context);
  }
}

function contextOf({ prompter, catalogue }: Wizard): WizardContext {
  const loadChecks = () => import("../core/cluster/check-answer.ts");
  return {
    prompter,
    translate: (message) => textOf(message, catalogue),
    validateStored: async (question, answers) =>
      (await loadChecks()).heldProblem(question, answers),
    validate: async (question, text, answers) =>
      (await loadChecks()).answerProblem(question, text, answers),
  };
}

/** Prints `[2/6] Hosts` each time another section begins. */
function headingPrinter({ prompter, translate }: WizardContext) {
  const order = [...Object.keys(sections), "review"];
  let last = "";
  return (section: Section | "review") => {
    const title = section === "review" ? say`Review` : sections[section];
    const place = `[${order.indexOf(section) + 1}/${order.length}]`;
    if (section !== last) prompter.heading(`${place} ${translate(title)}`);
    last = section;
  };
}

type Step = Question | "advanced" | "review";

/** The first question without an answer, or with one that does not fit the others any more. */
async function nextStep(progress: Progress, context: WizardContext): Promise<Step> {
  for (const question of questions) {
    if (!question.asked(progress.answers)) continue;
    const text = progress.answers[question.key];
    if (!isAnswered(progress, question.key) || text === undefined) return question;
    const problem = await context.validateStored(question, progress.answers);
    if (problem === undefined) continue;
    context.prompter.log([context.translate(say`${question.title}: ${problem}`)]);
    return question;
  }
  return isAnswered(progress, advancedStep) ? "review" : "advanced";
}

async function takeStep(
  step: Question | "advanced",
  { progress, review }: State,
  context: WizardContext,
): Promise<State> {
  const next =
    step === "advanced"
      ? await askAdvanced(progress, context)
      : await answerQuestion(step, progress, context);
  return { progress: next === "back" ? stepBack(progress, review, context) : next, review };
}

async function answerQuestion(
  question: Question,
  progress: Progress,
  context: WizardContext,
): Promise<Progress | "back"> {
  const result = await askQuestion(question, progress.answers, context);
  return result === "back" ? result : recordAnswer(question, result.text, progress, context);
}

/** Opens one question or the advanced menu again, or goes back. */
async function applyReviewChoice(
  choice: Exclude<ReviewChoice, "generate" | "save">,
  progress: Progress,
  context: WizardContext,
): Promise<State> {
  if (choice === "back")
    return { progress: stepBack(progress, undefined, context), review: undefined };
  const opened =
    choice === "advanced"
      ? { ...progress, trail: progress.trail.filter((key) => key !== advancedStep) }
      : await answerQuestion(choice.question, progress, context);
  const next = opened === "back" ? progress : opened;
  return { progress: next, review: { lastStep: next.trail.at(-1), progress } };
}
