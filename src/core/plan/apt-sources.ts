import { archives } from "../catalog/archives.ts";
import { operatingSystems } from "../catalog/operating-systems.ts";
import { repositories } from "../catalog/repositories.ts";
import type { ClusterSpec } from "../cluster/cluster-spec.ts";
import { parseSourceLine } from "../cluster/derived.ts";

/** An apt source that fetch.sh reads on the connected machine. */
export interface AptSource {
  /** `URI SUITE COMPONENTS`: each is read (distribution), or the first that answers (Mesos). */
  lines: readonly string[];
  /** Such as `arch=amd64`; may be empty. */
  options: string;
  signature: { keyring: string } | { keyFingerprint: string };
}

/** The archive of the nodes' distribution: release, updates, security. */
export function archiveSources({ os, arch }: Pick<ClusterSpec, "os" | "arch">): AptSource {
  const { id, codename } = operatingSystems[os];
  const { keyring, lines } = archives[id];
  return {
    lines: lines[arch].map((line) => line.replaceAll("CODENAME", codename)),
    options: "",
    signature: { keyring },
  };
}

/** The repository of Mesos, with its copies elsewhere; undefined where the debs are supplied. */
export function repositorySource({ method, apt, os }: ClusterSpec): AptSource | undefined {
  const known = apt.repository === undefined ? undefined : repositories[apt.repository];
  if (method !== "apt" || (apt.line === undefined && known === undefined)) return undefined;
  const ofOs = (table: Partial<Record<ClusterSpec["os"], string>> | undefined) => table?.[os] ?? [];
  const parts = [apt.line ?? ofOs(known?.lines), ofOs(known?.copies)]
    .flat()
    .flatMap((line) => parseSourceLine(line) ?? []);
  return {
    lines: parts.map(({ uri, suite, components }) =>
      [uri, suite, components].filter(Boolean).join(" "),
    ),
    options: parts[0]?.options ?? "",
    signature: { keyFingerprint: apt.fingerprint ?? known?.fingerprint ?? "" },
  };
}
