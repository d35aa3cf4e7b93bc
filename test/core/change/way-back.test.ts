import assert from "node:assert/strict";
import { test } from "node:test";
import { changesPage } from "../../../src/core/change/changes-page.ts";
import { commandText } from "../../../src/core/change/command.ts";
import { makeChange } from "../../../src/core/change/make-change.ts";
import { zhCN, zhTW } from "../../../src/core/i18n/chinese.ts";
import { formatMessage } from "../../../src/core/i18n/message.ts";
import { stateOf } from "../../support/change.ts";
import { type Overrides, specOf } from "../../support/spec.ts";

const walled: Overrides = {
  name: "lab",
  method: "apt",
  masters: ["m-[1-3].lan=10.0.0.[11-13]"],
  agents: ["a-1.lan=10.0.0.21"],
  security: { level: "firewall" },
};
const closed: Overrides = { ...walled, security: { level: "passwords" } };

const plansOf = (overrides: Overrides) => stateOf(specOf(overrides));
const between = (before: Overrides, after: Overrides) =>
  makeChange(plansOf(before), plansOf(after)).steps.map(({ id, wayBack }) => ({
    id,
    lines: wayBack.map((command) => formatMessage(commandText(command))),
  }));

const masters = "--only m-1.lan --only m-2.lan --only m-3.lan";

for (const [what, after, id, lines] of [
  [
    "files of the old bundle",
    { ...walled, flags: { master: { offer_timeout: "30secs" } } },
    "1-master-roll",
    [`(cd "\${OLD:?}" && bash deploy.sh --services mesos-master ${masters})`],
  ],
  [
    "an agent that came",
    { ...walled, agents: ["a-[1-2].lan=10.0.0.[21-22]"] },
    "agent-add",
    ["bash agents.sh drain HOST --gone", "sudo systemctl disable --now mesos-agent   # on HOST"],
  ],
  [
    "files that an earlier step brought",
    closed,
    "master-login",
    [`bash deploy.sh --step 3-zookeeper-login-required --services mesos-master ${masters}`],
  ],
  [
    "znodes, which install.sh opens as the super user with files of an earlier stage",
    closed,
    "zookeeper-close",
    [`bash deploy.sh --step 8-master-login-required --services zookeeper ${masters}`],
  ],
  [
    "what no earlier step brought, by the other change",
    closed,
    "marathon-login",
    [
      'create-mesos-cluster change . "${OLD:?}" --out ../lab-back/',
      "cp -a secrets ../lab-back/",
      "(cd ../lab-back && bash change.sh)",
    ],
  ],
] as const)
  test(`the way back has commands to copy: ${what}`, () => {
    const step = between(walled, after).find((each) => each.id.endsWith(id));
    assert.deepEqual(step?.lines, lines);
  });

test("comments beside commands are in the language of the page, and every other word is a command", () => {
  for (const [before, after] of [
    [walled, closed],
    [{ ...walled, masters: ["m-1.lan=10.0.0.11"] }, walled],
    [walled, { ...walled, masters: ["m-1.lan=10.0.0.11"], marathon: "off" }],
  ] as const) {
    const [old, now] = [plansOf(before), plansOf(after)];
    for (const catalogue of [zhTW, zhCN]) {
      const page = changesPage(makeChange(old, now), old.plan, now.plan, catalogue);
      const blocks = [...page.matchAll(/^```sh\n([^]*?)^```/gm)].map(([, block = ""]) => block);
      const comments = blocks.join("").match(/(?<=^ *| {3})# .*$/gm) ?? [];
      assert.ok(comments.length > 0);
      for (const comment of comments) assert.match(comment, /\p{Script=Han}/u);
    }
  }
});
