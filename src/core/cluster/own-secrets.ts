import type { FlagFacts } from "../catalog/flag-facts.ts";
import type { FlagType } from "../catalog/flag-values.ts";
import type { Program } from "./types.ts";

/**
 * What a flag takes from the folder `secrets` of the bundle, where the operator puts it: a file of
 * its own, or a variable among others in one file.
 */
export type SecretKind = "file" | "variable";

/** How the spec names each kind; NAME is the operator's. */
export const secretForms = {
  file: "secrets/files/NAME",
  variable: "secrets/env/marathon",
} as const satisfies Record<SecretKind, string>;

/** Undefined: the flag takes none. */
export function secretKindOf(program: Program, facts: FlagFacts): SecretKind | undefined {
  if (facts.derived || facts.removed) return undefined;
  if (namesFile(facts)) return "file";
  return program === "marathon" && !switches.has(facts.type) ? "variable" : undefined;
}

const namesFile = ({ type, secret, reads, keyStore }: FlagFacts) =>
  keyStore === true ||
  reads === "file" ||
  (secret === true && (type === "path" || type === "json"));

/** Types that are on or off. */
export const switches: ReadonlySet<FlagType> = new Set(["bool", "true-false", "toggle", "flag"]);

/** Whether the text of a flag names its place in that folder, and so is no secret itself. */
export function isSecretPlace(program: Program, facts: FlagFacts, text: string): boolean {
  const kind = secretKindOf(program, facts);
  if (kind === "variable") return text === secretForms.variable;
  return kind === "file" && /^secrets\/files\/[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(text);
}

/** The variable of Marathon's environment that sets a flag. */
export const marathonVariableOf = (name: string): string => `MARATHON_${name.toUpperCase()}`;
