import assert from "node:assert/strict";
import { test } from "node:test";
import { flagConstraints } from "../../../src/core/catalog/flag-constraints.ts";
import {
  attributeProblem,
  attributesText,
  type FlagType,
  flagText,
  flagTypes,
  resourceProblem,
  resourcesText,
} from "../../../src/core/catalog/flag-values.ts";
import { formatMessage, type Message } from "../../../src/core/i18n/message.ts";

const textIn = (problem: Message | undefined) => problem && formatMessage(problem);

/** What the daemons were seen to take and to refuse. */
const values: Readonly<Record<FlagType, { good: readonly string[]; bad: readonly string[] }>> = {
  bool: { good: ["true", "false", "1", "0"], bad: ["no", "yes", "on", "True", ""] },
  "true-false": { good: ["true", "FALSE"], bad: ["yes", "1", ""] },
  toggle: { good: ["true", "false"], bad: ["TRUE", "1", ""] },
  flag: { good: ["true", "false"], bad: ["", "on"] },
  duration: {
    good: ["10secs", "1.5mins", "0ns", "2weeks", "3us", "4ms", "1hrs", "1days"],
    bad: ["5min", "10s", "10 secs", "10", "secs", "-1secs", "10SECS", "1,5mins", ""],
  },
  bytes: { good: ["64MB", "4kb", "1B", "2Gb", "1TB"], bad: ["1.5GB", "64", "64M", "64 MB", "MB"] },
  int: { good: ["0", "5", "-1", "3600000000000"], bad: ["abc", "5s", "1.5", "1e6", ""] },
  double: { good: ["0.8", "1", "-0.5"], bad: ["0,8", "80%", ".", "1e3"] },
  percentage: { good: ["0%", "100%", "12.5%"], bad: ["50", "%", "-1%"] },
  rate: { good: ["1/10mins", "10/1secs"], bad: ["1/10", "/10mins", "0.5/1secs", "1 / 10mins"] },
  ip: {
    good: ["10.0.0.11", "0.0.0.0", "255.255.255.255"],
    bad: ["::1", "10.1", "010.0.0.1", "10.0.0.256", "10.0.0.1.1", "host"],
  },
  ip6: {
    good: ["2001:db8::11", "::1", "::", "fe80:0:0:0:1:2:3:4"],
    bad: ["10.0.0.1", "1::2::3", "12345::", "1:2:3", "g::"],
  },
  port: { good: ["0", "5050", "65535"], bad: ["65536", "-1", "08080", "http"] },
  dir: { good: ["/", "/var/log/mesos"], bad: ["var/log", "./x", "", "/var "] },
  path: { good: ["/etc/mesos/whitelist", "/a b/c"], bad: ["whitelist", "~/x", ""] },
  program: { good: ["docker", "/usr/bin/docker"], bad: ["docker run", "bin/docker", ""] },
  socket: {
    good: ["/run/agent.sock", "systemd:mesos"],
    bad: ["agent.sock", `/${"a".repeat(107)}`],
  },
  csv: { good: ["a", "posix/cpu,posix/mem", "*"], bad: ["docker, mesos", "a,,b", ",a", ""] },
  "colon-list": { good: ["/opt/cni/bin", "/a:/b"], bad: ["a:b", "/a:", "/a,/b:c"] },
  json: {
    good: ["{}", '{"a":[1]}', "[]", "/etc/mesos/acls"],
    bad: ["{", "5", "null", '"text"', "{'a':1}"],
  },
  ranges: { good: ["[5000-10000]", "[1-2,3-3]"], bad: ["[2-1]", "[5]", "1-2", "[1-2, 3-4]", "[]"] },
  "shell-command": { good: ["hostname -i"], bad: ["", " "] },
  attributes: {
    good: ["rack:r1;zone:3", "ports:[1-2]"],
    bad: ["rack", "rack:", "a:{b}", "a:b:c", ""],
  },
  resources: {
    good: ["cpus:4;mem:8192;ports:[1-2]", "cpus(prod):2", "myset:{a,b}", "[]"],
    bad: ["cpus=4", "cpus:4:2", "cpus:", "mem:8GB", "{}"],
  },
  role: {
    good: ["*", "prod", "eng/web"],
    bad: ["", ".", "..", "a//b", "/a", "a/", "-x", "a/-b", "a b", "a/*"],
  },
  "zk-url": {
    good: ["zk://10.0.0.1:2181,h:2181/mesos", "zk://u:p@h:1/prod/mesos"],
    bad: [
      "zk://host:2181",
      "zk://host:2181/",
      "zk://host/mesos",
      "http://h:1/x",
      "zk://a:1, b:1/x",
    ],
  },
  "master-url": {
    good: ["10.0.0.1:5050", "zk://h:2181/mesos"],
    bad: ["http://h:5050", "h", "zk://h:2181"],
  },
  url: {
    good: ["https://x.example.com:8443/a", "file:///var/backup"],
    bad: ["x.example.com", "https://", "http://a b"],
  },
  enum: { good: ["INFO"], bad: ["", "a b"] },
  string: { good: ["//cmd", "a b", "ä"], bad: ["", " a", "a "] },
  secret: { good: ["x y"], bad: [""] },
};

for (const [type, row] of Object.entries(flagTypes)) {
  const { good, bad } = new Map(Object.entries(values)).get(type) ?? { good: [], bad: [] };
  test(`${type} takes ${good.join(" | ")}`, () =>
    assert.deepEqual(
      [...good, row.example].filter((value) => !row.matches(value)),
      [],
    ));
  test(`${type} refuses ${JSON.stringify(bad)}`, () =>
    assert.deepEqual(
      bad.filter((value) => row.matches(value)),
      [],
    ));
  test(`${type} takes no line break and no control character`, () => {
    for (const control of ["\n", "\r", "\t", "\u0000", "\u001b", "\u007f", "\u0085", "\u2028"]) {
      for (const value of [
        `${row.example}${control}`,
        `${control}${row.example}`,
        `${row.example}${control}${row.example}`,
      ])
        assert.ok(!row.matches(value), JSON.stringify(value));
    }
  });
}

for (const [type, wrong, right] of [
  ["duration", "5min", "5mins"],
  ["duration", "10s", "10secs"],
  ["duration", "1 hour", "1hrs"],
  ["duration", "250ms ", undefined],
  ["duration", "30", "30secs"],
  ["duration", "5months", undefined],
  ["bytes", "64M", "64MB"],
  ["bytes", "64MiB", "64MB"],
  ["bytes", "1.5GB", undefined],
  ["percentage", "50", "50%"],
  ["percentage", "half", undefined],
  ["bool", "yes", "true"],
  ["bool", "Off", "false"],
  ["bool", "maybe", undefined],
  ["csv", "docker, mesos", "docker,mesos"],
  ["csv", "a b", undefined],
] as const) {
  test(`a wrong ${type} ${JSON.stringify(wrong)} was ${right === undefined ? "nothing we can guess" : `meant as ${right}`}`, () =>
    assert.equal(flagTypes[type].fix?.(wrong), right));
}

for (const [type, small, large] of [
  ["duration", "59secs", "1mins"],
  ["duration", "6days", "1weeks"],
  ["bytes", "1023KB", "1MB"],
  ["percentage", "9%", "10%"],
  ["int", "9", "10"],
] as const) {
  test(`${small} is less than ${large}`, () =>
    assert.ok(
      (flagTypes[type].measure?.(small) ?? Number.NaN) <
        (flagTypes[type].measure?.(large) ?? Number.NaN),
    ));
}

for (const [value, text] of [
  [true, "true"],
  [0, "0"],
  [-0, "0"],
  [0.8, "0.8"],
  [1e21, "1000000000000000000000"],
  [1.5e-7, "0.00000015"],
  [-2.25e22, "-22500000000000000000000"],
  ["1e6", "1e6"],
] as const) {
  test(`the text of ${JSON.stringify(value)} is ${text}`, () =>
    assert.equal(flagText(value), text));
}

for (const [constraint, good, bad] of [
  ["powerOfTwo", "1024", "1000"],
  ["powerOfTwo", "1", "0"],
  ["zeroOrTwo", "2", "1"],
  ["onlyFalse", "false", "true"],
  ["faultDomain", '{"fault_domain":{}}', '{"region":{}}'],
  ["textValues", '{"A":"1"}', '{"A":1}'],
  ["textValues", "{}", '["A"]'],
  ["bridgeName", "mesos-bridge", "Mesos"],
  ["logstashUrl", "udp://log.lan:5000", "http://log.lan:5000"],
  ["backupUrl", "file:///var/b", "http://x/b"],
  [
    "mandatoryFeatures",
    JSON.stringify({
      capabilities: [
        "MULTI_ROLE",
        "HIERARCHICAL_ROLE",
        "RESERVATION_REFINEMENT",
        "AGENT_OPERATION_FEEDBACK",
        "RESOURCE_PROVIDER",
        "AGENT_DRAINING",
        "TASK_RESOURCE_LIMITS",
      ].map((type) => ({ type })),
    }),
    '{"capabilities":[]}',
  ],
] as const) {
  test(`${constraint} takes ${good.slice(0, 40)} and refuses ${bad}`, () =>
    assert.deepEqual(
      [flagConstraints[constraint].holds(good), flagConstraints[constraint].holds(bad)],
      [true, false],
    ));
}

test("attributes and resources become the text that mesos-agent reads", () => {
  assert.equal(attributesText({ rack: "r1", zone: 3 }), "rack:r1;zone:3");
  assert.equal(
    resourcesText({ cpus: 4, mem: 8192, "cpus(prod)": 2, ports: "[31000-32000]", myset: "{a,b}" }),
    "cpus:4;mem:8192;cpus(prod):2;ports:[31000-32000];myset:{a,b}",
  );
});

for (const [name, value, problem] of [
  ["rack", "r1", undefined],
  ["zone", 3, undefined],
  ["ssd", true, undefined],
  ["disks", "[1-4]", undefined],
  [
    "my rack",
    "r1",
    '"my rack" is not a valid attribute name. Use letters, digits, dots, slashes, dashes and underscores.',
  ],
  [
    "rack",
    "{a,b}",
    '"{a,b}" is a set, which Mesos does not accept as an attribute. Use a word, a number or a range such as [1-9].',
  ],
  ["rack", "r 1", '"r 1" contains spaces, which Mesos removes. Write r1.'],
  [
    "rack",
    "nan",
    '"nan" is not a valid attribute value. Use a word without spaces, a number, or a range such as [1-9].',
  ],
  [
    "rack",
    "a\nb",
    '"a\\nb" is not a valid attribute value. Use a word without spaces, a number, or a range such as [1-9].',
  ],
] as const) {
  test(`attribute ${name} ${JSON.stringify(value)} ${problem === undefined ? "fits" : "does not fit"}`, () =>
    assert.equal(textIn(attributeProblem(name, value)), problem));
}

for (const [name, value, problem] of [
  ["cpus", 0.5, undefined],
  ["mem(eng/web)", "8192", undefined],
  ["gpus", 1, undefined],
  ["ports", "[1-2,5-9]", undefined],
  ["ports(*)", "[8000-9000, 31000-32000]", undefined],
  ["licences", "{a,b}", undefined],
  ["mem", "8GB", '"8GB" is not a valid amount of mem. Use a number of MB, such as 8192.'],
  [
    "cpus",
    0.0005,
    "0.0005 is not a valid amount of cpus. Use a number with at most three decimals, such as 4.",
  ],
  [
    "cpus",
    -1,
    "-1 is not a valid amount of cpus. Use a number with at most three decimals, such as 4.",
  ],
  ["gpus", 0.5, "0.5 is not a valid amount of gpus. Use a whole number, such as 1."],
  [
    "ports",
    "31000-32000",
    '"31000-32000" is not a valid amount of ports. Use ranges such as [31000-32000].',
  ],
  [
    "licences",
    "many",
    '"many" is not a valid amount of licences. Use a number, ranges such as [31000-32000], or a set such as {a,b}.',
  ],
  [
    "cpus(",
    1,
    '"cpus(" is not a valid resource name. Use a name such as cpus, or cpus(prod) for a role.',
  ],
  ["cpus(a b)", 1, '"a b" is not a role. Use a word without spaces, or levels such as eng/web.'],
] as const) {
  test(`resource ${name} ${JSON.stringify(value)} ${problem === undefined ? "fits" : "does not fit"}`, () =>
    assert.equal(textIn(resourceProblem(name, value)), problem));
}
