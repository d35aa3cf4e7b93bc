import { images } from "../catalog/images.ts";

// What several fields of the schema have in common.

/**
 * `Object.keys` that remembers the names, so that an enum in the schema becomes a union in the
 * types.
 */
export const namesOf = <T extends object>(table: T) => Object.keys(table) as (keyof T & string)[];

export const port = (purpose: string, standard: number) =>
  ({
    type: "integer",
    minimum: 1,
    maximum: 65535,
    default: standard,
    description: `TCP port ${purpose}, 1 to 65535.`,
  }) as const;

export const heap = (program: string) =>
  ({
    type: ["integer", "string"],
    minimum: 64,
    maximum: 1048576,
    pattern: "^auto$",
    default: 1024,
    description: `Heap of ${program} in MB, 64 to 1048576; or auto, which leaves the size to Java or to the image.`,
  }) as const;

export const image = (program: keyof typeof images, needs: string) =>
  ({
    type: "string",
    minLength: 1,
    maxLength: 255,
    default: images[program].reference,
    pattern:
      "^[a-z0-9][a-z0-9._-]*(:[0-9]+)?(/[a-z0-9][a-z0-9._-]*)*(:[A-Za-z0-9_][A-Za-z0-9._-]{0,127})?(@sha256:[0-9a-f]{64})?$",
    description: `Docker image for ${needs}, such as ${images[program].reference}.`,
  }) as const;

export const flagsOf = (flags: string) =>
  ({
    type: "object",
    default: {},
    additionalProperties: { type: ["string", "number", "boolean"] },
    description: `${flags} by name, without leading dashes.`,
  }) as const;

export const scalars = (what: string, example: string) =>
  ({
    type: "object",
    default: {},
    additionalProperties: { type: ["string", "number"] },
    description: `${what}, such as ${example}.`,
  }) as const;

export const hostName = {
  type: "string",
  description: "Host name (RFC 1123), or a range such as node-[1-3].example.com.",
} as const;
export const ipv4 = {
  type: "string",
  description: "IPv4 address, or a range such as 10.0.0.[11-13].",
} as const;
