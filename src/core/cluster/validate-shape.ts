import { Ajv2020 } from "ajv/dist/2020.js";
import { specSchema } from "./schema.ts";

/**
 * Checks a value against the schema; what it found is in `validateShape.errors`. The build replaces
 * this module by ajv's standalone code: compiling a schema costs 100 ms and needs `eval`.
 */
export const validateShape = new Ajv2020(ajvOptions()).compile(specSchema);

/** The same for tests, for the shipped code and for the browser. */
export function ajvOptions() {
  return { allErrors: true, allowUnionTypes: true, messages: false } as const;
}
