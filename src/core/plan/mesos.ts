import { attributesText, flagText, resourcesText } from "../catalog/flag-values.ts";
import { isOneMachine, isolationFor } from "../cluster/derived.ts";
import type { AgentHost, ClusterSpec, FlagValue } from "../cluster/types.ts";
import { daemonFlags } from "./own-secrets.ts";
import { agentPasswordFlags, executorEnvironment, masterPasswordFlags } from "./passwords.ts";
import { imagePlan } from "./programs.ts";
import { peerCheck, type Setting } from "./settings.ts";

/** Where a daemon listens and what it connects to. */
export interface DaemonAddress {
  /** Address to bind and announce. */
  ip: string;
  /** Name shown in the UI, in redirects and offers. */
  hostname: string;
  /** `zk://…/mesos` */
  zk: string;
}

/**
 * Flags that both daemons get unless the spec sets them. On one machine they log to Docker alone,
 * which limits its files: Mesos never removes its own, and they would fill the containers' disk.
 */
const commonFlags = (spec: ClusterSpec) => ({
  ...(isOneMachine(spec) ? {} : { log_dir: "/var/log/mesos" }),
  logging_level: "INFO",
  hostname_lookup: false,
});

/** The complete flags of one mesos-master, sorted by name. */
export function masterFlags(spec: ClusterSpec, address: DaemonAddress, quorum: number): Setting[] {
  return settingsOf({
    ...commonFlags(spec),
    registry: "replicated_log",
    ...daemonFlags(spec, "master"),
    ...masterPasswordFlags(spec),
    cluster: spec.name,
    work_dir: "/var/lib/mesos/master",
    zk: address.zk,
    quorum,
    ...addressFlags(address, spec.ports.master),
  });
}

/** The complete flags of one mesos-agent, sorted by name. */
export function agentFlags(
  spec: ClusterSpec,
  address: DaemonAddress,
  { attributes, resources }: AgentHost,
): Setting[] {
  return settingsOf({
    ...commonFlags(spec),
    ...isolationFor[spec.limits],
    systemd_enable_support: false,
    ...storesOnDisk,
    reconfiguration_policy: "additive",
    ...(spec.containerizer === "docker" ? forImagePulls : {}),
    ...(spec.containerizer === "docker" && spec.method === "docker" ? ownExecutors(spec) : {}),
    ...executorEnvironment(spec),
    ...daemonFlags(spec, "agent"),
    ...agentPasswordFlags(spec),
    containerizers: spec.containerizer === "docker" ? "docker,mesos" : "mesos",
    work_dir: "/var/lib/mesos/agent",
    master: address.zk,
    ...addressFlags(address, spec.ports.agent),
    ...(Object.keys(attributes).length === 0 ? {} : { attributes: attributesText(attributes) }),
    ...(Object.keys(resources).length === 0 ? {} : { resources: resourcesText(resources) }),
  });
}

/**
 * Mesos' own defaults are below /tmp, which may be a file system in memory and is cleaned up. The
 * agent deletes the whole folder of the fetcher cache when it starts, so that folder must not be a
 * mount point.
 */
const storesOnDisk = {
  fetcher_cache_dir: "/var/lib/mesos/fetch",
  docker_store_dir: "/var/lib/mesos/store/docker",
  appc_store_dir: "/var/lib/mesos/store/appc",
} as const;

/** The first pull of an image takes longer than the default of one minute. */
const forImagePulls = { executor_registration_timeout: "5mins" } as const;

/**
 * An executor in the agent's container would end with it. With this flag, each runs in a container
 * of its own, and its task goes on until the agent is back.
 */
const ownExecutors = (spec: ClusterSpec) => ({ docker_mesos_image: imagePlan(spec).mesos });

const addressFlags = ({ ip, hostname }: DaemonAddress, port: number) => ({ ip, hostname, port });

const settingsOf = (flags: Readonly<Record<string, FlagValue>>): Setting[] =>
  Object.entries(flags)
    .map(([name, value]) => ({ name, value: flagText(value) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));

/**
 * The environment of a daemon in a container: flags as variables, which every daemon reads as MESOS_
 * and the flag's name in capitals.
 */
export function mesosEnvironment(flags: readonly Setting[]): Setting[] {
  return [
    ...flags.map(({ name, value }) => ({ name: `MESOS_${name.toUpperCase()}`, value })),
    peerCheck,
  ];
}

/**
 * The flags that become files under /etc: those that /etc/default passes as a variable would be set
 * twice, which stops the daemon.
 */
export const flagFiles = (flags: readonly Setting[], variables: readonly string[]): Setting[] =>
  flags.filter(({ name }) => !variables.includes(name));
