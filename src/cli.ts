import { type ParsedArgs, parseCommandLine, UsageError } from "./commands/args.ts";
import { chooseCommand, isCommand } from "./commands/choose-command.ts";
import type { Command, CommandName, Context } from "./commands/commands.ts";
import { type Exit, exits } from "./commands/exits.ts";
import { printError } from "./commands/report.ts";
import { type Language, languageNamed, languageOf, languages } from "./core/i18n/languages.ts";
import { list, type Message, type MessageValue, msg } from "./core/i18n/message.ts";
import { FileError, reasonOf } from "./node/file-error.ts";
import { isCancellation } from "./wizard/prompter.ts";

/** Runs the program in the language of the person. This file alone sets the exit code. */
async function main(signal: AbortSignal): Promise<Exit> {
  const args = parseCommandLine(process.argv.slice(2));
  const catalogue = await languages[languageFor(args)].load();
  const report = async (error: unknown) => {
    const { lines, exit } = await describeFailure(error, signal);
    printError(lines, catalogue);
    return exit;
  };
  // Once: an error while an error is reported is left to Node.
  process.once(
    "uncaughtException",
    (error) => void report(error).then((exit) => process.exit(exit)),
  );
  return run(args, { signal, catalogue }).catch(report);
}

/** The language that the person reads: --lang before the environment. */
const languageFor = (args: ParsedArgs): Language =>
  languageNamed(args.value("lang") ?? "") ?? languageOf(process.env);

/** Runs the command that the arguments name. */
async function run(args: ParsedArgs, context: Context): Promise<Exit> {
  if ((await npmHint(true)).length > 0) throw new UsageError([]);
  const errors = [...args.errors, ...languageErrors(args)];
  if (errors.length > 0) throw new UsageError(errors);
  if (args.has("help")) return printHelp(args, context);
  if (args.has("version")) return printLine((await import("./node/program.ts")).version);
  const chosen = chooseCommand(args);
  const command = await load[chosen.name]();
  return command(chosen.args, context);
}

/** Of the command that is named, or of the program. */
async function printHelp({ positionals: [name = ""] }: ParsedArgs, { catalogue }: Context) {
  const { commandHelp, helpText } = await import("./commands/help.ts");
  return printLine(isCommand(name) ? commandHelp(name, catalogue) : helpText(catalogue));
}

/** Each command is loaded, with all that only it needs, when it is called. */
const load: Readonly<Record<CommandName, () => Promise<Command>>> = {
  create: async () => (await import("./commands/create.ts")).create,
  check: async () => (await import("./commands/check.ts")).check,
  change: async () => (await import("./commands/change.ts")).change,
  docs: async () => (await import("./commands/docs.ts")).docs,
  init: async () => (await import("./commands/init.ts")).init,
  schema: async () => (await import("./commands/schema.ts")).schema,
  completion: async () => (await import("./commands/completion.ts")).completion,
};

function languageErrors(args: ParsedArgs): Message[] {
  const lang = args.value("lang");
  if (lang === undefined || languageNamed(lang) !== undefined) return [];
  return [msg`Unknown language "${lang}"; --lang takes one of: ${list(Object.keys(languages))}.`];
}

/** The remedy when npm kept the flags for itself: before anything runs only when that is sure. */
async function npmHint(mustBeSure: boolean): Promise<MessageValue[]> {
  if (process.env["npm_command"] === undefined) return [];
  const { findIntendedCommand } = await import("./commands/npm-flags.ts");
  const command = findIntendedCommand(process.argv.slice(2), process.env, mustBeSure);
  if (command === undefined) return [];
  return [msg`npm keeps flags for itself unless -- comes before them. Run:`, `  ${command}`];
}

function printLine(text: string): Exit {
  process.stdout.write(`${text}\n`);
  return exits.done;
}

interface Failure {
  lines: readonly MessageValue[];
  exit: Exit;
}

/** What a person reads about an error, and the exit code. */
async function describeFailure(error: unknown, signal: AbortSignal): Promise<Failure> {
  if (signal.aborted || isCancellation(error))
    return { lines: [msg`Cancelled; nothing was written.`], exit: exits.cancelled };
  if (error instanceof UsageError) return { lines: await usageLines(error), exit: exits.usage };
  if (error instanceof FileError) return { lines: [error.userMessage], exit: exits.file };
  if (isFailedWrite(error)) return describeFailedWrite(error);
  return { lines: bugLines(error), exit: exits.bug };
}

const usageLines = async ({ lines }: UsageError): Promise<MessageValue[]> => [
  ...lines,
  ...(await npmHint(false)),
  msg`See create-mesos-cluster --help.`,
];

/** Of standard output: all else is written by code that catches it. */
const isFailedWrite = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && "syscall" in error && error.syscall === "write";

/** A reader that has seen enough (| head) is no mistake; a bundle that is cut off fails elsewhere. */
const describeFailedWrite = (error: NodeJS.ErrnoException): Failure =>
  error.code === "EPIPE"
    ? { lines: [], exit: exits.done }
    : {
        lines: [msg`Cannot write ${msg`standard output`}: ${reasonOf(error)}.`],
        exit: exits.file,
      };

const bugLines = (error: unknown): MessageValue[] => [
  msg`This is a bug in create-mesos-cluster. Please report it with the lines below.`,
  error instanceof Error ? `${error.stack}` : String(error),
];

const interrupt = new AbortController();
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.once(name, () => interrupt.abort());

main(interrupt.signal).then((exit) => {
  process.exitCode = exit;
});
