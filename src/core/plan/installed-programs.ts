import type { Node } from "./nodes.ts";
import type { ClusterPlan } from "./plan.ts";

/** What apt-get installs on this host; supplied debs are not in it. */
export function packagesOn(
  {
    method,
    apt,
    marathonFrom,
    java,
    layout,
    rotatesTaskLogs,
    admitted,
    hasPasswords,
    spec,
  }: ClusterPlan,
  { master, agent }: Node,
): string[] {
  if (method === "docker") return [];
  const mesos =
    method === "apt"
      ? [...(spec.apt.debs === undefined ? [layout.package] : []), ...layout.alsoInstall]
      : [];
  const marathon = [
    ...(marathonFrom.package || marathonFrom.tarball ? [java.package] : []),
    ...(marathonFrom.package && !apt.debsSupplied ? ["marathon"] : []),
  ];
  const taskLogs = agent && rotatesTaskLogs ? ["logrotate"] : [];
  const firewall = admitted === undefined ? [] : ["nftables"];
  // Without it a master starts without a word, and nobody can log in.
  const logins = hasPasswords ? ["libsasl2-modules"] : [];
  const all = [...(master ? ["zookeeper", ...marathon] : []), ...mesos, ...taskLogs, ...firewall];
  return [...new Set([...all, ...logins])];
}

/** The container images that this host runs. */
export function imagesOn(
  { method, images, runsMarathon, marathonSource }: ClusterPlan,
  { master }: Node,
): string[] {
  const marathon = master && runsMarathon && marathonSource === "image" ? [images.marathon] : [];
  return method === "docker"
    ? [...(master ? [images.zookeeper] : []), images.mesos, ...marathon]
    : marathon;
}
