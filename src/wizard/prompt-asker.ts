import { emitKeypressEvents } from "node:readline";
import { styleText } from "node:util";
import { type Catalogue, say, textOf } from "../core/messages/message.ts";
import type { Asked, Asker, Reply } from "./asker.ts";
import { hanging, inAscii, type Screen, shorten, wrap } from "./screen.ts";
import { padTo, widthOf } from "./text-width.ts";

export interface Streams {
  input: NodeJS.ReadStream;
  output: NodeJS.WriteStream;
}

/** Asks with prompts that move the cursor. Esc and Shift+Tab go back from any of them. */
export function promptAsker({ input, output }: Streams, screen: () => Screen, catalogue: Catalogue, signal: AbortSignal): Asker {
  const shown = (text: string) => (screen().utf8 ? text : inAscii(text));
  const write = (lines: readonly string[]) => output.write(`${lines.map(shown).join("\n")}\n`);
  const tip = (message: ReturnType<typeof say>) => styleText("dim", shown(textOf(message, catalogue)));
  const theme = () => ({
    prefix: { idle: styleText("blue", "?"), done: "" },
    spinner: { interval: 200, frames: [styleText("blue", "?")] },
    icon: { cursor: screen().utf8 ? "❯" : ">" },
    i18n: { disabledError: shown(textOf(say`This cannot be chosen; the reason stands beside it.`, catalogue)) },
    style: {
      message: (text: string, status: string) => (status === "done" ? "" : text),
      answer: () => "",
      error: (text: string) => wrap(shown(text), screen().columns - 2).map((line) => styleText("red", `  ${line}`)).join("\n"),
      keysHelpTip: () => tip(say`  ↑ ↓ move, Enter takes it, Esc goes back`),
    },
  });
  /** The title, its help in lines that fit, and where a text is typed. */
  const message = ({ title, help }: Asked, end: string) => {
    const lines = help === "" ? [] : wrap(shown(help), screen().columns - 3).map((line) => styleText("dim", `  ${line}`));
    return [styleText("bold", shown(title)), ...lines, ...(end === "" ? [] : [end])].join("\n");
  };
  const inBounds = (lines: number) => Math.max(4, screen().rows - lines);
  /** One prompt, until it is answered or somebody goes back. */
  const reply = async (ask: (context: { input: NodeJS.ReadStream; output: NodeJS.WriteStream; signal: AbortSignal; clearPromptOnDone: true }) => Promise<string>): Promise<Reply> => {
    const back = new AbortController();
    const onKey = (_: string | undefined, key: { name?: string; shift?: boolean } | undefined) => {
      if (key?.name === "escape" || (key?.name === "tab" && key.shift)) back.abort();
    };
    emitKeypressEvents(input);
    input.on("keypress", onKey);
    try {
      return { text: await ask({ input, output, signal: AbortSignal.any([signal, back.signal]), clearPromptOnDone: true }) };
    } catch (error) {
      if (back.signal.aborted && !signal.aborted) return "back";
      throw error;
    } finally {
      input.off("keypress", onKey);
    }
  };

  return {
    tell: write,
    close: () => undefined,
    heading: (text) => write(["", styleText("bold", text)]),
    note: (title, answer) => write([`${styleText("green", shown("✔"))} ${shown(title)}  ${styleText("cyan", shorten(shown(answer), Math.max(10, screen().columns - widthOf(shown(title)) - 5)))}`]),
    async type({ usual, editable, check, ...asked }) {
      const { input: prompt } = await import("./prompts.ts");
      const bottom = shown(" →");
      return reply((context) => prompt({
        message: message({ usual, ...asked }, bottom), default: usual, prefill: editable ? "editable" : "tab", theme: theme(),
        validate: async (text) => (await check(text.trim())) ?? true,
      }, context).then((text) => text.trim()));
    },
    async choose({ choices, usual, ...asked }) {
      const { select } = await import("./choosing-prompts.ts");
      const width = Math.max(...choices.map(({ name }) => widthOf(name)));
      const offered = choices.map(({ value, name, note, disabled }) => ({
        value, name: note === undefined ? shown(name) : hanging(`${padTo(shown(name), width)}  `, shown(note), screen().columns - 3).join("\n  "),
        ...(disabled !== undefined && { disabled: shown(`\n    ${wrap(disabled, screen().columns - 6).join("\n    ")}`) }),
      }));
      return reply((context) => select({ message: message({ usual, ...asked }, ""), choices: offered, default: usual, loop: false, pageSize: inBounds(8), theme: theme() }, context));
    },
    async search({ search, ...asked }) {
      const { search: prompt } = await import("./choosing-prompts.ts");
      const offered = (term: string | undefined) => search(term ?? "").map(({ value, name }) => ({ value, name: shorten(shown(name), screen().columns - 3) }));
      return reply((context) => prompt({ message: message(asked, shown(" →")), source: offered, pageSize: Math.min(15, inBounds(9)), theme: theme() }, context));
    },
  };
}
