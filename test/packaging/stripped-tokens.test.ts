import assert from "node:assert/strict";
import { test } from "node:test";
import { base64urlnopad } from "@scure/base";
import fc from "fast-check";
import { deflateSync, strToU8 } from "fflate";
import * as whole from "../../src/core/questions/token.ts";
import { anySpec } from "../support/any-spec.ts";
import { anyValue } from "../support/hostile.ts";
import { temporaryFolder } from "../support/run.ts";
import { smallest } from "../support/spec.ts";
import { stripped } from "../support/stripped.ts";

const shipped: typeof whole = await import(
  await stripped("src/core/questions/token.ts", temporaryFolder())
);

const tokenOf = ({ answersToToken }: typeof whole, answers: object) => {
  const made = answersToToken({ ...answers });
  return made.token !== undefined ? made.token : undefined;
};

test("the page and the command line read each other's tokens, whatever is in them", () => {
  const answers = fc.oneof(
    anySpec,
    fc.dictionary(fc.constantFrom("name", "masters", "agents", "flags"), anyValue),
  );
  fc.assert(
    fc.property(answers, (given) => {
      const [ofPage, ofTool] = [whole, shipped].map((maker) => tokenOf(maker, given));
      // Each deflates a little differently: one may just fit into a link, and the other not.
      if (ofPage === undefined || ofTool === undefined)
        return assert.ok(
          (ofPage ?? ofTool ?? "").length === 0 || (ofPage ?? ofTool ?? "").length > 7000,
        );
      const read = whole.tokenToAnswers(ofPage);
      assert.ok(read.answers !== undefined);
      for (const [reader, token] of [
        [shipped, ofPage],
        [shipped, ofTool],
        [whole, ofTool],
      ] as const)
        assert.deepEqual(reader.tokenToAnswers(token), read);
    }),
    { numRuns: 300 },
  );
});

test("the command line refuses what the page refuses, in the same words", () => {
  const token = tokenOf(whole, smallest) ?? "";
  const forged = (text: string) => `1${base64urlnopad.encode(deflateSync(strToU8(text)))}`;
  const damaged = fc
    .tuple(fc.nat(token.length), fc.nat(3), fc.constantFrom("", "A", "_", "=", "+", "zz", " ", "ñ"))
    .map(([at, less, more]) => token.slice(0, at) + more + token.slice(at + less));
  const texts = [
    forged(`{"name":"${"a".repeat(2_000_000)}"}`),
    forged("[1]"),
    forged("{}"),
    forged(`{"name":"${"a".repeat(999_989)}"}`),
    forged(`{"name":"${"a".repeat(999_990)}"}`),
    `${token}A`,
    `${token}AAAA`,
    token.slice(0, -1),
  ];
  for (const text of texts)
    assert.deepEqual(shipped.tokenToAnswers(text), whole.tokenToAnswers(text), text.slice(0, 50));
  fc.assert(
    fc.property(damaged, (text) =>
      assert.deepEqual(shipped.tokenToAnswers(text), whole.tokenToAnswers(text)),
    ),
    { numRuns: 3000 },
  );
});
