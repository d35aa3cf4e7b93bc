import { formatMessage } from "../i18n/message.ts";
import { completeSpec, type Origins } from "./defaults.ts";
import { errorRules, warningRules } from "./rules.ts";
import { specSchema } from "./schema.ts";
import { checkShape, type ShapeProblem } from "./shape-problems.ts";
import type { ClusterSpec, Problem, Rule, WrittenSpec } from "./types.ts";

/** What check found. There is a spec when there are no errors. */
export type CheckedSpec =
  | { spec: ClusterSpec; errors: readonly []; warnings: readonly Problem[] }
  | { spec?: undefined; errors: readonly [Problem, ...Problem[]]; warnings: readonly Problem[] };

/**
 * Validates a spec from a file, flags, a token or the form, and completes it. All problems in one
 * pass: rules also run on what has the right shape beside what has not, and are not asked about
 * places whose shape is already reported.
 */
export function checkSpec(value: unknown): CheckedSpec {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return failed(checkShape(value).map(asProblem), []);
  const { corrected, shape } = readCorrected(value);
  const written = withoutBroken(corrected, shape);
  const { spec, problems, origins } = completeSpec(written);
  const specs = shape.some(({ at }) => at === "method") ? specsOfAllMethods(written) : [spec];
  const isReported = reportedPlaces(shape, problems);
  const problemsOf = (rules: readonly Rule[]) =>
    foundInAll(specs, rules)
      .map((problem) => ({ ...problem, at: asWritten(problem.at, origins) }))
      .filter(({ at }) => !isReported(at));

  const errors = [...shape.map(asProblem), ...problems, ...problemsOf(errorRules)];
  const warnings = problemsOf(warningRules);
  return errors.length === 0 ? { spec, errors: [], warnings } : failed(errors, warnings);
}

/**
 * Tells whether a problem at a place, or around or inside it, is reported. An unknown field says
 * nothing about its neighbours.
 */
function reportedPlaces(shape: readonly ShapeProblem[], problems: readonly Problem[]) {
  const places = [...shape.filter(({ isUnknownField }) => !isUnknownField), ...problems];
  return (at: string) => places.some((problem) => overlaps(problem.at, at));
}

/** Where the method is missing or unknown, only what every method refuses is reported. */
const specsOfAllMethods = (written: WrittenSpec) =>
  specSchema.properties.method.enum.map((method) => completeSpec({ ...written, method }).spec);

function foundInAll(specs: readonly ClusterSpec[], rules: readonly Rule[]): readonly Problem[] {
  const [first = [], ...others] = specs.map((spec) => rules.flatMap((rule) => rule(spec)));
  return first.filter(({ at, message }) =>
    others.every((problems) =>
      problems.some(
        (other) => other.at === at && formatMessage(other.message) === formatMessage(message),
      ),
    ),
  );
}

const asProblem = ({ at, message }: Problem): Problem => ({ at, message });

function failed([first, ...rest]: readonly Problem[], warnings: readonly Problem[]): CheckedSpec {
  if (first === undefined) throw new Error("a spec cannot fail without a problem");
  return { errors: [first, ...rest], warnings };
}

/**
 * A misspelt field counts as the field that was meant, so that a typing mistake is one problem, not
 * also a missing field.
 */
function readCorrected(value: object): { corrected: object; shape: readonly ShapeProblem[] } {
  const shape = checkShape(value);
  const misspelt = shape.filter((problem) => problem.meant !== undefined);
  if (misspelt.length === 0) return { corrected: value, shape };
  const corrected = copyOf(value);
  for (const { steps, meant: field = "" } of misspelt) rename(corrected, steps, field);
  return { corrected, shape: [...misspelt, ...checkShape(corrected)] };
}

/** Gives a field another name, or drops it where that name is taken. */
function rename(container: object, [step, ...rest]: readonly string[], name: string): void {
  if (step === undefined || !Object.hasOwn(container, step)) return;
  const child: unknown = Reflect.get(container, step);
  if (rest.length > 0) {
    if (typeof child === "object" && child !== null) rename(child, rest, name);
    return;
  }
  if (!Object.hasOwn(container, name)) Reflect.set(container, name, child);
  Reflect.deleteProperty(container, step);
}

/** Values for required fields that are missing, so that the rest of the spec can be checked. */
const placeholders = { name: "name", method: "docker", masters: ["master-1"], agents: ["agent-1"] };

function withoutBroken(value: object, shape: readonly ShapeProblem[]): WrittenSpec {
  const repaired = copyOf(value);
  for (const { steps } of shape) remove(repaired, steps);
  // The cast holds because every field that failed validation has been taken out.
  return { ...placeholders, ...repaired } as WrittenSpec;
}

function copyOf<Value>(value: Value): Value;
function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, copyOf(child)]));
}

/** Removes the place; in a list it leaves a hole, so that the other entries keep their numbers. */
function remove(container: object, [step, ...rest]: readonly string[]): void {
  if (step === undefined || !Object.hasOwn(container, step)) return;
  const child: unknown = Reflect.get(container, step);
  if (rest.length > 0 && typeof child === "object" && child !== null && hasPlace(child, rest[0]))
    remove(child, rest);
  else if (rest.length === 0) Reflect.deleteProperty(container, step);
}

const hasPlace = (container: object, step: string | undefined) =>
  step !== undefined && Object.hasOwn(container, step);

/**
 * Rules see one host per entry; the person wrote ranges: `agents[41].address` →
 * `agents[0].address`.
 */
function asWritten(at: string, origins: Origins): string {
  return at.replace(
    /^(masters|agents)\[(\d+)\]/,
    (_, field: keyof Origins, index) => `${field}[${origins[field][Number(index)]}]`,
  );
}

/** Whether one place is the other, or lies within it. */
function overlaps(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return (
    long === short ||
    (long.startsWith(short) && (short === "" || /^[.[]/.test(long.slice(short.length))))
  );
}
