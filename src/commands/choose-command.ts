import { nearest } from "../core/cluster/suggest.ts";
import { list, type Message, type MessageValue, msg, sentences } from "../core/i18n/message.ts";
import { quoteForMessage } from "../core/i18n/quote.ts";
import { questions } from "../core/questions/questions.ts";
import { type ParsedArgs, UsageError, withOption } from "./args.ts";
import { type CommandName, commandNames, commands, commonOptions } from "./commands.ts";
import { options } from "./options.ts";

/** A command with what is its own: the words after its name, and options that it takes. */
export interface ChosenCommand {
  name: CommandName;
  args: ParsedArgs;
}

export const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name);

/**
 * The command that the first word names. A first word that is no command is the name of the cluster
 * to create. Throws a UsageError for words and options that the command does not take.
 */
export function chooseCommand(args: ParsedArgs): ChosenCommand {
  const { name, words } = splitWords(args.positionals);
  const errors = [...wordErrors(name, words, args), ...optionErrors(name, args)];
  if (errors.length > 0) throw new UsageError(errors);
  const [cluster] = words;
  const named =
    name === "create" && cluster !== undefined ? withOption(args, "name", cluster) : args;
  return { name, args: { ...named, positionals: words } };
}

function splitWords(words: readonly string[]): { name: CommandName; words: readonly string[] } {
  const [first, ...rest] = words;
  if (first === undefined) return { name: "create", words };
  if (isCommand(first)) return { name: first, words: rest };
  const meant = otherMeaning(first);
  if (meant === undefined) return { name: "create", words };
  throw new UsageError([
    sentences(
      msg`Unknown command ${quoteForMessage(first)}.`,
      msg`Did you mean ${meant}?`,
      isFile(first) ? undefined : msg`For a cluster of that name, write --name ${first}.`,
    ),
  ]);
}

const isFile = (word: string) => /\.(ya?ml|json)$/i.test(word);

/** What other programs call these commands. */
const otherNames: ReadonlyMap<string, CommandName> = new Map([
  ["validate", "check"],
  ["verify", "check"],
  ["lint", "check"],
  ["diff", "change"],
  ["generate", "create"],
]);

/** What a first word most likely stands for, unless it is the name of a cluster. */
function otherMeaning(word: string): MessageValue | undefined {
  const command = otherNames.get(word) ?? nearest(word, commandNames);
  if (command !== undefined) return command;
  if (Object.hasOwn(options, word)) return `--${word}`;
  if (isFile(word)) return `--spec ${word}`;
  const { flag } = questions.find(({ values }) => values.includes(word)) ?? {};
  return flag === undefined ? undefined : `--${flag} ${word}`;
}

/** change, check and docs judge their words themselves. */
function wordErrors(name: CommandName, words: readonly string[], args: ParsedArgs): Message[] {
  const [first, second] = words;
  if (name !== "create")
    return first === undefined || commands[name].takes !== ""
      ? []
      : [msg`${name} takes no argument ${quoteForMessage(first)}.`];
  if (second !== undefined)
    return [
      msg`create takes one argument, the cluster's name; ${quoteForMessage(second)} is one too many. Options start with --.`,
    ];
  if (first !== undefined && isFile(first))
    return [
      msg`${quoteForMessage(first)} is a file, not a cluster's name. Did you mean --spec ${first}?`,
    ];
  const other = args.value("name");
  if (first === undefined || other === undefined || first === other) return [];
  return [
    msg`The cluster has two names, ${quoteForMessage(first)} and --name ${other}. Remove one.`,
  ];
}

/** What another command takes would be ignored here without a word. */
function optionErrors(name: CommandName, { names }: ParsedArgs): Message[] {
  const taken = [...commands[name].options, ...commonOptions];
  return names
    .filter((option) => !taken.includes(option))
    .map((option) => {
      const others = commandNames.filter((other) => commands[other].options.includes(option));
      return msg`${name} takes no option ${`--${option}`}; that belongs to: ${list(others)}.`;
    });
}
