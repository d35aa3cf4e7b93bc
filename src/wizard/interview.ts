import { type Catalogue, formatMessage, type Message, msg } from "../core/i18n/message.ts";
import { answersOf } from "../core/questions/answers.ts";
import { type Draft, saveDraft } from "../node/draft.ts";
import { startedAs } from "../node/program.ts";
import type { Progress } from "./progress.ts";
import { isCancellation, type Prompter } from "./prompter.ts";
import type { ReviewOptions } from "./review.ts";
import { inAscii, screenOf, type Terminal, wrap } from "./terminal.ts";
import { runWizard, type WizardResult } from "./wizard.ts";

/** What the wizard is started with at a terminal. */
export interface InterviewOptions extends Pick<ReviewOptions, "outputPath"> {
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

export const resumeLine = (): Message =>
  msg`Your answers are saved. Continue with: ${startedAs(process.argv[1] ?? "")} --resume`;

/**
 * Asks the person at the terminal. Whoever leaves with Ctrl-C finds the answers again with
 * --resume.
 */
export async function interview(options: InterviewOptions): Promise<WizardResult> {
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
    if (wasLeft && saveProgress(latest)) prompter.log(["", terminal.translate(resumeLine())]);
    throw error;
  } finally {
    prompter.close();
  }
}

function openTerminal({ isPlain, catalogue, signal }: InterviewOptions): Terminal {
  const screen = () => screenOf(process.stderr, process.env, isPlain);
  const show = (text: string) => (screen().utf8 ? text : inAscii(text));
  const translate = (message: Message) => show(formatMessage(message, catalogue));
  return { input: process.stdin, output: process.stderr, signal, screen, show, translate };
}

async function openPrompter(terminal: Terminal): Promise<Prompter> {
  if (terminal.screen().plain) return (await import("./plain.ts")).plainPrompter(terminal);
  return (await import("./inquirer.ts")).inquirerPrompter(terminal);
}

const keysLine = (isPlain: boolean) =>
  isPlain
    ? msg`Type ? to repeat a question, back to return to the one before. Ctrl-C quits and saves your answers.`
    : msg`Enter accepts the default, Tab edits it, Esc goes back, Ctrl-C quits and saves your answers.`;

/** What is answered before the first question: by the draft, and over it by flags and the file. */
function startingProgress({ spec, draft }: InterviewOptions): Progress {
  const preset = answersOf(spec);
  return {
    answers: { ...draft?.answers, ...preset },
    preset: Object.keys(preset),
    trail: (draft?.confirmed ?? []).filter((key) => preset[key] === undefined),
  };
}

/**
 * Loads what checks and plans while the person reads the first question. A failure is reported when
 * it is needed.
 */
function preloadChecks(): void {
  const load = () =>
    Promise.all([import("../core/questions/validate-answer.ts"), import("./review.ts")]);
  setTimeout(() => void load().catch(() => undefined), 100).unref();
}

/** Saves a draft of what was answered; false where there is nothing to save, or nowhere. */
const saveProgress = ({ answers, trail }: Progress) =>
  trail.length > 0 && saveDraft({ answers, confirmed: trail });
