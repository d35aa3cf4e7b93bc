import { type Message, say } from "../messages/message.ts";
import type { ClusterSpec } from "../spec/cluster-spec.ts";
import { layoutOf } from "../spec/complete-spec.ts";
import { images } from "./images.ts";

/** How a Mesos was compiled, as far as it decides which flags and hosts it takes. */
export interface Build {
  name: Message;
  /** Configure options it is known to have: a flag of any other one is unknown to it and stops the daemon. */
  options: readonly string[];
  /** Whether containerizer docker starts on cgroup v2 hosts and understands Docker 26 and later. */
  dockerToday: boolean;
}

export const builds = {
  openeuler: { name: say`openEuler's image of Mesos 1.11.0`, options: [], dockerToday: false },
  clusterd: { name: say`ClusterD (AVENTER's packages)`, options: ["--enable-ssl"], dockerToday: true },
  ours: { name: say`the build from source`, options: [], dockerToday: false },
  unknown: { name: say`a build this tool does not know`, options: [], dockerToday: false },
} as const satisfies Record<string, Build>;

/** The build that a spec's masters and agents will run. */
export function buildOf(spec: Pick<ClusterSpec, "method" | "apt" | "images">): Build {
  if (spec.method === "source") return builds.ours;
  if (spec.method === "docker") return spec.images.mesos === images.mesos.reference ? builds.openeuler : builds.unknown;
  return layoutOf(spec.apt) === "aventer" ? builds.clusterd : builds.unknown;
}
