/** What a person is asked, in words that are ready to be shown. */
export interface Asked {
  title: string;
  help: string;
  usual: string;
}

export interface AskedText extends Asked {
  /** The default stands in the line, to be changed there. */
  editable: boolean;
  /** What is wrong with a text; undefined: nothing. */
  check(text: string): Promise<string | undefined>;
}

export interface Offered {
  value: string;
  name: string;
  /** What it needs or means. */
  note?: string;
  /** Why it cannot be chosen. */
  disabled?: string;
}

export interface AskedChoice extends Asked {
  choices: readonly Offered[];
  /** Why a typed text is none of them, where more can be said than that. */
  refusal?(text: string): string | undefined;
}

export interface AskedSearch extends Asked {
  /** What fits to some letters; none: everything. */
  search(term: string): readonly Offered[];
}

/** An answer, or the wish to go back to the question before. */
export type Reply = { text: string } | "back";

/** Who asks: prompts that move the cursor, or plain lines. Both end with an error named `ExitPromptError` at Ctrl-C. */
export interface Asker {
  type(asked: AskedText): Promise<Reply>;
  choose(asked: AskedChoice): Promise<Reply>;
  search(asked: AskedSearch): Promise<Reply>;
  /** Says lines above the next question. */
  tell(lines: readonly string[]): void;
  /** Says which part of the questions begins. */
  heading(text: string): void;
  /** Notes an answer that was given. */
  note(title: string, answer: string): void;
  /** Lets go of the terminal. */
  close(): void;
}

/** Ctrl-C, or the end of the input. */
export class Cancelled extends Error {
  override name = "ExitPromptError";
}
