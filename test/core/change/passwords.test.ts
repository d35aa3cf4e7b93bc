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

test("passwords are neither added to a cluster that works nor removed from it, which is a new cluster", () => {
  for (const [before, after] of [
    [walled, closed],
    [{}, closed],
    [closed, walled],
  ] as const)
    assert.deepEqual(refusals(before, after), [
      "security.level: Passwords can neither be added to a running cluster nor removed from it yet. Install a new cluster on other hosts, and move the apps: GET /v2/groups of the old Marathon, POST /v2/apps of the new one.",
    ]);
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
  assert.match(note, /cannot be taken back yet, and change does not work with it yet$/);
  assert.doesNotMatch(note, /recommend/);
});
