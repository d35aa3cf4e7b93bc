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

const asking: ReadonlyMap<string, string> = new Map([
  ["--help", "help"],
  ["-h", "help"],
  ["--version", "version"],
  ["-v", "version"],
]);

/** A command line that is read without the table of options: an empty one, and one that asks for help or the version alone. */
export function simplyGiven([first, ...rest]: readonly string[]): Given | undefined {
  const name = asking.get(first ?? "");
  if (first !== undefined && (name === undefined || rest.length > 0)) return undefined;
  return {
    names: name === undefined ? [] : [name],
    wrong: [],
    positionals: [],
    text: () => undefined,
    texts: () => [],
    has: (option) => option === name,
  };
}
