import { join } from "node:path";
import { operatingSystems } from "../../src/core/catalog/operating-systems.ts";
import type { Recipe } from "./images.ts";
import { PROGRAMS } from "./real-programs.ts";
import { RUNTIME_PACKAGES, STANDINS, type StandinPackages } from "./standin-packages.ts";

/** Everything hosts and images may install from "Debian"; each with all it depends on. */
export const DEBIAN_PACKAGES = [
  ...[
    "?essential",
    "apt",
    "systemd",
    "systemd-sysv",
    "libpam-systemd",
    "dbus",
    "bash",
    "curl",
    "python3",
    "iproute2",
    "procps",
    "ca-certificates",
    "openssh-server",
    "rsync",
  ],
  ...[
    "adduser",
    "gnupg",
    "lsb-release",
    "netbase",
    "netcat-openbsd",
    "docker.io",
    "sudo",
    "unzip",
    "wget",
    "git",
    "libfaketime",
    "logrotate",
    "nftables",
  ],
  ...["default-jre-headless", "zookeeper", "zookeeperd"],
  ...[...RUNTIME_PACKAGES, "libunwind8"],
];

const HOST_PACKAGES = [
  "systemd",
  "systemd-sysv",
  "dbus",
  "curl",
  "python3",
  "iproute2",
  "procps",
  "ca-certificates",
  "openssh-server",
  "netbase",
  "sudo",
];

/**
 * The systems that hosts can have: those of the catalog that the machine's own Debian mirror
 * carries.
 */
export const HOST_SYSTEMS = {
  "debian-12": operatingSystems["debian-12"].codename,
  "debian-13": operatingSystems["debian-13"].codename,
} as const;
export type HostSystem = keyof typeof HOST_SYSTEMS;

/**
 * Installs from the rig's repository of that Debian, and leaves the package lists out of the image.
 */
function install(packages: readonly string[], os: HostSystem = "debian-12"): string {
  return `
printf '#!/bin/sh\\nexit 101\\n' >/usr/sbin/policy-rc.d
chmod 755 /usr/sbin/policy-rc.d
echo 'deb [signed-by=/srv/repo/${os}/key.asc] file:/srv/repo/${os} ./' >/etc/apt/sources.list.d/debian.list
apt-get -q update
apt-get -q -y --no-install-recommends install ${packages.join(" ")}
rm -rf /usr/sbin/policy-rc.d /var/lib/apt/lists/* /var/cache/apt/*.bin
`;
}

const hostScript = (os: HostSystem) => `${install(HOST_PACKAGES, os)}
install -m 755 /srv/context/rig-init /sbin/rig-init
# A host lives for minutes: its packages need not survive a power cut of this machine.
echo force-unsafe-io >/etc/dpkg/dpkg.cfg.d/rig
# Before that of the package.
install -m 755 /srv/context/runc /usr/local/sbin/runc
# An admin who is not root: ssh lets the key in, sudo asks no password.
useradd --create-home --shell /bin/bash ops
echo 'ops ALL=(ALL) NOPASSWD: ALL' >/etc/sudoers.d/ops
# Belong to hardware or a console, which a container has not.
systemctl mask console-getty.service getty.target systemd-udevd.service systemd-udev-trigger.service systemd-logind.service sys-kernel-debug.mount
# Every host makes its own at its first start.
rm -f /etc/ssh/ssh_host_* /etc/machine-id /var/lib/dbus/machine-id
`;

const DOCKER_SCRIPT = `${install(["docker.io", "nftables"])}
install -D -m 755 /srv/context/docker-compose /usr/libexec/docker/cli-plugins/docker-compose
`;

const ZOOKEEPER_SCRIPT = `
groupadd --system --gid 1000 zookeeper
useradd --system --gid zookeeper --uid 1000 zookeeper
${install(["zookeeper", "netcat-openbsd", "wget"])}
install -m 755 /srv/context/docker-entrypoint.sh /docker-entrypoint.sh
cp --remove-destination /srv/context/zkEnv.sh /usr/share/zookeeper/bin/zkEnv.sh
mkdir -p /conf /data /datalog /logs
chown -R zookeeper:zookeeper /conf /data /datalog /logs
`;

const ZOOKEEPER_ENV = {
  ZOO_CONF_DIR: "/conf",
  ZOO_DATA_DIR: "/data",
  ZOO_DATA_LOG_DIR: "/datalog",
  ZOO_LOG_DIR: "/logs",
  ZOO_TICK_TIME: "2000",
  ZOO_INIT_LIMIT: "5",
  ZOO_SYNC_LIMIT: "2",
  ZOO_AUTOPURGE_PURGEINTERVAL: "0",
  ZOO_AUTOPURGE_SNAPRETAINCOUNT: "3",
  ZOO_MAX_CLIENT_CNXNS: "60",
  ZOO_STANDALONE_ENABLED: "true",
  ZOO_ADMINSERVER_ENABLED: "true",
  ZOOCFGDIR: "/conf",
  PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/usr/share/zookeeper/bin",
};

/**
 * What a host has: `plain` a fresh Debian server; `jre` also what ZooKeeper depends on; `docker`
 * also Docker, Compose v2 and nftables.
 */
export type HostKind = "plain" | "jre" | "docker";
export const imageOf = (kind: HostKind, os: HostSystem) => `rig/${kind}-${os}`;
export const minimalOf = (os: HostSystem) => `rig/minimal-${os}`;
const MINIMAL = minimalOf("debian-12");

const systems = Object.keys(HOST_SYSTEMS) as HostSystem[];
const hostRecipes = (composeFolder: string): Recipe[] => [
  ...systems.flatMap((os) => [
    {
      name: imageOf("plain", os),
      from: minimalOf(os),
      script: hostScript(os),
      context: join(STANDINS, "images/host"),
    },
    {
      name: imageOf("jre", os),
      from: imageOf("plain", os),
      script: install(["default-jre", "libzookeeper-java"], os),
    },
  ]),
  {
    name: imageOf("docker", "debian-12"),
    from: imageOf("plain", "debian-12"),
    script: DOCKER_SCRIPT,
    context: composeFolder,
  },
];

/** Each after the one it is made from. `composeFolder` holds the plugin. */
export function recipes(
  { mesosRoot, marathonRoot }: StandinPackages,
  composeFolder: string,
): readonly Recipe[] {
  return [
    ...hostRecipes(composeFolder),
    {
      name: "standin/zookeeper:1",
      from: MINIMAL,
      script: ZOOKEEPER_SCRIPT,
      context: join(STANDINS, "images/zookeeper"),
      changes: [
        ...Object.entries(ZOOKEEPER_ENV).map(([name, value]) => `ENV ${name}=${value}`),
        'VOLUME ["/data", "/datalog", "/logs"]',
        "EXPOSE 2181 2888 3888 8080",
        'ENTRYPOINT ["/docker-entrypoint.sh"]',
        'CMD ["zkServer.sh", "start-foreground"]',
      ],
    },
    { name: "rig/runtime", from: MINIMAL, script: install(RUNTIME_PACKAGES) },
    ...(PROGRAMS === undefined
      ? []
      : [
          {
            name: "rig/java",
            from: imageOf("jre", "debian-12"),
            script: install(RUNTIME_PACKAGES),
          },
        ]),
    {
      name: "standin/mesos:1",
      from: "rig/runtime",
      script: "cp -a /srv/context/. /; ldconfig",
      context: mesosRoot,
      changes: [
        `ENTRYPOINT ["/bin/sh", "-c", "echo 'stand-in: choose mesos-master or mesos-agent as the entrypoint' >&2; exit 64"]`,
      ],
    },
    {
      name: "standin/marathon:1",
      from: PROGRAMS === undefined ? "rig/runtime" : "rig/java",
      script: "cp -a /srv/context/. /; ldconfig",
      context: marathonRoot,
      changes: [
        // The image that bundles name has Java 8, which this variable means nothing to.
        "ENV JDK_JAVA_OPTIONS=--add-opens=java.base/java.lang=ALL-UNNAMED",
        'ENTRYPOINT ["/marathon/bin/marathon"]',
        "CMD []",
        "USER nobody",
        "WORKDIR /marathon",
      ],
    },
  ];
}
