import { CORE_SCHEMA, constructFromEvents, mergeTag, parseEvents, YAMLException } from "js-yaml";
import { linesOf } from "./lines-of.ts";
import { type Place, placesIn } from "./places.ts";
import { tolerantText } from "./tolerant-text.ts";

/** What is wrong with a text that is no YAML. */
export interface YamlSlip {
  /** Where it shows; both count from 1. */
  readonly line: number;
  readonly column: number;
  /** js-yaml's words, or those of this folder: without a capital and a full stop. */
  readonly reason: string;
  /** The text that was read: see `readYaml`. */
  readonly text: string;
}

/** A text that is YAML. */
export interface YamlContent {
  /** Null when there is none. */
  readonly value: unknown;
  /** Where its parts are written in the text that was read: see `readYaml`. */
  readonly root: Place;
  readonly text: string;
}

/** The YAML 1.2 of specs, and the same with the merge keys (`<<`) of Compose files. */
const schemas = { spec: CORE_SCHEMA, compose: CORE_SCHEMA.withTags(mergeTag) };

/**
 * Reads one document of YAML 1.2, or of JSON, which is YAML too; or gives the first slip. Brackets may be closed in the column of
 * their name, and tabs stand between words, as people write and other readers allow: js-yaml gets such a text anew, made strict.
 */
export function readYaml(
  source: string,
  schema: keyof typeof schemas = "spec",
): YamlContent | YamlSlip {
  const read = readStrictly(source, schema);
  return "reason" in read && read.reason === "deficient indentation"
    ? readStrictly(tolerantText(source), schema)
    : read;
}

function readStrictly(text: string, schema: keyof typeof schemas): YamlContent | YamlSlip {
  try {
    const events = parseEvents(text, {});
    const [value = null, ...more] = constructFromEvents(events, {
      source: text,
      schema: schemas[schema],
    });
    if (more.length > 0)
      YAMLException.throwAt(
        text,
        [...text.matchAll(/^---(?!\S)/gm)].at(-1)?.index ?? 0,
        severalDocuments,
      );
    return { value, root: placesIn(text, events), text };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { reason, mark: { line, column } = { line: 0, column: 0 } } = error;
    const start =
      reason === "end of the stream or a document separator is expected" ? bareStart(text) : -1;
    return start < 0
      ? { line: line + 1, column: column + 1, reason, text }
      : { line: start + 1, column: 1, reason: noField, text };
  }
}

/** The reason to refuse a second document. */
export const severalDocuments = "there is more than one document (---)";

/** The reason where a line should be a field. */
export const noField = "this line is no field";

/** The line of a text that begins with no field, such as `name:analytics`: all of it is one value then, and js-yaml stumbles over the next line. */
function bareStart(text: string): number {
  const lines = linesOf(text);
  const start = lines.findIndex((line) => /^[^\s#%-]/.test(line));
  return /^["'[{]|:(\s|$)/.test(lines[start] ?? "") ? -1 : start;
}
