import { layouts } from "../catalog/layouts.ts";
import { marathonTarball } from "../catalog/marathon-tarball.ts";
import { operatingSystems } from "../catalog/operating-systems.ts";
import { sources } from "../catalog/sources.ts";
import type { ClusterSpec } from "../cluster/cluster-spec.ts";
import { buildOf, isOneMachine, layoutOf } from "../cluster/derived.ts";
import type { Message } from "../i18n/message.ts";
import { aptPlan } from "./apt.ts";
import { archiveName, suppliesOf } from "./supplies.ts";

/** What runs in the cluster, where it comes from, and what it is called there. */
export function programsOf(spec: ClusterSpec, words: (message: Message) => string) {
  const { method, marathon, containerizer, flags } = spec;
  return {
    installsBy: { docker: method === "docker", apt: method === "apt", source: method === "source" },
    os: operatingSystems[spec.os],
    layout: layouts[layoutNames[method](spec)],
    build: { ...buildOf(spec), name: words(buildOf(spec).name) },
    images: imagePlan(spec),
    apt: aptPlan(spec),
    source: sourcePlan(spec),
    tarball: tarballPlan(spec),
    marathonWay: marathon,
    marathonFrom: {
      image: marathon === "image",
      package: marathon === "package",
      tarball: marathon === "tarball",
    },
    dockerTasks: containerizer === "docker",
    /** Tasks are measured, not limited. */
    posixIsolation: flags.agent["launcher"] === undefined && flags.agent["isolation"] === undefined,
    supplies: suppliesOf(spec),
    commands: serviceCommands(spec),
  };
}

/** Whose names the files and services have. In Docker the agent is called by its own name. */
const layoutNames: Readonly<
  Record<ClusterSpec["method"], (spec: ClusterSpec) => keyof typeof layouts>
> = {
  docker: () => "aventer",
  apt: ({ apt }) => layoutOf(apt),
  source: () => "mesosphere",
};

/** What `build.sh` builds, and the archive that it leaves in artifacts/. */
function sourcePlan({ source, os, arch, marathon, containerizer }: ClusterSpec) {
  const row = sources[source.ref];
  return {
    ...row,
    ref: source.ref,
    url: source.url,
    archive: archiveName({ source, os, arch }),
    /** Marathon from its tarball loads libmesos through JNI. */
    withJava: marathon === "tarball",
    /** Docker 26 dropped the fields that upstream reads. */
    mendDockerInspect: containerizer === "docker",
    packages: [
      ...operatingSystems[os].buildPackages,
      ...(marathon === "tarball" ? operatingSystems[os].javaBuildPackages : []),
    ],
  };
}

/** Marathon's tarball and the Java 8 that runs it. */
function tarballPlan({ os, arch }: ClusterSpec) {
  const { jre8Package } = operatingSystems[os];
  return {
    ...marathonTarball,
    /** Empty: a JRE 8 must be supplied. */
    jrePackage: jre8Package ?? "",
    javaHome: jre8Package === null ? "/opt/mesos-jre8" : `/usr/lib/jvm/java-8-openjdk-${arch}`,
  };
}

/** The images as hosts pull them: the registry, if any, goes before every name. */
export function imagePlan({ images }: Pick<ClusterSpec, "images">) {
  const pulled = (reference: string) =>
    images.registry === "" ? reference : `${images.registry}/${reference}`;
  return {
    zookeeper: pulled(images.zookeeper),
    mesos: pulled(images.mesos),
    marathon: pulled(images.marathon),
  };
}

/** How an operator looks at and handles one service on its host: each command takes the service's name as its last word. */
export function serviceCommands(spec: ClusterSpec) {
  const compose = isOneMachine(spec)
    ? "docker compose"
    : `sudo docker compose --project-name ${spec.name}`;
  const ofDocker = {
    logs: `${compose} logs --tail 50`,
    start: `${compose} start`,
    stop: `${compose} stop`,
    restart: `${compose} restart`,
  };
  const ofSystemd = {
    logs: "sudo journalctl --no-pager --lines 50 --unit",
    start: "sudo systemctl start",
    stop: "sudo systemctl stop",
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
