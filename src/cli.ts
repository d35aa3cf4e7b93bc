import { commands } from "./commands/commands.ts";
import { helpText } from "./commands/help.ts";
import { type Exit, exits } from "./commands/exits.ts";
import { type Given, parseOptions, UsageError } from "./commands/options.ts";
import { nearest } from "./core/spec/suggest.ts";
import { FileError } from "./node/file-error.ts";

/** Runs the command that the arguments name and returns the exit code. */
async function run(argv: readonly string[], signal: AbortSignal): Promise<Exit> {
  if ((await meantUnderNpm(argv, true)).length > 0) throw new UsageError([]);
  const { first, given } = splitCommand(parseOptions(argv));
  if (given.has("help")) return printed(helpText());
  if (given.has("version")) return printed((await import("./node/version.ts")).version);
  const command = Object.hasOwn(commands, first) ? commands[first] : undefined;
  if (command === undefined) throw new UsageError([unknownCommand(first)]);
  return (await command.load())(given, signal);
}

/** What to say when npm kept flags to itself: before anything runs when that is sure, else beside what then was missing. */
async function meantUnderNpm(argv: readonly string[], mustBeSure: boolean): Promise<string[]> {
  if (process.env["npm_command"] !== "init") return [];
  const command = (await import("./commands/swallowed-flags.ts")).meantCommand(argv, process.env, mustBeSure);
  return command === undefined ? [] : ["npm keeps flags for itself that have no -- before them. Write:", `  ${command}`];
}

/** `create` may be left out; it takes no other words. */
function splitCommand(given: Given): { first: string; given: Given } {
  const [first = "create", ...positionals] = given.positionals;
  if (first === "create" && positionals.length > 0) throw new UsageError([`create takes no "${positionals[0]}". Options begin with --; see --help.`]);
  return { first, given: { ...given, positionals } };
}

function unknownCommand(word: string): string {
  const near = nearest(word, Object.keys(commands));
  return `Unknown command "${word}".${near ? ` Did you mean "${near}"?` : ` Commands: ${Object.keys(commands).join(", ")}.`}`;
}

function printed(text: string): Exit {
  process.stdout.write(`${text}\n`);
  return exits.done;
}

/** From a failure to what is said and the exit code. What is not expected is our own bug, and keeps its stack. */
async function explain(error: unknown, signal: AbortSignal): Promise<{ lines: readonly string[]; exit: number }> {
  if (signal.aborted || (error instanceof Error && ["ExitPromptError", "AbortPromptError"].includes(error.name))) return { lines: ["Cancelled; nothing was written."], exit: exits.cancelled };
  if (error instanceof UsageError) return { lines: [...error.lines, ...(await meantUnderNpm(process.argv.slice(2), false)), "See create-mesos-cluster --help."], exit: exits.usage };
  if (error instanceof FileError) return { lines: [error.message], exit: exits.file };
  return { lines: ["This is a bug in create-mesos-cluster; please report it with the following lines.", error instanceof Error ? `${error.stack}` : String(error)], exit: 70 };
}

// A reader that has seen enough (| head) is no mistake, but not all was written.
process.stdout.on("error", ({ code, message }: NodeJS.ErrnoException) => {
  if (code !== "EPIPE") process.stderr.write(`Cannot write to standard output: ${message}\n`);
  process.exit(exits.file);
});

const interrupt = new AbortController();
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(name, () => interrupt.abort());

run(process.argv.slice(2), interrupt.signal).catch(async (error: unknown) => {
  const { lines, exit } = await explain(error, interrupt.signal);
  process.stderr.write(`${lines.join("\n")}\n`);
  return exit;
}).then((exit) => { process.exitCode = exit; });
