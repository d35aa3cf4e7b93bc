import assert from "node:assert/strict";
import { test } from "node:test";
import { list, say, textOf } from "../../../src/core/i18n/message.ts";

const masters = say`${3} masters survive ${say`one failure`}.`;

test("a message without a catalogue is its English text", () => {
  assert.equal(textOf(masters), "3 masters survive one failure.");
});

test("a catalogue may put the values in another order, and translates the words among them", () => {
  const german = {
    "{0} masters survive {1}.": "{1} wird von {0} Mastern überstanden.",
    "one failure": "Ein Ausfall",
  };
  assert.equal(textOf(masters, german), "Ein Ausfall wird von 3 Mastern überstanden.");
});

test("a text that the catalogue lacks stays English", () => {
  assert.equal(textOf(masters, { other: "x" }), "3 masters survive one failure.");
});

test("braces in a value are no places", () => {
  assert.equal(textOf(say`${"{1}"} is not ${"a"} name`), "{1} is not a name");
});

test("the items of a list are separated as the language does it", () => {
  const known = say`Known: ${list(["a", say`one failure`])}.`;
  assert.equal(textOf(known), "Known: a, one failure.");
  assert.equal(textOf(known, { ", ": "、", "one failure": "x" }), "Known: a、x.");
});
