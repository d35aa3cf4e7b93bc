import assert from "node:assert/strict";
import { test } from "node:test";
import { languages } from "../../../src/core/i18n/languages.ts";
import { readBlueprintFiles } from "../../../src/node/blueprint-files.ts";
import { blueprintFolder } from "../../../src/node/blueprints.ts";
import { frameOf } from "../../support/document-frame.ts";

const { blueprints, partials } = readBlueprintFiles(blueprintFolder);
const documents = new Map([
  ...blueprints.map(({ layer, path, text }): [string, string] => [`${layer}/${path}`, text]),
  ...partials.map(({ name, text }): [string, string] => [`partials/${name}`, text]),
]);
const translated = Object.keys(languages).filter((language) => language !== "en");

/** Every document that is there in English: the language is a part of its path. */
const english = [...documents.keys()].filter((path) => /(?<=-|\/)en(?=\/)/.test(path));
const inLanguage = (path: string, language: string) => path.replace(/(?<=-|\/)en(?=\/)/, language);

test("documents are there in English", () => assert.ok(english.length >= 3));

for (const path of english) {
  for (const language of translated) {
    test(`${inLanguage(path, language)} has the sections, commands, values and conditions of the English one`, () => {
      assert.deepEqual(
        frameOf(documents.get(inLanguage(path, language)) ?? ""),
        frameOf(documents.get(path) ?? ""),
      );
    });
  }
}

test("no document is there in other languages only", () => {
  const expected = english.flatMap((path) =>
    translated.map((language) => inLanguage(path, language)),
  );
  const found = [...documents.keys()].filter((path) =>
    translated.some((language) => path.includes(`-${language}/`) || path.includes(`/${language}/`)),
  );
  assert.deepEqual(found.sort(), expected.sort());
});

/** Emphasis that CommonMark would show as asterisks: a sign just inside of it needs a blank or a sign just outside, which Chinese seldom has. */
function brokenEmphasis(text: string): string[] {
  const sign = /[\p{P}\p{S}]/u;
  const isEdge = (char: string) => char === "" || /\s/.test(char) || sign.test(char);
  return [...text.matchAll(/(^|[^*`])(\*{1,2})([^*\n]+)\2(?=([^*]?))/gmu)]
    .filter(
      ([, before = "", , inner = "", after = ""]) =>
        (sign.test(inner.at(0) ?? "") && !isEdge(before)) ||
        (sign.test(inner.at(-1) ?? "") && !isEdge(after)),
    )
    .map(([found]) => found);
}

test("a sign before the closing asterisks and a letter after them are noticed", () => {
  assert.deepEqual(
    brokenEmphasis("- **一致。**每台\n- **一致**：每台\n說明*「引」*與**a**\n").length,
    2,
  );
});

for (const [path, text] of documents) {
  if (translated.some((language) => path.includes(`${language}/`)))
    test(`emphasis in ${path} is emphasis in Markdown`, () =>
      assert.deepEqual(brokenEmphasis(text.replace(/^```[^]*?^```$/gm, "")), []));
}
