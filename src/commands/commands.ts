import { type Catalogue, type Message, say } from "../core/i18n/message.ts";
import type { Exit } from "./exits.ts";
import type { Given } from "./given.ts";

export type Command = (
  given: Given,
  signal: AbortSignal,
  catalogue: Catalogue,
) => Promise<Exit> | Exit;

export interface CommandRow {
  /** What comes after the command's name in the help text. */
  takes: string;
  help: Message;
  /** Loaded when it is called. */
  load(): Promise<Command>;
}

/** Every command; the first one may be left out. */
export const commands: Readonly<Record<string, CommandRow>> = {
  create: {
    takes: "[options]",
    help: say`ask what is still open (on a terminal), then write the bundle`,
    load: async () => (await import("./create.ts")).create,
  },
  check: {
    takes: "FILE|-",
    help: say`print every problem of a spec; or "ok"`,
    load: async () => (await import("./check.ts")).check,
  },
  docs: {
    takes: "FILE|-",
    help: say`print a page for a docs site: the bundle as steps to copy`,
    load: async () => (await import("./docs.ts")).docs,
  },
  schema: {
    takes: "",
    help: say`print the JSON Schema of cluster.yaml`,
    load: async () => (await import("./schema.ts")).schema,
  },
  completion: {
    takes: "SHELL",
    help: say`print the completions for bash, zsh or fish, to be sourced`,
    load: async () => (await import("./completion.ts")).completion,
  },
};
