import { styleText } from "node:util";
import type { Problem } from "../core/cluster/problem.ts";
import {
  type Catalogue,
  type Message,
  type MessageValue,
  say,
  textOf,
} from "../core/i18n/message.ts";
import type { ReadSpec } from "../node/read-spec.ts";
import { type Exit, exits } from "./exits.ts";

/** Tells the person something, in their language: on standard error, so that results can be piped. */
export function tell(lines: readonly MessageValue[], catalogue: Catalogue): void {
  process.stderr.write(lines.map((line) => `${textOf(line, catalogue)}\n`).join(""));
}

/** Reports every problem and warning on standard error, for a command that `writes` a bundle or never does. */
export function reportProblems(
  errors: readonly Problem[],
  warnings: readonly Problem[],
  read: ReadSpec | undefined,
  catalogue: Catalogue,
  writes = true,
): Exit {
  tell(problemLines(errors, warnings, read, process.stderr, catalogue, writes), catalogue);
  return errors.length > 0 ? exits.problems : exits.done;
}

/** One line for each problem, with its place in the file where there is one, and a count at the end. */
export function problemLines(
  errors: readonly Problem[],
  warnings: readonly Problem[],
  read: ReadSpec | undefined,
  stream: NodeJS.WriteStream,
  catalogue: Catalogue,
  writes: boolean,
): string[] {
  const line = (word: Message, colour: "red" | "yellow", { at, message }: Problem) =>
    `${styleText(colour, textOf(word, catalogue), { stream })} ${placeOf(at, read)}${textOf(message, catalogue)}`;
  return [
    ...inOrder(errors, read).map((problem) => line(say`error`, "red", problem)),
    ...inOrder(warnings, read).map((problem) => line(say`warning`, "yellow", problem)),
    ...(errors.length === 0 ? [] : [textOf(countOf(errors.length, writes), catalogue)]),
  ];
}

/** Commands that never write a bundle do not say that they wrote none. */
function countOf(problems: number, writes: boolean): Message {
  if (problems === 1) return writes ? say`1 problem; nothing was written.` : say`1 problem.`;
  return writes ? say`${problems} problems; nothing was written.` : say`${problems} problems.`;
}

/** In the order of the lines of the file, where there is one. */
function inOrder(problems: readonly Problem[], read: ReadSpec | undefined): readonly Problem[] {
  if (read === undefined) return problems;
  const placed = problems.map((problem) => ({
    problem,
    position: positionOf(isLocated(problem.at, read) ? problem.at : read.locate(problem.at)),
  }));
  return placed
    .sort((a, b) => a.position.line - b.position.line || a.position.column - b.position.column)
    .map(({ problem }) => problem);
}

function positionOf(located: string): { line: number; column: number } {
  const [, line, column] = /:(\d+):(\d+)$/.exec(located) ?? [];
  return { line: Number(line ?? 0), column: Number(column ?? 0) };
}

function placeOf(at: string, read: ReadSpec | undefined): string {
  const located = read === undefined || isLocated(at, read) ? "" : `${read.locate(at)} `;
  return at === "" ? located : `${located}${at}: `;
}

/** Problems of the YAML itself already carry their line. */
const isLocated = (at: string, { name }: ReadSpec) => at.startsWith(`${name}:`);
