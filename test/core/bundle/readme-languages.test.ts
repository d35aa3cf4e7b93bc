import assert from "node:assert/strict";
import { test } from "node:test";
import { languages } from "../../../src/core/i18n/languages.ts";
import { readBlueprintFiles } from "../../../src/node/blueprint-files.ts";
import { blueprintFolder } from "../../../src/node/blueprints.ts";
import { partsOf } from "../../support/passage-parts.ts";

/** Every passage of the READMEs, in the order of the files: its language, name and text. */
const passages = readBlueprintFiles(blueprintFolder).partials.flatMap(({ name, text }) => {
  const [, language, passage] = /^readme\/([^/]+)\/(.+)$/.exec(name) ?? [];
  return language && passage ? [{ language, passage, text }] : [];
});
const inLanguage = (language: string) => passages.filter((row) => row.language === language);
const english = inLanguage("en");
const translated = Object.keys(languages).filter((language) => language !== "en");

test("READMEs have passages in the languages of the program, and in no other", () => {
  assert.ok(english.length > 150);
  assert.deepEqual(
    [...new Set(passages.map(({ language }) => language))].sort(),
    Object.keys(languages).sort(),
  );
});

test("no two passages have one name", () => {
  const names = english.map(({ passage }) => passage);
  assert.equal(new Set(names).size, names.length);
});

for (const language of translated) {
  const translations = inLanguage(language);

  test(`every passage is there in ${language}, in the order of the English ones, and no other`, () =>
    assert.deepEqual(
      translations.map(({ passage }) => passage),
      english.map(({ passage }) => passage),
    ));

  for (const { passage, text } of english) {
    test(`${passage} in ${language} prints, asks and quotes what the English one does`, () => {
      const translation = translations.find((row) => row.passage === passage);
      assert.deepEqual(partsOf(translation?.text ?? ""), partsOf(text));
    });
  }

  for (const { passage, text } of translations)
    test(`emphasis in ${passage} in ${language} is emphasis in Markdown`, () =>
      assert.deepEqual(brokenEmphasis(text), []));
}

/**
 * Emphasis that CommonMark would show as asterisks: a sign just inside of it needs a blank or a
 * sign just outside, which Chinese seldom has.
 */
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
