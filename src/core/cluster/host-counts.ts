import { maxNames } from "../hosts/ranges.ts";
import { masterCounts } from "./derived.ts";
import { specSchema } from "./schema.ts";

/**
 * The same spec with lists of hosts in place of numbers: on Docker `masters: 3` means
 * `masters: ["master-[1-3]"]`, as the flag does. Other methods need the addresses of hosts, so there
 * a number stays what it is: a mistake.
 */
export function withHostLists<Spec extends object>(written: Spec): Spec {
  if (!("method" in written) || written.method !== "docker") return written;
  const lists = (["master", "agent"] as const).flatMap((role) => {
    const count: unknown = Reflect.get(written, `${role}s`);
    return isCount(count) ? [[`${role}s`, [numberedHosts(role, count)]] as const] : [];
  });
  // Spec keeps its type: a list is what these fields hold.
  return { ...written, ...Object.fromEntries(lists) };
}

const isCount = (value: unknown): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= maxNames;

const numberedHosts = (role: string, count: number) =>
  count === 1 ? `${role}-1` : `${role}-[1-${count}]`;

const { masters, agents } = specSchema.properties;

/** The schema of what people write: on Docker, numbers of hosts, too. */
export const writtenSchema = {
  ...specSchema,
  properties: {
    ...specSchema.properties,
    masters: { description: masters.description, anyOf: [{ enum: masterCounts }, masters] },
    agents: {
      description: agents.description,
      anyOf: [{ type: "integer", minimum: 1, maximum: maxNames }, agents],
    },
  },
  if: { properties: { method: { const: "docker" } } },
  else: { properties: { masters: { type: "array" }, agents: { type: "array" } } },
};
