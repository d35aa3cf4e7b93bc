#!/usr/bin/env node
import { helpText } from "./commands/help.ts";
import { type Exit, exits } from "./commands/exits.ts";
import { type Given, parseOptions, UsageError } from "./commands/options.ts";
import { type Language, languageNamed, languageOf, languages } from "./core/messages/languages.ts";
import { type Catalogue, type Message, type MessageValue, say, sentences, textOf } from "./core/messages/message.ts";
import { suggest } from "./core/spec/suggest.ts";
import { FileError } from "./node/file-error.ts";

type Command = (given: Given, signal: AbortSignal, catalogue: Catalogue) => Promise<Exit> | Exit;

/** The commands, each loaded when it is called. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  create: async () => (await import("./commands/create.ts")).create,
  check: async () => (await import("./commands/check.ts")).check,
  docs: async () => (await import("./commands/docs.ts")).docs,
  schema: async () => (await import("./commands/schema.ts")).schema,
};

/** Runs the command that the arguments name and returns the exit code. */
async function run(all: Given, signal: AbortSignal, catalogue: Catalogue): Promise<Exit> {
  const wrong = [...all.wrong, ...wrongLanguage(all)];
  if (wrong.length > 0) throw new UsageError(wrong);
  const { first, given } = splitCommand(all);
  if (given.has("help")) return printed(helpText(catalogue));
  if (given.has("version")) return printed((await import("./node/version.ts")).version);
  const load = Object.hasOwn(commands, first) ? commands[first] : undefined;
  if (load === undefined) throw new UsageError([unknownCommand(first)]);
  return (await load())(given, signal, catalogue);
}

/** `create` may be left out; it takes no other words. */
function splitCommand(given: Given): { first: string; given: Given } {
  const [first = "create", ...positionals] = given.positionals;
  const [extra] = positionals;
  if (first === "create" && extra !== undefined) throw new UsageError([say`create takes no "${extra}". Options begin with --; see --help.`]);
  return { first, given: { ...given, positionals } };
}

function unknownCommand(word: string): Message {
  const known = Object.keys(commands);
  return sentences(say`Unknown command "${word}".`, suggest(word, known) ?? say`Commands: ${known.join(", ")}.`);
}

/** The language that the person reads: --lang before the environment. */
function languageFor(given: Given): Language {
  return languageNamed(given.text("lang") ?? "") ?? languageOf(process.env);
}

function wrongLanguage(given: Given): Message[] {
  const lang = given.text("lang");
  return lang === undefined || languageNamed(lang) !== undefined ? [] : [say`There is no language "${lang}" here; --lang takes ${Object.keys(languages).join(", ")}.`];
}

function printed(text: string): Exit {
  process.stdout.write(`${text}\n`);
  return exits.done;
}

/** From a failure to what is said and the exit code. What is not expected is our own bug, and keeps its stack. */
function explain(error: unknown, signal: AbortSignal): { lines: readonly MessageValue[]; exit: number } {
  if (signal.aborted || (error instanceof Error && ["ExitPromptError", "AbortPromptError"].includes(error.name))) return { lines: [say`Cancelled; nothing was written.`], exit: exits.cancelled };
  if (error instanceof UsageError) return { lines: [...error.lines, say`See create-mesos-cluster --help.`], exit: exits.usage };
  if (error instanceof FileError) return { lines: [error.told], exit: exits.file };
  return { lines: [say`This is a bug in create-mesos-cluster; please report it with the following lines.`, error instanceof Error ? `${error.stack}` : String(error)], exit: 70 };
}

const given = parseOptions(process.argv.slice(2));
const catalogue = await languages[languageFor(given)].load();

// A reader that has seen enough (| head) is no mistake, but not all was written.
process.stdout.on("error", ({ code, message }: NodeJS.ErrnoException) => {
  if (code !== "EPIPE") process.stderr.write(`${textOf(say`Cannot write to standard output: ${message}`, catalogue)}\n`);
  process.exit(exits.file);
});

const interrupt = new AbortController();
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(name, () => interrupt.abort());

try {
  process.exitCode = await run(given, interrupt.signal, catalogue);
} catch (error) {
  const { lines, exit } = explain(error, interrupt.signal);
  process.stderr.write(lines.map((line) => `${textOf(line, catalogue)}\n`).join(""));
  process.exitCode = exit;
}
