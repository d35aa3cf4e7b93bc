import { createInterface } from "node:readline";
import { type Catalogue, say, textOf } from "../core/messages/message.ts";
import { type Asked, type AskedChoice, type Asker, Cancelled, type Offered, type Reply } from "./asker.ts";
import type { Streams } from "./prompt-asker.ts";
import { inAscii, type Screen, wrap } from "./screen.ts";

/** Asks in plain lines that are only ever added: for screen readers and dumb terminals. `back` and `?` are typed as words. */
export function plainAsker({ input, output }: Streams, screen: () => Screen, catalogue: Catalogue, signal: AbortSignal): Asker {
  const lines = createInterface({ input, terminal: false });
  const typed = lines[Symbol.asyncIterator]();
  const shown = (text: string) => (screen().utf8 ? text : inAscii(text));
  const tell = (texts: readonly string[]) => void output.write(`${texts.map(shown).join("\n")}\n`);
  const explain = (texts: readonly string[]) => tell(texts.flatMap((text) => wrap(text, screen().columns)));
  signal.addEventListener("abort", () => lines.close());

  /** One line of the person. */
  async function line(question: string): Promise<string> {
    output.write(`${shown(question)} `);
    const { done, value } = await typed.next();
    if (done || signal.aborted) throw new Cancelled();
    return value.trim();
  }

  /** Asks until the line means something. */
  async function ask(asked: Asked, details: readonly string[], prompt: string, meaning: (text: string) => Promise<{ text: string } | { problem: string }>): Promise<Reply> {
    const again = () => explain(["", asked.title, ...(asked.help === "" ? [] : [asked.help]), ...details]);
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

  const numbered = (choices: readonly Offered[]) => choices.map(({ name, note, disabled }, index) => [
    areNumbers(choices) ? `  ${name}` : `  ${index + 1}. ${name}`, note === undefined ? "" : `: ${note}`,
    disabled === undefined ? "" : `\n     ${textOf(say`Not possible: ${disabled}`, catalogue)}`,
  ].join(""));

  function chosen({ choices, usual, refusal }: Pick<AskedChoice, "choices" | "usual" | "refusal">, text: string): { text: string } | { problem: string } {
    const number = areNumbers(choices) ? undefined : choices[Number(text) - 1];
    const choice = text === "" ? choices.find(({ value }) => value === usual) : choices.find(({ value }) => value === text) ?? number;
    if (choice?.disabled !== undefined) return { problem: choice.disabled };
    if (choice !== undefined) return { text: choice.value };
    return { problem: refusal?.(text) ?? textOf(areNumbers(choices) ? say`Type one of ${choices.map(({ value }) => value).join(", ")}.` : say`Type a number from 1 to ${choices.length}.`, catalogue) };
  }

  const close = () => lines.close();
  return {
    tell,
    note: () => undefined,
    heading: (text) => tell(["", text]),
    close,
    type: (asked) => ask(asked, [], asked.usual === "" ? ":" : `[${asked.usual}]:`, async (text) => {
      const answer = text === "" ? asked.usual : text;
      const problem = await asked.check(answer);
      return problem === undefined ? { text: answer } : { problem };
    }),
    choose: (asked) => {
      const usual = asked.choices.findIndex(({ value }) => value === asked.usual);
      return ask(asked, numbered(asked.choices), usual < 0 ? ":" : `[${areNumbers(asked.choices) ? asked.usual : usual + 1}]:`, async (text) => chosen(asked, text));
    },
    search: (asked) => {
      let found: readonly Offered[] = asked.search("").slice(0, listedAtFirst);
      return ask(asked, [...numbered(found), textOf(say`Type a number, or a part of a name to look for.`, catalogue)], ":", async (text) => {
        if (/^\d+$/.test(text)) return chosen({ choices: found, usual: "" }, text);
        found = asked.search(text).slice(0, listed);
        return { problem: found.length === 0 ? textOf(say`Nothing fits.`, catalogue) : numbered(found).join("\n") };
      });
    },
  };
}

/** Choices that are numbers themselves have no other numbers: 3 is three. */
const areNumbers = (choices: readonly Offered[]) => choices.every(({ value }) => /^\d+$/.test(value));

/** More than this nobody wants to hear. */
const listed = 20;
const listedAtFirst = 8;
