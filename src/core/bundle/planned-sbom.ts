import type { Artifact } from "../plan/artifacts.ts";
import type { ClusterPlan } from "../plan/make-plan.ts";

/**
 * The software bill of materials in CycloneDX 1.5, as far as it is known before anything is fetched: files and images.
 * One component per line, its bom-ref a path below artifacts/: sbom.sh adds checksums and packages to it as lines of text.
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

/** pkg:docker names the image by its last part and its namespace; a registry of one's own is a qualifier. */
function imagePurl(image: string, version: string, arch: string): string {
  const [first = "", ...rest] = image.split("/");
  const hasRegistry = rest.length > 0 && /[.:]|^localhost$/.test(first);
  const path = (hasRegistry ? rest : [first, ...rest]).map(encodeURIComponent).join("/");
  const registry = hasRegistry ? `&repository_url=${encodeURIComponent(first)}` : "";
  return `pkg:docker/${path}${version === "" ? "" : `@${encodeURIComponent(version)}`}?arch=${arch}${registry}`;
}
