import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { catalogueFaults, messageFaults, messagesIn } from "../../src/packaging/messages.ts";
import { catalogues } from "../support/plan.ts";
import { temporaryFolder } from "../support/run.ts";

const sources = fileURLToPath(new URL("../../src", import.meta.url));

test("every language has every text, and none that nothing says", async () =>
  assert.deepEqual(await messageFaults(sources), []));

test("a text that is new is missing in every language, as a row to be pasted", async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "deep"));
  writeFileSync(join(folder, "deep/new.ts"), 'const planted = msg`A "planted" text of ${1}.`;\n');
  const faults = await messageFaults(folder);
  assert.equal(
    faults.filter((line) => line === String.raw`  "A \"planted\" text of {0}.": ["", ""],`).length,
    2,
  );
});

test("an address in a translation ends where its letters end, or a browser would follow the sign after it too", () => {
  for (const catalogue of Object.values(catalogues))
    for (const text of Object.values(catalogue))
      assert.doesNotMatch(text, /https?:\/\/[!-~]*[^\0-\x7f]/);
});

for (const [what, catalogue, ...faults] of [
  ["a complete catalogue has no faults", { "{0} of {1}": "{1} 的 {0}", done: "完成" }],
  ["a place may be used twice", { "{0} of {1}": "{1} 的 {0}（{1}）", done: "完成" }],
  [
    "a missing text is printed as a row",
    { done: "完成" },
    "src/core/i18n/chinese.ts lacks these texts in zh-TW:",
    '  "{0} of {1}": ["", ""],',
  ],
  [
    "a row that nobody filled is missing",
    { "{0} of {1}": "{1} 的 {0}", done: "" },
    "src/core/i18n/chinese.ts lacks these texts in zh-TW:",
    '  "done": ["", ""],',
  ],
  [
    "a text that nothing says is named",
    { "{0} of {1}": "{1} 的 {0}", done: "完成", "old {0}": "舊 {0}" },
    "src/core/i18n/chinese.ts has texts that nothing says:",
    '  "old {0}"',
  ],
  [
    "a lost place is named",
    { "{0} of {1}": "{1}", done: "完成" },
    "src/core/i18n/chinese.ts has other places in zh-TW of:",
    '  "{0} of {1}"',
  ],
  [
    "a place too many is named",
    { "{0} of {1}": "{1} 的 {0}", done: "完成 {0}" },
    "src/core/i18n/chinese.ts has other places in zh-TW of:",
    '  "done"',
  ],
] as const) {
  test(what, () =>
    assert.deepEqual(catalogueFaults("zh-TW", catalogue, ["{0} of {1}", "done"]), faults),
  );
}

test("texts are found where they are said, also inside others", () => {
  assert.deepEqual(
    messagesIn(
      "f(msg`a ${x} b ${y ? msg`one` : msg`two ${z}`} c`, `plain ${x}`, other`tagged`); const t = msg`line\\nbreak`;",
    ),
    ["a {0} b {1} c", "one", "two {0}", "line\nbreak"],
  );
});
