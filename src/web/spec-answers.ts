import { draftOf } from "../core/cluster/draft.ts";
import { checkShape, type ShapeProblem } from "../core/cluster/shape-problems.ts";
import { valueAt, withoutField } from "../core/cluster/spec-paths.ts";
import { questions } from "../core/questions/questions.ts";
import { belongsTo } from "../core/questions/validate-answer.ts";
import type { PageAnswers } from "./page-answers.ts";

/**
 * The answers that a spec holds. A value of another type than its field stands in the field as if
 * it had been typed there, with what is wrong with it; what no field can show is a problem.
 */
export function answersInSpec(spec: object): PageAnswers {
  let base = draftOf(spec);
  const typed: Record<string, string> = {};
  const unplaced: ShapeProblem[] = [];
  for (const problem of checkShape(spec).filter(
    ({ steps }) => valueAt(spec, steps) !== undefined,
  )) {
    const question = questions.find((each) => belongsTo(problem.at, each));
    const isLost = valueAt(base, problem.steps) === undefined;
    const text = question && textOf(valueAt(spec, question.key.split(".")));
    if (question && isLost && text !== undefined) typed[question.key] = text;
    else if (isLost || question === undefined) unplaced.push(problem);
    if (question === undefined) base = withoutField(base, problem.steps);
  }
  return { base, typed, unplaced: unplaced.map(({ at, message }) => ({ at, message })) };
}

/** A value as somebody would type it; undefined: it cannot be typed. */
function textOf(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    const entries = value.map(entryText);
    return entries.includes(undefined) ? undefined : entries.join(", ");
  }
  return typeof value === "object" || value === undefined ? undefined : String(value);
}

/** An entry of a list of hosts; what it has beside name and address cannot be typed. */
function entryText(entry: unknown): string | undefined {
  if (typeof entry !== "object" || entry === null) return String(entry);
  const { host, address, ...others }: Record<string, unknown> = { ...entry };
  if (Object.keys(others).length > 0 || host === undefined) return undefined;
  return address === undefined ? String(host) : `${host}=${address}`;
}
