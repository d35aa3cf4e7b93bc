import { flagText } from "../catalog/flag-values.ts";
import { operatingSystems } from "../catalog/operating-systems.ts";
import { zookeeperOption } from "../catalog/zookeeper-options.ts";
import type { ClusterSpec } from "../cluster/types.ts";

type JavaSpec = Pick<ClusterSpec, "memory" | "flags">;

/** The Java options of each ZooKeeper. */
export function zookeeperJavaOptions({ memory, flags }: JavaSpec): string[] {
  const properties = Object.entries(flags.zookeeper).flatMap(([name, value]) => {
    const property = javaProperty(name);
    return property === undefined ? [] : [`-D${property}=${flagText(value)}`];
  });
  return [...heapOptions(memory.zookeeper), ...properties];
}

/** The Java options of each Marathon. */
export function marathonJavaOptions({ memory, flags }: JavaSpec): string[] {
  const limit = flags.zookeeper[maxBuffer];
  // A client that allows less than its server cannot read what the server holds.
  const properties = limit === undefined ? [] : [`-D${maxBuffer}=${flagText(limit)}`];
  return [...heapOptions(memory.marathon), ...properties];
}

const maxBuffer = "jute.maxbuffer";

/**
 * The Java property that is the only way to set an option of ZooKeeper; undefined: zoo.cfg has it.
 * A line in zoo.cfg sets zookeeper.NAME, which ZooKeeper does not read for these.
 */
export function javaProperty(option: string): string | undefined {
  const property = zookeeperOption(option)?.property;
  return property?.startsWith("zookeeper.") ? undefined : property;
}

/** The Java that runs Marathon's package and tarball: what apt installs, and where that lands. */
export interface MarathonJava {
  package: string;
  home: string;
}

export function marathonJava({ os, arch }: Pick<ClusterSpec, "os" | "arch">): MarathonJava {
  const { version } = operatingSystems[os].marathonJava;
  return version === "default"
    ? { package: "default-jre-headless", home: "/usr/lib/jvm/default-java" }
    : {
        package: `openjdk-${version}-jre-headless`,
        home: `/usr/lib/jvm/java-${version}-openjdk-${arch}`,
      };
}

/** Without memory a Java program goes on half dead; one that ends is started again. */
const heapOptions = (size: ClusterSpec["memory"]["zookeeper"]) => [
  ...(size === "auto" ? [] : [`-Xms${size}m`, `-Xmx${size}m`]),
  "-XX:+ExitOnOutOfMemoryError",
];

interface JavaPrograms {
  isMaster: boolean;
  runsMarathon: boolean;
}

/** What the heaps of a host's programs take together, in MB, as far as it is fixed. */
export function heapMegabytes(
  { zookeeper, marathon }: ClusterSpec["memory"],
  { isMaster, runsMarathon }: JavaPrograms,
): number {
  const sizes = isMaster ? [zookeeper, ...(runsMarathon ? [marathon] : [])] : [];
  return sizes.reduce<number>((sum, size) => sum + (typeof size === "number" ? size : 0), 0);
}

/** For everything beside the heaps, as lib/check-host.sh has it too. In MB. */
const besideHeaps = 512;
const leastMegabytes = 1024;

/** The memory that a host needs besides what tasks use, in MB. */
export const hostMegabytes = (memory: ClusterSpec["memory"], programs: JavaPrograms): number =>
  Math.max(leastMegabytes, heapMegabytes(memory, programs) + besideHeaps);
