import { styleText } from "node:util";
import type { BundleFile } from "../core/bundle/blueprint.ts";
import type { Problem } from "../core/cluster/types.ts";
import {
  type Catalogue,
  formatMessage,
  type Message,
  type MessageValue,
  msg,
} from "../core/i18n/message.ts";
import { printable } from "../core/i18n/quote.ts";
import type { ReadSpec } from "../node/read.ts";
import { fit, screenOf } from "../wizard/terminal.ts";
import { type Exit, exits } from "./exits.ts";
import { type HostFiles, placeInHostFile } from "./host-files.ts";

/** Prints for the person, in their language: on standard error, so that results can be piped. */
export function printError(lines: readonly MessageValue[], catalogue: Catalogue): void {
  const texts = lines.map((line) => formatMessage(line, catalogue));
  // What stands behind spaces is a command to copy, most of the time.
  const fitting = texts.flatMap((text) =>
    text.startsWith("  ") ? [text] : fitted([text], process.stderr),
  );
  process.stderr.write(fitting.map((line) => `${line}\n`).join(""));
}

/** The lines as they fit a terminal; for pipes and files as they are. */
export const fitted = (lines: readonly string[], stream: NodeJS.WriteStream): readonly string[] => {
  if (!stream.isTTY) return lines;
  const { columns } = screenOf(stream, process.env, false);
  return lines.flatMap((line) => fit(line, columns));
};

/** So many lines of one kind are read; more only hide the first. */
const maxLines = 50;

/** The first fifty lines, and how many more there are. */
export const firstLines = (lines: readonly MessageValue[]): readonly MessageValue[] =>
  lines.length <= maxLines
    ? lines
    : [...lines.slice(0, maxLines), msg`… and ${lines.length - maxLines} more.`];

/** What was found in a spec. */
export interface Findings {
  errors: readonly Problem[];
  warnings?: readonly Problem[];
  /** The file, when there was one: it knows the lines of its fields. */
  read?: ReadSpec | undefined;
  /** The files that flags named for hosts. */
  hostFiles?: HostFiles | undefined;
  /** False for commands that never write a bundle: then "nothing was written" is no news. */
  writes?: boolean;
}

/** Prints every problem and warning on standard error. */
export function reportProblems(findings: Findings, catalogue: Catalogue): Exit {
  printError(problemLines(findings, process.stderr, catalogue), catalogue);
  return findings.errors.length > 0 ? exits.problems : exits.done;
}

/**
 * One line for each problem, with its place in the file where there is one, and a count at the end.
 */
export function problemLines(
  { errors, warnings = [], read, hostFiles = {}, writes = true }: Findings,
  stream: NodeJS.WriteStream,
  catalogue: Catalogue,
): string[] {
  const line = (kind: Message, colour: "red" | "yellow", { at, message }: Problem) =>
    `${styleText(colour, formatMessage(kind, catalogue), { stream })} ${printable(prefixOf(at, read, hostFiles))}${formatMessage(message, catalogue)}`;
  return [
    ...firstLines(inFileOrder(errors, read).map((problem) => line(msg`error`, "red", problem))),
    ...firstLines(inFileOrder(warnings, read).map((one) => line(msg`warning`, "yellow", one))),
    ...(errors.length === 0 ? [] : [countLine(errors.length, writes)]),
  ].map((each) => formatMessage(each, catalogue));
}

/** A problem for other programs; line and column count from 1. */
interface JsonProblem {
  /** The path of the field, such as `agents[0].address`; empty: the file as a whole. */
  at: string;
  line: number;
  column: number;
  message: string;
}

/** Every problem and warning, with its place in the file. */
export function problemsAsJson(
  { errors, warnings = [], read }: Findings,
  catalogue: Catalogue,
): { errors: JsonProblem[]; warnings: JsonProblem[] } {
  const all = (problems: readonly Problem[]) =>
    inFileOrder(problems, read).map((problem) => toJson(problem, read, catalogue));
  return { errors: all(errors), warnings: all(warnings) };
}

function toJson(problem: Problem, read: ReadSpec | undefined, catalogue: Catalogue): JsonProblem {
  const [line, column] = read === undefined ? [1, 1] : positionOf(problem, read);
  const at = read !== undefined && isLocated(problem.at, read) ? "" : problem.at;
  return { at, line, column, message: formatMessage(problem.message, catalogue) };
}

function countLine(count: number, writes: boolean): Message {
  if (count === 1) return writes ? msg`1 problem; nothing was written.` : msg`1 problem.`;
  return writes ? msg`${count} problems; nothing was written.` : msg`${count} problems.`;
}

/** In the order of the lines of the file, where there is one. */
function inFileOrder(problems: readonly Problem[], read: ReadSpec | undefined): readonly Problem[] {
  if (read === undefined) return problems;
  const located = problems.map((problem) => {
    const [line, column] = positionOf(problem, read);
    return { problem, line, column };
  });
  return located
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .map(({ problem }) => problem);
}

function positionOf({ at }: Problem, read: ReadSpec): [line: number, column: number] {
  const located = isLocated(at, read) ? at : read.locate(at);
  const [, line, column] = /:(\d+):(\d+)$/.exec(located) ?? [];
  return [Number(line ?? 0), Number(column ?? 0)];
}

function prefixOf(at: string, read: ReadSpec | undefined, hostFiles: HostFiles): string {
  const place = placeInHostFile(at, hostFiles);
  if (place !== undefined) return `${place}: `;
  const located = read === undefined || isLocated(at, read) ? "" : `${read.locate(at)} `;
  return at === "" ? located : `${located}${at}: `;
}

/** Problems of the YAML itself already carry their line. */
const isLocated = (at: string, { name }: ReadSpec) => at.startsWith(`${name}:`);

/** From this many files on, a terminal shows the progress. */
const minFilesForProgress = 2000;

/**
 * Passes the files on and counts them; on a terminal, standard error shows the count every
 * thousand.
 */
export function withProgress(
  files: Iterable<BundleFile>,
  catalogue: Catalogue,
): { files: Iterable<BundleFile>; count: () => number } {
  let count = 0;
  const isShown = () => process.stderr.isTTY && count >= minFilesForProgress;
  function* counted(): Generator<BundleFile> {
    for (const file of files) {
      yield file;
      count++;
      if (isShown() && count % 1000 === 0)
        process.stderr.write(`\r${formatMessage(msg`${count} files written…`, catalogue)}`);
    }
    if (isShown()) process.stderr.write("\r\u001b[K");
  }
  return { files: counted(), count: () => count };
}
