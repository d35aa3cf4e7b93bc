import { questions } from "../core/cluster/questions.ts";
import { specSchema } from "../core/cluster/schema.ts";
import { type Catalogue, list, say, textOf } from "../core/i18n/message.ts";
import { commands } from "./commands.ts";
import {
  bashCompletion,
  type CompletionTable,
  fishCompletion,
  zshCompletion,
} from "./completion-scripts.ts";
import { type Exit, exits } from "./exits.ts";
import { type Given, UsageError } from "./given.ts";
import { options } from "./options.ts";

const shells = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion };

/** Prints the script that tells a shell the commands, the options and their values. */
export function completion(
  { positionals: [shell = "", ...more] }: Given,
  _signal: AbortSignal,
  catalogue: Catalogue,
): Exit {
  const write = Object.entries(shells).find(([name]) => name === shell)?.[1];
  if (write === undefined || more.length > 0)
    throw new UsageError([say`completion takes one shell: ${list(Object.keys(shells))}.`]);
  process.stdout.write(write(completionTable(catalogue)));
  return exits.done;
}

/** What can be typed, from the tables of commands, options and questions. */
export function completionTable(catalogue: Catalogue): CompletionTable {
  return {
    commands: Object.entries(commands).map(([name, { takes, help }]) => ({
      name,
      help: textOf(help, catalogue),
      values: name === "completion" ? Object.keys(shells) : takes.startsWith("FILE") ? "files" : [],
    })),
    options: Object.entries(options).map(([name, { short, takes, help, multiple }]) => ({
      name,
      short,
      takes,
      help: textOf(help, catalogue),
      isMultiple: multiple === true,
      values: /^(FILE|PATH)\b(?!=)/.test(takes) ? "files" : valuesOf(name),
    })),
  };
}

/** Every value of the option's field. */
function valuesOf(name: string): readonly string[] {
  return name === "lang"
    ? specSchema.properties.language.enum
    : (questions.find(({ flag }) => flag === name)?.values ?? []);
}
