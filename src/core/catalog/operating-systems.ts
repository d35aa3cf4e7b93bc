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
  /** Marathon's package and tarball run on Java 17 and 21: by name where the default is another. */
  marathonJava: { version: "default" | "17" | "21"; unverified: Message | null };
  /** What was not tried: shown in the generated README. */
  unverified: readonly Message[];
  /** What is known of Docker tasks with this distribution's Docker; shown where they run. */
  dockerTasks: readonly Message[];
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

const notInstalled = msg`the package names were looked up, but not installed`;

// Its own docker.io, in every supported release. Facts: package archives, November 2026.
const ubuntuDocker = [
  msg`its Docker is 29.1.3 (API 1.44 or later; images in containerd's store): tasks whose image has no entrypoint fail with upstream Mesos; ClusterD runs them from 0.9.0 on`,
];

const marathonNotTried = (java: string) =>
  msg`Marathon on its Java ${java} was not tried; it is known to run on Java 17 of Debian 12 and Java 21 of Debian 13`;

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
    marathonJava: { version: "default", unverified: null },
    unverified: [],
    dockerTasks: [],
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
    marathonJava: { version: "default", unverified: null },
    unverified: [notCompiled("GCC 14")],
    dockerTasks: [],
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
    marathonJava: {
      version: "17",
      unverified: msg`Marathon was not tried on its Java 17, nor was ZooKeeper, which may then run on the same Java`,
    },
    unverified: [
      msg`ZooKeeper ${jammyZookeeper.zookeeper} in this release has long been unsupported upstream`,
      notInstalled,
    ],
    dockerTasks: ubuntuDocker,
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
    marathonJava: { version: "default", unverified: marathonNotTried("21") },
    unverified: [notCompiled("GCC 13"), notInstalled],
    dockerTasks: ubuntuDocker,
  },
  "ubuntu-26.04": {
    title: "Ubuntu 26.04 (resolute)",
    id: "ubuntu",
    version: "26.04",
    codename: "resolute",
    zookeeper: "3.9.5",
    zookeeperEnded: false,
    dockerPackages: ["docker.io"],
    buildPackages,
    javaBuildPackages: ["maven", "openjdk-11-jdk-headless"],
    marathonJava: { version: "21", unverified: marathonNotTried("21") },
    unverified: [
      msg`building Mesos on this release was not tried; it is known to compile on Debian 12 (GCC 12)`,
      notInstalled,
      msg`whether ZooKeeper runs on the Java that this release has by default (25, as far as known) was not tried`,
    ],
    dockerTasks: ubuntuDocker,
  },
} as const satisfies Record<string, OperatingSystem>;
