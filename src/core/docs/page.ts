import type { Message } from "../i18n/message.ts";
import type { Values } from "./variables.ts";

/**
 * A part of a page: a paragraph, a picture and its text, a block of shell to copy, the shell variables
 * of hosts, or a table.
 */
export type Block =
  | { kind: "text"; text: Message }
  | { kind: "picture"; text: Message; svg: string }
  | { kind: "code"; what: Message; code: string }
  | { kind: "values"; what: Message; hosts: readonly Values[] }
  | { kind: "table"; what: Message; head: readonly Message[]; rows: readonly (readonly Cell[])[] };

/** Lines of a cell: strings are code, messages are text. */
export type Cell = readonly (string | Message)[];

/** A heading with what stands below it. Values in texts are code: names, paths, addresses. */
export interface Section {
  /** Part of the addresses that lead here: it stays when sections are added or translated. */
  id: string;
  title: Message;
  blocks: readonly Block[];
  sections: readonly Section[];
}

export const text = (message: Message): Block => ({ kind: "text", text: message });

/** Shell to copy: one command or more, each on lines of its own. */
export const code = (what: Message, ...commands: readonly string[]): Block => ({
  kind: "code",
  what,
  code: `${commands.join("\n")}\n`,
});
