/** A question in the person's language, ready to be shown. */
export interface PromptOptions {
  title: string;
  help: string;
  default: string;
}

export interface TextOptions extends PromptOptions {
  /** The default stands in the line, to be changed there. */
  editable: boolean;
  /**
   * Shows what is understood of pasted lines; returns what stands for them in the answer, undefined
   * where they cannot be understood. Without it an answer is one line.
   */
  takeLines?(pasted: string): string | undefined;
  /** What is wrong with a text; undefined: nothing. */
  validate(text: string): Promise<string | undefined>;
}

export interface PromptChoice {
  value: string;
  name: string;
  /** What it needs or means. */
  note?: string;
  /** Why it cannot be chosen. */
  disabled?: string;
}

export interface SelectOptions extends PromptOptions {
  choices: readonly PromptChoice[];
  /** Why a typed text is none of them, where more can be said than that. */
  explainInvalid?(text: string): string | undefined;
}

export interface SearchOptions extends PromptOptions {
  /** The choices that match a term; all of them for an empty one. */
  search(term: string): readonly PromptChoice[];
}

/**
 * An answer, or the wish to go back to the question before; both where something was set before
 * the person went back.
 */
export type PromptResult = { text: string; goesBack?: true } | "back";

/** A place among the lines that were printed, in rows of a screen of that width. */
export interface ScreenPlace {
  row: number;
  columns: number;
}

/**
 * Asks the person: by prompts that move the cursor, or in plain lines. Ctrl-C ends both with an
 * error: see `isCancellation`.
 */
export interface Prompter {
  text(options: TextOptions): Promise<PromptResult>;
  select(options: SelectOptions): Promise<PromptResult>;
  search(options: SearchOptions): Promise<PromptResult>;
  /** Prints lines above the next question. */
  log(lines: readonly string[]): void;
  /** Prints the title of a part of the questions. */
  heading(text: string): void;
  /** Prints an answer in the place of its question. */
  summary(title: string, answer: string): void;
  /** Where the next line is printed. */
  place(): ScreenPlace;
  /** Takes away what was printed from there on, as far as it is still on the screen. */
  returnTo(place: ScreenPlace): void;
  /** Shows what follows on a screen of its own, and brings the one before back. */
  openScreen(): void;
  clearScreen(): void;
  closeScreen(): void;
  /** Releases the terminal. */
  close(): void;
}

/** Ctrl-C, or the end of the input. Named as the error of @inquirer/prompts. */
export class Cancelled extends Error {
  override name = "ExitPromptError";
}

/** Whether the person left a prompt: by Ctrl-C, or by a signal that ended it. */
export const isCancellation = (error: unknown): boolean =>
  error instanceof Error && ["ExitPromptError", "AbortPromptError"].includes(error.name);
