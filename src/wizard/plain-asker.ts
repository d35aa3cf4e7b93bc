import { createInterface } from "node:readline";
import { type Catalogue, say, textOf } from "../core/messages/message.ts";
import { type Asked, type Asker, Cancelled, type Offered, type Reply } from "./asker.ts";
import type { Streams } from "./prompt-asker.ts";
import { inAscii, type Screen, wrap } from "./screen.ts";

/** Asks in plain lines that are only ever added: for screen readers and dumb terminals. `back` and `?` are typed as words. */
export function plainAsker({ input, output }: Streams, screen: () => Screen, catalogue: Catalogue, signal: AbortSignal): Asker {
  const lines = createInterface({ input, terminal: false });
  const typed = lines[Symbol.asyncIterator]();
  const shown = (text: string) => (screen().utf8 ? text : inAscii(text));
  const tell = (texts: readonly string[]) => void output.write(`${texts.flatMap((text) => wrap(shown(text), screen().columns)).join("\n")}\n`);
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
    const explain = () => tell([asked.title, ...(asked.help === "" ? [] : [asked.help]), ...details]);
    explain();
    for (;;) {
      const text = await line(prompt);
      if (text === "back") return "back";
      if (text === "?") explain();
      else {
        const meant = await meaning(text);
        if ("text" in meant) return meant;
        tell([meant.problem]);
      }
    }
  }

  const numbered = (choices: readonly Offered[]) => choices.map(({ name, note, disabled }, index) => `  ${index + 1}. ${name}${note === undefined ? "" : `: ${note}`}${disabled === undefined ? "" : `\n     ${textOf(say`Not possible: ${disabled}`, catalogue)}`}`);

  function chosen(choices: readonly Offered[], usual: string, text: string): { text: string } | { problem: string } {
    const choice = text === "" ? choices.find(({ value }) => value === usual) : choices[Number(text) - 1] ?? choices.find(({ value }) => value === text);
    if (choice?.disabled !== undefined) return { problem: choice.disabled };
    return choice === undefined ? { problem: textOf(say`Type a number from 1 to ${choices.length}.`, catalogue) } : { text: choice.value };
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
      return ask(asked, numbered(asked.choices), usual < 0 ? ":" : `[${usual + 1}]:`, async (text) => chosen(asked.choices, asked.usual, text));
    },
    search: (asked) => {
      let found: readonly Offered[] = asked.search("").slice(0, listed);
      return ask(asked, [...numbered(found), textOf(say`Type a number, or a part of a name to look for.`, catalogue)], ":", async (text) => {
        if (/^\d+$/.test(text)) return chosen(found, "", text);
        found = asked.search(text).slice(0, listed);
        return { problem: found.length === 0 ? textOf(say`Nothing fits.`, catalogue) : numbered(found).join("\n") };
      });
    },
  };
}

/** More than this nobody wants to hear. */
const listed = 20;
