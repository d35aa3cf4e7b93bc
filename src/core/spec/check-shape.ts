import type { AnySchemaObject, ErrorObject } from "ajv";
import type { Problem } from "./problem.ts";
import { show } from "./show.ts";
import { suggest } from "./suggest.ts";
import { validateShape } from "./validate-shape.ts";

/** Every place where a value has not the shape of a spec: wrong type, unknown field, out of range. */
export function checkShape(value: unknown): Problem[] {
  if (validateShape(value)) return [];
  return (validateShape.errors ?? []).map(describe);
}

function describe(error: ErrorObject): Problem {
  const at = placeOf(error.instancePath);
  const field = fieldNamedBy(error);
  const wording = wordings[error.keyword];
  const message = wording ? wording(error) : `${show(error.data)} does not fit: ${error.message}.`;
  return { at: field === undefined ? at : joinPlace(at, field), message };
}

/** Required and unknown fields are reported by ajv at the object that should, or should not, have them. */
function fieldNamedBy({ params }: ErrorObject): string | undefined {
  return params["missingProperty"] ?? params["additionalProperty"];
}

const wordings: Readonly<Record<string, (error: ErrorObject) => string>> = {
  required: ({ params, parentSchema }) => `Missing. ${helpOf(parentSchema?.["properties"]?.[params["missingProperty"]])}`,
  additionalProperties: ({ params, parentSchema }) => unknownField(params["additionalProperty"], Object.keys(parentSchema?.["properties"] ?? {})),
  type: ({ data, params, parentSchema }) => `${show(data)} is ${kindOf(data)}, but this takes ${kindsWanted(params["type"])}. ${helpOf(parentSchema)}`,
  enum: ({ data, params }) => `${show(data)} is not known here; it is one of ${params["allowedValues"].join(", ")}.${suggest(String(data), params["allowedValues"])}`,
  const: ({ data, params }) => `${show(data)} is not supported; this version of the tool reads ${show(params["allowedValue"])}.`,
  minItems: ({ parentSchema }) => `The list is empty. ${helpOf(parentSchema)}`,
  minimum: outOfRange,
  maximum: outOfRange,
  pattern: doesNotFit,
  minLength: doesNotFit,
  maxLength: doesNotFit,
};

function unknownField(name: string, known: readonly string[]): string {
  return `There is no field ${show(name)} here.${suggest(name, known) || ` Known: ${known.join(", ")}.`}`;
}

function outOfRange({ data, parentSchema }: ErrorObject): string {
  return `${show(data)} is outside ${parentSchema?.["minimum"]} to ${parentSchema?.["maximum"]}. ${helpOf(parentSchema)}`;
}

function doesNotFit({ data, parentSchema }: ErrorObject): string {
  return `${show(data)} cannot be used. ${helpOf(parentSchema)}`;
}

const helpOf = (schema: AnySchemaObject | undefined): string => schema?.["description"] ?? "Write a value of that kind.";

const kinds: Readonly<Record<string, string>> = {
  string: "a text", number: "a number", integer: "a whole number", boolean: "true or false", object: "a set of fields", array: "a list", null: "empty",
};

const kindOf = (value: unknown) => kinds[value === null ? "null" : Array.isArray(value) ? "array" : typeof value] ?? typeof value;

function kindsWanted(types: string | readonly string[]): string {
  return (typeof types === "string" ? [types] : types).map((type) => kinds[type] ?? type).join(" or ");
}

/** `/masters/1/address` → `masters[1].address` */
function placeOf(pointer: string): string {
  const steps = pointer.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  return steps.reduce((place, step) => (/^\d+$/.test(step) ? `${place}[${step}]` : joinPlace(place, step)), "");
}

const joinPlace = (place: string, field: string) => (place === "" ? field : `${place}.${field}`);
