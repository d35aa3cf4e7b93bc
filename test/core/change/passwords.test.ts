import assert from "node:assert/strict";
import { test } from "node:test";
import { changeSummary } from "../../../src/core/change/summary.ts";
import { securityLevels } from "../../../src/core/cluster/security.ts";
import { formatMessage } from "../../../src/core/i18n/message.ts";
import { changeOf, linesOf } from "../../support/change.ts";
import type { Overrides } from "../../support/spec.ts";

const closed = { security: { level: "passwords" } } as const;
const walled = { security: { level: "firewall" } } as const;
const withPasswords = (more: object) => ({ security: { level: "passwords" as const, ...more } });

const changeAt = (
  security: Overrides,
  [before, after, lost]: readonly [Overrides, Overrides, (readonly string[])?],
) =>
  changeOf(
    { method: "apt", ...security, ...before },
    { method: "apt", ...security, ...after },
    lost,
  );

const masters = (...entries: string[]) => ({ masters: entries });
const three = masters("m-[1-3]=10.0.0.[11-13]");
const five = masters("m-[1-5]=10.0.0.[11-15]");
const one = masters("m-1=10.0.0.11");

/** Changes with as many steps as at level firewall, of the same kinds and on the same hosts. */
const changes: Readonly<Record<string, readonly [Overrides, Overrides, (readonly string[])?]>> = {
  "one master becomes three": [one, three],
  "three masters become five": [three, five],
  "five masters become three": [five, three],
  "a master moves to another address": [three, masters("m-[1-2]=10.0.0.[11-12]", "m-4=10.0.0.14")],
  "a master comes back empty": [{}, {}, ["m-2"]],
  "two of three masters come back empty": [{}, {}, ["m-2", "m-3"]],
  "an agent comes and another one goes": [
    {},
    { agents: ["a-1=10.0.0.21", "a-[3-4]=10.0.0.[23-24]"] },
  ],
  "an agent begins anew": [
    { agents: [{ host: "a-1", address: "10.0.0.21", attributes: { rack: "r1" } }] },
    { agents: [{ host: "a-1", address: "10.0.0.21", attributes: { rack: "r2" } }] },
  ],
  "flags change": [{}, { flags: { master: { offer_timeout: "2mins" } } }],
  "another version of Mesos": [
    { apt: { repository: "aventer" } },
    { apt: { repository: "aventer", pin: { mesos: "=1.11.0-1" } } },
  ],
  "Marathon goes": [{}, { marathon: "off" }],
  "Marathon comes": [{ marathon: "off" }, { marathon: "image" }],
};

for (const [what, change] of Object.entries(changes))
  test(`with passwords, ${what} by the steps of level firewall`, () => {
    const lines = linesOf(changeAt(closed, change));
    assert.notEqual(lines.length, 0);
    assert.deepEqual(lines, linesOf(changeAt(walled, change)));
  });

test("that a ZooKeeper which logs in to others is left alone, nobody has seen", () => {
  const lines = linesOf(changeAt(closed, [three, one]));
  const asWithFirewall = linesOf(changeAt(walled, [three, one]));
  assert.deepEqual(
    lines,
    asWithFirewall.map((line) => (line.includes("zookeeper-alone") ? `${line}, not tried` : line)),
  );
});

for (const [what, after, steps] of [
  [
    "another administrator is let in",
    withPasswords({ admins: ["10.0.9.5"] }),
    ["host @ m-[1-3] a-[1-3]: firewall-let-in, nothing"],
  ],
  [
    "masters know a new framework before agents run its tasks",
    withPasswords({ frameworks: ["my-scheduler"] }),
    [
      "mesos-master @ m-[1-3]: master-roll, nothing",
      "mesos-agent @ a-1: agent-restart, nothing",
      "mesos-agent @ a-[2-3]: agent-restart, nothing",
    ],
  ],
] as const)
  test(what, () => assert.deepEqual(linesOf(changeAt(closed, [{}, after])), steps));

test("a step says where ZooKeeper is from then on, which a secret has", () => {
  const { steps } = changeAt(closed, changes["a master moves to another address"] ?? [{}, {}]);
  const why = (kind: string) =>
    formatMessage(steps.find((step) => step.kind === kind)?.why ?? ("" as never));
  assert.match(why("master-roll"), /zk \(.*13:2181\/mesos → .*14:2181\/mesos\)/);
  assert.match(why("marathon-roll"), /MARATHON_ZK \(.*\/marathon → .*\/marathon\)/);
});

const refusals = (...[before, after, lost]: Parameters<typeof changeOf>) =>
  changeOf(before, after, lost).refused.map(
    ({ at, message }) => `${at}: ${formatMessage(message)}`,
  );

test("passwords come to a cluster with a firewall, and go from one, in a change of their own", () => {
  assert.deepEqual(refusals(walled, closed), []);
  assert.deepEqual(refusals(closed, walled), []);
  for (const [before, after, refusal] of [
    [
      {},
      closed,
      "Passwords come to a cluster that has a firewall. Make it 2 changes: first from open to firewall, then from firewall to passwords.",
    ],
    [
      closed,
      {},
      "Passwords go before the firewall. Make it 2 changes: first from passwords to firewall, then from firewall to open.",
    ],
    [
      walled,
      { ...closed, agents: ["a-[1-4]=10.0.0.[21-24]"], memory: { marathon: 2048 } },
      "Passwords come or go in a change of their own. Make it 2 changes: first memory.marathon, agents, then security.level.",
    ],
    [
      walled,
      withPasswords({ admins: ["10.0.9.5"] }),
      "Passwords come or go in a change of their own. Make it 2 changes: first security.admins, then security.level.",
    ],
  ] as const)
    assert.deepEqual(refusals(before, after), [`security.level: ${refusal}`]);
  assert.match(refusals(walled, closed, ["a-1"])[0] ?? "", /first a-1, then security\.level/);
});

test("a framework without a host of its own comes with the passwords, where it is a principal", () => {
  assert.deepEqual(refusals(walled, withPasswords({ frameworks: ["other"] })), []);
  const placed = withPasswords({ frameworks: ["other=10.0.9.5"] });
  assert.match(
    refusals(walled, placed)[0] ?? "",
    /first security\.frameworks, then security\.level/,
  );
});

test("a cluster with passwords that stays as it is has nothing to do", () => {
  const change = changeOf(closed, closed);
  assert.deepEqual(change.refused, []);
  assert.deepEqual(
    changeSummary(change).map((line) => formatMessage(line)),
    ["Nothing changes."],
  );
});

test("the wizard recommends level passwords, and says that no real daemon was seen on the way back", () => {
  const note = formatMessage(securityLevels.passwords.note);
  assert.match(note, /^recommended: .*taking it back was not tried with real daemons$/);
});
