import { type Catalogue, type Message, msg } from "../core/i18n/message.ts";
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
    help: msg`ask for what is missing (in a terminal), then write the bundle`,
  },
  check: {
    takes: "FILE|-",
    help: msg`print every problem in a spec, or "ok"`,
  },
  docs: {
    takes: "FILE|-",
    help: msg`print a docs page: the bundle as steps to copy`,
  },
  schema: {
    takes: "",
    help: msg`print the JSON Schema of cluster.yaml`,
  },
  completion: {
    takes: "SHELL",
    help: msg`print a completion script for bash, zsh or fish`,
  },
} as const satisfies Record<string, CommandRow>;

export type CommandName = keyof typeof commands;
