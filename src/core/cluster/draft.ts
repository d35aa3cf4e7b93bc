import { specSchema } from "./schema.ts";
import type { SchemaNode } from "./spec-paths.ts";
import type { DraftSpec } from "./types.ts";

/**
 * What a file or a token says, as the typed spec that it is on the way to: fields whose values have
 * another type are left out, for the check of the whole to report. Unknown names stay.
 */
export function draftOf(value: unknown): DraftSpec {
  // The cast holds because every known field has its type, and unknown ones are never read.
  return (isFields(value) ? fittingFields(specSchema, value) : {}) as DraftSpec;
}

/** The value where it has the types that a part of the schema takes; undefined: it has not. */
export function fitting(node: SchemaNode, value: unknown): unknown {
  if (node.enum !== undefined) return node.enum.find((known) => known === value);
  if (!typesOf(value).some((type) => [node.type].flat().includes(type))) return undefined;
  if (Array.isArray(value)) return fittingEntries(node.items ?? {}, value);
  if (!isFields(value)) return value;
  const fields = fittingFields(node, value);
  return (node.required ?? []).every((name) => Object.hasOwn(fields, name)) ? fields : undefined;
}

/** A list with an entry of another type is none: places in it must not shift. */
function fittingEntries(node: SchemaNode, entries: readonly unknown[]): unknown {
  const all = entries.map((entry) => fitting(node, entry));
  return all.includes(undefined) ? undefined : all;
}

function fittingFields(node: SchemaNode, value: object): object {
  const { properties = {}, additionalProperties } = node;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, child]: [string, unknown]) => {
      const other = typeof additionalProperties === "object" ? additionalProperties : undefined;
      const field = Object.hasOwn(properties, name) ? properties[name] : other;
      const kept = field === undefined ? child : fitting(field, child);
      return kept === undefined ? [] : [[name, kept]];
    }),
  );
}

const isFields = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The names of JSON Schema. */
function typesOf(value: unknown): string[] {
  if (value === null) return ["null"];
  if (Array.isArray(value)) return ["array"];
  return Number.isInteger(value) ? ["integer", "number"] : [typeof value];
}
