import assert from "node:assert/strict";
import { test } from "node:test";
import { formatMessage, list, msg } from "../../../src/core/i18n/message.ts";

const masters = msg`${3} masters survive ${msg`one failure`}.`;

test("a message without a catalogue is its English text", () => {
  assert.equal(formatMessage(masters), "3 masters survive one failure.");
});

test("a catalogue may put the values in another order, and translates the words among them", () => {
  const german = {
    "{0} masters survive {1}.": "{1} wird von {0} Mastern überstanden.",
    "one failure": "Ein Ausfall",
  };
  assert.equal(formatMessage(masters, german), "Ein Ausfall wird von 3 Mastern überstanden.");
});

test("a text that the catalogue lacks stays English", () => {
  assert.equal(formatMessage(masters, { other: "x" }), "3 masters survive one failure.");
});

test("braces in a value are no places", () => {
  assert.equal(formatMessage(msg`${"{1}"} is not ${"a"} name`), "{1} is not a name");
});

test("the items of a list are separated as the language does it", () => {
  const known = msg`Known fields: ${list(["a", msg`one failure`])}.`;
  assert.equal(formatMessage(known), "Known fields: a, one failure.");
  assert.equal(formatMessage(known, { ", ": "、", "one failure": "x" }), "Known fields: a、x.");
});
