import assert from "node:assert/strict";
import { test } from "node:test";
import { changeOf, linesOf } from "../../support/change.ts";
import type { Overrides } from "../../support/spec.ts";

interface Case {
  before?: Overrides;
  after?: Overrides;
  lost?: readonly string[];
  /** `service @ hosts: kind, lost`, and what is special about it. */
  steps: readonly string[];
}

const one: Overrides = { masters: ["m-1=10.0.0.11"] };
const five: Overrides = { masters: ["m-[1-5]=10.0.0.[11-15]"] };
const seven: Overrides = { masters: ["m-[1-7]=10.0.0.[11-17]"] };
const second = (host: string): Overrides => ({
  masters: ["m-1=10.0.0.11", host, "m-3=10.0.0.13"],
});

const onMasters = (rack: string) => [
  { host: "m-[1-3]", address: "10.0.0.[11-13]", attributes: { rack } },
];

const agentsRestart = [
  "mesos-agent @ a-1: agent-restart, nothing",
  "mesos-agent @ a-[2-3]: agent-restart, nothing",
];
const backup = (hosts: string) => `cluster @ ${hosts}: backup, nothing`;

/** The order of steps for each change of the masters. */
const cases: Readonly<Record<string, Case>> = {
  "one master becomes three": {
    before: one,
    steps: [
      backup("m-1"),
      "zookeeper @ m-[1-2]: zookeeper-first-two, nothing, together",
      "zookeeper @ m-3: zookeeper-join, nothing",
      "mesos-master @ m-[1-3]: master-log-copy, nothing, together",
      "marathon @ m-1: marathon-roll, nothing",
      "marathon @ m-[2-3]: marathon-join, nothing",
      ...agentsRestart,
    ],
  },
  "three masters become five": {
    after: five,
    steps: [
      backup("m-[1-3]"),
      "zookeeper @ m-[1-3]: zookeeper-list, nothing, together",
      "zookeeper @ m-[4-5]: zookeeper-join, nothing",
      "mesos-master @ m-[1-3]: master-quorum, nothing",
      "mesos-master @ m-[4-5]: master-join, nothing",
      "marathon @ m-[1-3]: marathon-roll, nothing",
      "marathon @ m-[4-5]: marathon-join, nothing",
      ...agentsRestart,
    ],
  },
  "five masters become seven": {
    before: five,
    after: seven,
    steps: [
      backup("m-[1-5]"),
      "zookeeper @ m-[1-5]: zookeeper-list, nothing, together, not tried",
      "zookeeper @ m-[6-7]: zookeeper-join, nothing, not tried",
      "mesos-master @ m-[1-5]: master-quorum, nothing",
      "mesos-master @ m-[6-7]: master-join, nothing",
      "marathon @ m-[1-5]: marathon-roll, nothing",
      "marathon @ m-[6-7]: marathon-join, nothing",
      ...agentsRestart,
    ],
  },
  "three masters become seven": { after: seven, steps: ["refused: masters"] },
  "seven masters become three": { before: seven, steps: ["refused: masters"] },
  "one master becomes five": { before: one, after: five, steps: ["refused: masters"] },
  "seven masters become five": {
    before: seven,
    after: five,
    steps: [
      backup("m-[1-7]"),
      ...agentsRestart,
      "marathon @ m-[6-7]: marathon-leave, nothing",
      "marathon @ m-[1-5]: marathon-roll, nothing",
      "mesos-master @ m-[6-7]: master-leave, nothing, not tried",
      "mesos-master @ m-[1-5]: master-quorum, nothing, not tried",
      "zookeeper @ m-[6-7]: zookeeper-leave, nothing, not tried",
      "zookeeper @ m-[1-5]: zookeeper-list, nothing, together, not tried",
      "host @ m-[6-7]: host-leave, nothing",
    ],
  },
  "five masters become three": {
    before: five,
    steps: [
      backup("m-[1-5]"),
      ...agentsRestart,
      "marathon @ m-[4-5]: marathon-leave, nothing",
      "marathon @ m-[1-3]: marathon-roll, nothing",
      "mesos-master @ m-[4-5]: master-leave, nothing",
      "mesos-master @ m-[1-3]: master-quorum, nothing",
      "zookeeper @ m-[4-5]: zookeeper-leave, nothing",
      "zookeeper @ m-[1-3]: zookeeper-list, nothing, together",
      "host @ m-[4-5]: host-leave, nothing",
    ],
  },
  "three masters become one": {
    after: one,
    steps: [
      backup("m-[1-3]"),
      ...agentsRestart,
      "marathon @ m-[2-3]: marathon-leave, nothing",
      "marathon @ m-1: marathon-roll, nothing",
      "mesos-master @ m-1: master-lead, nothing",
      "mesos-master @ m-[2-3]: master-leave, nothing",
      "mesos-master @ m-1: master-alone, nothing, together",
      "zookeeper @ m-1: zookeeper-alone, nothing, together",
      "host @ m-[2-3]: host-leave, nothing",
    ],
  },
  "a dead master comes back empty at its address": {
    lost: ["m-2"],
    steps: [
      "zookeeper @ m-2: zookeeper-refill, nothing",
      "mesos-master @ m-2: master-refill, nothing",
      "marathon @ m-2: marathon-join, nothing",
    ],
  },
  "a master is replaced at another address": {
    after: second("m-2=10.0.0.19"),
    steps: [
      backup("m-[1-3]"),
      "marathon @ m-2: marathon-leave, nothing",
      "mesos-master @ m-2: master-leave, nothing",
      "zookeeper @ m-2: zookeeper-leave, nothing",
      "zookeeper @ m-2: zookeeper-join, nothing",
      "mesos-master @ m-2: master-join, nothing",
      "marathon @ m-2: marathon-join, nothing",
      "zookeeper @ m-[1,3]: zookeeper-follow, nothing",
      "mesos-master @ m-[1,3]: master-roll, nothing",
      "marathon @ m-[1,3]: marathon-roll, nothing",
      ...agentsRestart,
      "host @ m-2: host-leave, nothing",
    ],
  },
  "a master gets another name": {
    after: second("new=10.0.0.12"),
    steps: [
      "host @ m-[1,3] a-[1-3]: host-files, nothing",
      "mesos-master @ new: master-roll, nothing, not tried",
      "marathon @ new: marathon-roll, nothing, not tried",
    ],
  },
  "a master is replaced by one with another name and address": {
    after: second("new=10.0.0.19"),
    steps: [
      backup("m-[1-3]"),
      "marathon @ m-2: marathon-leave, nothing",
      "mesos-master @ m-2: master-leave, nothing",
      "zookeeper @ m-2: zookeeper-leave, nothing",
      "zookeeper @ new: zookeeper-join, nothing",
      "mesos-master @ new: master-join, nothing",
      "marathon @ new: marathon-join, nothing",
      "zookeeper @ m-[1,3]: zookeeper-follow, nothing",
      "mesos-master @ m-[1,3]: master-roll, nothing",
      "marathon @ m-[1,3]: marathon-roll, nothing",
      ...agentsRestart,
      "host @ m-2: host-leave, nothing",
    ],
  },
  "two of three masters are lost": {
    lost: ["m-2", "m-3"],
    steps: [
      "zookeeper @ m-[2-3]: zookeeper-refill, nothing",
      "mesos-master @ m-[1-3]: master-log-copy, nothing, together",
      "marathon @ m-[2-3]: marathon-join, nothing",
    ],
  },
  "two of five masters are lost": {
    before: five,
    after: five,
    lost: ["m-2", "m-3"],
    steps: [
      "zookeeper @ m-[2-3]: zookeeper-refill, nothing",
      "mesos-master @ m-[2-3]: master-refill, nothing",
      "marathon @ m-[2-3]: marathon-join, nothing",
    ],
  },
  "an agent's disk is lost, and what ran on it with it": {
    lost: ["a-2"],
    steps: ["mesos-agent @ a-2: agent-return, nothing"],
  },
  "a new agent comes to masters that are agents too and get another rack": {
    before: { method: "docker", agents: onMasters("r1") },
    after: { method: "docker", agents: [...onMasters("r2"), "a-2=10.0.0.22"] },
    steps: [
      "host @ m-[1-3]: host-names, nothing",
      "mesos-agent @ a-2: agent-add, nothing",
      "mesos-agent @ m-1: agent-new-id, tasks",
      "mesos-agent @ m-[2-3]: agent-new-id, tasks",
    ],
  },
  "a new agent comes while masters leave": {
    before: five,
    after: { agents: ["a-[1-4]=10.0.0.[21-24]"] },
    steps: [
      backup("m-[1-5]"),
      "host @ m-[1-3]: host-names, nothing",
      "mesos-agent @ a-4: agent-add, nothing",
      ...agentsRestart,
      "marathon @ m-[4-5]: marathon-leave, nothing",
      "marathon @ m-[1-3]: marathon-roll, nothing",
      "mesos-master @ m-[4-5]: master-leave, nothing",
      "mesos-master @ m-[1-3]: master-quorum, nothing",
      "zookeeper @ m-[4-5]: zookeeper-leave, nothing",
      "zookeeper @ m-[1-3]: zookeeper-list, nothing, together",
      "host @ m-[4-5]: host-leave, nothing",
    ],
  },
  "an agent gets another name while one is shut out": {
    before: { security: { level: "firewall" } },
    after: { security: { level: "firewall" }, agents: ["a-1=10.0.0.21", "b=10.0.0.22"] },
    steps: [
      "mesos-agent @ a-3: agent-remove, tasks",
      "host @ m-[1-3]: host-names, nothing",
      "mesos-agent @ b: agent-new-id, tasks",
      "host @ a-3: host-leave, nothing",
      "host @ m-[1-3] a-1 b: firewall-shut-out, nothing",
    ],
  },
  "all masters are lost": { lost: ["m-1", "m-2", "m-3"], steps: ["refused: masters"] },
};

for (const [name, { before = {}, after = {}, lost = [], steps }] of Object.entries(cases))
  test(`steps when ${name}`, () => {
    assert.deepEqual(linesOf(changeOf(before, after, lost)), steps);
  });
