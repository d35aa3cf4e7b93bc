import type { Build } from "../catalog/builds.ts";
import { guardVariables } from "../catalog/guard-variables.ts";
import { layouts } from "../catalog/layouts.ts";
import { marathonTarball } from "../catalog/marathon-tarball.ts";
import { operatingSystems } from "../catalog/operating-systems.ts";
import { sources } from "../catalog/sources.ts";
import {
  buildOf,
  imagesInUse,
  isOneMachine,
  type LayoutName,
  layoutOf,
  type MarathonSource,
} from "../cluster/derived.ts";
import type { ClusterSpec } from "../cluster/types.ts";
import type { Message } from "../i18n/message.ts";
import { type AptPlan, aptPlan } from "./apt.ts";
import { type MarathonJava, marathonJava } from "./java.ts";
import { type SuppliedPaths, suppliedPathsOf } from "./supplied-files.ts";
import { archiveName, type Supplies, suppliesOf } from "./supplies.ts";

/** What runs in the cluster, where it comes from, and what it is called there. */
export interface Programs {
  installsBy: Readonly<Record<ClusterSpec["method"], boolean>>;
  os: (typeof operatingSystems)[ClusterSpec["os"]];
  layout: (typeof layouts)[LayoutName];
  /** The build of Mesos, with its name in the spec's language. */
  build: Omit<Build, "name"> & { name: string };
  images: Images;
  usesImages: boolean;
  apt: AptPlan;
  source: SourcePlan;
  tarball: typeof marathonTarball;
  java: MarathonJava;
  marathonSource: MarathonSource;
  marathonFrom: Readonly<Record<Exclude<MarathonSource, "off">, boolean>>;
  /** Whether install.sh installs a Docker where there is none, to run Marathon. */
  bringsDocker: boolean;
  dockerTasks: boolean;
  /** Tasks are measured, not limited. */
  posixIsolation: boolean;
  enforcesLimits: boolean;
  supplies: Supplies;
  suppliedPaths: SuppliedPaths;
  /** Variables that no installation may take away. */
  guardVariables: readonly string[];
  commands: ServiceCommands;
}

export function programsOf(spec: ClusterSpec, translate: (message: Message) => string): Programs {
  const { method, marathon, containerizer, flags, limits } = spec;
  return {
    installsBy: { docker: method === "docker", apt: method === "apt", source: method === "source" },
    os: operatingSystems[spec.os],
    layout: layouts[layoutNames[method](spec)],
    build: { ...buildOf(spec), name: translate(buildOf(spec).name) },
    images: imagePlan(spec),
    usesImages: imagesInUse(spec).length > 0,
    apt: aptPlan(spec),
    source: sourcePlan(spec),
    tarball: marathonTarball,
    java: marathonJava(spec),
    marathonSource: marathon,
    marathonFrom: {
      image: marathon === "image",
      package: marathon === "package",
      tarball: marathon === "tarball",
    },
    bringsDocker: method !== "docker" && marathon === "image",
    dockerTasks: containerizer === "docker",
    posixIsolation:
      limits === "none" &&
      flags.agent["launcher"] === undefined &&
      flags.agent["isolation"] === undefined,
    enforcesLimits: limits === "enforced",
    supplies: suppliesOf(spec),
    suppliedPaths: suppliedPathsOf(spec),
    guardVariables,
    commands: serviceCommands(spec),
  };
}

/** Whose names the files and services have. In Docker the agent is called by its own name. */
const layoutNames: Readonly<Record<ClusterSpec["method"], (spec: ClusterSpec) => LayoutName>> = {
  docker: () => "aventer",
  apt: ({ apt }) => layoutOf(apt),
  source: () => "mesosphere",
};

/** What `build.sh` builds, and the archive that it leaves in artifacts/. */
type SourcePlan = (typeof sources)[keyof typeof sources] & {
  ref: string;
  url: string;
  archive: string;
  /** Marathon from its tarball loads libmesos through JNI. */
  withJava: boolean;
  /** Docker 26 dropped the fields that upstream reads. */
  mendDockerInspect: boolean;
  packages: readonly string[];
};

function sourcePlan({ source, os, arch, marathon, containerizer }: ClusterSpec): SourcePlan {
  const row = sources[source.ref];
  return {
    ...row,
    ref: source.ref,
    url: source.url,
    archive: archiveName({ source, os, arch }),
    withJava: marathon === "tarball",
    mendDockerInspect: containerizer === "docker",
    packages: [
      ...operatingSystems[os].buildPackages,
      ...(marathon === "tarball" ? operatingSystems[os].javaBuildPackages : []),
    ],
  };
}

/**
 * The images as hosts know them: the registry, if any, goes before every name. Without a network
 * they are loaded from archives, which carry tags, not digests.
 */
export type Images = Readonly<Record<"zookeeper" | "mesos" | "marathon", string>>;

export function imagePlan(spec: Pick<ClusterSpec, "images" | "offline">): Images {
  const known = (image: keyof Images) => {
    const reference = pulledImage(spec, image);
    return spec.offline ? reference.replace(/@.*/, "") : reference;
  };
  return { zookeeper: known("zookeeper"), mesos: known("mesos"), marathon: known("marathon") };
}

/** An image as a registry is asked for it, with its digest where the spec has one. */
export function pulledImage({ images }: Pick<ClusterSpec, "images">, image: keyof Images): string {
  return images.registry === "" ? images[image] : `${images.registry}/${images[image]}`;
}

/**
 * How an operator looks at and handles one service on its host: each command takes the service's
 * name as its last word.
 */
export interface ServiceCommands {
  logs: string;
  start: string;
  stop: string;
  /** Stops it so that a reboot does not bring it back. */
  end: string;
  restart: string;
  /** The agent's name in these commands. */
  agentService: string;
}

function serviceCommands(spec: ClusterSpec): ServiceCommands {
  const compose = isOneMachine(spec)
    ? "docker compose"
    : `sudo docker compose --project-name ${spec.name}`;
  const ofDocker = {
    logs: `${compose} logs --tail 50`,
    start: `${compose} start`,
    stop: `${compose} stop`,
    end: `${compose} rm --stop --force`,
    restart: `${compose} restart`,
  };
  const ofSystemd = {
    logs: "sudo journalctl --no-pager --lines 50 --unit",
    start: "sudo systemctl start",
    stop: "sudo systemctl stop",
    end: "sudo systemctl disable --now",
    restart: "sudo systemctl restart",
  };
  return spec.method === "docker"
    ? { ...ofDocker, agentService: "mesos-agent" }
    : {
        ...ofSystemd,
        agentService:
          layouts[spec.method === "apt" ? layoutOf(spec.apt) : "mesosphere"].agentService,
      };
}
