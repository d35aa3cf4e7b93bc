import assert from "node:assert/strict";
import { test } from "node:test";
import { nearest, suggest } from "../../../src/core/cluster/suggest.ts";
import { msg } from "../../../src/core/i18n/message.ts";
import { placeName, quoteForMessage } from "../../../src/core/i18n/quote.ts";

const known = ["name", "method", "masters", "master", "marathon", "host", "agents"];

for (const [word, meant] of [
  ["nmae", "name"],
  ["hots", "host"],
  ["metod", "method"],
  ["Marathn", "marathon"],
  ["slave", undefined],
  ["mastr", "master"],
  ["master", "master"],
  ["agent", "agents"],
  ["x", undefined],
  ["", undefined],
  ["a".repeat(10_000), undefined],
] as const) {
  test(`${word.slice(0, 20)} was ${meant === undefined ? "nothing that is known" : `meant as ${meant}`}`, () =>
    assert.equal(nearest(word, known), meant));
}

test("a suggestion is a question, or nothing", () => {
  assert.deepEqual(suggest("nmae", known), msg`Did you mean "${"name"}"?`);
  assert.equal(suggest("zzz", known), undefined);
});

for (const [value, shown] of [
  ["a", '"a"'],
  [7, "7"],
  [Number.NaN, "NaN"],
  [Number.NEGATIVE_INFINITY, "-Infinity"],
  [null, "null"],
  [undefined, "undefined"],
  [["a", { b: 1 }], '["a",{"b":1}]'],
  ["a\n\u001b[2J\u007f\u0085\u202e", '"a\\n\\u001b[2J\\u007f\\u0085\\u202e"'],
  ["a".repeat(100), `"${"a".repeat(56)}…"`],
] as const) {
  test(`${shown} is shown on one line that no terminal trips over`, () =>
    assert.equal(quoteForMessage(value), shown));
}

for (const [name, step] of [
  ["rack", "rack"],
  ["admin.serverPort", "admin.serverPort"],
  ["cpus(prod)", "cpus(prod)"],
  ["a b", '"a b"'],
  ["\u001b", '"\\u001b"'],
  ["", '""'],
  ["a".repeat(61), `"${"a".repeat(56)}…"`],
] as const) {
  test(`the step ${step} of a place is one word, or quoted`, () =>
    assert.equal(placeName(name), step));
}
