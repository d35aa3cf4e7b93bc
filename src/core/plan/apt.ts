import { layouts } from "../catalog/layouts.ts";
import { operatingSystems } from "../catalog/operating-systems.ts";
import { repositories } from "../catalog/repositories.ts";
import type { ClusterSpec } from "../cluster/cluster-spec.ts";
import { layoutOf, parseSourceLine } from "../cluster/derived.ts";

/** A row of apt's preferences. */
export interface Pin {
  why: string;
  packages: string;
  pin: string;
  priority: number;
}

/** Everything that apt needs on a host to find Mesos. `source` is absent when the debs are supplied. */
export function aptPlan(spec: ClusterSpec) {
  const source = aptSource(spec);
  return { ...source, debsSupplied: spec.apt.debs !== undefined, pins: pins(spec, source?.line) };
}

/** The source line with the key that signs it, and where that key comes from. */
function aptSource({ apt, os, name }: ClusterSpec) {
  const known = apt.repository === undefined ? undefined : repositories[apt.repository];
  const lines: Partial<Record<ClusterSpec["os"], string>> = known?.lines ?? {};
  const parts = parseSourceLine(apt.line ?? lines[os] ?? "");
  if (parts === undefined) return undefined;
  const keyring = `/etc/apt/keyrings/mesos-${name}.asc`;
  const options = [parts.options, `signed-by=${keyring}`].filter(Boolean).join(" ");
  return {
    line: `deb [${options}] ${[parts.uri, parts.suite, parts.components].filter(Boolean).join(" ")}`,
    keyring,
    fingerprint: apt.fingerprint ?? known?.fingerprint ?? "",
    /** Empty: the key must be supplied. */
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
