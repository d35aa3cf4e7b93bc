import { styleText } from "node:util";
import { type Message, msg } from "../core/i18n/message.ts";
import { markPastes, PasteInput } from "./paste-input.ts";
import type {
  PromptChoice,
  Prompter,
  PromptOptions,
  PromptResult,
  SearchOptions,
  SelectOptions,
  TextOptions,
} from "./prompter.ts";
import { rowKeys } from "./row-keys.ts";
import { ask, type PasteTerminal } from "./run-prompt.ts";
import { ScreenLines } from "./screen-lines.ts";
import { hanging, padTo, shorten, type Terminal, widthOf, wrap } from "./terminal.ts";

/** What a terminal can show. */
type Display = Pick<Terminal, "screen" | "show" | "translate">;

/** Asks with prompts that move the cursor. Esc and Shift+Tab go back from any of them. */
export function inquirerPrompter({ input, ...others }: Terminal): Prompter {
  const pasteInput = new PasteInput(input);
  const terminal = { ...others, input: pasteInput };
  const lines = new ScreenLines(terminal);
  const mark = (isMarked: boolean) => markPastes(terminal.output, isMarked);
  const markAgain = () => mark(true);
  mark(true);
  process.on("SIGCONT", markAgain);
  return {
    text: (options) => askText(options, terminal),
    select: (options) => askSelect(options, terminal),
    search: (options) => askSearch(options, terminal),
    log: (texts) => lines.print(texts),
    heading: (text) => lines.print(["", styleText("bold", text)]),
    summary: (title, answer) => lines.print([summaryLine(title, answer, terminal)]),
    place: () => lines.place(),
    returnTo: (place) => lines.returnTo(place),
    openScreen: () => lines.openScreen(),
    clearScreen: () => lines.clearScreen(),
    closeScreen: () => lines.closeScreen(),
    close: () => {
      lines.closeScreen();
      process.off("SIGCONT", markAgain);
      mark(false);
    },
  };
}

async function askText(options: TextOptions, terminal: PasteTerminal): Promise<PromptResult> {
  const { input } = await import("./prompts.ts");
  let offer: Offer = { text: options.default, isEditable: options.editable, isPasted: false };
  let typed = "";
  const config = {
    message: messageOf({ ...options, help: textHelp(options, terminal) }, " →", terminal),
    theme: themeOf(terminal),
    validate: async (text: string) =>
      (await terminal.input.holdKeys(() => options.validate(text.trim()))) ?? true,
    transformer: (text: string, { isFinal }: { isFinal: boolean }) => {
      typed = text;
      return isFinal ? "" : text;
    },
  };
  const prefilled = (text: string) => ({ ...config, default: text, prefill: "editable" as const });
  const offered = ({ text, isEditable }: Offer) =>
    isEditable ? prefilled(text) : { ...config, default: text, prefill: "tab" as const };
  for (;;) {
    const result = await ask(
      terminal,
      async (context) => {
        const text = await input(typed === "" ? offered(offer) : prefilled(typed), context);
        return text.trim();
      },
      options.takeLines !== undefined,
    );
    if (result === "back" || !("pasted" in result)) return result;
    const understood = options.takeLines?.(result.pasted);
    offer =
      understood === undefined
        ? notUnderstood(result.pasted)
        : pastedOffer(joinHosts(lineBefore(offer, typed), understood));
    typed = "";
  }
}

/** A line that is filled in already says how to empty it. */
const textHelp = (
  { help, editable, default: text }: TextOptions,
  { translate }: Display,
): string =>
  editable && text !== "" ? `${help} ${translate(msg`Ctrl-U empties the line.`)}` : help;

/** What stands in the line, to be changed there, or beside it. */
interface Offer {
  text: string;
  isEditable: boolean;
  /** Whether a further paste is added to it. */
  isPasted: boolean;
}

const pastedOffer = (text: string): Offer => ({
  text,
  isEditable: text.length <= longestEdited,
  isPasted: true,
});

/**
 * The lines stay, to be corrected there, or to be pasted anew in their place; where they are too
 * many for that, nothing stands there, so that Enter takes no other hosts for them.
 */
function notUnderstood(pasted: string): Offer {
  const lines = pasted.split(/[\r\n]+/).map((line) => line.trim());
  const text = lines.filter(Boolean).join(", ");
  return { text: text.length <= longestEdited ? text : "", isEditable: true, isPasted: false };
}

/** With each key the whole line is drawn again. */
const longestEdited = 300;

/** What a paste is added to: what was pasted before or typed, but not a default. */
function lineBefore(offer: Offer, typed: string): string {
  if (offer.isPasted && !offer.isEditable) return joinHosts(offer.text, typed);
  return typed === offer.text && !offer.isPasted ? "" : typed;
}

const joinHosts = (one: string, other: string) => [one, other].filter(Boolean).join(", ");

async function askSelect(options: SelectOptions, terminal: PasteTerminal): Promise<PromptResult> {
  const { select } = await import("./prompts.ts");
  const width = Math.max(...options.choices.map(({ name }) => widthOf(name)));
  const config = {
    choices: options.choices.map((choice) => selectChoice(choice, width, terminal)),
    default: options.default,
    loop: false,
    pageSize: rowsBeside(8, terminal),
    theme: themeOf(terminal, msg`  ↑ ↓ or a letter to move, Enter to select, Esc to go back`),
  };
  return ask(terminal, async (context) => {
    let problem: string | undefined;
    for (;;) {
      const keys = rowKeys(options.choices);
      const unmap = terminal.input.mapKeys(keys.translate);
      const message = withProblem(messageOf(options, "", terminal), problem, terminal);
      const signal = AbortSignal.any([context.signal, keys.refused]);
      try {
        return await select({ ...config, message }, { ...context, signal });
      } catch (error) {
        if (context.signal.aborted || !keys.refused.aborted) throw error;
        problem = noSuchRow(String(keys.refused.reason), options, terminal);
      } finally {
        unmap();
      }
    }
  });
}

/** Why a number chooses nothing. */
const noSuchRow = (
  typed: string,
  { explainInvalid }: SelectOptions,
  { translate }: Display,
): string => explainInvalid?.(typed) ?? translate(msg`${typed} is none of these choices.`);

const withProblem = (message: string, problem: string | undefined, display: Display): string =>
  problem === undefined ? message : `${message}\n${themeOf(display).style.error(problem)}`;

/**
 * One row: the name, filled up to `width`, with its note behind it and why it is disabled below.
 */
function selectChoice(
  { value, name, note, disabled }: PromptChoice,
  width: number,
  { screen, show }: Display,
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

async function askSearch(options: SearchOptions, terminal: PasteTerminal): Promise<PromptResult> {
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
function messageOf({ title, help }: PromptOptions, end: string, { screen, show }: Display): string {
  const helpLines = help === "" ? [] : wrap(show(help), screen().columns - 3);
  return [
    styleText("bold", show(title)),
    ...helpLines.map((line) => styleText("dim", `  ${line}`)),
    ...(end === "" ? [] : [show(end)]),
  ].join("\n");
}

function summaryLine(title: string, answer: string, { screen, show }: Display): string {
  const width = Math.max(10, screen().columns - widthOf(show(title)) - 5);
  const shortAnswer = styleText("cyan", shorten(show(answer), width));
  return `${styleText("green", show("✔"))} ${show(title)}  ${shortAnswer}`;
}

/** The rows that are left beside so many lines. */
const rowsBeside = (lines: number, { screen }: Display) => Math.max(4, screen().rows - lines);

/** The only text of @inquirer/search that no theme translates. */
const noResults = "No results found";

const keysOfLists = msg`  ↑ ↓ to move, Enter to select, Esc to go back`;

const themeOf = ({ screen, show, translate }: Display, keys: Message = keysOfLists) => ({
  prefix: { idle: styleText("blue", "?"), done: "" },
  spinner: { interval: 200, frames: [styleText("blue", "?")] },
  icon: { cursor: screen().utf8 ? "❯" : ">" },
  i18n: { disabledError: translate(msg`This option is not available; the reason is next to it.`) },
  style: {
    message: (text: string, status: string) => (status === "done" ? "" : text),
    answer: () => "",
    error: (text: string) =>
      wrap(text === noResults ? translate(msg`No matches.`) : show(text), screen().columns - 2)
        .map((line) => styleText("red", `  ${line}`))
        .join("\n"),
    defaultAnswer: (text: string) =>
      styleText("dim", `(${shorten(show(text), screen().columns - 12)})`),
    keysHelpTip: () =>
      wrap(translate(keys), screen().columns - 1)
        .map((line) => styleText("dim", line))
        .join("\n"),
  },
});
