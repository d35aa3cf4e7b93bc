import assert from "node:assert/strict";
import { test } from "node:test";
import { completeSpec } from "../../../../src/core/cluster/defaults.ts";
import { authenticationFlags } from "../../../../src/core/cluster/rules/authentication.ts";
import {
  deprecatedFlagAliases,
  knownFlags,
  removedFlags,
} from "../../../../src/core/cluster/rules/flag-names.ts";
import {
  equalSorters,
  exclusiveFlags,
  orderedFlags,
  requiredFlags,
} from "../../../../src/core/cluster/rules/flag-pairs.ts";
import { flagValues } from "../../../../src/core/cluster/rules/flag-values.ts";
import {
  deprecatedFlags,
  derivedFlags,
  flagBuildOptions,
  marathonEnvironmentForms,
  secretFlags,
  unusedMarathonFlags,
} from "../../../../src/core/cluster/rules/flags.ts";
import * as isolation from "../../../../src/core/cluster/rules/isolation.ts";
import {
  forbiddenZookeeperSettings,
  fourLetterWords,
  zookeeperFlags,
  zookeeperProperties,
  zookeeperVersions,
} from "../../../../src/core/cluster/rules/zookeeper.ts";
import { flagRules } from "../../../../src/core/cluster/rules.ts";
import type { Flags, Program, Rule, WrittenSpec } from "../../../../src/core/cluster/types.ts";
import { told } from "../../../support/told.ts";

type Written = Partial<Record<Program, Flags>>;

const specWith = (flags: Written, more: Partial<WrittenSpec> = {}) =>
  completeSpec({
    name: "c",
    method: "docker",
    masters: ["m-[1-3]"],
    agents: ["a-1"],
    flags,
    ...more,
  }).spec;

/** The rule says exactly this about the flags; with no message, nothing. */
function expect(
  rule: Rule,
  flags: Written,
  at: string,
  message: string,
  more: Partial<WrittenSpec> = {},
) {
  assert.deepEqual(told(rule(specWith(flags, more))), message === "" ? [] : [{ at, message }]);
}

const everyDay: Written = {
  master: {
    agent_ping_timeout: "20secs",
    max_agent_ping_timeouts: 5,
    recovery_agent_removal_limit: "50%",
    acls: '{"permissive":true}',
    log_auto_initialize: false,
    whitelist: "file:///etc/mesos/whitelist",
  },
  agent: {
    executor_registration_timeout: "5mins",
    gc_delay: "1days",
    fetcher_cache_size: "4GB",
    hooks: "a,b",
    ip6: "2001:db8::1",
    switch_user: 0,
    default_role: "*",
    docker: "docker",
  },
  marathon: {
    task_launch_timeout: 600000,
    ha: true,
    disable_http: false,
    http_compression: false,
    enable_features: "task_killing,secrets",
    mesos_role: "prod",
  },
  zookeeper: {
    maxClientCnxns: 100,
    "admin.enableServer": false,
    forceSync: "yes",
    "weight.1": 1,
    "4lw.commands.whitelist": "srvr,mntr",
  },
};

test("flags as operators set them every day pass every rule", () =>
  assert.deepEqual(
    flagRules.flatMap((rule) => rule(specWith(everyDay))),
    [],
  ));

test("a spec without flags passes every rule, whatever the method", () => {
  for (const method of ["docker", "apt", "source"] as const)
    assert.deepEqual(
      flagRules.flatMap((rule) => rule(specWith({}, { method }))),
      [],
    );
});

for (const [program, name, message] of [
  [
    "master",
    "agent_ping_timout",
    '"agent_ping_timout" is not a flag of mesos-master, which exits on unknown flags. Did you mean agent_ping_timeout?',
  ],
  [
    "master",
    "slave_ping_timout",
    '"slave_ping_timout" is not a flag of mesos-master, which exits on unknown flags. Did you mean agent_ping_timeout?',
  ],
  [
    "agent",
    "--executor-registration-timeout",
    '"--executor-registration-timeout" is not a flag of mesos-agent, which exits on unknown flags. Did you mean executor_registration_timeout?',
  ],
  [
    "master",
    "MESOS_REGISTRY",
    '"MESOS_REGISTRY" is not a flag of mesos-master, which exits on unknown flags. Did you mean registry?',
  ],
  [
    "master",
    "nosuchflag",
    '"nosuchflag" is not a flag of mesos-master, which exits on unknown flags. Remove it.',
  ],
  [
    "marathon",
    "task_launch_timout",
    '"task_launch_timout" is not a flag of Marathon, which exits on unknown flags. Did you mean task_launch_timeout?',
  ],
  [
    "zookeeper",
    "maxClientCnxn",
    '"maxClientCnxn" is not a flag of ZooKeeper, which silently ignores unknown settings. Did you mean maxClientCnxns?',
  ],
  [
    "master",
    "gc_delay",
    '"gc_delay" is a flag of mesos-agent, not of mesos-master. Move it to flags.agent.',
  ],
  [
    "agent",
    "slave_ping_timeout",
    '"slave_ping_timeout" is a flag of mesos-master, not of mesos-agent. Move it to flags.master.',
  ],
  [
    "master",
    "task_launch_timeout",
    '"task_launch_timeout" is a flag of Marathon, not of mesos-master. Move it to flags.marathon.',
  ],
  [
    "agent",
    "quorum",
    '"quorum" is a flag of mesos-master, where it is computed from the number of masters. Remove it from flags.',
  ],
  [
    "agent",
    "no-switch_user",
    '"no-switch_user" is how a command line turns switch_user off. Write switch_user: false.',
  ],
  ["marathon", "disable_ha", '"disable_ha" is how a command line turns ha off. Write ha: false.'],
  [
    "marathon",
    "constructor",
    '"constructor" is not a flag of Marathon, which exits on unknown flags. Remove it.',
  ],
] as const) {
  test(`${name} is refused under flags.${program}`, () =>
    expect(knownFlags, { [program]: { [name]: 1 } }, `flags.${program}.${name}`, message));
}

test("a name that no terminal should print is quoted in its place too", () => {
  assert.deepEqual(
    knownFlags(specWith({ master: { "a\u001b[2J": 1 } })).map(({ at }) => at),
    ['flags.master."a\\u001b[2J"'],
  );
});

for (const [rule, program, name, message] of [
  [
    removedFlags,
    "agent",
    "checkpoint",
    "checkpoint was removed in Mesos 0.22.0: checkpointing is now always on. Remove it.",
  ],
  [
    removedFlags,
    "agent",
    "docker_sandbox_directory",
    "docker_sandbox_directory was removed in Mesos 0.24.0. Use sandbox_directory.",
  ],
  [
    removedFlags,
    "marathon",
    "max_tasks_per_offer",
    "max_tasks_per_offer was removed in Marathon 1.5.0. Use max_instances_per_offer.",
  ],
  [
    removedFlags,
    "marathon",
    "default_accepted_resource_roles",
    "default_accepted_resource_roles was removed in Marathon 1.10.0. Use accepted_resource_roles_default_behavior.",
  ],
  [removedFlags, "marathon", "checkpoint", ""],
  [
    deprecatedFlagAliases,
    "master",
    "slave_ping_timeout",
    "slave_ping_timeout is the old name of agent_ping_timeout, and Mesos exits if both are set. Use agent_ping_timeout.",
  ],
  [
    deprecatedFlagAliases,
    "master",
    "authenticate_http",
    "authenticate_http is the old name of authenticate_http_readwrite, and Mesos exits if both are set. Use authenticate_http_readwrite.",
  ],
  [deprecatedFlagAliases, "master", "agent_ping_timeout", ""],
  [
    derivedFlags,
    "master",
    "quorum",
    "quorum is computed from the number of masters. Remove it from flags.",
  ],
  [
    derivedFlags,
    "agent",
    "work_dir",
    "work_dir is always /var/lib/mesos/agent, which nothing else may use. Remove it from flags.",
  ],
  [
    derivedFlags,
    "agent",
    "ip_discovery_command",
    "ip_discovery_command cannot be combined with ip, which is set to each node's own address. Remove it from flags.",
  ],
  [
    derivedFlags,
    "master",
    "version",
    "version makes the daemon print its version and exit. Remove it from flags.",
  ],
  [
    derivedFlags,
    "marathon",
    "http_port",
    "http_port is set by ports.marathon. Remove it from flags.",
  ],
  [
    derivedFlags,
    "zookeeper",
    "server.1",
    "server.1 is derived from the masters. Remove it from flags.",
  ],
  [derivedFlags, "agent", "ip6_discovery_command", ""],
  [
    secretFlags,
    "master",
    "credentials",
    "credentials holds a secret, and secrets do not belong in the spec. Remove it and set it on the hosts by hand.",
  ],
  [
    secretFlags,
    "agent",
    "executor_secret_key",
    "executor_secret_key holds a secret, and secrets do not belong in the spec. Remove it and set it on the hosts by hand.",
  ],
  [
    secretFlags,
    "marathon",
    "http_credentials",
    "http_credentials holds a secret, and secrets do not belong in the spec. Remove it and set it on the hosts by hand.",
  ],
  [
    secretFlags,
    "zookeeper",
    "ssl.quorum.keyStore.password",
    "ssl.quorum.keyStore.password holds a secret, and secrets do not belong in the spec. Remove it and set it on the hosts by hand.",
  ],
  [secretFlags, "agent", "docker_registry", ""],
  [
    marathonEnvironmentForms,
    "marathon",
    "killsPerBatch",
    "killsPerBatch cannot be set through environment variables, which is how Marathon gets its options here: Marathon looks up environment variables in lower case, and this name has capitals. Remove it.",
  ],
  [
    marathonEnvironmentForms,
    "marathon",
    "app_info_module_execution_context_size",
    "app_info_module_execution_context_size cannot be set through environment variables, which is how Marathon gets its options here: names that start with MARATHON_APP_ are reserved for apps, and Marathon ignores them. Remove it.",
  ],
  [marathonEnvironmentForms, "marathon", "kill_chunk_size", ""],
  [
    zookeeperProperties,
    "zookeeper",
    "jute.maxbuffer",
    "jute.maxbuffer is only a Java property and has no effect in zoo.cfg. Remove it, and set -Djute.maxbuffer in SERVER_JVMFLAGS on the hosts.",
  ],
  [zookeeperProperties, "zookeeper", "electionPortBindRetry", ""],
  [
    deprecatedFlags,
    "master",
    "weights",
    "weights is deprecated. Initial role weights as role=weight pairs; superseded by the /weights endpoint.",
  ],
  [deprecatedFlags, "master", "quiet", ""],
] as const) {
  test(`flags.${program} ${name} is ${message === "" ? "nothing to this rule" : `refused: ${message.slice(0, 50)}`}`, () =>
    expect(rule, { [program]: { [name]: 1 } }, `flags.${program}.${name}`, message));
}

const carries =
  "The value contains a password or a key, and secrets do not belong in the spec. Write the value without it.";
for (const [value, message] of [
  ["https://me:hunter2@registry.lan", carries],
  ["zk://u:p@ss@h:1/x", carries],
  ["s3://bucket/key?access_key=a&secret_key=b", carries],
  ["https://registry.lan:5000/a:b@c", ""],
  ["https://registry.lan", ""],
  ['{"a":"http://h:80","b":"x@y"}', ""],
] as const) {
  test(`a value such as ${value} ${message === "" ? "carries no secret" : "is refused without being repeated"}`, () => {
    expect(
      secretFlags,
      { agent: { docker_registry: value } },
      "flags.agent.docker_registry",
      message,
    );
    if (message !== "")
      expect(flagValues, { agent: { docker_registry: value, gc_delay: value } }, "", "");
  });
}

const wants = "Mesos expects a number and a unit (ns, us, ms, secs, mins, hrs, days, weeks)";
for (const [program, name, value, message] of [
  ["agent", "gc_delay", "5min", `"5min" is not a duration. ${wants}: write 5mins.`],
  ["agent", "gc_delay", 10, `10 is not a duration. ${wants}: write 10secs.`],
  ["agent", "gc_delay", "soon", `"soon" is not a duration. ${wants}, for example 1.5mins.`],
  ["agent", "gc_delay", "", `"" is not a duration. ${wants}, for example 1.5mins.`],
  [
    "master",
    "hostname_lookup",
    "no",
    '"no" is not a boolean. Mesos expects true, false, 1 or 0: write false.',
  ],
  [
    "agent",
    "hooks",
    "a, b",
    '"a, b" is not a list. Mesos expects comma-separated items without spaces: write a,b.',
  ],
  [
    "marathon",
    "task_launch_timeout",
    "5mins",
    '"5mins" is not a whole number. Marathon expects digits only, in ms: write 300000.',
  ],
  [
    "marathon",
    "failover_timeout",
    "2 days",
    '"2 days" is not a whole number. Marathon expects digits only, in s: write 172800.',
  ],
  ["marathon", "ha", "on", '"on" is not a boolean. Marathon expects true or false: write true.'],
  [
    "zookeeper",
    "reconfigEnabled",
    "yes",
    '"yes" is not a boolean. ZooKeeper expects true or false: write true.',
  ],
  [
    "master",
    "quiet",
    "true\n",
    '"true\\n" contains a line break or control character, which no configuration file can hold. Write it on one plain line.',
  ],
  [
    "master",
    "logging_level",
    "info",
    '"info" is not valid for logging_level. Mesos accepts INFO, WARNING or ERROR.',
  ],
  [
    "agent",
    "image_providers",
    "DOCKER,OCI",
    '"DOCKER,OCI" is not valid for image_providers. Mesos accepts DOCKER and APPC.',
  ],
  [
    "agent",
    "reconfiguration_policy",
    "any",
    '"any" is not valid for reconfiguration_policy. Mesos accepts equal or additive.',
  ],
  [
    "master",
    "agent_reregister_timeout",
    "5mins",
    '"5mins" is too small for agent_reregister_timeout. Use 10mins or more.',
  ],
  [
    "master",
    "agent_ping_timeout",
    "1hrs",
    '"1hrs" is too large for agent_ping_timeout. Use 15mins or less.',
  ],
  ["agent", "gc_disk_headroom", 1.5, "1.5 is too large for gc_disk_headroom. Use 1 or less."],
  ["zookeeper", "electionAlg", 2, "2 is too small for electionAlg. Use 3."],
  ["zookeeper", "tickTime", 0, "0 is too small for tickTime. Use 1 or more."],
  [
    "master",
    "domain",
    "{}",
    '"{}" is not valid for domain, which accepts an object with fault_domain.',
  ],
  [
    "master",
    "registry_strict",
    true,
    "true is not valid for registry_strict, which accepts only false, because the master exits on any other value.",
  ],
  ["agent", "gc_delay", "file:///etc/mesos/delay", ""],
  ["agent", "gc_delay", "1.5mins", ""],
  ["master", "domain", "/etc/mesos/domain", ""],
  ["agent", "work_dir", "5min", ""],
  ["marathon", "killBatchDuration", 1000, ""],
] as const) {
  test(`flags.${program} ${name}: ${JSON.stringify(value)} is ${message === "" ? "no wrong value" : "a wrong value"}`, () =>
    expect(flagValues, { [program]: { [name]: value } }, `flags.${program}.${name}`, message));
}

const aventer: Partial<WrittenSpec> = { method: "apt", apt: { repository: "aventer" } };
const lastCommit: Partial<WrittenSpec> = {
  method: "source",
  source: { ref: "c1b42f79d157aa900be5cbb0c1023f1479962aa7" },
};
const linux = { launcher: "linux" };

/** A rule, flags of one program, the place and the message; no message: the rule is content. */
const combinations: readonly (readonly [Rule, Written, string, string, Partial<WrittenSpec>?])[] = [
  [
    flagBuildOptions,
    { agent: { enforce_container_ports: true } },
    "agent.enforce_container_ports",
    "enforce_container_ports exists only in Mesos builds configured with --enable-network-ports-isolator, and openEuler's Mesos 1.11.0 image is not known to be one; mesos-agent would exit on it. Remove it.",
  ],
  [flagBuildOptions, { agent: { authenticate_http_executors: true } }, "", "", aventer],
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
    "authenticate_http_executors needs jwt_secret_key, which holds a secret, and secrets do not belong in the spec. Remove it.",
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
    "ssl_keystore_path needs ssl_keystore_password, which holds a secret, and secrets do not belong in the spec. Remove it.",
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
    "authenticate_agents needs credentials, which holds a secret, and secrets do not belong in the spec. Remove it.",
  ],
  [
    authenticationFlags,
    { agent: { authenticate_http_readonly: 1 } },
    "agent.authenticate_http_readonly",
    "authenticate_http_readonly needs http_credentials, which holds a secret, and secrets do not belong in the spec. Remove it.",
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
    expect(rule, flags, `flags.${at}`, message, more));
}
