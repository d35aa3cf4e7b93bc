import assert from "node:assert/strict";
import { test } from "node:test";
import { expandRange } from "../../../src/core/hosts/ranges.ts";
import { formatMessage, list, msg } from "../../../src/core/i18n/message.ts";
import { quoteForMessage } from "../../../src/core/i18n/quote.ts";

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

test("what a terminal acts on or hides is shown by its number, in every value", () => {
  const hostile = "a\u001b[31m\u009b\u202e\u200b\u2066\ufeff\u061c\u00ad\u{e0041}b";
  const shown = "a\\u001b[31m\\u009b\\u202e\\u200b\\u2066\\ufeff\\u061c\\u00ad\\u{e0041}b";
  assert.equal(formatMessage(msg`Unknown option ${hostile}.`), `Unknown option ${shown}.`);
  assert.doesNotMatch(quoteForMessage(hostile), /[\p{Cc}\p{Cf}]/u);
  const range = expandRange(`x[${hostile}]`).problem;
  assert.doesNotMatch(formatMessage(range ?? ""), /[\p{Cc}\p{Cf}]/u);
});
