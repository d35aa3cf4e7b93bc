import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { changesTo } from "../../src/packaging/changed-text.ts";
import { packedModules } from "../../src/packaging/packed-modules.ts";

const loader = readFileSync(
  fileURLToPath(new URL("../../src/loader.cjs", import.meta.url)),
  "utf8",
);

test("Chinese in one script is the characters and the words that are others than in the other script", () => {
  const traditional = 'a="檔案",b="設定檔",c="這個檔案"';
  const simplified = 'a="文件",b="配置文件",c="这个文件"';
  assert.deepEqual(changesTo(simplified, traditional), {
    from: "檔案這個",
    to: "文件这个",
    steps: [10, -2, "配置", 1, "件", 10],
  });
});

test("any two texts are unpacked as they were packed: packing proves it", () => {
  const text = fc
    .array(fc.constantFrom("檔案", "文件", "设", "設", '"', "\\", "\n", "a", "𠮷", "🦊", "", "\0"))
    .map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(text, text, (traditional, simplified) => {
      packedModules({ "./zh-CN": simplified, "./zh-TW": traditional }, loader);
    }),
  );
});

test("what unpacks otherwise fails the build", () => {
  const broken = loader.replace("Math.abs", "Math.round");
  assert.throws(
    () => packedModules({ "./zh-CN": '"甲乙"', "./zh-TW": '"丙甲乙丁"' }, broken),
    /unpacks \.\/zh-CN as another module/,
  );
});
