import { readFile } from "node:fs/promises";
import { addAbortSignal } from "node:stream";
import { text } from "node:stream/consumers";
import { type Message, say, sentences } from "../core/messages/message.ts";
import type { Problem } from "../core/spec/problem.ts";
import { FileError } from "./file-error.ts";
import { yamlRemedies } from "./yaml-remedies.ts";

/** A spec as it was read, with the way back to its lines. */
export interface ReadSpec {
  /** The file's name as the person wrote it, or "standard input". */
  name: string;
  /** The content; undefined when it could not be parsed. */
  value: unknown;
  /** What is wrong with the YAML or JSON itself. */
  problems: readonly Problem[];
  /** `name:line:column` of a place in the spec, or of the nearest place around it that is written down. */
  locate(at: string): string;
}

/** Reads a spec from a file, or from standard input for `-` until the signal ends the wait. Throws a FileError if that fails. */
export async function readSpec(file: string, signal: AbortSignal): Promise<ReadSpec> {
  const name = file === "-" ? "standard input" : file;
  try {
    return await parseSpec(name, file === "-" ? await text(addAbortSignal(signal, process.stdin)) : await readFile(file, "utf8"));
  } catch (cause) {
    if (!(cause instanceof Error) || !("syscall" in cause)) throw cause;
    throw new FileError(say`Cannot read ${name}: ${cause.message}`, { cause });
  }
}

/** Parses YAML 1.2 or JSON, which is YAML too. */
export async function parseSpec(name: string, source: string): Promise<ReadSpec> {
  const { LineCounter, parseDocument } = await import("./yaml.ts");
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, logLevel: "error" });
  const position = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${name}:${line}:${col}`;
  };
  // What follows in the same line follows from the first.
  const slips = [...new Map(document.errors.toReversed().map((error) => [lines.linePos(error.pos[0]).line, error])).values()].toReversed();
  const broken = slips.slice(0, mostProblems).map(({ pos, code, message }) => ({ at: position(pos[0]), message: sentences(say`Not valid YAML: ${message.split("\n", 1).join("")}.`, yamlRemedies[code]) }));
  const { value, problem } = broken.length === 0 ? contentOf(document) : {};
  return {
    name,
    value,
    problems: problem === undefined ? broken : [{ at: position(0), message: problem }],
    locate: (at) => position(offsetOf(document, stepsOf(at))),
  };
}

/** One slip can make a parser stumble a thousand times. */
const mostProblems = 20;

/** The fields that are written down; an empty file has none. Aliases must lead somewhere, not in circles, and stay few. */
function contentOf(document: { toJS(options: { maxAliasCount: number }): unknown }): { value?: unknown; problem?: Message } {
  try {
    const value = document.toJS({ maxAliasCount: 100 }) ?? {};
    JSON.stringify(value);
    return typeof value === "object" && !Array.isArray(value) ? { value } : { problem: say`This is no set of fields. Write one field on each line, such as name: analytics.` };
  } catch (error) {
    if (error instanceof ReferenceError) return { problem: say`Not valid YAML: ${error.message}.` };
    if (error instanceof TypeError || error instanceof RangeError) return { problem: say`Not valid YAML: an alias (*name) leads back to itself, or the fields lie too deep in each other.` };
    throw error;
  }
}

const stepsOf = (at: string) => at.split(/[.[\]]+/).filter(Boolean).map((step) => (/^\d+$/.test(step) ? Number(step) : step));

type Located = { range?: [number, number, number] | null; key?: { range?: [number, number, number] | null } };

/** Where the place begins, or the longest part of it that is there. */
function offsetOf(document: { getIn(path: unknown[], keep: boolean): unknown }, steps: readonly (string | number)[]): number {
  for (let length = steps.length; length > 0; length--) {
    const node = nodeAt(document, steps.slice(0, length));
    if (node?.range) return node.range[0];
  }
  return 0;
}

/** Names of flags may hold dots: the rest of the steps may be one key. */
function nodeAt(document: { getIn(path: unknown[], keep: boolean): unknown }, steps: readonly (string | number)[]): Located | undefined {
  const joined = steps.length > 3 ? [...steps.slice(0, 2), steps.slice(2).join(".")] : steps;
  return [steps, joined].map((path) => document.getIn([...path], true)).find((node): node is Located => typeof node === "object" && node !== null);
}
