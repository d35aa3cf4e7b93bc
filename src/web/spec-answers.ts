import { draftOf } from "../core/cluster/draft.ts";
import { checkShape, type ShapeProblem } from "../core/cluster/shape-problems.ts";
import { valueAt } from "../core/cluster/spec-paths.ts";
import type { Problem } from "../core/cluster/types.ts";
import { questions } from "../core/questions/questions.ts";
import { belongsTo } from "../core/questions/validate-answer.ts";
import type { PageAnswers } from "./page-answers.ts";

/** The answers of a file; or a value that no field can show, so that the file cannot be opened. */
type SpecAnswers =
  | { given: PageAnswers; problem?: undefined }
  | { problem: Problem; given?: undefined };

/**
 * The answers that a spec holds. A value of another type than its field stands in the field as if
 * it had been typed there, with what is wrong with it.
 */
export function answersInSpec(spec: object): SpecAnswers {
  const base = draftOf(spec);
  const typed: Record<string, string> = {};
  for (const problem of checkShape(spec).filter((each) => isLost(each, spec, base))) {
    const question = questions.find((each) => belongsTo(problem.at, each));
    const text = question && textOf(valueAt(spec, question.key.split(".")));
    if (question === undefined || text === undefined) return { problem };
    typed[question.key] = text;
  }
  return { given: { base, typed } };
}

const isLost = ({ steps }: ShapeProblem, spec: object, base: object): boolean =>
  valueAt(spec, steps) !== undefined && valueAt(base, steps) === undefined;

/** A value as somebody would type it; undefined: as no single text. */
function textOf(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    const entries = value.map(entryText);
    return entries.includes(undefined) ? undefined : entries.join(", ");
  }
  return typeof value === "object" || value === undefined ? undefined : String(value);
}

/** An entry of a list of hosts; what it has beside name and address has no room in a text. */
function entryText(entry: unknown): string | undefined {
  if (typeof entry !== "object" || entry === null) return String(entry);
  const { host, address, ...others }: Record<string, unknown> = { ...entry };
  if (Object.keys(others).length > 0 || host === undefined) return undefined;
  return address === undefined ? String(host) : `${host}=${address}`;
}
