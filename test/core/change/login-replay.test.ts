import assert from "node:assert/strict";
import { test } from "node:test";
import type { Step } from "../../../src/core/change/make-change.ts";
import { type HostSettings, type Service, settingsOf } from "../../../src/core/change/services.ts";
import type { ClusterPlan } from "../../../src/core/plan/plan.ts";
import { changeOf, stateOf, threeMasters } from "../../support/change.ts";
import { type Overrides, specOf } from "../../support/spec.ts";

const walled: Overrides = { security: { level: "firewall" } };
const closed: Overrides = { security: { level: "passwords" } };

/** What each daemon has read when it started, by its service and its host. */
type Daemons = Map<Service, Map<string, ReadonlyMap<string, string>>>;

/** Nobody is asked for a password that he does not give, or gives one that nobody knows. */
function assertTogether(daemons: Daemons, when: string): void {
  const settingsIn = (service: Service) => [...(daemons.get(service)?.values() ?? [])];
  const every = (service: Service, name: string) =>
    settingsIn(service).every((settings) => settings.has(name));
  const some = (service: Service, name: string) =>
    settingsIn(service).some((settings) => settings.has(name));
  const assertBefore = (
    [asking, ask]: readonly [Service, string],
    [giving, gives]: readonly [Service, string],
  ) =>
    assert.ok(
      !some(asking, ask) || every(giving, gives),
      `${when}: ${ask} before ${giving} ${gives}`,
    );
  const marathonLogin = "MARATHON_MESOS_AUTHENTICATION";
  for (const [asked, given] of [
    [
      ["zookeeper", "quorum.auth.learnerRequireSasl"],
      ["zookeeper", "quorum.auth.enableSasl"],
    ],
    [
      ["zookeeper", "quorum.auth.serverRequireSasl"],
      ["zookeeper", "quorum.auth.learnerRequireSasl"],
    ],
    // An agent or a Marathon that logs in ends where the masters do not know it.
    [
      ["mesos-agent", "credential"],
      ["mesos-master", "credentials"],
    ],
    [
      ["marathon", marathonLogin],
      ["mesos-master", "credentials"],
    ],
    [
      ["mesos-master", "authenticate_agents"],
      ["mesos-agent", "credential"],
    ],
    [
      ["mesos-master", "authenticate_frameworks"],
      ["marathon", marathonLogin],
    ],
  ] as const)
    assertBefore(asked, given);
}

const read = (
  daemons: Daemons,
  host: string,
  settings: HostSettings,
  services: readonly Service[],
) => {
  for (const service of services) {
    const own = settings.get(service);
    if (own !== undefined) daemons.set(service, (daemons.get(service) ?? new Map()).set(host, own));
  }
};

const all: readonly Service[] = ["zookeeper", "mesos-master", "marathon", "mesos-agent"];

const nodeIn = (plan: ClusterPlan, host: string) =>
  plan.nodes.find((node) => node.host === host) ?? assert.fail(host);

function replay(before: ClusterPlan, steps: readonly Step[]): Daemons {
  const daemons: Daemons = new Map();
  for (const node of before.nodes) read(daemons, node.host, settingsOf(before, node), all);
  assertTogether(daemons, "before");
  for (const { id, hosts, service, interim } of steps)
    for (const host of hosts) {
      const plan = interim ?? assert.fail(id);
      const services = all.filter((each) => each === service);
      read(daemons, host, settingsOf(plan, nodeIn(plan, host)), services);
      assertTogether(daemons, `${id} on ${host}`);
    }
  return daemons;
}

/** The last master is an agent too. */
const shared: Overrides = { agents: ["a-[1-2]=10.0.0.[21-22]", "m-3=10.0.0.13"] };

for (const method of ["apt", "source", "docker"] as const)
  for (const [way, from, to] of [
    ["to passwords", walled, closed],
    ["back", closed, walled],
  ] as const)
    test(`${method}, the way ${way}: after every single host, who is asked for a password gives one that is known`, () => {
      const more = { ...shared, method };
      const [before, after] = [from, to].map((level) =>
        stateOf(specOf({ ...threeMasters, ...more, ...level })),
      );
      const { steps } = changeOf({ ...more, ...from }, { ...more, ...to });
      const daemons = replay(before?.plan ?? assert.fail(), steps);
      const wanted: Daemons = new Map();
      for (const node of after?.plan.nodes ?? [])
        read(wanted, node.host, settingsOf(after?.plan ?? assert.fail(), node), all);
      assert.deepEqual(daemons, wanted);
    });
