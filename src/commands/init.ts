import { starterYaml } from "../core/bundle/starter.ts";
import { languageNamed, languageOf } from "../core/i18n/languages.ts";
import type { ParsedArgs } from "./args.ts";
import type { Context } from "./commands.ts";
import { type Exit, exits } from "./exits.ts";

/** Prints a commented cluster.yaml to begin with, in the language of the person. */
export function init(args: ParsedArgs, { catalogue }: Context): Exit {
  const language = languageNamed(args.value("lang") ?? "") ?? languageOf(process.env);
  process.stdout.write(starterYaml(language, catalogue));
  return exits.done;
}
