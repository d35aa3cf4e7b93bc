import assert from "node:assert/strict";
import { test } from "node:test";
import { specSchema } from "../../../src/core/cluster/schema.ts";
import { languageNamed, languageOf, languages } from "../../../src/core/i18n/languages.ts";

for (const [environment, language] of [
  [{}, "en"],
  [{ LANG: "C.UTF-8" }, "en"],
  [{ LANG: "POSIX" }, "en"],
  [{ LANG: "de_DE.UTF-8" }, "en"],
  [{ LANG: "zh_TW.UTF-8" }, "zh-TW"],
  [{ LANG: "zh_TW.utf8" }, "zh-TW"],
  [{ LANG: "zh_HK" }, "zh-TW"],
  [{ LANG: "zh_Hant_TW.UTF-8@calendar=roc" }, "zh-TW"],
  [{ LANG: "zh_CN.UTF-8" }, "zh-CN"],
  [{ LANG: "zh_SG.UTF-8" }, "zh-CN"],
  [{ LANG: "zh" }, "zh-CN"],
  [{ LANG: "zha_CN.UTF-8" }, "en"],
  [{ LC_MESSAGES: "zh_TW.UTF-8", LANG: "zh_CN.UTF-8" }, "zh-TW"],
  [{ LC_ALL: "zh_CN.UTF-8", LC_MESSAGES: "zh_TW.UTF-8", LANG: "en_US.UTF-8" }, "zh-CN"],
  [{ LC_ALL: "C", LANG: "zh_TW.UTF-8" }, "en"],
  [{ LC_ALL: "", LC_MESSAGES: "", LANG: "zh_TW.UTF-8" }, "zh-TW"],
  [{ LANG: "zh_TW.Big5" }, "en"],
  [{ LANG: "zh_CN.GB18030" }, "en"],
] as const) {
  test(`${JSON.stringify(environment)} reads ${language}`, () =>
    assert.equal(languageOf(environment), language));
}

for (const [name, language] of [
  ["en", "en"],
  ["zh-TW", "zh-TW"],
  ["zh-tw", "zh-TW"],
  ["zh_HK.UTF-8", "zh-TW"],
  ["zh-Hans", "zh-CN"],
  ["zh", "zh-CN"],
  ["en_GB", "en"],
  ["fr", undefined],
  ["", undefined],
  ["english", undefined],
] as const) {
  test(`the language ${JSON.stringify(name)} is ${language ?? "unknown"}`, () =>
    assert.equal(languageNamed(name), language));
}

test("there is a catalogue for every language of the spec, under its own code", () => {
  assert.deepEqual(Object.keys(languages), specSchema.properties.language.enum);
  for (const language of specSchema.properties.language.enum)
    assert.equal(languageNamed(language), language);
});
