import type { Artifact } from "../plan/artifacts.ts";
import type { ClusterPlan } from "../plan/make-plan.ts";

/** What an offline bundle carries, for people and other programs: one artifact per line, in the order in which it is fetched. */
export function lockJson({ name, method, spec, artifacts }: ClusterPlan): string {
  const head = {
    apiVersion: "create-mesos-cluster/lock/v1",
    name,
    method,
    os: method === "docker" ? null : spec.os,
    arch: spec.arch,
  };
  const fields = Object.entries(head)
    .map(([field, value]) => `  ${JSON.stringify(field)}: ${JSON.stringify(value)},\n`)
    .join("");
  return `{\n${fields}  "artifacts": [\n${artifacts.map((artifact) => `    ${JSON.stringify(ordered(artifact))}`).join(",\n")}\n  ]\n}\n`;
}

/** What it is comes first, then where it is, then what is known of it. */
const ordered = ({
  role,
  supplier,
  name,
  file,
  locators,
  size,
  sha1,
  sha256,
  sha512,
  signature,
  licence,
  obtain,
}: Artifact) => ({
  role,
  supplier,
  name,
  file,
  locators,
  size,
  sha1,
  sha256,
  sha512,
  signature,
  licence,
  obtain,
});
