import type { Exit } from "./exits.ts";
import type { Given } from "./options.ts";

export type Command = (given: Given, signal: AbortSignal) => Promise<Exit> | Exit;

export interface CommandRow {
  /** What comes after the command's name in the help text. */
  takes: string;
  help: string;
  /** Loaded when it is called. */
  load(): Promise<Command>;
}

/** Every command; the first one may be left out. */
export const commands: Readonly<Record<string, CommandRow>> = {
  create: { takes: "[options]", help: "ask what is still open (on a terminal), then write the bundle", load: async () => (await import("./create.ts")).create },
  check: { takes: "FILE|-", help: 'print every problem of a spec; or "ok"', load: async () => (await import("./check.ts")).check },
  schema: { takes: "", help: "print the JSON Schema of cluster.yaml", load: async () => (await import("./schema.ts")).schema },
  completion: { takes: "SHELL", help: "print the completions for bash, zsh or fish, to be sourced", load: async () => (await import("./completion.ts")).completion },
};
