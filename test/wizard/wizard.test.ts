import assert from "node:assert/strict";
import { test } from "node:test";
import { questions } from "../../src/core/questions/questions.ts";
import type { WizardResult } from "../../src/wizard/wizard.ts";
import { answersFrom } from "../support/answers.ts";
import { type Answer, change, corp, generate, runWizardOn } from "../support/wizard-run.ts";

const textIn = ({ answers }: WizardResult["progress"], key: string) =>
  questions.find((question) => question.key === key)?.read(answers);

for (const [key, title, count, wanted] of [
  ["masters", "Masters", "5", "m[1-5].corp.example=10.1.0.[11-15]"],
  ["agents", "Agents", "6", "a[1-6].corp.example=10.1.0.[21-26]"],
  ["masters", "Masters", "1", "m1.corp.example=10.1.0.11"],
] as const) {
  test(`${count} typed at ${title} in the review offers ${wanted}, the person's own names, to edit`, async () => {
    const { heard, progress } = await runWizardOn(corp, [
      ...change(key),
      [title, count],
      [title],
      generate,
    ]);
    assert.ok(heard.includes(`${title} [${wanted}] ${wanted}`));
    assert.equal(textIn(progress, key), wanted);
  });
}

test("hosts that a change of the method or a count took away are offered again", async () => {
  const { progress } = await runWizardOn(corp, [
    ...change("method"),
    ["Install method", "docker"],
    ["Machines", "one"],
    ["Number of masters"],
    ["Number of agents"],
    ...change("machines"),
    ["Machines", "several"],
    ["Masters"],
    ["Agents"],
    ["ssh user"],
    ["Security"],
    ...change("masters"),
    ["Masters", "1"],
    ["Masters"],
    ...change("masters"),
    ["Masters", "3"],
    ["Masters"],
    generate,
  ]);
  assert.equal(textIn(progress, "masters"), corp.masters);
  assert.equal(textIn(progress, "agents"), corp.agents);
});

test("who changes to Docker with hosts of their own is offered several machines", async () => {
  const { heard } = await runWizardOn(corp, [
    ...change("method"),
    ["Install method", "docker"],
    ["Machines"],
    generate,
  ]);
  assert.ok(heard.includes("Machines [several] several"));
});

test("a flag that is set stays when the person goes back", async () => {
  const { progress } = await runWizardOn(corp, [
    ["What now", "advanced"],
    ["Advanced settings", "flags"],
    ["Program flags", "flags.master"],
    ["mesos-master flags", "offer_timeout"],
    ["offer_timeout", "5mins"],
    ["mesos-master flags", "back"],
    ["Program flags", "back"],
    ["Advanced settings", "done"],
    generate,
  ]);
  assert.equal(textIn(progress, "flags.master"), "offer_timeout=5mins");
});

test("going back from the question that a change opened leads to the review, with the old value", async () => {
  const { progress } = await runWizardOn(corp, [
    ...change("masters"),
    ["Masters", "m[1-5]=10.1.0.[21-25]"],
    ["Agents", "back"],
    generate,
  ]);
  assert.deepEqual(progress.answers, answersFrom(corp));
});

const advanced: Answer = ["What now", "advanced"];
for (const [what, replies] of [
  ["the advanced menu", []],
  [
    "the advanced menu, opened after a change of the hosts",
    [
      ["What now", "change"],
      ["Which answer", "masters"],
      ["Masters", corp.masters],
      advanced,
      ["Advanced", "back"],
    ],
  ],
] as const satisfies readonly (readonly [string, readonly Answer[]])[]) {
  test(`going back from ${what} leads to the review, with nothing changed`, async () => {
    const { progress } = await runWizardOn(corp, [
      ...replies,
      advanced,
      ["Advanced", "back"],
      generate,
    ]);
    assert.deepEqual(progress.answers, answersFrom(corp));
  });
}

test("one port is changed without a look at the others, and going back keeps it", async () => {
  const { heard, progress } = await runWizardOn(corp, [
    advanced,
    ["Advanced", "ports"],
    ["Ports", "ports.marathon"],
    ["Marathon web UI and API port", "8081"],
    ["Ports", "back"],
    ["Advanced", "back"],
    generate,
  ]);
  assert.deepEqual(progress.answers, answersFrom({ ...corp, "ports.marathon": "8081" }));
  assert.ok(heard.join("\n").match(/Marathon web UI and API port +8081 \(default 8080\)/));
});

test("a change of the hosts says what they are, and which is of both roles", async () => {
  const { heard } = await runWizardOn(corp, [
    ...change("masters"),
    ["Masters", "m[1-3]=10.1.0.[11-13]3"],
    ["Masters", "m1=10.1.0.11"],
    ...change("agents"),
    ["Agents", "a1=10.1.0.21, M1=10.1.0.11"],
    generate,
  ]);
  const said = heard.join("\n");
  assert.match(said, /3 directly follows the range 10\.1\.0\.\[11-13\]/);
  assert.match(said, /^1 master: m1 10\.1\.0\.11$/m);
  assert.match(
    said,
    /^2 agents: a1 10\.1\.0\.21 … M1 10\.1\.0\.11\nNote: "M1" is both master and agent/m,
  );
  assert.match(said, /^! "M1" is both master and agent/m);
  assert.doesNotMatch(said, /agents\[/);
});
