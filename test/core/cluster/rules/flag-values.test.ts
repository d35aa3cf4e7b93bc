import { test } from "node:test";
import { flagValues } from "../../../../src/core/cluster/rules/flag-values.ts";

import { expectProblem } from "../../../support/flag-rules.ts";

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
    expectProblem(
      flagValues,
      { [program]: { [name]: value } },
      `flags.${program}.${name}`,
      message,
    ));
}
