import { archives } from "../catalog/archives.ts";
import { operatingSystems } from "../catalog/operating-systems.ts";
import type { ClusterSpec } from "../cluster/types.ts";
import { archiveSources, repositorySource } from "./apt.ts";
import type { Artifact } from "./artifacts.ts";
import { archiveName } from "./supplies.ts";

/**
 * The content of artifacts/lock.conf, which the scripts beside it read: the same as lock.json, as
 * columns.
 */
export interface OfflinePlan {
  /** The system that artifacts are for, as text. */
  system: string;
  /** Empty with docker, as the two after it. */
  distribution: string;
  codename: string;
  keyringPackage: string;
  files: readonly { file: string; known: string; locators: string; obtain: string }[];
  /** The digest is empty where the spec has none. */
  images: readonly { file: string; name: string; digest: string }[];
  packages: readonly string[];
  suppliedDebs: readonly string[];
  sources: readonly SourceRow[];
  /** The archive whose runtime packages are fetched as well; empty for the other methods. */
  archive: string;
}

interface SourceRow {
  /** A keyring of the system, or the supplied key. */
  key: string;
  options: string;
  /** `URI SUITE COMPONENTS`, copies separated by ` | `. */
  lines: string;
}

export function offlinePlan(spec: ClusterSpec, artifacts: readonly Artifact[]): OfflinePlan {
  const { id, title, codename } = operatingSystems[spec.os];
  const hasPackages = spec.method !== "docker";
  return {
    system: hasPackages ? title : "any Linux with Docker",
    distribution: hasPackages ? id : "",
    codename: hasPackages ? codename : "",
    keyringPackage: hasPackages ? archives[id].keyringPackage : "",
    files: artifacts
      .filter((artifact) => artifact.supplier !== "image" && artifact.file !== null)
      .map((artifact) => ({
        file: artifact.file ?? "",
        known: knownOf(artifact),
        locators: artifact.locators.join(" "),
        obtain: artifact.obtain ?? "",
      })),
    images: artifacts
      .filter(({ supplier }) => supplier === "image")
      .map(({ file, name, locators }) => ({
        file: file ?? "",
        name,
        digest: locators[0]?.split("@")[1] ?? "",
      })),
    packages: artifacts.filter(({ supplier }) => supplier === "apt").map(({ name }) => name),
    suppliedDebs: artifacts
      .filter(({ supplier, file }) => supplier === "operator" && file === null)
      .map(({ name }) => name),
    sources: hasPackages ? aptSources(spec) : [],
    archive: spec.method === "source" ? archiveName(spec) : "",
  };
}

/** `kind:value`, or empty: the strongest thing that is known of a file before it is there. */
function knownOf({ sha512, sha256, sha1, signature }: Artifact): string {
  if (sha512 !== null) return `sha512:${sha512}`;
  if (sha256 !== null) return `sha256:${sha256}`;
  if (sha1 !== null) return `sha1:${sha1}`;
  return signature !== null && "keyFingerprint" in signature
    ? `openpgp:${signature.keyFingerprint}`
    : "";
}

/** One row for each source; a row with several lines needs one of them to answer. */
function aptSources(spec: ClusterSpec): SourceRow[] {
  const own = repositorySource(spec);
  const archive = archiveSources(spec);
  const keyring = "keyring" in archive.signature ? archive.signature.keyring : "";
  return [
    ...archive.lines.map((line) => ({ key: keyring, options: "", lines: line })),
    ...(own === undefined
      ? []
      : [{ key: "supplied/apt-key.asc", options: own.options, lines: own.lines.join(" | ") }]),
  ];
}
