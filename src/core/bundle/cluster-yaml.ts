import { specSchema } from "../cluster/schema.ts";
import type { ClusterSpec } from "../cluster/types.ts";
import { quoting } from "./quoting.ts";

/**
 * The canonical cluster.yaml: complete, one host per line, keys in the schema's order, no comments. It makes the same
 * bundle again, and reads the same in YAML 1.1 and 1.2.
 */
export function clusterYaml(spec: ClusterSpec): string {
  const fields = Object.keys(specSchema.properties) as (keyof ClusterSpec)[];
  return fields
    .map((field) =>
      Array.isArray(spec[field]) ? list(field, spec[field]) : `${field}: ${flow(spec[field])}\n`,
    )
    .join("");
}

const list = (field: string, entries: readonly unknown[]) =>
  `${field}:\n${entries.map((entry) => `  - ${flow(entry)}\n`).join("")}`;

/** One value on one line; empty attributes and resources of a host are left out. */
function flow(value: unknown): string {
  if (typeof value !== "object" || value === null) return quoting.yaml(value);
  const fields = Object.entries(value).filter(
    ([name, child]) =>
      child !== undefined && !(isEmpty(child) && (name === "attributes" || name === "resources")),
  );
  return fields.length === 0
    ? "{}"
    : `{ ${fields.map(([name, child]) => `${quoting.yaml(name)}: ${flow(child)}`).join(", ")} }`;
}

const isEmpty = (value: unknown) =>
  typeof value === "object" && value !== null && Object.keys(value).length === 0;
