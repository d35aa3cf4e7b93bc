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
import { fieldOfSynonym, valueOfSynonym } from "./synonyms.ts";
import type { Problem } from "./types.ts";
import { validateShape } from "./validate-shape.ts";

/** A problem with the way to its place, step by step: names of fields may hold dots. */
export interface ShapeProblem extends Problem {
  steps: readonly string[];
  isUnknownField: boolean;
  /** The known field that an unknown one most likely stands for. */
  meant?: string;
  /** The place that is written down after all, in another form: it is not missing too. */
  standsFor?: string;
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
  const all = [...problems.values()];
  const written = new Set(
    all.flatMap(({ standsFor }) => (standsFor === undefined ? [] : [standsFor])),
  );
  return all.filter(({ at }) => !written.has(at));
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
  const problem = { at: placeOf(steps), message, steps };
  if (keyword !== "additionalProperties") return { ...problem, isUnknownField: false };
  if (entryMeant(fault) !== undefined)
    return { ...problem, isUnknownField: false, standsFor: placeOf([...place, "host"]) };
  const glued = fieldBeforeColon(fault);
  if (glued !== undefined)
    return { ...problem, isUnknownField: true, standsFor: placeOf([...place, glued]) };
  const meant = fieldMeant(fault);
  const isCertain = meant !== undefined && accepts(fault.schema["properties"][meant], fault);
  return { ...problem, isUnknownField: true, ...(isCertain && { meant }) };
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
  additionalProperties: unknownField,
  type: ({ data, schema }) =>
    sentences(
      msg`${quoteForMessage(data)} is ${kindOf(data)}; expected ${kindsWanted(schema["type"])}.`,
      helpOf(schema),
    ),
  enum: ({ data, schema }) =>
    sentences(
      msg`${quoteForMessage(data)} is not valid here; use one of: ${list(schema["enum"])}.`,
      typeof data === "string" ? suggestValue(data, schema["enum"]) : undefined,
    ),
  minItems: ({ schema }) => sentences(msg`The list is empty.`, helpOf(schema)),
  minimum: outOfRange,
  maximum: outOfRange,
  pattern: doesNotFit,
  minLength: doesNotFit,
  maxLength: doesNotFit,
};

const fieldsOf = ({ schema }: ShapeError) => Object.keys(schema["properties"] ?? {});

function unknownField(fault: ShapeError): Message {
  const { field = "" } = fault;
  const unknown = msg`Unknown field ${quoteForMessage(field)}.`;
  const entry = entryMeant(fault);
  if (entry !== undefined) return sentences(unknown, msg`Write the host as ${entry}.`);
  const glued = fieldBeforeColon(fault);
  if (glued !== undefined)
    return sentences(unknown, msg`Put a space after the colon: ${field.replace(":", ": ")}.`);
  const meant = fieldMeant(fault);
  if (meant !== undefined) return sentences(unknown, msg`Did you mean "${meant}"?`);
  const places = placesOfField(field);
  if (places.length > 0) return sentences(unknown, msg`Did you mean ${list(places)}?`);
  return sentences(unknown, msg`Known fields: ${list(fieldsOf(fault))}.`);
}

/**
 * The field beside it that an unknown one stands for: by another word or a mistyped letter, or by
 * more letters where its value is one for that field, and no other field has that very name.
 */
function fieldMeant(fault: ShapeError): string | undefined {
  const { field = "", schema } = fault;
  const known = fieldsOf(fault);
  const close = fieldOfSynonym(field, known) ?? nearest(field, known, 1);
  if (close !== undefined || placesOfField(field).length > 0) return close;
  const near = nearest(field, known);
  return near !== undefined && accepts(schema["properties"][near], fault) ? near : undefined;
}

/** Whether the value of an unknown field has the type of a known one. */
function accepts(schema: AnySchemaObject, { data, field = "" }: ShapeError): boolean {
  const value = valueAt(data, [field]);
  if (schema["enum"] !== undefined) return schema["enum"].includes(value);
  const types = [schema["type"]].flat();
  const type = Array.isArray(value) ? "array" : typeof value;
  return types.includes(type) || (type === "number" && types.includes("integer"));
}

/** Where a field of that name is known: `agents[].resources`, `ssh.user`. */
function placesOfField(name: string): string[] {
  return Object.entries<AnySchemaObject>(specSchema.properties).flatMap(
    ([parent, { properties = {}, items }]) => {
      if (parent === name) return [name];
      if (Object.hasOwn(properties, name)) return [`${parent}.${name}`];
      return Object.hasOwn(items?.properties ?? {}, name) ? [`${parent}[].${name}`] : [];
    },
  );
}

/** `agent-1.lan: 10.0.0.21` in a list of hosts: the entry that was meant. */
function entryMeant(fault: ShapeError): string | undefined {
  const { field = "", data } = fault;
  const address = valueAt(data, [field]);
  const known = fieldsOf(fault);
  const isHost = known.includes("host") && fieldMeant(fault) === undefined;
  const isAddress = typeof address === "string" && /^(\d+\.){3}\d+$/.test(address);
  return isHost && isAddress ? `${field}=${address}` : undefined;
}

/** `host:a` within braces is one word to YAML: the known field before the colon. */
function fieldBeforeColon(fault: ShapeError): string | undefined {
  const [, name] = /^([^:]+):./.exec(fault.field ?? "") ?? [];
  return name !== undefined && fieldsOf(fault).includes(name) ? name : undefined;
}

function suggestValue(word: string, known: readonly string[]): Message | undefined {
  const value = valueOfSynonym(word, known);
  return value === undefined ? suggest(word, known) : msg`Did you mean "${value}"?`;
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
