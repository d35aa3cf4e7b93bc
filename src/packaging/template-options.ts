import { quoting } from "../core/bundle/quoting.ts";

/**
 * How blueprints are compiled, in tests and in the build alike. `noEscape`: config files are not HTML; `strict`: a
 * misspelt name throws; `knownHelpersOnly`: every helper is a quoting function.
 */
export const templateOptions = {
  noEscape: true,
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries(Object.keys(quoting).map((format) => [format, true])),
};
