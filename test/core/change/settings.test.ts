import assert from "node:assert/strict";
import { test } from "node:test";
import { english, formatMessage } from "../../../src/core/i18n/message.ts";
import { changeOf, linesOf } from "../../support/change.ts";
import type { Overrides } from "../../support/spec.ts";

interface Case {
  before?: Overrides;
  after?: Overrides;
  /** `service @ hosts: kind, lost`, and what is special about it. */
  steps: readonly string[];
}

const docker: Overrides = { method: "docker" };
const masters = "m-[1-3]";
const marathonRolls = "marathon @ m-[1-3]: marathon-roll, nothing";
const namesOnMasters = "host @ m-[1-3]: host-files, nothing";
const agents = (kind: string) => [`mesos-agent @ a-1: ${kind}`, `mesos-agent @ a-[2-3]: ${kind}`];
const offering = (offer: object): Overrides => ({
  agents: [{ host: "a-[1-3]", address: "10.0.0.[21-23]", ...offer }],
});

/** What restarts, and how, when the masters stay. */
const cases: Readonly<Record<string, Case>> = {
  "nothing changes": { steps: [] },
  "the language of README changes": { after: { language: "zh-TW" }, steps: [] },
  "agents are added": {
    after: { agents: ["a-[1-5]=10.0.0.[21-25]"] },
    steps: [
      namesOnMasters,
      "mesos-agent @ a-4: agent-add, nothing",
      "mesos-agent @ a-5: agent-add, nothing",
    ],
  },
  "agents are removed": {
    after: { agents: ["a-1=10.0.0.21"] },
    steps: [
      "mesos-agent @ a-2: agent-remove, tasks",
      "mesos-agent @ a-3: agent-remove, tasks",
      namesOnMasters,
      "host @ a-[2-3]: host-leave, nothing",
    ],
  },
  "an agent is renamed": {
    after: { agents: ["a-[1-2]=10.0.0.[21-22]", "b=10.0.0.23"] },
    steps: [namesOnMasters, "mesos-agent @ b: agent-new-id, tasks"],
  },
  "an agent moves": {
    after: { agents: ["a-[1-2]=10.0.0.[21-22]", "a-3=10.0.0.33"] },
    steps: [namesOnMasters, "mesos-agent @ a-3: agent-new-id, tasks"],
  },
  "attributes and resources have grown": {
    before: offering({ resources: { cpus: 4 } }),
    after: offering({ attributes: { rack: "r1" }, resources: { cpus: 8 } }),
    steps: [...agents("agent-restart, nothing")],
  },
  "attributes change": {
    before: offering({ attributes: { rack: "r1" } }),
    after: offering({ attributes: { rack: "r2" } }),
    steps: [...agents("agent-new-id, tasks")],
  },
  "resources that were detected are written down": {
    after: offering({ resources: { cpus: 4 } }),
    steps: [...agents("agent-new-id, tasks")],
  },
  "a flag of masters changes": {
    after: { flags: { master: { agent_ping_timeout: "20secs" } } },
    steps: [`mesos-master @ ${masters}: master-roll, nothing`],
  },
  "a flag of agents changes": {
    after: { flags: { agent: { executor_registration_timeout: "5mins" } } },
    steps: agents("agent-restart, nothing"),
  },
  "a flag of agents in containers changes": {
    before: docker,
    after: { ...docker, flags: { agent: { executor_registration_timeout: "5mins" } } },
    steps: agents("agent-restart-drained, tasks"),
  },
  "a flag of Marathon changes": {
    after: { flags: { marathon: { task_launch_timeout: 600000 } } },
    steps: [marathonRolls],
  },
  "a setting of ZooKeeper changes": {
    after: { flags: { zookeeper: { maxClientCnxns: 100 } } },
    steps: [`zookeeper @ ${masters}: zookeeper-roll, nothing`],
  },
  "an agent gets a secret of the operator's own": {
    after: { flags: { agent: { docker_config: "secrets/files/docker.json" } } },
    steps: agents("agent-restart, nothing"),
  },
  "ZooKeeper gets another file of the operator's own": {
    before: { flags: { zookeeper: { "ssl.quorum.keyStore.location": "secrets/files/a.pem" } } },
    after: { flags: { zookeeper: { "ssl.quorum.keyStore.location": "secrets/files/b.pem" } } },
    steps: [`zookeeper @ ${masters}: zookeeper-roll, nothing`],
  },
  "Marathon gets one more variable that no plan has": {
    before: { flags: { marathon: { ssl_keystore_password: "secrets/env/marathon" } } },
    after: {
      flags: {
        marathon: { ssl_keystore_password: "secrets/env/marathon", sentry: "secrets/env/marathon" },
      },
    },
    steps: [marathonRolls],
  },
  "ports change": {
    after: { ports: { zookeeperPeer: 2999, master: 5055, agent: 5056, marathon: 8088 } },
    steps: [
      `zookeeper @ ${masters}: zookeeper-list, nothing, together, not tried`,
      `mesos-master @ ${masters}: master-roll, nothing, not tried`,
      `${marathonRolls}, not tried`,
      ...agents("agent-new-id, tasks"),
    ],
  },
  "the port that every daemon uses changes": {
    after: { ports: { zookeeper: 2191 } },
    steps: ["refused: ports.zookeeper"],
  },
  "the heap of the Java programs changes": {
    after: { memory: { zookeeper: 2048, marathon: 2048 } },
    steps: [`zookeeper @ ${masters}: zookeeper-roll, nothing`, marathonRolls],
  },
  "images of Mesos and Marathon change": {
    before: docker,
    after: { ...docker, images: { mesos: "me/mesos:1", marathon: "me/marathon:2" } },
    steps: [
      `cluster @ ${masters}: backup, nothing`,
      `mesos-master @ ${masters}: master-upgrade, nothing, not tried`,
      `marathon @ ${masters}: marathon-upgrade, nothing, together, not tried`,
      ...agents("agent-restart-drained, tasks, not tried"),
    ],
  },
  "a package is pinned": {
    before: { method: "apt" },
    after: { method: "apt", apt: { repository: "aventer", pin: { mesos: "=1.11.0-0.7.1" } } },
    steps: [
      `cluster @ ${masters}: backup, nothing`,
      `mesos-master @ ${masters}: master-upgrade, nothing, not tried`,
      ...agents("agent-restart, nothing, not tried"),
    ],
  },
  "ZooKeeper's image goes from 3.8 to 3.9": {
    before: { ...docker, images: { zookeeper: "zookeeper:3.8.4" } },
    after: { ...docker, images: { zookeeper: "zookeeper:3.9.6" } },
    steps: [
      `cluster @ ${masters}: backup, nothing`,
      `zookeeper @ ${masters}: zookeeper-upgrade, nothing`,
    ],
  },
  "Marathon is turned off": {
    after: { marathon: "off" },
    steps: [
      `marathon @ ${masters}: marathon-off, tasks, together`,
      `host @ ${masters}: marathon-host-files, nothing`,
    ],
  },
  "Marathon is turned on": {
    before: { marathon: "off" },
    steps: [`marathon @ ${masters}: marathon-on, nothing, not tried`],
  },
  "the operating system changes": { after: { os: "debian-13" }, steps: ["refused: os"] },
  "tasks get another isolation": {
    after: { containerizer: "docker" },
    steps: [marathonRolls, ...agents("agent-restart-drained, tasks, not tried")],
  },
};

for (const [name, { before = {}, after = {}, steps }] of Object.entries(cases))
  test(`steps when ${name}`, () => {
    assert.deepEqual(linesOf(changeOf(before, after)), steps);
  });

test("a change of everything that goes together is one list of steps", () => {
  const after: Overrides = {
    masters: ["m-[1-5]=10.0.0.[11-15]"],
    agents: ["a-[2-5]=10.0.0.[22-25]"],
    flags: { master: { agent_ping_timeout: "20secs" } },
    memory: { zookeeper: 2048 },
  };
  assert.deepEqual(linesOf(changeOf({}, after)), [
    "cluster @ m-[1-3]: backup, nothing",
    "mesos-agent @ a-1: agent-remove, tasks",
    "zookeeper @ m-[1-3]: zookeeper-list, nothing, together",
    "zookeeper @ m-[4-5]: zookeeper-join, nothing",
    "mesos-master @ m-[1-3]: master-quorum, nothing",
    "mesos-master @ m-[4-5]: master-join, nothing",
    marathonRolls,
    "marathon @ m-[4-5]: marathon-join, nothing",
    "mesos-agent @ a-4: agent-add, nothing",
    "mesos-agent @ a-5: agent-add, nothing",
    "mesos-agent @ a-2: agent-restart, nothing",
    "mesos-agent @ a-3: agent-restart, nothing",
    "host @ a-1: host-leave, nothing",
  ]);
});

test("a change of everything at once is refused, with every reason", () => {
  const everything: Overrides = {
    name: "other",
    method: "docker",
    os: "debian-13",
    masters: ["m-[1-5]=10.0.0.[11-15]"],
    agents: ["x=10.0.1.1"],
    images: { mesos: "a/b:1" },
    ports: { zookeeper: 2191 },
  };
  assert.deepEqual(linesOf(changeOf({}, everything)), [
    "refused: name",
    "refused: method",
    "refused: os",
    "refused: ports.zookeeper",
    "refused: images.mesos",
  ]);
});

test("what a cluster keeps leads to a new cluster, and to no step that would be refused too", () => {
  for (const after of [{ os: "debian-13" }, { arch: "arm64" }] as const) {
    const [refusal, ...more] = changeOf({}, after).refused;
    assert.deepEqual(more, []);
    const text = formatMessage(refusal?.message ?? "", english);
    assert.match(text, /Install a new cluster on other hosts, and move the apps/);
    assert.doesNotMatch(text, /--lost|Replace masters/);
  }
});
