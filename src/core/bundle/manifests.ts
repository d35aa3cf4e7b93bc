import { specSchema } from "../cluster/schema.ts";
import type { ClusterSpec } from "../cluster/types.ts";
import type { Acl } from "../plan/acls.ts";
import type { Artifact } from "../plan/artifacts.ts";
import type { ClusterPlan } from "../plan/plan.ts";
import { quoting } from "./quoting.ts";

/**
 * The canonical cluster.yaml: complete, one host per line, keys in the schema's order, no comments.
 * It makes the same bundle again, and reads the same in YAML 1.1 and 1.2.
 */
export function clusterYaml(spec: ClusterSpec): string {
  const fields = Object.keys(specSchema.properties) as (keyof ClusterSpec)[];
  return fieldsYaml(fields.map((field) => [field, spec[field]]));
}

/** Fields as YAML: each entry of a list on a line of its own, other values on one line. */
export const fieldsYaml = (fields: readonly (readonly [name: string, value: unknown])[]) =>
  fields
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) =>
      Array.isArray(value) ? list(name, value) : `${name}: ${flow(value)}\n`,
    )
    .join("");

const list = (field: string, entries: readonly unknown[]) =>
  `${field}:\n${entries.map((entry) => `  - ${flow(entry)}\n`).join("")}`;

/** One value on one line; empty attributes and resources of a host are left out. */
export function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
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

/** The rights of principals, one action on each line. */
export function aclsJson(acls: readonly Acl[]): string {
  const lines = acls.map(({ action, rights }) => `  ${JSON.stringify(action)}: ${rights}`);
  return `{\n${['  "permissive": false', ...lines].join(",\n")}\n}\n`;
}

/**
 * What an offline bundle carries, for people and other programs: one artifact per line, in the
 * order in which it is fetched.
 */
export function lockJson(
  { name, method, spec, artifacts, toolVersion }: ClusterPlan,
  specDigest: string,
): string {
  const head = {
    apiVersion: "create-mesos-cluster/lock/v1",
    madeBy: { version: toolVersion, specSha256: specDigest },
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

/**
 * The software bill of materials in CycloneDX 1.5, as far as it is known before anything is
 * fetched: files and images. One component per line, its bom-ref a path below artifacts/: sbom.sh
 * adds checksums and packages to it as lines of text.
 */
export function plannedSbom({ name, artifacts, spec }: ClusterPlan): string {
  const components = artifacts
    .filter(isSoftware)
    .map((artifact) => `    ${JSON.stringify(componentOf(artifact, spec.arch))}`);
  const head = {
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: { component: { type: "application", "bom-ref": "cluster", name } },
  };
  const fields = Object.entries(head)
    .map(([field, value]) => `  ${JSON.stringify(field)}: ${JSON.stringify(value)},\n`)
    .join("");
  return `{\n${fields}  "components": [\n${components
    .map((line) => `${line},\n`)
    .join("")
    .replace(/,\n$/, "\n")}  ]\n}\n`;
}

/** Keys and checksum files install nothing; packages are known once they are fetched. */
const isSoftware = ({ file, supplier }: Artifact) =>
  file !== null && supplier !== "fetch" && !/\.(asc|sha256)$/.test(file);

function componentOf({ name, file, supplier, licence }: Artifact, arch: string) {
  const isImage = supplier === "image";
  const [, base = name, version = ""] = /^(.*?)(?::([^/:]+))?$/.exec(name) ?? [];
  return {
    type: isImage ? "container" : "library",
    "bom-ref": file,
    name: base,
    ...(version !== "" && { version }),
    ...(isImage && { purl: imagePurl(base, version, arch) }),
    ...(licence !== null && { licenses: [{ license: { id: licence } }] }),
    hashes: [],
  };
}

/**
 * pkg:docker names the image by its last part and its namespace; a registry of one's own is a
 * qualifier.
 */
function imagePurl(image: string, version: string, arch: string): string {
  const [first = "", ...rest] = image.split("/");
  const hasRegistry = rest.length > 0 && /[.:]|^localhost$/.test(first);
  const path = (hasRegistry ? rest : [first, ...rest]).map(encodeURIComponent).join("/");
  const registry = hasRegistry ? `&repository_url=${encodeURIComponent(first)}` : "";
  return `pkg:docker/${path}${version === "" ? "" : `@${encodeURIComponent(version)}`}?arch=${arch}${registry}`;
}
