import { emitKeypressEvents } from "node:readline";
import { styleText } from "node:util";
import { type Catalogue, type Message, say, textOf } from "../core/i18n/message.ts";
import type { Asked, AskedChoice, AskedSearch, AskedText, Asker, Reply } from "./asker.ts";
import { hanging, inAscii, type Screen, shorten, wrap } from "./screen.ts";
import { padTo, widthOf } from "./text-width.ts";

export interface Streams {
  input: NodeJS.ReadStream;
  output: NodeJS.WriteStream;
}

/** What every prompt needs of the terminal. */
interface Terminal extends Streams {
  screen: () => Screen;
  /** The text as the terminal can show it. */
  shown: (text: string) => string;
  /** The message in the person's language, as the terminal can show it. */
  words: (message: Message) => string;
  signal: AbortSignal;
}

/** Asks with prompts that move the cursor. Esc and Shift+Tab go back from any of them. */
export function promptAsker(
  streams: Streams,
  screen: () => Screen,
  catalogue: Catalogue,
  signal: AbortSignal,
): Asker {
  const shown = (text: string) => (screen().utf8 ? text : inAscii(text));
  const terminal = {
    ...streams,
    screen,
    shown,
    words: (message: Message) => shown(textOf(message, catalogue)),
    signal,
  };
  const write = (lines: readonly string[]) =>
    streams.output.write(`${lines.map(shown).join("\n")}\n`);
  return {
    tell: write,
    close: () => undefined,
    heading: (text) => write(["", styleText("bold", text)]),
    note: (title, answer) => write([noted(title, answer, terminal)]),
    type: (asked) => type(asked, terminal),
    choose: (asked) => choose(asked, terminal),
    search: (asked) => search(asked, terminal),
  };
}

function noted(title: string, answer: string, { screen, shown }: Terminal): string {
  const room = Math.max(10, screen().columns - widthOf(shown(title)) - 5);
  return `${styleText("green", shown("✔"))} ${shown(title)}  ${styleText("cyan", shorten(shown(answer), room))}`;
}

async function type(
  { usual, editable, check, ...asked }: AskedText,
  terminal: Terminal,
): Promise<Reply> {
  const { input: prompt } = await import("./prompts.ts");
  const message = messageOf(asked, " →", terminal);
  return reply(terminal, (context) =>
    prompt(
      {
        message,
        default: usual,
        prefill: editable ? "editable" : "tab",
        theme: themeOf(terminal),
        validate: async (text) => (await check(text.trim())) ?? true,
      },
      context,
    ).then((text) => text.trim()),
  );
}

async function choose(
  { choices, usual, ...asked }: AskedChoice,
  terminal: Terminal,
): Promise<Reply> {
  const { select } = await import("./prompts.ts");
  const { screen, shown } = terminal;
  const width = Math.max(...choices.map(({ name }) => widthOf(name)));
  const offered = choices.map(({ value, name, note, disabled }) => ({
    value,
    name:
      note === undefined
        ? shown(name)
        : hanging(`${padTo(shown(name), width)}  `, shown(note), screen().columns - 3).join("\n  "),
    ...(disabled !== undefined && {
      disabled: shown(`\n    ${wrap(disabled, screen().columns - 6).join("\n    ")}`),
    }),
  }));
  const message = messageOf(asked, "", terminal);
  return reply(terminal, (context) =>
    select(
      {
        message,
        choices: offered,
        default: usual,
        loop: false,
        pageSize: rowsBeside(8, terminal),
        theme: themeOf(terminal),
      },
      context,
    ),
  );
}

async function search(
  { search: found, ...asked }: AskedSearch,
  terminal: Terminal,
): Promise<Reply> {
  const { search: prompt } = await import("./prompts.ts");
  const { screen, shown } = terminal;
  const source = (term: string | undefined) =>
    found(term ?? "").map(({ value, name }) => ({
      value,
      name: shorten(shown(name), screen().columns - 3),
    }));
  const message = messageOf(asked, " →", terminal);
  return reply(terminal, (context) =>
    prompt(
      {
        message,
        source,
        pageSize: Math.min(15, rowsBeside(9, terminal)),
        theme: themeOf(terminal),
      },
      context,
    ),
  );
}

/** The title, its help in lines that fit, and where a text is typed. */
function messageOf(
  { title, help }: Pick<Asked, "title" | "help">,
  end: string,
  { screen, shown }: Terminal,
): string {
  const lines =
    help === ""
      ? []
      : wrap(shown(help), screen().columns - 3).map((line) => styleText("dim", `  ${line}`));
  return [styleText("bold", shown(title)), ...lines, ...(end === "" ? [] : [shown(end)])].join(
    "\n",
  );
}

/** The rows that are left beside so many lines. */
const rowsBeside = (lines: number, { screen }: Terminal) => Math.max(4, screen().rows - lines);

const themeOf = ({ screen, shown, words }: Terminal) => ({
  prefix: { idle: styleText("blue", "?"), done: "" },
  spinner: { interval: 200, frames: [styleText("blue", "?")] },
  icon: { cursor: screen().utf8 ? "❯" : ">" },
  i18n: { disabledError: words(say`This cannot be chosen; the reason stands beside it.`) },
  style: {
    message: (text: string, status: string) => (status === "done" ? "" : text),
    answer: () => "",
    error: (text: string) =>
      wrap(shown(text), screen().columns - 2)
        .map((line) => styleText("red", `  ${line}`))
        .join("\n"),
    keysHelpTip: () =>
      wrap(words(say`  ↑ ↓ move, Enter takes it, Esc goes back`), screen().columns - 1)
        .map((line) => styleText("dim", line))
        .join("\n"),
  },
});

type Context = Streams & { signal: AbortSignal; clearPromptOnDone: true };

/** One prompt, until it is answered or somebody goes back. Ctrl-D leaves as Ctrl-C does: readline would only stop to read. */
async function reply(
  { input, output, signal }: Terminal,
  ask: (context: Context) => Promise<string>,
): Promise<Reply> {
  const [back, left] = [new AbortController(), new AbortController()];
  const onKey = (
    _: string | undefined,
    key: { name?: string; shift?: boolean; ctrl?: boolean } | undefined,
  ) => {
    if (key?.name === "escape" || (key?.name === "tab" && key.shift)) back.abort();
    if (key?.name === "d" && key.ctrl) setImmediate(() => input.isPaused() && left.abort());
  };
  emitKeypressEvents(input);
  input.on("keypress", onKey);
  try {
    return {
      text: await ask({
        input,
        output,
        signal: AbortSignal.any([signal, back.signal, left.signal]),
        clearPromptOnDone: true,
      }),
    };
  } catch (error) {
    if (back.signal.aborted && !signal.aborted) return "back";
    throw error;
  } finally {
    input.off("keypress", onKey);
  }
}
