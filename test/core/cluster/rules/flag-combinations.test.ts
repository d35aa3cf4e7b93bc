import { test } from "node:test";
import { authenticationFlags } from "../../../../src/core/cluster/rules/authentication.ts";
import {
  equalSorters,
  exclusiveFlags,
  orderedFlags,
  requiredFlags,
} from "../../../../src/core/cluster/rules/flag-pairs.ts";
import {
  flagBuildOptions,
  flagsOfNewReleases,
  flagsOfOtherBuilds,
  unusedMarathonFlags,
} from "../../../../src/core/cluster/rules/flags.ts";
import * as isolation from "../../../../src/core/cluster/rules/isolation.ts";
import {
  forbiddenZookeeperSettings,
  fourLetterWords,
  packagedZookeeperClasses,
  zookeeperFlags,
  zookeeperVersions,
} from "../../../../src/core/cluster/rules/zookeeper.ts";
import type { Rule, WrittenSpec } from "../../../../src/core/cluster/types.ts";

import { expectProblem, type FlagsOf } from "../../../support/flag-rules.ts";

const aventer: Partial<WrittenSpec> = { method: "apt", apt: { repository: "aventer" } };
const lastCommit: Partial<WrittenSpec> = {
  method: "source",
  source: { ref: "c1b42f79d157aa900be5cbb0c1023f1479962aa7" },
};
const prometheus = "org.apache.zookeeper.metrics.prometheus.PrometheusMetricsProvider";
const linux = { launcher: "linux" };

/** A rule, flags of one program, the place and the message; no message: the rule is content. */
const combinations: readonly (readonly [Rule, FlagsOf, string, string, Partial<WrittenSpec>?])[] = [
  [
    flagBuildOptions,
    { agent: { enforce_container_ports: true } },
    "agent.enforce_container_ports",
    "enforce_container_ports exists only in Mesos builds configured with --enable-network-ports-isolator, and openEuler's Mesos 1.11.0 image is not known to be one; mesos-agent would exit on it. Remove it.",
  ],
  [flagBuildOptions, { agent: { authenticate_http_executors: true } }, "", "", aventer],
  [
    flagsOfOtherBuilds,
    { master: { cleanup_log_files: 14 } },
    "master.cleanup_log_files",
    "cleanup_log_files exists only in ClusterD (AVENTER's packages), and this spec installs openEuler's Mesos 1.11.0 image; mesos-master would exit on it. Remove it.",
  ],
  [flagsOfNewReleases, { master: { cleanup_log_files: 14 } }, "", ""],
  [flagsOfOtherBuilds, { agent: { cleanup_log_files: 14 } }, "", "", aventer],
  [
    flagsOfNewReleases,
    { agent: { cleanup_log_files: 14 } },
    "agent.cleanup_log_files",
    "cleanup_log_files needs ClusterD (AVENTER's packages) 0.8.0 or later (not verified); an older mesos-agent exits on it. Make sure that your packages are new enough.",
    aventer,
  ],
  [
    flagsOfNewReleases,
    { master: { http_cors_allowed_origins: "https://example.com" } },
    "master.http_cors_allowed_origins",
    "http_cors_allowed_origins was in no release of ClusterD (AVENTER's packages) when last checked, and mesos-master exits on unknown flags. Make sure that your packages have it.",
    aventer,
  ],
  [
    requiredFlags,
    { agent: { network_cni_config_dir: "/etc/cni" } },
    "agent.network_cni_config_dir",
    "network_cni_config_dir needs network_cni_plugins_dir as well. Set both or neither.",
  ],
  [
    requiredFlags,
    { agent: { network_cni_config_dir: "/etc/cni", network_cni_plugins_dir: "/opt/cni" } },
    "",
    "",
  ],
  [
    requiredFlags,
    { agent: { domain_socket_location: "/run/a.sock", http_executor_domain_sockets: false } },
    "agent.domain_socket_location",
    "domain_socket_location needs http_executor_domain_sockets as well. Set both or neither.",
  ],
  [
    requiredFlags,
    { agent: { authenticate_http_executors: true } },
    "agent.authenticate_http_executors",
    "authenticate_http_executors needs jwt_secret_key as well, which takes secrets/files/NAME. Set both or neither.",
  ],
  [
    requiredFlags,
    { agent: { authenticate_http_executors: false }, marathon: { mesos_authentication: false } },
    "",
    "",
  ],
  [
    requiredFlags,
    { marathon: { ssl_keystore_path: "/etc/ks" } },
    "marathon.ssl_keystore_path",
    "ssl_keystore_path needs ssl_keystore_password as well, which takes secrets/env/marathon. Set both or neither.",
  ],
  [
    requiredFlags,
    { zookeeper: { "quorum.auth.learnerRequireSasl": true } },
    "zookeeper.quorum.auth.learnerRequireSasl",
    "quorum.auth.learnerRequireSasl needs quorum.auth.enableSasl as well. Set both or neither.",
  ],
  [
    exclusiveFlags,
    { master: { modules: "{}", modules_dir: "/m" } },
    "master.modules_dir",
    "modules_dir and modules cannot be used together. Keep one of them.",
  ],
  [exclusiveFlags, { agent: { ip6: "::1" } }, "", ""],
  [
    equalSorters,
    { master: { role_sorter: "random" } },
    "master.role_sorter",
    "role_sorter is random and framework_sorter is drf, but mesos-master exits unless they are equal. Set both to the same value.",
  ],
  [equalSorters, { master: { role_sorter: "random", framework_sorter: "random" } }, "", ""],
  [
    orderedFlags,
    { agent: { perf_interval: "10secs" } },
    "agent.perf_interval",
    "Mesos requires perf_interval (10secs) to be more than perf_duration (10secs). Change one of them.",
  ],
  [
    orderedFlags,
    { marathon: { max_running_deployments: 500 } },
    "marathon.max_running_deployments",
    "Marathon requires group_versions_cache_size (1000) to be more than 2 times max_running_deployments (500). Change one of them.",
  ],
  [
    orderedFlags,
    { zookeeper: { minSessionTimeout: 60000 } },
    "zookeeper.minSessionTimeout",
    "ZooKeeper requires maxSessionTimeout (40000) to be at least minSessionTimeout (60000). Change one of them.",
  ],
  [
    orderedFlags,
    {
      zookeeper: { minSessionTimeout: 60000, maxSessionTimeout: 60000 },
      agent: { perf_duration: "1secs" },
    },
    "",
    "",
  ],
  [
    authenticationFlags,
    { master: { authenticate_agents: true } },
    "master.authenticate_agents",
    "authenticate_agents needs credentials as well, which takes secrets/files/NAME. Set both or neither.",
  ],
  [
    authenticationFlags,
    { agent: { authenticate_http_readonly: 1 } },
    "agent.authenticate_http_readonly",
    "authenticate_http_readonly needs http_credentials as well, which takes secrets/files/NAME. Set both or neither.",
  ],
  [
    authenticationFlags,
    {
      master: {
        authenticate_agents: true,
        authenticators: "com_example_Authenticator",
        authenticate_frameworks: false,
      },
    },
    "",
    "",
  ],
  [
    isolation.knownIsolators,
    { agent: { isolation: "posix/cpu,posix/memory" } },
    "agent.isolation",
    '"posix/memory" is not a Mesos isolator, and mesos-agent exits on it. Did you mean posix/mem?',
  ],
  [
    isolation.knownIsolators,
    { agent: { isolation: "com_example_Isolator", modules_dir: "/m" } },
    "",
    "",
  ],
  [
    isolation.exclusiveIsolators,
    { agent: { isolation: "disk/du,disk/du" } },
    "agent.isolation",
    '"disk/du" is listed twice, and mesos-agent exits on duplicates. Keep one.',
  ],
  [
    isolation.exclusiveIsolators,
    { agent: { isolation: "filesystem/linux,filesystem/posix" } },
    "agent.isolation",
    "filesystem/linux and filesystem/posix cannot be used together: mesos-agent exits if more than one is set. Keep one.",
  ],
  [
    isolation.exclusiveIsolators,
    { agent: { isolation: "network/cni,network/port_mapping" } },
    "agent.isolation",
    "network/cni and network/port_mapping cannot be used together: mesos-agent exits if more than one is set. Keep one.",
  ],
  [
    isolation.exclusiveIsolators,
    { agent: { isolation: "network/cni,network/ports,filesystem/linux" } },
    "",
    "",
  ],
  [
    isolation.isolatorLauncher,
    { agent: { isolation: "cgroups/cpu" } },
    "agent.isolation",
    "cgroups/cpu needs the linux launcher; with the posix launcher mesos-agent aborts. Set flags.agent launcher: linux, or use posix/cpu,posix/mem.",
  ],
  [isolation.isolatorLauncher, { agent: { isolation: "cgroups/cpu", ...linux } }, "", ""],
  [
    isolation.isolatorFilesystem,
    { agent: { isolation: "namespaces/pid", ...linux } },
    "agent.isolation",
    "namespaces/pid works only together with filesystem/linux. Add filesystem/linux, or remove namespaces/pid.",
  ],
  [
    isolation.isolatorFilesystem,
    { agent: { isolation: "filesystem/linux,namespaces/pid" } },
    "",
    "",
  ],
  [
    isolation.isolatorBuildOptions,
    { agent: { isolation: "disk/xfs" } },
    "agent.isolation",
    "disk/xfs exists only in Mesos builds configured with --enable-xfs-disk-isolator, and openEuler's Mesos 1.11.0 image is not known to be one. Remove it.",
  ],
  [isolation.isolatorBuildOptions, { agent: { isolation: "disk/du" } }, "", ""],
  [
    isolation.isolatorKernel,
    { agent: { isolation: "linux/capabilities" } },
    "agent.isolation",
    "linux/capabilities makes the mesos-agent of openEuler's Mesos 1.11.0 image abort on Linux 5.8 and later, which is every current system. Remove it.",
  ],
  [
    isolation.isolatorKernel,
    { agent: { isolation: "linux/seccomp" } },
    "agent.isolation",
    "linux/seccomp makes the mesos-agent of the build from source abort on Linux 5.8 and later, which is every current system. Remove it.",
    { method: "source" },
  ],
  [isolation.isolatorKernel, { agent: { isolation: "linux/capabilities" } }, "", "", aventer],
  [isolation.isolatorKernel, { agent: { isolation: "linux/capabilities" } }, "", "", lastCommit],
  [isolation.isolatorFlags, { agent: { disallow_sharing_agent_pid_namespace: "0" } }, "", ""],
  [
    isolation.isolatorFlags,
    { agent: { nvidia_gpu_devices: 0 } },
    "agent.nvidia_gpu_devices",
    "nvidia_gpu_devices needs the isolator gpu/nvidia. Add it to flags.agent isolation, or remove nvidia_gpu_devices.",
  ],
  [
    isolation.isolatorFlags,
    { agent: { image_providers: "DOCKER", isolation: "filesystem/linux", ...linux } },
    "agent.image_providers",
    "image_providers needs the isolator docker/runtime. Add it to flags.agent isolation, or remove image_providers.",
  ],
  [
    isolation.isolatorFlags,
    { agent: { image_providers: "APPC", isolation: "filesystem/linux" } },
    "agent.image_providers",
    "image_providers needs the linux launcher. Set flags.agent launcher: linux, or remove image_providers.",
  ],
  [
    isolation.isolatorFlags,
    {
      agent: {
        image_providers: "DOCKER",
        isolation: "filesystem/linux,docker/runtime",
        ...linux,
        disallow_sharing_agent_pid_namespace: false,
      },
    },
    "",
    "",
  ],
  [isolation.limitsNeedCgroups, {}, "", "", { ...aventer, limits: "enforced" }],
  [
    isolation.limitsNeedCgroups,
    { agent: { launcher: "posix" } },
    "agent.launcher",
    "limits: enforced needs the linux launcher. Remove launcher from flags.agent, or use limits: none.",
    { ...aventer, limits: "enforced" },
  ],
  [
    isolation.limitsNeedCgroups,
    { agent: { isolation: "cgroups/cpu,disk/du" } },
    "agent.isolation",
    "limits: enforced needs the isolator cgroups/mem. Add it to flags.agent isolation, or use limits: none.",
    { ...aventer, limits: "enforced" },
  ],
  [isolation.isolatorLauncher, {}, "", "", { ...aventer, limits: "enforced" }],
  [
    zookeeperFlags,
    { zookeeper: { "X509AuthenticationProvider.superUser": "CN=a, O=b" } },
    "zookeeper.X509AuthenticationProvider.superUser",
    '"CN=a, O=b" contains a space, and ZooKeeper\'s image splits options at spaces. Write the value without it.',
  ],
  [
    zookeeperFlags,
    { zookeeper: { "X509AuthenticationProvider.superUser": "CN=a, O=b" } },
    "",
    "",
    aventer,
  ],
  [
    zookeeperFlags,
    { zookeeper: { "4lw.commands.whitelist": "*" } },
    "zookeeper.4lw.commands.whitelist",
    '"*" contains a wildcard (* ? [ ]), which ZooKeeper\'s image expands to file names. Write the value without it.',
  ],
  [
    zookeeperFlags,
    { zookeeper: { "admin.commandURL": "\\commands" } },
    "zookeeper.admin.commandURL",
    '"\\\\commands" contains a backslash, which zoo.cfg treats as an escape character. Write the value without it.',
    aventer,
  ],
  [
    forbiddenZookeeperSettings,
    { zookeeper: { sessionRequireClientSASLAuth: true } },
    "zookeeper.sessionRequireClientSASLAuth",
    "sessionRequireClientSASLAuth would cut the cluster off from its ZooKeeper: Mesos does not support SASL. Remove it.",
  ],
  [forbiddenZookeeperSettings, { zookeeper: { sessionRequireClientSASLAuth: false } }, "", ""],
  [
    packagedZookeeperClasses,
    { zookeeper: { "metricsProvider.className": prometheus } },
    "zookeeper.metricsProvider.className",
    "ZooKeeper's package in Debian 12 (bookworm) does not have this class, and would end at once; its image has it. Remove it, or set method: docker.",
    aventer,
  ],
  [
    packagedZookeeperClasses,
    { zookeeper: { "metricsProvider.className": prometheus } },
    "zookeeper.metricsProvider.className",
    "ZooKeeper's package in Debian 13 (trixie) does not have this class, and would end at once; its image has it. Remove it, or set method: docker.",
    { ...lastCommit, os: "debian-13" },
  ],
  [packagedZookeeperClasses, { zookeeper: { "metricsProvider.className": prometheus } }, "", ""],
  [
    packagedZookeeperClasses,
    {
      zookeeper: {
        "metricsProvider.className": "org.apache.zookeeper.metrics.impl.DefaultMetricsProvider",
      },
    },
    "",
    "",
    aventer,
  ],
  [
    fourLetterWords,
    { zookeeper: { "4lw.commands.whitelist": "ruok,mntr" } },
    "zookeeper.4lw.commands.whitelist",
    "verify.sh sends srvr to each ZooKeeper, and this list does not allow it. Add srvr.",
  ],
  [fourLetterWords, { zookeeper: { "4lw.commands.whitelist": "ruok,srvr" } }, "", ""],
  [
    zookeeperVersions,
    { zookeeper: { "admin.enableServer": true } },
    "zookeeper.admin.enableServer",
    "admin.enableServer was added in ZooKeeper 3.5.0; the 3.4.13 in this cluster ignores it. Remove it.",
    { ...aventer, os: "ubuntu-22.04" },
  ],
  [
    zookeeperVersions,
    { zookeeper: { "client.certReload": true } },
    "zookeeper.client.certReload",
    "client.certReload was added in ZooKeeper 3.7.2 / 3.8.1 / 3.9.0; the 3.8.0 in this cluster ignores it. Remove it.",
    aventer,
  ],
  [
    zookeeperVersions,
    { zookeeper: { "admin.snapshot.enabled": false, "ssl.clientHostnameVerification": true } },
    "",
    "",
  ],
  [
    zookeeperVersions,
    { zookeeper: { "admin.snapshot.enabled": false } },
    "",
    "",
    { images: { zookeeper: "registry.lan/zk:latest" } },
  ],
  [
    unusedMarathonFlags,
    { marathon: { ha: true } },
    "marathon",
    "Marathon is off, so its flags have no effect. Remove them, or turn Marathon on.",
    { marathon: "off" },
  ],
  [unusedMarathonFlags, { marathon: { ha: true } }, "", ""],
];

for (const [rule, flags, at, message, more] of combinations) {
  test(`${JSON.stringify({ ...flags, ...more })} ${message === "" ? "is left alone" : `is refused: ${message.slice(0, 60)}`}`, () =>
    expectProblem(rule, flags, `flags.${at}`, message, more));
}
