import { archives } from "../catalog/archives.ts";
import { layouts } from "../catalog/layouts.ts";
import { operatingSystems } from "../catalog/operating-systems.ts";
import { deadHosts, repositories } from "../catalog/repositories.ts";
import { layoutOf, parseSourceLine } from "../cluster/derived.ts";
import type { ClusterSpec } from "../cluster/types.ts";

/** A row of apt's preferences. */
export interface Pin {
  why: string;
  packages: string;
  pin: string;
  priority: number;
}

/**
 * What apt needs on a host to find Mesos. Without a source line, and with it the key, the debs are
 * supplied.
 */
export interface AptPlan {
  /** `deb [signed-by=…] URI SUITE COMPONENTS` */
  line?: string;
  keyring?: string;
  fingerprint?: string;
  /** Empty: the key must be supplied. */
  keyUrl?: string;
  debsSupplied: boolean;
  pins: readonly Pin[];
  /** Switched off: a source line of an old guide that names one may stop apt. */
  deadHosts: readonly string[];
}

export function aptPlan(spec: ClusterSpec): AptPlan {
  const source = aptSource(spec);
  return {
    ...source,
    debsSupplied: spec.apt.debs !== undefined,
    pins: pins(spec, source?.line),
    deadHosts: Object.keys(deadHosts),
  };
}

/** The source line with the key that signs it, and where that key comes from. */
function aptSource({ apt, os, name }: ClusterSpec) {
  const known = apt.repository === undefined ? undefined : repositories[apt.repository];
  const lines: Partial<Record<ClusterSpec["os"], string>> = known?.lines ?? {};
  const parts = parseSourceLine(apt.line ?? lines[os] ?? "");
  if (parts === undefined) return undefined;
  const keyring = `/etc/apt/keyrings/mesos-${name}.gpg`;
  const options = [parts.options, `signed-by=${keyring}`].filter(Boolean).join(" ");
  return {
    line: `deb [${options}] ${[parts.uri, parts.suite, parts.components].filter(Boolean).join(" ")}`,
    keyring,
    fingerprint: apt.fingerprint ?? known?.fingerprint ?? "",
    keyUrl: known?.keyUrl ?? "",
  };
}

function pins({ apt, os }: ClusterSpec, line: string | undefined): Pin[] {
  const host = /:\/\/([^/:]+)/.exec(line ?? "")?.[1];
  const zookeeper = "zookeeper zookeeperd libzookeeper-java";
  return [
    {
      why: "ZooKeeper comes from the distribution: repositories of Mesos carry one of another layout.",
      packages: zookeeper,
      pin: `version ${operatingSystems[os].zookeeper}-*`,
      priority: 1001,
    },
    ...(host === undefined
      ? []
      : [
          {
            why: "Never from the repository of Mesos.",
            packages: zookeeper,
            pin: `origin "${host}"`,
            priority: -1,
          },
        ]),
    ...(apt.pin?.mesos === undefined
      ? []
      : [
          {
            why: "Held by apt.pin.mesos in cluster.yaml.",
            packages: layouts[layoutOf(apt)].package,
            pin: `version ${apt.pin.mesos.slice(1)}`,
            priority: 1001,
          },
        ]),
  ];
}

/** An apt source that fetch.sh reads on the connected machine. */
export interface PackageSource {
  /** `URI SUITE COMPONENTS`: each is read (distribution), or the first that answers (Mesos). */
  lines: readonly string[];
  /** Such as `arch=amd64`; may be empty. */
  options: string;
  signature: { keyring: string } | { keyFingerprint: string };
}

/** The archive of the nodes' distribution: release, updates, security. */
export function archiveSources({ os, arch }: Pick<ClusterSpec, "os" | "arch">): PackageSource {
  const { id, codename } = operatingSystems[os];
  const { keyring, lines } = archives[id];
  return {
    lines: lines[arch].map((line) => line.replaceAll("CODENAME", codename)),
    options: "",
    signature: { keyring },
  };
}

/** The repository of Mesos, with its copies elsewhere; undefined where the debs are supplied. */
export function repositorySource({ method, apt, os }: ClusterSpec): PackageSource | undefined {
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
