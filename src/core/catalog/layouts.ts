/**
 * Names that a package of Mesos gives to its files and services. Facts: mesos-deb-packaging,
 * AVENTER's packages.
 */
interface Layout {
  package: string;
  /** The agent's systemd service, and its folder under /etc and file under /etc/default. */
  agentService: "mesos-slave" | "mesos-agent";
  /** Packages to install besides, which the package forgets to ask for. */
  alsoInstall: readonly string[];
}

export const layouts = {
  mesosphere: { package: "mesos", agentService: "mesos-slave", alsoInstall: [] },
  aventer: {
    package: "aventer-mesos",
    agentService: "mesos-agent",
    alsoInstall: ["libapr1", "libcurl4", "libsasl2-modules", "libsvn1", "libunwind8"],
  },
} as const satisfies Record<string, Layout>;
