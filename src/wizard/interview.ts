import { draftOf } from "../core/cluster/draft.ts";
import { valueAt } from "../core/cluster/spec-paths.ts";
import { type Catalogue, formatMessage, type Message, msg } from "../core/i18n/message.ts";
import { answeredIn, answersOver } from "../core/questions/answers.ts";
import type { Answers } from "../core/questions/question.ts";
import { questions } from "../core/questions/questions.ts";
import { type DraftFile, draftFile, type SavedDraft } from "../node/drafts.ts";
import { chooseDraft } from "./choose-draft.ts";
import { advancedStep, type Progress } from "./progress.ts";
import { isCancellation, type Prompter } from "./prompter.ts";
import type { ReviewOptions } from "./review.ts";
import { inAscii, screenOf, type Terminal, wrap } from "./terminal.ts";
import { runWizard, type WizardResult } from "./wizard.ts";

/** What the wizard is started with at a terminal. */
export interface InterviewOptions extends Pick<ReviewOptions, "outputPaths" | "findChange"> {
  /** The answers of flags and the file; of the old cluster, where it is to be changed. */
  spec: Record<string, unknown>;
  /** Attributes and resources that flags give to agents which are not known yet. */
  properties: NonNullable<Answers["properties"]>;
  /** Saved answers that can be continued, newest first. */
  drafts: readonly SavedDraft[];
  /** Whether the person asked to continue: `--resume`. */
  isResumed: boolean;
  /** The command that continues with the saved answers, up to --resume. */
  command: string;
  /** Whether to ask in plain lines. */
  isPlain: boolean;
  /** Whether the answers are all that is wanted: no review. */
  skipsReview: boolean;
  catalogue: Catalogue;
  signal: AbortSignal;
}

/** What the person decided, and where their answers are saved. */
export interface Interview extends WizardResult {
  draft: DraftFile;
  command: string;
}

export const resumeLine = (command: string, name: string): Message =>
  msg`Your answers are saved. Continue with: ${command} --resume ${name}`;

/**
 * Asks the person at the terminal. Every answer is saved as it is given, so that whatever ends the
 * program, --resume finds it again.
 */
export async function interview(options: InterviewOptions): Promise<Interview> {
  const { skipsReview, outputPaths, findChange, command, catalogue, signal } = options;
  const terminal = openTerminal(options);
  const { screen } = terminal;
  const prompter = await openPrompter(terminal);
  prompter.log(wrap(terminal.translate(keysLine(screen().plain)), screen().columns - 1));
  preloadChecks();
  let savedName = "";
  try {
    const saved = await chooseDraft(options, prompter, terminal);
    const draft = draftFile(saved);
    await explainMisfits(options.spec, prompter, terminal);
    const start = (findChange === undefined ? startingProgress : reviewedProgress)(options, saved);
    const onProgress = (progress: Progress) => {
      const isUntouched = saved === undefined && progress.answers === start.answers;
      if (!isUntouched && saveProgress(progress, draft)) savedName = progress.answers.name ?? "";
    };
    const wizard = {
      prompter,
      catalogue,
      screen,
      outputPaths,
      findChange,
      skipsReview,
      onProgress,
    };
    return { ...(await runWizard(start, wizard)), draft, command };
  } catch (error) {
    const wasLeft = signal.aborted || isCancellation(error);
    if (wasLeft && savedName !== "")
      prompter.log(["", terminal.translate(resumeLine(command, savedName))]);
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

/** Says what flags and the file answer in a way that no field takes: it is asked then. */
async function explainMisfits(
  spec: InterviewOptions["spec"],
  prompter: Prompter,
  { translate }: Terminal,
): Promise<void> {
  const answers = draftOf(spec);
  for (const question of questions) {
    const path = question.key.split(".");
    const value = question.isTransient ? undefined : valueAt(spec, path);
    if (typeof value !== "string" || valueAt(answers, path) !== undefined) continue;
    const { validateAnswer } = await import("../core/questions/validate-answer.ts");
    const problem = validateAnswer(question, value, answers);
    if (problem !== undefined) prompter.log([translate(msg`${question.title}: ${problem}`)]);
  }
}

/** What is answered before the first question: by the draft, and over it by flags and the file. */
function startingProgress(
  { spec, properties }: InterviewOptions,
  draft: SavedDraft | undefined,
): Progress {
  const given = draftOf(spec);
  const preset = answeredIn(given);
  return {
    answers: answersOver(answersOver(draft?.answers ?? {}, { properties }), given),
    preset: preset.map(({ key }) => key),
    trail: (draft?.confirmed ?? []).filter((key) => !preset.some((each) => each.key === key)),
    setAside: draft?.setAside ?? {},
  };
}

/** The answers of a cluster that is there, or what was made of them: the review comes first. */
function reviewedProgress({ spec }: InterviewOptions, draft: SavedDraft | undefined): Progress {
  const answers = draft?.answers ?? draftOf(spec);
  return {
    answers,
    preset: answeredIn(answers).map(({ key }) => key),
    trail: [advancedStep],
    setAside: draft?.setAside ?? {},
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

/**
 * Saves what was answered, by flags too, so that they need not be typed again; false where there is
 * nothing to save, or nowhere.
 */
const saveProgress = ({ answers, preset, trail, setAside }: Progress, draft: DraftFile) =>
  trail.length > 0 &&
  draft.save({
    answers,
    confirmed: [...preset.filter((key) => !trail.includes(key)), ...trail],
    setAside,
  });
