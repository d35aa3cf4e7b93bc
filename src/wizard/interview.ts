import { answersOf } from "../core/cluster/answers.ts";
import { type Catalogue, type Message, say, textOf } from "../core/i18n/message.ts";
import { keepDraft, readDraft } from "../node/draft.ts";
import { startedAs } from "../node/started-as.ts";
import type { Asker } from "./asker.ts";
import type { Progress } from "./progress.ts";
import { type Outcome, runWizard } from "./run-wizard.ts";
import { screenOf, wrap } from "./screen.ts";

export interface Interview {
  /** What flags and the file answer. */
  spec: Record<string, unknown>;
  resumes: boolean;
  plain: boolean;
  skipsReview: boolean;
  place: (name: string) => string;
  catalogue: Catalogue;
  signal: AbortSignal;
}

export const keptLine = (): Message =>
  say`Your answers are kept. Go on with: ${startedAs(process.argv[1] ?? "")} --resume`;

/** Asks the person at the terminal. Who leaves with Ctrl-C finds the answers again with --resume. */
export async function interview(options: Interview): Promise<Outcome> {
  const { catalogue, skipsReview, place, signal } = options;
  const screen = () => screenOf(process.stderr, process.env, options.plain);
  const asker = await askerFor(screen, catalogue, signal);
  asker.tell(
    wrap(
      textOf(
        screen().plain
          ? say`Type ? to hear a question again, back for the one before. Ctrl-C stops and keeps your answers.`
          : say`Enter takes what is shown, Esc goes back, Ctrl-C stops and keeps your answers.`,
        catalogue,
      ),
      screen().columns - 1,
    ),
  );
  const start = startOf(options);
  let latest = start;
  loadChecksSoon();
  try {
    return await runWizard(start, {
      asker,
      catalogue,
      screen,
      place,
      skipsReview,
      onProgress: (progress) => {
        latest = progress;
      },
    });
  } catch (error) {
    if (
      wasLeft(error, signal) &&
      latest.trail.length > 0 &&
      keepDraft({ answers: latest.answers, confirmed: latest.trail })
    ) {
      asker.tell(["", textOf(keptLine(), catalogue)]);
    }
    throw error;
  } finally {
    asker.close();
  }
}

/** Loads what checks and plans while the person reads the first question. A failure is reported when it is needed. */
function loadChecksSoon(): void {
  const load = () =>
    Promise.all([import("../core/cluster/check-answer.ts"), import("./ask-review.ts")]);
  setTimeout(() => void load().catch(() => undefined), 100).unref();
}

async function askerFor(
  screen: () => ReturnType<typeof screenOf>,
  catalogue: Catalogue,
  signal: AbortSignal,
): Promise<Asker> {
  const streams = { input: process.stdin, output: process.stderr };
  if (screen().plain)
    return (await import("./plain-asker.ts")).plainAsker(streams, screen, catalogue, signal);
  return (await import("./prompt-asker.ts")).promptAsker(streams, screen, catalogue, signal);
}

/** What is answered before the first question: by the draft, and over it by flags and the file. */
function startOf({ spec, resumes }: Interview): Progress {
  const given = answersOf(spec);
  const draft = resumes ? readDraft() : undefined;
  return {
    answers: { ...draft?.answers, ...given },
    given: Object.keys(given),
    trail: (draft?.confirmed ?? []).filter((key) => given[key] === undefined),
  };
}

const wasLeft = (error: unknown, signal: AbortSignal) =>
  signal.aborted ||
  (error instanceof Error && ["ExitPromptError", "AbortPromptError"].includes(error.name));
