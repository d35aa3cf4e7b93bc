import { constructFromEvents, CORE_SCHEMA, mergeTag, parseEvents, YAMLException } from "js-yaml";
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
export function readYaml(source: string, schema: keyof typeof schemas = "spec"): YamlContent | YamlSlip {
  const read = readStrictly(source, schema);
  return "reason" in read && read.reason === "deficient indentation" ? readStrictly(tolerantText(source), schema) : read;
}

function readStrictly(text: string, schema: keyof typeof schemas): YamlContent | YamlSlip {
  try {
    const events = parseEvents(text, {});
    const [value = null, ...more] = constructFromEvents(events, { source: text, schema: schemas[schema] });
    if (more.length > 0) YAMLException.throwAt(text, [...text.matchAll(/^---(?!\S)/gm)].at(-1)?.index ?? 0, "there is more than one document (---)");
    return { value, root: placesIn(text, events), text };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { reason, mark: { line, column } = { line: 0, column: 0 } } = error;
    return { line: line + 1, column: column + 1, reason, text };
  }
}
