import assert from "node:assert/strict";
import { test } from "node:test";
import { ownPlace } from "../../../../src/core/cluster/own-place.ts";
import {
  deprecatedFlagAliases,
  knownFlags,
  removedFlags,
} from "../../../../src/core/cluster/rules/flag-names.ts";
import { flagValues } from "../../../../src/core/cluster/rules/flag-values.ts";
import {
  deprecatedFlags,
  derivedFlags,
  marathonEnvironmentForms,
} from "../../../../src/core/cluster/rules/flags.ts";
import { secretFlags } from "../../../../src/core/cluster/rules/own-secrets.ts";
import { flagRules } from "../../../../src/core/cluster/rules.ts";
import { formatMessage } from "../../../../src/core/i18n/message.ts";

import { expectProblem, type FlagsOf, specWith } from "../../../support/flag-rules.ts";

const everyDay: FlagsOf = {
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
    expectProblem(knownFlags, { [program]: { [name]: 1 } }, `flags.${program}.${name}`, message));
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
    "marathon",
    "http_address",
    "http_address is set to each node's own address. Remove it from flags.",
  ],
  [
    derivedFlags,
    "zookeeper",
    "clientPortAddress",
    "clientPortAddress is set to each node's own address. Remove it from flags.",
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
    "credentials holds a secret, and secrets do not belong in the spec. Write secrets/files/NAME, with a name of letters, digits and . _ -, and put the file there, in the bundle.",
  ],
  [
    deprecatedFlagAliases,
    "agent",
    "executor_secret_key",
    "executor_secret_key is the old name of jwt_secret_key, and Mesos exits if both are set. Use jwt_secret_key.",
  ],
  [
    secretFlags,
    "marathon",
    "http_credentials",
    "http_credentials holds a secret, and secrets do not belong in the spec. Write secrets/env/marathon, and put the line MARATHON_HTTP_CREDENTIALS=VALUE into that file of the bundle.",
  ],
  [
    secretFlags,
    "zookeeper",
    "ssl.quorum.keyStore.password",
    "ssl.quorum.keyStore.password holds a secret, and secrets do not belong in the spec. Use ssl.quorum.keyStore.passwordPath with secrets/files/NAME, and put the file there, in the bundle.",
  ],
  [
    secretFlags,
    "zookeeper",
    "DigestAuthenticationProvider.superDigest",
    "DigestAuthenticationProvider.superDigest holds a secret, and secrets do not belong in the spec. Remove it, and set it in docker-compose.override.yml, beside docker-compose.yml.",
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
    deprecatedFlags,
    "master",
    "weights",
    "weights is deprecated. Initial role weights as role=weight pairs; superseded by the /weights endpoint.",
  ],
  [deprecatedFlags, "master", "quiet", ""],
] as const) {
  test(`flags.${program} ${name} is ${message === "" ? "nothing to this rule" : `refused: ${message.slice(0, 50)}`}`, () =>
    expectProblem(rule, { [program]: { [name]: 1 } }, `flags.${program}.${name}`, message));
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
    expectProblem(
      secretFlags,
      { agent: { docker_registry: value } },
      "flags.agent.docker_registry",
      message,
    );
    if (message !== "")
      expectProblem(flagValues, { agent: { docker_registry: value, gc_delay: value } }, "", "");
  });
}

for (const [spec, program, place] of [
  [
    { method: "docker" },
    "master",
    "on the hosts in /etc/create-mesos-cluster/docker-compose.override.yml, which install.sh keeps",
  ],
  [
    { method: "apt" },
    "agent",
    "on the hosts in /etc/mesos-agent, one file for each flag, which install.sh keeps",
  ],
  [
    { method: "source" },
    "agent",
    "on the hosts in /etc/mesos-slave, one file for each flag, which install.sh keeps",
  ],
  [
    { method: "apt" },
    "marathon",
    "on the hosts in /etc/systemd/system/marathon.service.d/own.conf, which install.sh keeps",
  ],
] as const)
  test(`with ${spec.method}, what ${program} keeps to itself is set ${place}`, () => {
    const hosts = { ...spec, masters: ["m-1=10.0.0.11"], agents: ["a-1=10.0.0.21"] };
    assert.equal(formatMessage(ownPlace(specWith({}, hosts), program)), place);
  });
