import type { ClusterSpec } from "../cluster/types.ts";
import { quoting } from "./quoting.ts";

/** Prints a blueprint in a context. */
export type Print = (context: object) => string;

type Helpers = Record<string, (value: unknown) => string>;
/** A compiled template, as Handlebars calls it. */
type Template<Self> = (
  context: object,
  options: { helpers: Helpers; partials: Record<string, Self> },
) => string;
type Language = ClusterSpec["language"];

/**
 * Makes compiled templates the content of blueprints; an error while one prints names the
 * blueprint. What a template includes as `readme/NAME` is the partial `readme/LANGUAGE/NAME`, in
 * the language of the spec.
 */
export function templatePrinter<Compiled extends Template<Compiled>>(
  partials: Record<string, Compiled>,
): (template: Compiled, blueprint: string) => Print {
  const byLanguage = new Map<Language, Record<string, Compiled>>();
  const partialsIn = (language: Language) => {
    const known = byLanguage.get(language) ?? selectLanguage(partials, language);
    byLanguage.set(language, known);
    return known;
  };
  return (template, blueprint) => (context) => {
    try {
      const { language } = (context as { spec: ClusterSpec }).spec;
      return template(context, { helpers: quoting, partials: partialsIn(language) });
    } catch (cause) {
      throw new Error(
        `blueprints/${blueprint} cannot be printed: ${cause instanceof Error ? cause.message : cause}`,
        { cause },
      );
    }
  };
}

/** The partials of a language under their short names, and those without a language. */
export function selectLanguage<Partial>(
  partials: Readonly<Record<string, Partial>>,
  language: Language,
): Record<string, Partial> {
  const rows = Object.entries(partials).flatMap(([name, partial]): [string, Partial][] => {
    const [, partialLanguage, passage] = /^readme\/([^/]+)\/(.+)$/.exec(name) ?? [];
    if (partialLanguage === undefined) return [[name, partial]];
    return partialLanguage === language ? [[`readme/${passage}`, partial]] : [];
  });
  return Object.fromEntries(rows);
}
