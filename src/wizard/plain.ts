import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { list, msg } from "../core/i18n/message.ts";
import { asOneLine, pasteEnd, pasteStart } from "./paste-input.ts";
import {
  Cancelled,
  type PromptChoice,
  type Prompter,
  type PromptOptions,
  type PromptResult,
  type SearchOptions,
  type SelectOptions,
  type TextOptions,
} from "./prompter.ts";
import { type Terminal, wrap } from "./terminal.ts";

/**
 * Asks in plain lines that are only ever added: for screen readers and dumb terminals. `back` and
 * `?` are typed as words.
 */
export function plainPrompter(terminal: Terminal): Prompter {
  const io = new PlainLines(terminal);
  return {
    text: (options) => askText(options, io),
    select: (options) => askSelect(options, io),
    search: (options) => askSearch(options, io),
    log: (lines) => io.print(lines),
    heading: (text) => io.print(["", text]),
    summary: () => undefined, // the line that was typed is still on the screen
    place: () => ({ row: 0, columns: 0 }),
    returnTo: () => undefined,
    openScreen: () => undefined, // lines are only added
    clearScreen: () => undefined,
    closeScreen: () => undefined,
    close: () => io.close(),
  };
}

/** Whether a paste has begun, by the terminal's own mark, and not ended. */
const isOpenPaste = (lines: readonly string[]) =>
  lines.some((line) => line.includes(pasteStart)) && !lines.some((line) => line.includes(pasteEnd));

const withoutMarks = (line: string) => line.replaceAll(pasteStart, "").replaceAll(pasteEnd, "");

/** In milliseconds. */
const gap = 50;

/** Lines printed for the person, and lines that the person types. */
class PlainLines {
  readonly terminal: Terminal;
  readonly #reader;
  readonly #typed: AsyncIterator<string, undefined>;
  /** A line that is being waited for. */
  #next: Promise<IteratorResult<string, undefined>> | undefined;

  constructor(terminal: Terminal) {
    this.terminal = terminal;
    this.#reader = createInterface({ input: terminal.input, terminal: false });
    this.#typed = this.#reader[Symbol.asyncIterator]();
    terminal.signal.addEventListener("abort", () => this.close());
  }

  print(lines: readonly string[]): void {
    const { output, show } = this.terminal;
    output.write(`${lines.map(show).join("\n")}\n`);
  }

  /** Prints in lines that fit the screen. */
  printWrapped(texts: readonly string[]): void {
    const { columns } = this.terminal.screen();
    this.print(texts.flatMap((text) => wrap(text, columns)));
  }

  /** Reads one line, or all lines of a paste. Throws `Cancelled` at the end of the input. */
  async read(question: string, takesLines: boolean): Promise<string> {
    this.#ask(question);
    const lines = [await this.#line()];
    while (isOpenPaste(lines)) lines.push(await this.#line());
    if (takesLines && lines[0]?.trim() !== "") lines.push(...(await this.#linesAtOnce()));
    if (takesLines && lines.length > 1) lines.push(...(await this.#linesUntilEmpty(lines.length)));
    const text = lines.map(withoutMarks).join("\n").trim();
    return takesLines ? text : asOneLine(text);
  }

  #ask(question: string): void {
    const { output, show } = this.terminal;
    output.write(`${show(question)} `);
  }

  /** The last line of a paste often has no end: it arrives with the next Enter. */
  async #linesUntilEmpty(before: number): Promise<string[]> {
    const lines: string[] = [];
    for (;;) {
      const count = before + lines.length;
      this.printWrapped([
        this.terminal.translate(
          msg`Lines so far: ${count}. Paste more, or press Enter on an empty line when that is all.`,
        ),
      ]);
      this.#ask(":");
      const line = await this.#line();
      if (line.trim() === "") return lines;
      lines.push(line, ...(await this.#linesAtOnce()));
    }
  }

  async #line(): Promise<string> {
    this.#next ??= this.#typed.next();
    const { done, value } = await this.#next;
    this.#next = undefined;
    if (done || this.terminal.signal.aborted) throw new Cancelled();
    return value;
  }

  /** The lines that follow faster than anybody types: pasted, by a terminal that does not say so. */
  async #linesAtOnce(): Promise<string[]> {
    const lines: string[] = [];
    for (;;) {
      this.#next ??= this.#typed.next();
      const next = await Promise.race([this.#next, setTimeout(gap)]);
      if (next === undefined || next.done) return lines;
      this.#next = undefined;
      lines.push(next.value);
    }
  }

  close(): void {
    this.#reader.close();
  }
}

/** What a typed line means: an answer, or why it is none. */
type Parsed = { text: string } | { problem: string };

interface PlainQuestion {
  options: PromptOptions;
  /** Printed below the title and the help, such as the choices. */
  details: readonly string[];
  /** What stands in brackets as the default; empty: none. */
  default: string;
  parse(line: string): Parsed | Promise<Parsed>;
  /** Whether pasted lines are one answer. */
  takesLines?: boolean;
}

/** Asks until a line is an answer. */
async function ask(
  { options: { title, help }, details, default: shown, parse, takesLines = false }: PlainQuestion,
  io: PlainLines,
): Promise<PromptResult> {
  const question = ["", title, ...(help === "" ? [] : [help]), ...details];
  io.printWrapped(question);
  for (;;) {
    const line = await io.read(shown === "" ? ":" : `[${shown}]:`, takesLines);
    if (line === "back") return "back";
    if (line === "?") {
      io.printWrapped(question);
      continue;
    }
    const parsed = await parse(line);
    if ("text" in parsed) return parsed;
    io.printWrapped([parsed.problem]);
  }
}

function askText(options: TextOptions, io: PlainLines): Promise<PromptResult> {
  const parse = async (line: string): Promise<Parsed> => {
    const text = line === "" ? options.default : line;
    const problem = await options.validate(text);
    return problem === undefined ? { text } : { problem };
  };
  const takesLines = options.takeLines !== undefined;
  return ask({ options, details: [], default: options.default, parse, takesLines }, io);
}

function askSelect(options: SelectOptions, io: PlainLines): Promise<PromptResult> {
  return ask(
    {
      options,
      details: choiceLines(options.choices, io),
      default: shownDefault(options),
      parse: (line) => parseChoice(options, line, io),
    },
    io,
  );
}

/** The number of the default among the choices, or the default itself where choices are numbers. */
function shownDefault({ choices, default: value }: SelectOptions): string {
  const index = choices.findIndex((choice) => choice.value === value);
  if (index < 0) return "";
  return areNumbers(choices) ? value : String(index + 1);
}

/** More choices than these are too long a list to listen to. */
const maxListed = 20;
const maxListedAtFirst = 8;

function askSearch(options: SearchOptions, io: PlainLines): Promise<PromptResult> {
  const { translate } = io.terminal;
  let found: readonly PromptChoice[] = options.search("").slice(0, maxListedAtFirst);
  const parse = (line: string): Parsed => {
    if (/^\d+$/.test(line)) return parseChoice({ choices: found, default: "" }, line, io);
    found = options.search(line).slice(0, maxListed);
    const isEmpty = found.length === 0;
    return { problem: isEmpty ? translate(msg`No matches.`) : choiceLines(found, io).join("\n") };
  };
  const hint = translate(msg`Type a number, or part of a name to search for.`);
  return ask({ options, details: [...choiceLines(found, io), hint], default: "", parse }, io);
}

function choiceLines(choices: readonly PromptChoice[], { terminal }: PlainLines): string[] {
  return choices.map(({ name, note, disabled }, index) => {
    const number = areNumbers(choices) ? "" : `${index + 1}. `;
    const noted = note === undefined ? name : terminal.translate(msg`${name}: ${note}`);
    const reason =
      disabled === undefined ? "" : `\n     ${terminal.translate(msg`Not available: ${disabled}`)}`;
    return `  ${number}${noted}${reason}`;
  });
}

/** A choice by its value or its number; an empty line is the default. */
function parseChoice(
  options: Pick<SelectOptions, "choices" | "default" | "explainInvalid">,
  line: string,
  io: PlainLines,
): Parsed {
  const { choices } = options;
  const byValue = choices.find(({ value }) => value === (line === "" ? options.default : line));
  const byNumber = areNumbers(choices) ? undefined : choices[Number(line) - 1];
  const choice = byValue ?? (line === "" ? undefined : byNumber);
  if (choice === undefined)
    return { problem: options.explainInvalid?.(line) ?? invalidChoice(choices, io) };
  return choice.disabled === undefined ? { text: choice.value } : { problem: choice.disabled };
}

function invalidChoice(choices: readonly PromptChoice[], { terminal }: PlainLines): string {
  const values = list(choices.map(({ value }) => value));
  return terminal.translate(
    areNumbers(choices)
      ? msg`Type one of: ${values}.`
      : msg`Type a number from 1 to ${choices.length}.`,
  );
}

/** Choices that are numbers themselves get no other numbers: 3 is three. */
const areNumbers = (choices: readonly PromptChoice[]) =>
  choices.every(({ value }) => /^\d+$/.test(value));
