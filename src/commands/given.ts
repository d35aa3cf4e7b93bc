import { type Message, textOf } from "../core/i18n/message.ts";

/** The command line was used wrongly: exit 2. Each line names the place and the remedy. */
export class UsageError extends Error {
  readonly lines: readonly Message[];
  constructor(lines: readonly Message[]) {
    super(lines.map((line) => textOf(line)).join("\n"));
    this.lines = lines;
  }
}

/** What was given on the command line. */
export interface Given {
  /** The options that were given. */
  names: readonly string[];
  /** Unknown options, and options without their value. */
  wrong: readonly Message[];
  positionals: readonly string[];
  text(name: string): string | undefined;
  texts(name: string): readonly string[];
  has(name: string): boolean;
}
