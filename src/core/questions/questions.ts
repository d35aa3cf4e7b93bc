import { specSchema } from "../cluster/schema.ts";
import { advancedQuestions } from "./advanced-questions.ts";
import { clusterQuestions } from "./cluster-questions.ts";
import { hostQuestions } from "./host-questions.ts";
import { programQuestions } from "./program-questions.ts";
import type { Answers, Question } from "./question.ts";
import { securityQuestions } from "./security-questions.ts";

/**
 * Every question, in the order in which an operator thinks. Adding one is adding a row to one of
 * these tables.
 */
export const questions: readonly Question[] = [
  ...clusterQuestions,
  ...hostQuestions,
  ...securityQuestions,
  ...programQuestions,
  ...advancedQuestions,
];

/** Fields without which there is no spec. */
export const requiredFields: readonly string[] = specSchema.required;

/**
 * The default of a field for the help text and the README, of what one Docker machine does not have
 * that of several; empty: none, or other answers decide.
 */
export function defaultText({ key, defaultFor, condition, alwaysWritten }: Question): string {
  const onHosts: Answers = { method: "apt" };
  return requiredFields.includes(key) || (alwaysWritten && !condition(onHosts))
    ? ""
    : defaultFor(condition({}) ? {} : onHosts);
}
