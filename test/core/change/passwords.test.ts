import assert from "node:assert/strict";
import { test } from "node:test";
import { changeSummary } from "../../../src/core/change/summary.ts";
import { securityLevels } from "../../../src/core/cluster/security.ts";
import { formatMessage } from "../../../src/core/i18n/message.ts";
import { changeOf } from "../../support/change.ts";

const closed = { security: { level: "passwords" } } as const;
const walled = { security: { level: "firewall" } } as const;

const refusals = (...[before, after, lost]: Parameters<typeof changeOf>) =>
  changeOf({ method: "docker", ...before }, { method: "docker", ...after }, lost).refused.map(
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
      { security: { level: "passwords", admins: ["10.0.9.5"] } },
      "Passwords come or go in a change of their own. Make it 2 changes: first security.admins, then security.level.",
    ],
  ] as const)
    assert.deepEqual(refusals(before, after), [`security.level: ${refusal}`]);
  assert.match(refusals(walled, closed, ["a-1"])[0] ?? "", /first a-1, then security\.level/);
});

test("a framework without a host of its own comes with the passwords, where it is a principal", () => {
  const named = { security: { level: "passwords", frameworks: ["other"] } } as const;
  assert.deepEqual(refusals(walled, named), []);
  const placed = { security: { level: "passwords", frameworks: ["other=10.0.9.5"] } } as const;
  assert.match(
    refusals(walled, placed)[0] ?? "",
    /first security\.frameworks, then security\.level/,
  );
});

test("a cluster with passwords is changed by its new bundle, with the secrets of the old one", () => {
  const withAdmin = { security: { level: "passwords", admins: ["10.0.9.5"] } } as const;
  const [refusal = "", ...others] = refusals(closed, withAdmin);
  assert.deepEqual(others, []);
  assert.match(
    refusal,
    /^security\.level: .*--spec NEW --out FOLDER.*secrets\.sh --from OLD\/secrets/,
  );
  assert.deepEqual(refusals(closed, closed, ["a-1"]), [refusal]);
});

test("with passwords no steps lead to other masters, or bring back one that lost its disk", () => {
  const others = { ...closed, masters: ["m-[1-2]=10.0.0.[11-12]", "m-4=10.0.0.14"] };
  for (const refused of [refusals(closed, others), refusals(closed, closed, ["m-2"])]) {
    assert.match(refused[0] ?? "", /^masters: With passwords no steps .* Install a new cluster /);
    assert.equal(refused.length, 1);
  }
});

test("a cluster with passwords that stays as it is has nothing that could be refused", () => {
  const change = changeOf(closed, closed);
  assert.deepEqual(change.refused, []);
  assert.deepEqual(
    changeSummary(change).map((line) => formatMessage(line)),
    ["Nothing changes."],
  );
});

test("the wizard says of level passwords that there is no way back yet, and does not recommend it", () => {
  const note = formatMessage(securityLevels.passwords.note);
  assert.match(note, /change does not work with it yet$/);
  assert.doesNotMatch(note, /recommend/);
});
