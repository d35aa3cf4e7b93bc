import { specSchema } from "../core/cluster/schema.ts";
import { setPaths } from "../core/cluster/spec-paths.ts";
import { type Catalogue, formatMessage, list, msg } from "../core/i18n/message.ts";
import { questions } from "../core/questions/questions.ts";
import { type ParsedArgs, UsageError } from "./args.ts";
import { type Context, commands } from "./commands.ts";
import {
  bashCompletion,
  type CompletionTable,
  fishCompletion,
  zshCompletion,
} from "./completion-scripts.ts";
import { type Exit, exits } from "./exits.ts";
import { options } from "./options.ts";

const shells = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion };

/** Prints the script that teaches a shell the commands, the options and their values. */
export function completion({ positionals }: ParsedArgs, { catalogue }: Context): Exit {
  const [shell = "", ...more] = positionals;
  const render = Object.entries(shells).find(([name]) => name === shell)?.[1];
  if (render === undefined || more.length > 0)
    throw new UsageError([msg`completion takes one shell: ${list(Object.keys(shells))}.`]);
  process.stdout.write(render(completionTable(catalogue)));
  return exits.done;
}

/** What can be typed, from the tables of commands, options and questions. */
export function completionTable(catalogue: Catalogue): CompletionTable {
  return {
    commands: Object.entries(commands).map(([name, { takes, help }]) => ({
      name,
      help: formatMessage(help, catalogue),
      values: argumentsOfCommand(name, takes),
    })),
    options: Object.entries(options).map(([name, { short, takes, help, multiple }]) => ({
      name,
      short,
      takes,
      help: formatMessage(help, catalogue),
      isMultiple: multiple === true,
      values: /^(FILE|CLUSTER|PATH)\b(?!=)/.test(takes) ? "files" : optionValues(name),
    })),
  };
}

function argumentsOfCommand(name: string, takes: string): readonly string[] | "files" {
  if (name === "completion") return Object.keys(shells);
  return /^(FILE|CLUSTER|OLD)/.test(takes) ? "files" : [];
}

/** Every value of the option's field. */
function optionValues(name: string): readonly string[] {
  if (name === "set") return setPaths().map((path) => (path.endsWith(".") ? path : `${path}=`));
  if (name === "lang") return specSchema.properties.language.enum;
  return questions.find(({ flag }) => flag === name)?.values ?? [];
}
