import { factsOf, flagNamesOf } from "../cluster/flags.ts";
import { secretForms, secretKindOf } from "../cluster/own-secrets.ts";
import type { Program } from "../cluster/types.ts";

/** A flag that can be set, as a searchable list shows it. Summaries stay English. */
export interface FlagChoice {
  name: string;
  type: string;
  /** The daemon's default as text; undefined: unset until given. */
  default?: string;
  summary: string;
}

/**
 * Every flag of a program that `flags` may hold: neither derived nor removed, and of a secret one
 * the place where the secret lies.
 */
export function flagChoices(program: Program): FlagChoice[] {
  return flagNamesOf(program).flatMap((name) => {
    const facts = factsOf(program, name);
    if (facts === undefined || facts.derived || facts.removed) return [];
    const secret = secretKindOf(program, facts);
    if (facts.secret && secret === undefined) return [];
    const value = facts.default === undefined ? facts.defaultNote : String(facts.default);
    const type =
      facts.secret && secret !== undefined
        ? secretForms[secret]
        : (facts.enum?.join(" | ") ?? facts.type);
    return [
      {
        name,
        type: facts.unit === undefined ? type : `${type}, ${facts.unit}`,
        ...(value !== undefined && { default: value }),
        summary: facts.summary,
      },
    ];
  });
}

/**
 * The flags that fit to some letters: those whose name has them first, then those whose summary
 * does.
 */
export function searchFlags(flags: readonly FlagChoice[], term: string): FlagChoice[] {
  const wanted = term.trim().toLowerCase().replace(/^-+/, "").replaceAll("-", "_");
  const inName = flags.filter(({ name }) => name.toLowerCase().includes(wanted));
  const inSummary = flags.filter(
    (flag) =>
      !inName.includes(flag) && flag.summary.toLowerCase().includes(term.trim().toLowerCase()),
  );
  return [...inName, ...inSummary];
}
