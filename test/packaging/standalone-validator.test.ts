import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { specSchema } from "../../src/core/cluster/schema.ts";
import { checkShape } from "../../src/core/cluster/shape-problems.ts";
import { validateShape } from "../../src/core/cluster/validate-shape.ts";
import { standaloneValidator } from "../../src/packaging/plugins.ts";
import { bundled } from "../support/bundled.ts";

interface Schema {
  type?: string | readonly string[];
  const?: unknown;
  enum?: readonly unknown[];
  default?: unknown;
  properties?: Readonly<Record<string, Schema>>;
  items?: Schema;
  additionalProperties?: boolean | Schema;
}

/**
 * A value with every field of the schema, and an entry in everything that takes names of one's own.
 */
function valueWithAll({ properties, items, additionalProperties, ...schema }: Schema): unknown {
  if (items) return ["h1", valueWithAll(items)];
  if (properties)
    return Object.fromEntries(
      Object.entries(properties).map(([name, field]) => [name, valueWithAll(field)]),
    );
  if (typeof additionalProperties === "object") return { "own/name~": 1 };
  return (
    schema.const ?? schema.enum?.[0] ?? schema.default ?? (schema.type === "boolean" ? true : "1")
  );
}

const whole = valueWithAll(specSchema);
const places = placesIn(whole);

function placesIn(value: unknown, place: readonly string[] = []): (readonly string[])[] {
  return [
    place,
    ...(typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([step, inner]) => placesIn(inner, [...place, step]))
      : []),
  ];
}

/** A copy with another value at the place; undefined: without the field. */
function changed(value: unknown, [step, ...rest]: readonly string[], other: unknown): unknown {
  if (step === undefined) return other;
  if (typeof value !== "object" || value === null) return value;
  const copy: object = Array.isArray(value) ? [...value] : { ...value };
  const inner = changed(Reflect.get(value, step), rest, other);
  if (inner === undefined && !Array.isArray(copy)) Reflect.deleteProperty(copy, step);
  else Reflect.set(copy, step, inner);
  return copy;
}

const values = [
  undefined,
  null,
  true,
  0,
  -1,
  70000,
  1.5,
  "",
  "x",
  "Ä 😀",
  "a".repeat(600),
  [],
  [[]],
  {},
  { stray: 1 },
  { stray: [], another: null },
  JSON.parse('{"__proto__": {}, "constructor": []}'),
];

const shipped = await bundled<{ checkShape: typeof checkShape }>(
  "src/core/cluster/shape-problems.ts",
  standaloneValidator(),
);

test("the shipped validator finds in every field what ajv finds there", () => {
  const found = new Set<string>();
  for (const place of places) {
    for (const value of values) {
      const spec = changed(whole, place, value);
      assert.deepEqual(
        shipped.checkShape(spec),
        checkShape(spec),
        `${JSON.stringify(value)} at ${place.join(".")}`,
      );
      validateShape(spec);
      for (const { keyword } of validateShape.errors ?? []) found.add(keyword);
    }
  }
  assert.deepEqual([...found].sort(), [
    "additionalProperties",
    "enum",
    "maxLength",
    "maximum",
    "minItems",
    "minLength",
    "minimum",
    "pattern",
    "required",
    "type",
  ]);
});

test("the shipped validator finds all that ajv finds where much is wrong", () => {
  const change = fc.tuple(
    fc.constantFrom(...places),
    fc.oneof(fc.constantFrom(...values), fc.anything({ withNullPrototype: false })),
  );
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
      const spec = changes.reduce((before, [place, value]) => changed(before, place, value), whole);
      assert.deepEqual(shipped.checkShape(spec), checkShape(spec));
    }),
    { numRuns: 1000 },
  );
});
