import { specSchema } from "../cluster/schema.ts";
import { advancedQuestions } from "./advanced-questions.ts";
import { clusterQuestions } from "./cluster-questions.ts";
import { hostQuestions } from "./host-questions.ts";
import { programQuestions } from "./program-questions.ts";
import type { Question } from "./question.ts";
import { securityQuestions } from "./security-questions.ts";

/**
 * Every question, in the order in which an operator thinks. Adding one is adding a row to one of
 * these tables.
 */
export const questions: readonly Question[] = [
  ...clusterQuestions,
  ...hostQuestions,
  ...programQuestions,
  ...advancedQuestions,
  ...securityQuestions,
];

/** Fields without which there is no spec. */
export const requiredFields: readonly string[] = specSchema.required;

/**
 * The default of a field for the help text and the README; empty: none, or other answers decide.
 */
export function defaultText({ key, defaultFor, condition, alwaysWritten }: Question): string {
  return requiredFields.includes(key) || (alwaysWritten && !condition({ method: "apt" }))
    ? ""
    : defaultFor({});
}
