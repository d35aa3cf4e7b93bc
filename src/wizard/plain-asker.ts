import { createInterface } from "node:readline";
import { type Catalogue, list, say, textOf } from "../core/i18n/message.ts";
import {
  type Asked,
  type AskedChoice,
  type AskedSearch,
  type AskedText,
  type Asker,
  Cancelled,
  type Offered,
  type Reply,
} from "./asker.ts";
import type { Streams } from "./prompt-asker.ts";
import { inAscii, type Screen, wrap } from "./screen.ts";

/** What is made of a typed line: an answer, or why it is none. */
type Meaning = { text: string } | { problem: string };

/** The person at the other end: lines that are told, and lines that are typed. */
interface Lines {
  catalogue: Catalogue;
  tell(texts: readonly string[]): void;
  /** Tells in lines that fit. */
  explain(texts: readonly string[]): void;
  /** One line of the person. */
  line(question: string): Promise<string>;
}

/** Asks in plain lines that are only ever added: for screen readers and dumb terminals. `back` and `?` are typed as words. */
export function plainAsker(
  streams: Streams,
  screen: () => Screen,
  catalogue: Catalogue,
  signal: AbortSignal,
): Asker {
  const typed = createInterface({ input: streams.input, terminal: false });
  const lines = linesOf(streams, typed[Symbol.asyncIterator](), screen, catalogue, signal);
  const close = () => typed.close();
  signal.addEventListener("abort", close);
  return {
    tell: lines.tell,
    note: () => undefined,
    heading: (text) => lines.tell(["", text]),
    close,
    type: (asked) => type(asked, lines),
    choose: (asked) => choose(asked, lines),
    search: (asked) => search(asked, lines),
  };
}

function linesOf(
  { output }: Streams,
  typed: AsyncIterator<string, undefined>,
  screen: () => Screen,
  catalogue: Catalogue,
  signal: AbortSignal,
): Lines {
  const shown = (text: string) => (screen().utf8 ? text : inAscii(text));
  const tell = (texts: readonly string[]) => void output.write(`${texts.map(shown).join("\n")}\n`);
  return {
    catalogue,
    tell,
    explain: (texts) => tell(texts.flatMap((text) => wrap(text, screen().columns))),
    async line(question) {
      output.write(`${shown(question)} `);
      const { done, value } = await typed.next();
      if (done || signal.aborted) throw new Cancelled();
      return value.trim();
    },
  };
}

/** Asks until the line means something. */
async function ask(
  asked: Asked,
  details: readonly string[],
  prompt: string,
  meaning: (text: string) => Promise<Meaning>,
  { explain, line }: Lines,
): Promise<Reply> {
  const again = () =>
    explain(["", asked.title, ...(asked.help === "" ? [] : [asked.help]), ...details]);
  again();
  for (;;) {
    const text = await line(prompt);
    if (text === "back") return "back";
    if (text === "?") again();
    else {
      const meant = await meaning(text);
      if ("text" in meant) return meant;
      explain([meant.problem]);
    }
  }
}

const type = (asked: AskedText, lines: Lines) =>
  ask(
    asked,
    [],
    promptFor(asked.usual),
    async (typed) => {
      const text = typed === "" ? asked.usual : typed;
      const problem = await asked.check(text);
      return problem === undefined ? { text } : { problem };
    },
    lines,
  );

function choose(asked: AskedChoice, lines: Lines): Promise<Reply> {
  const usual = asked.choices.findIndex(({ value }) => value === asked.usual);
  const prompt = promptFor(
    usual < 0 ? "" : areNumbers(asked.choices) ? asked.usual : String(usual + 1),
  );
  return ask(
    asked,
    numbered(asked.choices, lines),
    prompt,
    async (text) => chosen(asked, text, lines),
    lines,
  );
}

function search(asked: AskedSearch, lines: Lines): Promise<Reply> {
  let found: readonly Offered[] = asked.search("").slice(0, listedAtFirst);
  const details = [
    ...numbered(found, lines),
    textOf(say`Type a number, or a part of a name to look for.`, lines.catalogue),
  ];
  return ask(
    asked,
    details,
    promptFor(""),
    async (text) => {
      if (/^\d+$/.test(text)) return chosen({ choices: found, usual: "" }, text, lines);
      found = asked.search(text).slice(0, listed);
      return {
        problem:
          found.length === 0
            ? textOf(say`Nothing fits.`, lines.catalogue)
            : numbered(found, lines).join("\n"),
      };
    },
    lines,
  );
}

const promptFor = (usual: string) => (usual === "" ? ":" : `[${usual}]:`);

const numbered = (choices: readonly Offered[], { catalogue }: Lines) =>
  choices.map(({ name, note, disabled }, index) =>
    [
      areNumbers(choices) ? "  " : `  ${index + 1}. `,
      note === undefined ? name : textOf(say`${name}: ${note}`, catalogue),
      disabled === undefined ? "" : `\n     ${textOf(say`Not possible: ${disabled}`, catalogue)}`,
    ].join(""),
  );

function chosen(
  { choices, usual, refusal }: Pick<AskedChoice, "choices" | "usual" | "refusal">,
  text: string,
  { catalogue }: Lines,
): Meaning {
  const number = areNumbers(choices) ? undefined : choices[Number(text) - 1];
  const choice =
    text === ""
      ? choices.find(({ value }) => value === usual)
      : (choices.find(({ value }) => value === text) ?? number);
  if (choice?.disabled !== undefined) return { problem: choice.disabled };
  if (choice !== undefined) return { text: choice.value };
  return {
    problem:
      refusal?.(text) ??
      textOf(
        areNumbers(choices)
          ? say`Type one of ${list(choices.map(({ value }) => value))}.`
          : say`Type a number from 1 to ${choices.length}.`,
        catalogue,
      ),
  };
}

/** Choices that are numbers themselves have no other numbers: 3 is three. */
const areNumbers = (choices: readonly Offered[]) =>
  choices.every(({ value }) => /^\d+$/.test(value));

/** More than this nobody wants to hear. */
const listed = 20;
const listedAtFirst = 8;
