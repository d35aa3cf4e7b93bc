import { styleText } from "node:util";
import type { Problem } from "../core/spec/problem.ts";
import type { ReadSpec } from "../node/read-spec.ts";
import { type Exit, exits } from "./exits.ts";

/** Says something to the person: standard error, so that results can be piped. */
export function say(lines: readonly string[]): void {
  process.stderr.write(`${lines.join("\n")}\n`);
}

/** Reports every problem and warning on standard error. */
export function reportProblems(errors: readonly Problem[], warnings: readonly Problem[], read: ReadSpec | undefined): Exit {
  const lines = problemLines(errors, warnings, read, process.stderr);
  if (lines.length > 0) say(lines);
  return errors.length > 0 ? exits.problems : exits.done;
}

/** One line for each problem, with its place in the file where there is one, and a count at the end. */
export function problemLines(errors: readonly Problem[], warnings: readonly Problem[], read: ReadSpec | undefined, stream: NodeJS.WriteStream): string[] {
  const line = (word: string, colour: "red" | "yellow", { at, message }: Problem) =>
    `${styleText(colour, word, { stream })} ${placeOf(at, read)}${message}`;
  return [
    ...errors.map((problem) => line("error", "red", problem)),
    ...warnings.map((problem) => line("warning", "yellow", problem)),
    ...(errors.length === 0 ? [] : [`${errors.length} ${errors.length === 1 ? "problem" : "problems"}; nothing was written.`]),
  ];
}

function placeOf(at: string, read: ReadSpec | undefined): string {
  // Problems of the YAML itself already carry their line.
  const located = read === undefined || at.startsWith(`${read.name}:`) ? "" : `${read.locate(at)} `;
  return at === "" ? located : `${located}${at}: `;
}
