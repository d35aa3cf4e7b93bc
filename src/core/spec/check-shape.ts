import type { AnySchemaObject, ErrorObject } from "ajv";
import { type Message, type MessageValue, say, sentences, textOf, worded } from "../messages/message.ts";
import type { Problem } from "./problem.ts";
import { placeName, show } from "./show.ts";
import { nearest, suggest } from "./suggest.ts";
import { validateShape } from "./validate-shape.ts";

/** A problem with the way to its place, step by step: names of fields may hold dots. */
export interface ShapeProblem extends Problem {
  steps: readonly string[];
  isUnknownField: boolean;
  /** The known field that an unknown one most likely stands for. */
  meant?: string;
}

/** Every place where a value has not the shape of a spec: wrong type, unknown field, out of range. */
export function checkShape(value: unknown): ShapeProblem[] {
  if (validateShape(value)) return [];
  // A value can break two limits that read the same: too long, and with wrong characters.
  const problems = new Map((validateShape.errors ?? []).map(describe).map((problem) => [`${problem.at} ${textOf(problem.message)}`, problem]));
  return [...problems.values()];
}

function describe(error: ErrorObject): ShapeProblem {
  const steps = [...stepsOf(error.instancePath), ...(fieldNamedBy(error) ?? [])];
  const wording = wordings[error.keyword];
  const message = wording ? wording(error) : say`${show(error.data)} does not fit: ${error.message ?? error.keyword}.`;
  const meant = error.keyword === "additionalProperties" ? nearest(error.params["additionalProperty"], fieldsOf(error)) : undefined;
  return { at: placeOf(steps), message, steps, isUnknownField: error.keyword === "additionalProperties", ...(meant !== undefined && { meant }) };
}

/** Required and unknown fields are reported by ajv at the object that should, or should not, have them. */
function fieldNamedBy({ params }: ErrorObject): string[] | undefined {
  const field: string | undefined = params["missingProperty"] ?? params["additionalProperty"];
  return field === undefined ? undefined : [field];
}

const wordings: Readonly<Record<string, (error: ErrorObject) => Message>> = {
  required: ({ params, parentSchema }) => sentences(say`Missing.`, helpOf(parentSchema?.["properties"]?.[params["missingProperty"]])),
  additionalProperties: (error) => unknownField(error.params["additionalProperty"], fieldsOf(error)),
  type: ({ data, params, parentSchema }) => sentences(say`${show(data)} is ${kindOf(data)}, but this takes ${kindsWanted(params["type"])}.`, helpOf(parentSchema)),
  enum: ({ data, params }) => sentences(say`${show(data)} is not known here; it is one of ${params["allowedValues"].join(", ")}.`, typeof data === "string" ? suggest(data, params["allowedValues"]) : undefined),
  const: ({ data, params }) => say`${show(data)} is not supported; this version of the tool reads ${show(params["allowedValue"])}.`,
  minItems: ({ parentSchema }) => sentences(say`The list is empty.`, helpOf(parentSchema)),
  minimum: outOfRange,
  maximum: outOfRange,
  pattern: doesNotFit,
  minLength: doesNotFit,
  maxLength: doesNotFit,
};

const fieldsOf = ({ parentSchema }: ErrorObject) => Object.keys(parentSchema?.["properties"] ?? {});

function unknownField(name: string, known: readonly string[]): Message {
  return sentences(say`There is no field ${show(name)} here.`, suggest(name, known) ?? say`Known: ${known.join(", ")}.`);
}

function outOfRange({ data, parentSchema }: ErrorObject): Message {
  return sentences(say`${show(data)} is outside ${parentSchema?.["minimum"]} to ${parentSchema?.["maximum"]}.`, helpOf(parentSchema));
}

function doesNotFit({ data, parentSchema }: ErrorObject): Message {
  return sentences(say`${show(data)} cannot be used.`, helpOf(parentSchema));
}

function helpOf(schema: AnySchemaObject | undefined): Message {
  const description: string | undefined = schema?.["description"];
  return description === undefined ? say`Write a value of that kind.` : worded(description);
}

const kinds: Readonly<Record<string, Message>> = {
  string: say`a text`, number: say`a number`, integer: say`a whole number`, boolean: say`true or false`, object: say`a set of fields`, array: say`a list`, null: say`empty`,
};

const kindOf = (value: unknown) => kinds[value === null ? "null" : Array.isArray(value) ? "array" : typeof value] ?? typeof value;

function kindsWanted(types: string | readonly string[]): MessageValue {
  const [first = "", ...others] = (typeof types === "string" ? [types] : types).map((type) => kinds[type] ?? type);
  return others.reduce<MessageValue>((before, kind) => say`${before} or ${kind}`, first);
}

const stepsOf = (pointer: string) => pointer.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));

/** masters, 1, address → `masters[1].address` */
function placeOf(steps: readonly string[]): string {
  return steps.reduce((place, step) => (/^\d+$/.test(step) ? `${place}[${step}]` : joinPlace(place, placeName(step))), "");
}

const joinPlace = (place: string, field: string) => (place === "" ? field : `${place}.${field}`);
