/**
 * Names that a package of Mesos gives to its files and services. Facts: mesos-deb-packaging,
 * AVENTER's packages.
 */
interface Layout {
  package: string;
  /** The agent's systemd service, and its folder under /etc and file under /etc/default. */
  agentService: "mesos-slave" | "mesos-agent";
  /** Whether the package's wrapper takes a hidden file in /etc/mesos-* for a flag. */
  hiddenFilesAreFlags: boolean;
  /** Folders in the agent's own, about which the wrapper complains when they are missing. */
  agentFlagFolders: readonly string[];
  /** Packages to install besides, which the package forgets to ask for. */
  alsoInstall: readonly string[];
}

export const layouts = {
  mesosphere: {
    package: "mesos",
    agentService: "mesos-slave",
    hiddenFilesAreFlags: false,
    agentFlagFolders: [],
    alsoInstall: [],
  },
  aventer: {
    package: "aventer-mesos",
    agentService: "mesos-agent",
    hiddenFilesAreFlags: true,
    agentFlagFolders: ["attributes", "resources"],
    alsoInstall: ["libapr1", "libcurl4", "libsasl2-modules", "libsvn1", "libunwind8"],
  },
} as const satisfies Record<string, Layout>;
