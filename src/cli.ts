import { type CommandName, commands } from "./commands/commands.ts";
import { type Exit, exits } from "./commands/exits.ts";
import { type Given, UsageError } from "./commands/given.ts";
import { parseOptions } from "./commands/options.ts";
import { suggest } from "./core/cluster/suggest.ts";
import { type Language, languageNamed, languageOf, languages } from "./core/i18n/languages.ts";
import {
  type Catalogue,
  list,
  type Message,
  type MessageValue,
  say,
  sentences,
  textOf,
} from "./core/i18n/message.ts";
import { FileError } from "./node/file-error.ts";

/** Runs the command that the arguments name and returns the exit code. */
async function run(all: Given, signal: AbortSignal, catalogue: Catalogue): Promise<Exit> {
  if ((await meantUnderNpm(true)).length > 0) throw new UsageError([]);
  const wrong = [...all.wrong, ...wrongLanguage(all)];
  if (wrong.length > 0) throw new UsageError(wrong);
  const { first, given } = splitCommand(all);
  if (given.has("help")) return printed((await import("./commands/help.ts")).helpText(catalogue));
  if (given.has("version")) return printed((await import("./node/version.ts")).version);
  if (!isCommand(first)) throw new UsageError([unknownCommand(first)]);
  return (await load[first]())(given, signal, catalogue);
}

type Command = (given: Given, signal: AbortSignal, catalogue: Catalogue) => Promise<Exit> | Exit;

/** Each command with all that only it needs is loaded when it is called. */
const load: Readonly<Record<CommandName, () => Promise<Command>>> = {
  create: async () => (await import("./commands/create.ts")).create,
  check: async () => (await import("./commands/check.ts")).check,
  docs: async () => (await import("./commands/docs.ts")).docs,
  schema: async () => (await import("./commands/schema.ts")).schema,
  completion: async () => (await import("./commands/completion.ts")).completion,
};

const isCommand = (word: string): word is CommandName => Object.hasOwn(commands, word);

/** What to say when npm kept flags to itself: before anything runs when that is sure, else beside what then was missing. */
async function meantUnderNpm(mustBeSure: boolean): Promise<MessageValue[]> {
  if (process.env["npm_command"] !== "init") return [];
  const { meantCommand } = await import("./commands/swallowed-flags.ts");
  const command = meantCommand(process.argv.slice(2), process.env, mustBeSure);
  return command === undefined
    ? []
    : [say`npm keeps flags for itself that have no -- before them. Write:`, `  ${command}`];
}

/** `create` may be left out; it takes no other words. */
function splitCommand(given: Given): { first: string; given: Given } {
  const [first = "create", ...positionals] = given.positionals;
  const [extra] = positionals;
  if (first === "create" && extra !== undefined)
    throw new UsageError([say`create takes no "${extra}". Options begin with --; see --help.`]);
  return { first, given: { ...given, positionals } };
}

function unknownCommand(word: string): Message {
  const known = Object.keys(commands);
  return sentences(
    say`Unknown command "${word}".`,
    suggest(word, known) ?? say`Commands: ${list(known)}.`,
  );
}

/** The language that the person reads: --lang before the environment. */
function languageFor(given: Given): Language {
  return languageNamed(given.text("lang") ?? "") ?? languageOf(process.env);
}

function wrongLanguage(given: Given): Message[] {
  const lang = given.text("lang");
  return lang === undefined || languageNamed(lang) !== undefined
    ? []
    : [say`There is no language "${lang}" here; --lang takes ${list(Object.keys(languages))}.`];
}

function printed(text: string): Exit {
  process.stdout.write(`${text}\n`);
  return exits.done;
}

/** From a failure to what is said and the exit code. What is not expected is our own bug, and keeps its stack. */
async function explain(
  error: unknown,
  signal: AbortSignal,
): Promise<{ lines: readonly MessageValue[]; exit: number }> {
  if (
    signal.aborted ||
    (error instanceof Error && ["ExitPromptError", "AbortPromptError"].includes(error.name))
  )
    return { lines: [say`Cancelled; nothing was written.`], exit: exits.cancelled };
  if (error instanceof UsageError)
    return {
      lines: [
        ...error.lines,
        ...(await meantUnderNpm(false)),
        say`See create-mesos-cluster --help.`,
      ],
      exit: exits.usage,
    };
  if (error instanceof FileError) return { lines: [error.told], exit: exits.file };
  if (isFailedWrite(error))
    return {
      lines: error.code === "EPIPE" ? [] : [say`Cannot write to standard output: ${error.message}`],
      exit: exits.file,
    };
  return {
    lines: [
      say`This is a bug in create-mesos-cluster; please report it with the following lines.`,
      error instanceof Error ? `${error.stack}` : String(error),
    ],
    exit: 70,
  };
}

/** Of standard output: all else is written by code that catches it. A reader that has seen enough (| head) is no mistake, but not all was written. */
const isFailedWrite = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && "syscall" in error && error.syscall === "write";

/** Runs the program in the language of the person, and says what went wrong in it. */
async function main(signal: AbortSignal): Promise<number> {
  const argv = process.argv.slice(2);
  const given = parseOptions(argv);
  const catalogue = await languages[languageFor(given)].load();
  const failed = async (error: unknown) => {
    const { lines, exit } = await explain(error, signal);
    if (lines.length > 0)
      process.stderr.write(lines.map((line) => `${textOf(line, catalogue)}\n`).join(""));
    return exit;
  };
  // Once: what fails while a failure is told is for Node to tell.
  process.once(
    "uncaughtException",
    (error) => void failed(error).then((exit) => process.exit(exit)),
  );
  return run(given, signal, catalogue).catch(failed);
}

const interrupt = new AbortController();
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.once(name, () => interrupt.abort());

main(interrupt.signal).then((exit) => {
  process.exitCode = exit;
});
