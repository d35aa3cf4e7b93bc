import type { AnySchemaObject, ErrorObject } from "ajv";
import {
  formatMessage,
  list,
  literal,
  type Message,
  type MessageValue,
  msg,
  sentences,
} from "../i18n/message.ts";
import { placeName, quoteForMessage } from "../i18n/quote.ts";
import { specSchema } from "./schema.ts";
import { valueAt } from "./spec-paths.ts";
import { nearest, suggest } from "./suggest.ts";
import type { Problem } from "./types.ts";
import { validateShape } from "./validate-shape.ts";

/** A problem with the way to its place, step by step: names of fields may hold dots. */
export interface ShapeProblem extends Problem {
  steps: readonly string[];
  isUnknownField: boolean;
  /** The known field that an unknown one most likely stands for. */
  meant?: string;
}

/**
 * Every place where a value does not have the shape of a spec: wrong type, unknown field, out of
 * range.
 */
export function checkShape(value: unknown): ShapeProblem[] {
  if (validateShape(value)) return [];
  // A value can break two limits that read the same: too long, and with wrong characters.
  const problems = new Map(
    (validateShape.errors ?? [])
      .map((error) => describe(error, value))
      .map((problem) => [`${problem.at} ${formatMessage(problem.message)}`, problem]),
  );
  return [...problems.values()];
}

/** What ajv found, with what it found it in and by. */
interface ShapeError {
  keyword: string;
  /**
   * The field that is missing, or unknown: ajv reports both at the object that should, or should
   * not, have them.
   */
  field: string | undefined;
  data: unknown;
  schema: AnySchemaObject;
}

function describe({ keyword, instancePath, params }: ErrorObject, value: unknown): ShapeProblem {
  const place = stepsOf(instancePath);
  const fault: ShapeError = {
    keyword,
    field: params?.["missingProperty"] ?? params?.["additionalProperty"],
    data: valueAt(value, place),
    schema: schemaOf(place),
  };
  const steps = fault.field === undefined ? place : [...place, fault.field];
  const message =
    messages[keyword]?.(fault) ?? msg`${quoteForMessage(fault.data)} is not valid (${keyword}).`;
  const isUnknownField = keyword === "additionalProperties";
  const meant = isUnknownField ? nearest(fault.field ?? "", fieldsOf(fault)) : undefined;
  return {
    at: placeOf(steps),
    message,
    steps,
    isUnknownField,
    ...(meant !== undefined && { meant }),
  };
}

/**
 * The part of the schema that judges what lies there: a field of its own, or what holds for every
 * item.
 */
function schemaOf(steps: readonly string[]): AnySchemaObject {
  return steps.reduce<AnySchemaObject>(
    ({ properties = {}, items, additionalProperties }, step) =>
      Object.hasOwn(properties, step) ? properties[step] : (items ?? additionalProperties),
    specSchema,
  );
}

const messages: Readonly<Record<string, (fault: ShapeError) => Message>> = {
  required: ({ field = "", schema }) =>
    sentences(msg`Missing.`, helpOf(schema["properties"][field])),
  additionalProperties: (fault) => unknownField(fault.field ?? "", fieldsOf(fault)),
  type: ({ data, schema }) =>
    sentences(
      msg`${quoteForMessage(data)} is ${kindOf(data)}; expected ${kindsWanted(schema["type"])}.`,
      helpOf(schema),
    ),
  enum: ({ data, schema }) =>
    sentences(
      msg`${quoteForMessage(data)} is not valid here; use one of: ${list(schema["enum"])}.`,
      typeof data === "string" ? suggest(data, schema["enum"]) : undefined,
    ),
  minItems: ({ schema }) => sentences(msg`The list is empty.`, helpOf(schema)),
  minimum: outOfRange,
  maximum: outOfRange,
  pattern: doesNotFit,
  minLength: doesNotFit,
  maxLength: doesNotFit,
};

const fieldsOf = ({ schema }: ShapeError) => Object.keys(schema["properties"] ?? {});

function unknownField(name: string, known: readonly string[]): Message {
  return sentences(
    msg`Unknown field ${quoteForMessage(name)}.`,
    suggest(name, known) ?? msg`Known fields: ${list(known)}.`,
  );
}

function outOfRange({ data, schema }: ShapeError): Message {
  return sentences(
    msg`${quoteForMessage(data)} is out of range: ${schema["minimum"]} to ${schema["maximum"]}.`,
    helpOf(schema),
  );
}

function doesNotFit({ data, schema }: ShapeError): Message {
  return sentences(msg`${quoteForMessage(data)} is not valid.`, helpOf(schema));
}

function helpOf(schema: AnySchemaObject | undefined): Message {
  const description: string | undefined = schema?.["description"];
  return description === undefined ? msg`Use a value of that type.` : literal(description);
}

const kinds: Readonly<Record<string, Message>> = {
  string: msg`a string`,
  number: msg`a number`,
  integer: msg`a whole number`,
  boolean: msg`true or false`,
  object: msg`a mapping`,
  array: msg`a list`,
  null: msg`empty`,
};

function kindOf(value: unknown): MessageValue {
  if (value === null) return kinds["null"] ?? "null";
  const type = Array.isArray(value) ? "array" : typeof value;
  return kinds[type] ?? type;
}

function kindsWanted(types: string | readonly string[]): MessageValue {
  const [first = "", ...others] = (typeof types === "string" ? [types] : types).map(
    (type) => kinds[type] ?? type,
  );
  return others.reduce<MessageValue>((before, kind) => msg`${before} or ${kind}`, first);
}

const stepsOf = (pointer: string) =>
  pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));

/** masters, 1, address → `masters[1].address` */
function placeOf(steps: readonly string[]): string {
  return steps.reduce(
    (place, step) => (/^\d+$/.test(step) ? `${place}[${step}]` : joinPlace(place, placeName(step))),
    "",
  );
}

const joinPlace = (place: string, field: string) => (place === "" ? field : `${place}.${field}`);
