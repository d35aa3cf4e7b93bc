import { type Message, msg } from "../i18n/message.ts";

/**
 * How a host mounts cgroups: the first version alone, with the second beside it, or the second
 * alone.
 */
export type Cgroups = "v1" | "hybrid" | "v2";

/**
 * What the docker containerizer of a build makes of `docker inspect`. Docker 26 removed
 * ContainerConfig from it, the containerd image store never had it, and Docker 29 leaves out an empty
 * Entrypoint.
 */
interface DockerLimits {
  /** It reads ContainerConfig: older engines only, and only with the classic image store. */
  readsContainerConfig: boolean;
  /** The first package version that takes images without an entrypoint from Docker 29; or none. */
  emptyEntrypointFrom: string;
}

/** How a Mesos was compiled, as far as it decides which flags and hosts it takes. */
export interface Build {
  name: Message;
  /**
   * Configure options it is known to have: a flag of any other one is unknown to it and stops the
   * daemon.
   */
  options: readonly string[];
  /** Whether containerizer docker starts on cgroup v2 hosts and understands Docker 26 and later. */
  supportsCurrentDocker: boolean;
  /** With which engines tasks of containerizer docker run. */
  docker: DockerLimits;
  /**
   * Whether its agents are known to limit tasks by cgroups on the hosts of today: on those where
   * its linux launcher starts.
   */
  limitsTasks: boolean;
  /**
   * Where an agent starts, by its launcher or containerizer. Facts: the sources of each build,
   * November 2026.
   */
  cgroups: Readonly<Record<"posix" | "linux" | "docker", readonly Cgroups[]>>;
}

const unpatchedDocker: DockerLimits = { readsContainerConfig: true, emptyEntrypointFrom: "" };
/** build.sh patches it where tasks need Docker. */
const patchedDocker: DockerLimits = { readsContainerConfig: false, emptyEntrypointFrom: "" };

const everywhere = ["v1", "hybrid", "v2"] as const;
/** 1.11.0 knows the first version only; its posix launcher asks for none. */
const cgroupV1Only = {
  posix: everywhere,
  linux: ["v1", "hybrid"],
  docker: ["v1", "hybrid"],
} as const;
/** The last commit takes either version, and exits where it meets both. */
const noHybridCgroups = { posix: ["v1", "v2"], linux: ["v1", "v2"], docker: ["v1"] } as const;

export const builds = {
  openeuler: {
    name: msg`openEuler's Mesos 1.11.0 image`,
    options: [],
    supportsCurrentDocker: false,
    limitsTasks: false,
    docker: unpatchedDocker,
    cgroups: cgroupV1Only,
  },
  clusterd: {
    name: msg`ClusterD (AVENTER's packages)`,
    options: ["--enable-ssl"],
    supportsCurrentDocker: true,
    limitsTasks: true,
    docker: { readsContainerConfig: false, emptyEntrypointFrom: "1.11.0-0.9.0" },
    cgroups: { posix: ["v1", "v2"], linux: ["v2"], docker: ["v1", "v2"] },
  },
  source: {
    name: msg`the build from source`,
    options: [],
    supportsCurrentDocker: false,
    limitsTasks: false,
    docker: patchedDocker,
    cgroups: cgroupV1Only,
  },
  sourceLatest: {
    name: msg`the build from source`,
    options: [],
    supportsCurrentDocker: false,
    limitsTasks: false,
    docker: patchedDocker,
    cgroups: noHybridCgroups,
  },
  unknown: {
    name: msg`a custom Mesos build`,
    options: [],
    supportsCurrentDocker: false,
    limitsTasks: false,
    docker: unpatchedDocker,
    cgroups: cgroupV1Only,
  },
} as const satisfies Record<string, Build>;
