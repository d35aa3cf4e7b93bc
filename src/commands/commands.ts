import { type Catalogue, type Message, say } from "../core/i18n/message.ts";
import type { ParsedArgs } from "./args.ts";
import type { Exit } from "./exits.ts";

/** What a command needs besides its arguments. */
export interface Context {
  /** Aborted when the person interrupts the program. */
  signal: AbortSignal;
  /** The language that the person reads. */
  catalogue: Catalogue;
}

export type Command = (args: ParsedArgs, context: Context) => Promise<Exit> | Exit;

interface CommandRow {
  /** What comes after the command's name in the help text. */
  takes: string;
  help: Message;
}

/** Every command; the first one may be left out. */
export const commands = {
  create: {
    takes: "[options]",
    help: say`ask what is still open (on a terminal), then write the bundle`,
  },
  check: {
    takes: "FILE|-",
    help: say`print every problem of a spec; or "ok"`,
  },
  docs: {
    takes: "FILE|-",
    help: say`print a page for a docs site: the bundle as steps to copy`,
  },
  schema: {
    takes: "",
    help: say`print the JSON Schema of cluster.yaml`,
  },
  completion: {
    takes: "SHELL",
    help: say`print the completions for bash, zsh or fish, to be sourced`,
  },
} as const satisfies Record<string, CommandRow>;

export type CommandName = keyof typeof commands;
