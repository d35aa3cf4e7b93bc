/**
 * What a passage of a README consists of besides its sentences. Order within it is the language's
 * own.
 */
export interface PassageParts {
  /** What it prints or asks: `{{md name}}`, `{{#if runsMarathon}}`. */
  expressions: readonly string[];
  /** Commands, files and values in backquotes, and addresses of pages. */
  literals: readonly string[];
  items: number;
  isWholeLines: boolean;
}

/** The parts of a passage: equal in every language, or one of them has drifted. */
export function partsOf(passage: string): PassageParts {
  return {
    expressions: (passage.match(/\{\{[^}]*\}\}/g) ?? [])
      .filter((expression) => !expression.startsWith("{{!"))
      .sort(),
    literals: [...passage.matchAll(/`[^`]+`|<http[^>]+>/g)].map(([literal]) => literal).sort(),
    items: passage.match(/^- /gm)?.length ?? 0,
    isWholeLines: passage.endsWith("\n"),
  };
}
