import { specSchema } from "./schema.ts";

/** What files of version 1 mean by the fields that version 1 did not have. */
export const meaningOfV1 = {
  memory: { zookeeper: "auto", marathon: "auto" },
  logs: { days: "forever" },
  limits: "none",
  security: { level: "open" },
} as const;

/**
 * The same spec in the newest version of the format: a file of version 1 gets its meaning written
 * out, so that nothing changes on the hosts. What such a file says by a newer field stays.
 */
export function toNewestVersion<Spec extends object>(written: Spec): Spec {
  if (!("apiVersion" in written) || written.apiVersion !== "create-mesos-cluster/v1")
    return written;
  const { default: apiVersion } = specSchema.properties.apiVersion;
  // The cast holds because only fields of a spec are added, and none changes its type.
  return { ...filled(meaningOfV1, written), apiVersion } as Spec;
}

const isMapping = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The fields of a mapping, with those of another where it has none. */
function filled(missing: object, written: object): object {
  const added = Object.entries(missing).map(([name, value]) => {
    const own: unknown = Reflect.get(written, name);
    if (isMapping(value) && isMapping(own)) return [name, filled(value, own)];
    return [name, own === undefined ? value : own];
  });
  return { ...written, ...Object.fromEntries(added) };
}
