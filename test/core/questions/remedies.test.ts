import assert from "node:assert/strict";
import { test } from "node:test";
import { questions } from "../../../src/core/questions/questions.ts";
import { remediesFor } from "../../../src/core/questions/remedies.ts";
import { answersFrom } from "../../support/answers.ts";

const several = { method: "apt", agents: "a-[1-2].lan=10.0.0.[21-22]" };

for (const [key, text, answers, offered] of [
  ["masters", "m-[1-3].lan=10.0.0.[1-2]", several, ["m-[1-3].lan=10.0.0.[1-3]"]],
  [
    "masters",
    "m-[1-2].lan=10.0.0.[1-2]",
    several,
    ["m-[1-3].lan=10.0.0.[1-3]", "m-1.lan=10.0.0.1"],
  ],
  ["masters", "zeus=10.0.0.1, hera=10.0.0.2", several, ["zeus=10.0.0.1"]],
  ["masters", "what", several, []],
  ["name", "My Cluster!", {}, ["my-cluster", "mesos"]],
  ["ports.marathon", "0", {}, ["8080"]],
] as const) {
  test(`${key} "${text}" has these ways out: ${offered.join("; ") || "none"}`, () => {
    const question = questions.find((each) => each.key === key);
    assert.ok(question);
    const remedies = remediesFor(question, text, answersFrom(answers));
    assert.deepEqual(
      remedies.map((remedy) => remedy.text),
      offered,
    );
  });
}
