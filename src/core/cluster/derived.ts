import { type Build, builds } from "../catalog/builds.ts";
import { images } from "../catalog/images.ts";
import type { layouts } from "../catalog/layouts.ts";
import { repositories } from "../catalog/repositories.ts";
import type { AptSource, ClusterSpec } from "./types.ts";

// What several stages derive from a spec: the questions, the rules and the plan. It imports neither
// of them.

/**
 * The numbers of masters that Mesos can work with: an even number has no use, more than 7 only slow
 * it down.
 */
export const masterCounts: readonly number[] = [1, 3, 5, 7];

/**
 * How many masters must agree: more than half. Mesos calls it --quorum; ZooKeeper's majority is the
 * same number.
 */
export function quorumOf(masters: number): number {
  return Math.floor(masters / 2) + 1;
}

/** How many masters may fail while the rest still has a quorum. */
export function toleratedFailures(masters: number): number {
  return masters - quorumOf(masters);
}

/**
 * Whether the whole cluster runs on one Docker machine: method docker, and no host has an address.
 */
export function isOneMachine({
  method,
  masters,
  agents,
}: Pick<ClusterSpec, "method" | "masters" | "agents">): boolean {
  return (
    method === "docker" && [...masters, ...agents].every(({ address }) => address === undefined)
  );
}

/**
 * Where each role's addresses begin in the network of one Docker machine: adding a node moves no
 * other. At most 7 masters.
 */
export const addressOffsets = { zookeeper: 10, master: 20, marathon: 30, agent: 40 } as const;

/** How many agents have an address in a network of that many bits, such as 172.30.0.0/24. */
export function roomForAgents(network: string): number {
  const bits = Number(network.split("/")[1]);
  return 2 ** (32 - bits) - 2 - addressOffsets.agent;
}

export type LayoutName = keyof typeof layouts;

/** The file layout of the packages that an apt source brings. */
export function layoutOf(apt: AptSource): LayoutName {
  return apt.layout ?? (apt.repository ? repositories[apt.repository].layout : "mesosphere");
}

/** Whether a repository has packages for an operating system. */
export function servesOs(repository: keyof typeof repositories, os: string): boolean {
  return Object.hasOwn(repositories[repository].lines, os);
}

/** The build that a spec's masters and agents will run. */
export function buildOf(spec: Pick<ClusterSpec, "method" | "apt" | "images" | "source">): Build {
  if (spec.method === "source")
    return spec.source.ref === "1.11.x" ? builds.source : builds.sourceLatest;
  if (spec.method === "docker")
    return spec.images.mesos === images.mesos.reference ? builds.openeuler : builds.unknown;
  return layoutOf(spec.apt) === "aventer" ? builds.clusterd : builds.unknown;
}

/** How agents start and isolate their tasks, unless `flags.agent` says otherwise. */
export const isolationFor = {
  // posix works on every kernel; linux needs cgroup v1 with upstream builds.
  none: { launcher: "posix", isolation: "posix/cpu,posix/mem" },
  enforced: { launcher: "linux", isolation: "cgroups/cpu,cgroups/mem" },
} as const satisfies Record<ClusterSpec["limits"], { launcher: string; isolation: string }>;

/** Flags with which an operator chooses how tasks write their logs. */
const taskLogFlags = ["container_logger", "modules", "modules_dir"] as const;

/**
 * Whether agents rotate the logs of their tasks where their build can. Not in containers: whether
 * an image has the programs for it is not known.
 */
export function rotatesTaskLogs({
  method,
  logs,
  flags,
}: Pick<ClusterSpec, "method" | "logs" | "flags">): boolean {
  return (
    method !== "docker" &&
    typeof logs.days === "number" &&
    !taskLogFlags.some((name) => flags.agent[name] !== undefined)
  );
}

export type MarathonSource = ClusterSpec["marathon"];

/** Where Marathon can come from, by what carries Mesos; the default first. */
const marathonSources: Readonly<
  Record<"docker" | "source" | LayoutName, readonly MarathonSource[]>
> = {
  docker: ["image", "off"],
  source: ["image", "tarball", "off"],
  aventer: ["image", "off"],
  mesosphere: ["package", "image", "off"],
};

/**
 * What carries Mesos, as far as Marathon is concerned: an image, a build from source, or packages
 * of one layout or the other.
 */
export function mesosCarrier(method: ClusterSpec["method"], layout: LayoutName) {
  return method === "apt" ? layout : method;
}

/**
 * Where Marathon can come from with this method; `layout` is that of the packages and counts with
 * apt only.
 */
export function marathonSourcesOf(
  method: ClusterSpec["method"],
  layout: LayoutName,
): readonly MarathonSource[] {
  return marathonSources[mesosCarrier(method, layout)];
}

/** Marathon's package where there is one, its image everywhere else. */
export function defaultMarathon(method: ClusterSpec["method"], layout: LayoutName): MarathonSource {
  const [first = "image"] = marathonSourcesOf(method, layout);
  return first;
}

/** The images that a spec makes hosts pull. */
export function imagesInUse({
  method,
  marathon,
}: Pick<ClusterSpec, "method" | "marathon">): (keyof typeof images)[] {
  return [
    ...(method === "docker" ? (["zookeeper", "mesos"] as const) : []),
    ...(marathon === "image" ? (["marathon"] as const) : []),
  ];
}

const sourceLine =
  /^deb (\[(?<options>[^\]]*)\] )?(?<uri>[a-z+]+:\/?\/?[^\s'"`$\\]+) (?<suite>[A-Za-z0-9._/-]+)(?<components>( [A-Za-z0-9._/-]+)*)$/;

/** A one-line apt source in its parts, or undefined. */
export function parseSourceLine(
  line: string,
): { options: string; uri: string; suite: string; components: string } | undefined {
  const groups = sourceLine.exec(line)?.groups;
  if (groups?.["uri"] === undefined || groups["suite"] === undefined) return undefined;
  return {
    options: groups["options"]?.trim() ?? "",
    uri: groups["uri"],
    suite: groups["suite"],
    components: groups["components"]?.trim() ?? "",
  };
}
