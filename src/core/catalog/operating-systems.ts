import { type Message, msg } from "../i18n/message.ts";

/**
 * What the scripts need to know of an operating system. Facts: package archives read and tried,
 * November 2026.
 */
interface OperatingSystem {
  title: string;
  /** `ID` and `VERSION_ID` of /etc/os-release. */
  id: "debian" | "ubuntu";
  version: string;
  codename: string;
  /** Upstream version of the distribution's ZooKeeper package. */
  zookeeper: string;
  /** Whether its branch has long had no support upstream; the year was not checked. */
  zookeeperEnded: boolean;
  /** The distribution's Docker, where Marathon's image needs one. */
  dockerPackages: readonly string[];
  /** What `build.sh` installs, without Java. */
  buildPackages: readonly string[];
  /** What `build.sh` adds when Mesos is built with Java (Marathon from its tarball). */
  javaBuildPackages: readonly string[];
  /** JRE 8 for Marathon's tarball, or none in this archive. */
  jre8Package: string | null;
  /** What was not tried: shown in the generated README. */
  unverified: readonly Message[];
}

// Tried on Debian 12; the names exist in the other archives too.
const buildPackages = [
  "build-essential",
  "autoconf",
  "automake",
  "libtool",
  "patch",
  "git",
  "ca-certificates",
  "libcurl4-openssl-dev",
  "libsasl2-dev",
  "libsasl2-modules",
  "libapr1-dev",
  "libsvn-dev",
  "zlib1g-dev",
] as const;

const notCompiled = (compiler: string) =>
  msg`building Mesos with ${compiler} was not tried; it is known to compile on Debian 12 (GCC 12)`;

const jammyZookeeper = { zookeeper: "3.4.13", zookeeperEnded: true } as const;

export const operatingSystems = {
  "debian-12": {
    title: "Debian 12 (bookworm)",
    id: "debian",
    version: "12",
    codename: "bookworm",
    zookeeper: "3.8.0",
    zookeeperEnded: false,
    dockerPackages: ["docker.io"],
    buildPackages,
    javaBuildPackages: ["maven", "openjdk-17-jdk-headless"],
    jre8Package: null,
    unverified: [],
  },
  "debian-13": {
    title: "Debian 13 (trixie)",
    id: "debian",
    version: "13",
    codename: "trixie",
    zookeeper: "3.9.3",
    zookeeperEnded: false,
    dockerPackages: ["docker.io", "docker-cli"],
    buildPackages,
    javaBuildPackages: ["maven", "openjdk-21-jdk-headless"],
    jre8Package: null,
    unverified: [notCompiled("GCC 14")],
  },
  "ubuntu-22.04": {
    title: "Ubuntu 22.04 (jammy)",
    id: "ubuntu",
    version: "22.04",
    codename: "jammy",
    ...jammyZookeeper,
    dockerPackages: ["docker.io"],
    buildPackages,
    javaBuildPackages: ["maven", "openjdk-11-jdk-headless"],
    jre8Package: "openjdk-8-jre-headless",
    unverified: [
      msg`ZooKeeper ${jammyZookeeper.zookeeper} in this release has long been unsupported upstream`,
      msg`the package names were looked up, but not installed`,
    ],
  },
  "ubuntu-24.04": {
    title: "Ubuntu 24.04 (noble)",
    id: "ubuntu",
    version: "24.04",
    codename: "noble",
    zookeeper: "3.9.1",
    zookeeperEnded: false,
    dockerPackages: ["docker.io"],
    buildPackages,
    javaBuildPackages: ["maven", "openjdk-11-jdk-headless"],
    jre8Package: "openjdk-8-jre-headless",
    unverified: [notCompiled("GCC 13"), msg`the package names were looked up, but not installed`],
  },
} as const satisfies Record<string, OperatingSystem>;
