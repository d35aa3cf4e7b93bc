import type { Problem } from "../../src/core/cluster/types.ts";
import { formatMessage } from "../../src/core/i18n/message.ts";

/** A problem as a person reads it in English. */
export interface EnglishProblem {
  at: string;
  message: string;
}

/** Every message as its text: what tests compare. */
export const inEnglish = (problems: readonly Problem[]): EnglishProblem[] =>
  problems.map(({ at, message }) => ({ at, message: formatMessage(message) }));
