import { emitKeypressEvents } from "node:readline";
import { styleText } from "node:util";
import { msg } from "../core/i18n/message.ts";
import type {
  PromptChoice,
  Prompter,
  PromptOptions,
  PromptResult,
  SearchOptions,
  SelectOptions,
  TextOptions,
} from "./prompter.ts";
import { hanging, padTo, shorten, type Terminal, widthOf, wrap } from "./terminal.ts";

/** Asks with prompts that move the cursor. Esc and Shift+Tab go back from any of them. */
export function inquirerPrompter(terminal: Terminal): Prompter {
  const print = (lines: readonly string[]) =>
    terminal.output.write(`${lines.map(terminal.show).join("\n")}\n`);
  return {
    text: (options) => askText(options, terminal),
    select: (options) => askSelect(options, terminal),
    search: (options) => askSearch(options, terminal),
    log: print,
    heading: (text) => print(["", styleText("bold", text)]),
    summary: (title, answer) => print([summaryLine(title, answer, terminal)]),
    close: () => undefined,
  };
}

async function askText(options: TextOptions, terminal: Terminal): Promise<PromptResult> {
  const { input } = await import("./prompts.ts");
  let typed = "";
  const config = {
    message: messageOf(options, " →", terminal),
    theme: themeOf(terminal),
    validate: async (text: string) => (await options.validate(text.trim())) ?? true,
    transformer: (text: string, { isFinal }: { isFinal: boolean }) => {
      typed = text;
      return isFinal ? "" : text;
    },
  };
  const prefilled = (text: string) => ({ ...config, default: text, prefill: "editable" as const });
  const fresh = options.editable
    ? prefilled(options.default)
    : { ...config, default: options.default, prefill: "tab" as const };
  return ask(terminal, async (context) => {
    const text = await input(typed === "" ? fresh : prefilled(typed), context);
    return text.trim();
  });
}

async function askSelect(options: SelectOptions, terminal: Terminal): Promise<PromptResult> {
  const { select } = await import("./prompts.ts");
  const width = Math.max(...options.choices.map(({ name }) => widthOf(name)));
  const config = {
    message: messageOf(options, "", terminal),
    choices: options.choices.map((choice) => selectChoice(choice, width, terminal)),
    default: options.default,
    loop: false,
    pageSize: rowsBeside(8, terminal),
    theme: themeOf(terminal),
  };
  return ask(terminal, (context) => select(config, context));
}

/**
 * One row: the name, filled up to `width`, with its note behind it and why it is disabled below.
 */
function selectChoice(
  { value, name, note, disabled }: PromptChoice,
  width: number,
  { screen, show }: Terminal,
) {
  const { columns } = screen();
  const withNote = (text: string) =>
    hanging(`${padTo(show(name), width)}  `, show(text), columns - 3).join("\n  ");
  const reason = (text: string) => show(`\n    ${wrap(text, columns - 6).join("\n    ")}`);
  return {
    value,
    name: note === undefined ? show(name) : withNote(note),
    ...(disabled !== undefined && { disabled: reason(disabled) }),
  };
}

async function askSearch(options: SearchOptions, terminal: Terminal): Promise<PromptResult> {
  const { search } = await import("./prompts.ts");
  const { screen, show } = terminal;
  const config = {
    message: messageOf(options, " →", terminal),
    source: (term: string | undefined) =>
      options.search(term ?? "").map(({ value, name }) => ({
        value,
        name: shorten(show(name), screen().columns - 3),
      })),
    pageSize: Math.min(15, rowsBeside(9, terminal)),
    theme: themeOf(terminal),
  };
  return ask(terminal, (context) => search(config, context));
}

/** The title, its help in lines that fit, and `end`: where a text is typed. */
function messageOf(
  { title, help }: PromptOptions,
  end: string,
  { screen, show }: Terminal,
): string {
  const helpLines = help === "" ? [] : wrap(show(help), screen().columns - 3);
  return [
    styleText("bold", show(title)),
    ...helpLines.map((line) => styleText("dim", `  ${line}`)),
    ...(end === "" ? [] : [show(end)]),
  ].join("\n");
}

function summaryLine(title: string, answer: string, { screen, show }: Terminal): string {
  const width = Math.max(10, screen().columns - widthOf(show(title)) - 5);
  const shortAnswer = styleText("cyan", shorten(show(answer), width));
  return `${styleText("green", show("✔"))} ${show(title)}  ${shortAnswer}`;
}

/** The rows that are left beside so many lines. */
const rowsBeside = (lines: number, { screen }: Terminal) => Math.max(4, screen().rows - lines);

const themeOf = ({ screen, show, translate }: Terminal) => ({
  prefix: { idle: styleText("blue", "?"), done: "" },
  spinner: { interval: 200, frames: [styleText("blue", "?")] },
  icon: { cursor: screen().utf8 ? "❯" : ">" },
  i18n: { disabledError: translate(msg`This option is not available; the reason is next to it.`) },
  style: {
    message: (text: string, status: string) => (status === "done" ? "" : text),
    answer: () => "",
    error: (text: string) =>
      wrap(show(text), screen().columns - 2)
        .map((line) => styleText("red", `  ${line}`))
        .join("\n"),
    keysHelpTip: () =>
      wrap(translate(msg`  ↑ ↓ to move, Enter to select, Esc to go back`), screen().columns - 1)
        .map((line) => styleText("dim", line))
        .join("\n"),
  },
});

type PromptContext = Pick<Terminal, "input" | "output" | "signal"> & { clearPromptOnDone: true };

type AskPrompt = (context: PromptContext) => Promise<string>;

/**
 * Runs one prompt until it is answered or the person goes back. A program that was stopped (Ctrl-Z)
 * and continued asks again: readline stops reading then, and the shell has written over the screen.
 */
async function ask(terminal: Terminal, prompt: AskPrompt): Promise<PromptResult> {
  for (;;) {
    const result = await askOnce(terminal, prompt);
    if (result !== "continued") return result;
  }
}

async function askOnce(
  { input, output, signal }: Terminal,
  prompt: AskPrompt,
): Promise<PromptResult | "continued"> {
  const keys = listenToKeys(input);
  const stops = listenToContinue();
  const signals = [signal, keys.back, keys.leave, stops.continued];
  try {
    const text = await prompt({
      input,
      output,
      signal: AbortSignal.any(signals),
      clearPromptOnDone: true,
    });
    return { text };
  } catch (error) {
    if (signal.aborted) throw error;
    if (keys.back.aborted) return "back";
    if (stops.continued.aborted) return "continued";
    throw error;
  } finally {
    keys.stop();
    stops.stop();
  }
}

/** Aborts `continued` once the stopped program goes on, after readline's own handler. */
function listenToContinue(): { continued: AbortSignal; stop(): void } {
  const continued = new AbortController();
  const onContinue = () => void setImmediate(() => continued.abort());
  process.on("SIGCONT", onContinue);
  return {
    continued: continued.signal,
    stop: () => void process.off("SIGCONT", onContinue),
  };
}

interface Key {
  name?: string;
  shift?: boolean;
  ctrl?: boolean;
}

/**
 * Esc and Shift+Tab abort `back`. Ctrl-D aborts `leave`, as Ctrl-C does: readline alone would only
 * stop reading.
 */
function listenToKeys(input: NodeJS.ReadStream): {
  back: AbortSignal;
  leave: AbortSignal;
  stop(): void;
} {
  const back = new AbortController();
  const leave = new AbortController();
  const onKey = (_: string | undefined, key: Key = {}) => {
    if (key.name === "escape" || (key.name === "tab" && key.shift)) back.abort();
    if (key.name === "d" && key.ctrl) setImmediate(() => input.isPaused() && leave.abort());
  };
  emitKeypressEvents(input);
  input.on("keypress", onKey);
  return {
    back: back.signal,
    leave: leave.signal,
    stop: () => void input.off("keypress", onKey),
  };
}
