import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type ClusterChange, makeChange, type Step } from "../../../src/core/change/make-change.ts";
import type { Aspect } from "../../../src/core/change/services.ts";
import { settingsOf } from "../../../src/core/change/services.ts";
import type { ClusterSpec } from "../../../src/core/cluster/types.ts";
import { checkSpec } from "../../../src/core/cluster/validate.ts";
import type { ClusterPlan } from "../../../src/core/plan/plan.ts";
import { anySpec } from "../../support/any-spec.ts";
import { stateWithoutFiles } from "../../support/change.ts";

const hosts = (name: string, network: number, most: number) =>
  fc
    .uniqueArray(
      fc.record({ host: fc.integer({ min: 1, max: 9 }), address: fc.integer({ min: 1, max: 9 }) }),
      {
        maxLength: most,
        minLength: 1,
        selector: ({ host }) => host,
      },
    )
    .map((list) =>
      list.map(({ host, address }) => ({
        host: `${name}-${host}`,
        address: `10.0.${network}.${address * 10 + host}`,
      })),
    );

/** Mostly the first masters of one list, now and then one of them elsewhere. */
const masters = fc
  .record({
    count: fc.constantFrom(1, 3, 3, 5, 7),
    other: fc.option(fc.record({ index: fc.nat(6), name: fc.boolean(), address: fc.boolean() })),
  })
  .map(({ count, other }) =>
    Array.from({ length: count }, (_, index) => ({
      host: other?.index === index && other.name ? "m-x" : `m-${index + 1}`,
      address: `10.0.0.${other?.index === index && other.address ? 99 : index + 11}`,
    })),
  );

/** Fields of every kind, each of them often absent. */
const fields = fc.record(
  {
    marathon: fc.constantFrom("image", "off"),
    containerizer: fc.constantFrom("mesos", "docker"),
    memory: fc.record({ zookeeper: fc.constantFrom(512, 1024) }),
    ports: fc.record(
      {
        master: fc.constantFrom(5050, 5055),
        agent: fc.constantFrom(5051, 5056),
        zookeeperPeer: fc.constantFrom(2888, 2999),
      },
      { requiredKeys: [] },
    ),
    flags: fc.record(
      {
        master: fc.constant({ agent_ping_timeout: "20secs" }),
        agent: fc.constant({ executor_registration_timeout: "6mins" }),
        zookeeper: fc.constant({ maxClientCnxns: 99 }),
      },
      { requiredKeys: [] },
    ),
    images: fc.record(
      { zookeeper: fc.constantFrom("zookeeper:3.8.4", "zookeeper:3.9.6") },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);

const specs = (method: string): fc.Arbitrary<ClusterSpec> =>
  fc
    .record({ masters, agents: hosts("a", 1, 4), fields })
    .map(
      ({ fields: others, ...members }) =>
        checkSpec({ name: "c", method, ...members, ...others }).spec,
    )
    .filter((spec) => spec !== undefined);

const pairs = fc.constantFrom("docker", "source", "apt").chain((method) =>
  fc.record({
    before: specs(method),
    after: specs(method),
    lost: fc.subarray(["m-1", "m-2", "m-3", "a-1"], { maxLength: 2 }),
  }),
);

/** Runs a check on many changes; most are refused, some are not. */
function everyChange(
  check: (change: ClusterChange, before: ClusterPlan, after: ClusterPlan) => void,
) {
  fc.assert(
    fc.property(pairs, ({ before, after, lost }) => {
      const [old, now] = [stateWithoutFiles(before), stateWithoutFiles(after)];
      const known = lost.filter((name) => now.plan.nodes.some(({ host }) => host === name));
      check(makeChange(old, now, known), old.plan, now.plan);
    }),
    { numRuns: 300 },
  );
}

/** The settings of every daemon, by service and address: ZooKeeper does not know names. */
function daemonsOf(plan: ClusterPlan): Map<string, object> {
  const all = plan.nodes.flatMap((node) =>
    [...settingsOf(plan, node)].map(([service, settings]): [string, object] => [
      `${service}@${node.address}`,
      Object.fromEntries(settings),
    ]),
  );
  return new Map(all);
}

/** Makes a step as a host would, and insists that it begins where the step says. */
function apply(daemons: Map<string, object>, step: Step): void {
  for (const { service, before, after, settings } of step.daemons) {
    const oldKey = `${service}@${before?.address}`;
    const old: object = daemons.get(oldKey) ?? {};
    assert.equal(daemons.has(oldKey), before !== undefined, `${step.id}: ${oldKey}`);
    for (const { name, from } of settings) assert.equal(Reflect.get(old, name), from);
    const others = Object.entries(old).filter(([key]) =>
      settings.every(({ name }) => name !== key),
    );
    const changed = settings.flatMap(({ name, to }) => (to === undefined ? [] : [[name, to]]));
    daemons.delete(oldKey);
    if (after !== undefined)
      daemons.set(`${service}@${after.address}`, Object.fromEntries([...others, ...changed]));
  }
}

test("all steps of a change, in their order, lead exactly to the new cluster", () => {
  everyChange(({ steps, refused }, before, after) => {
    if (refused.length > 0) return assert.deepEqual(steps, []);
    const daemons = daemonsOf(before);
    for (const step of steps) apply(daemons, step);
    assert.deepEqual(sorted(daemons), sorted(daemonsOf(after)));
  });
});

const sorted = (daemons: Map<string, object>) =>
  [...daemons].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => [key, value]);

test("no step changes two of identity, quorum and the list of ZooKeepers", () => {
  const apart: readonly Aspect[] = ["identity", "quorum", "members"];
  everyChange(({ steps }) => {
    for (const { id, service, daemons } of steps.filter(
      ({ service }) => service !== "mesos-agent",
    )) {
      const found = apart.filter((aspect) => daemons.some(({ aspects }) => aspects.has(aspect)));
      assert.ok(found.length <= 1, `${id} (${service}): ${found}`);
    }
  });
});

test("only what the facts demand stops more than one member of an ensemble at the same time", () => {
  const demanded = /^\d+-(zookeeper-(list|first-two|alone)|master-(log-copy|alone))$/;
  everyChange(({ steps }) => {
    for (const { id } of steps.filter(
      ({ pace, service }) => pace === "together" && /zookeeper|master/.test(service),
    ))
      assert.match(id, demanded);
  });
});

test("no master that leaves is still there when the quorum goes down, or not yet there when it goes up", () => {
  everyChange(({ steps }) => {
    const place = (kind: string) => steps.findIndex((step) => step.kind === kind);
    const quorum = place("master-quorum");
    if (quorum < 0) return;
    const [join, leave] = [place("master-join"), place("master-leave")];
    assert.ok(join < 0 || join > quorum);
    assert.ok(leave < quorum);
  });
});

test("a cluster that stays as it is needs no step", () => {
  fc.assert(
    fc.property(anySpec, (spec) => {
      const state = stateWithoutFiles(spec);
      const { members: _, ...change } = makeChange(state, stateWithoutFiles(spec));
      assert.deepEqual(change, {
        fields: [],
        differences: { daemons: [], hosts: [] },
        steps: [],
        refused: [],
      });
    }),
    { numRuns: 40 },
  );
});
