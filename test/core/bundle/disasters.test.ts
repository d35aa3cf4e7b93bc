import assert from "node:assert/strict";
import { test } from "node:test";
import { bundleOf } from "../../support/bundle.ts";
import { threeMasters } from "../../support/change.ts";
import { type Overrides, specOf } from "../../support/spec.ts";

const here: Overrides = { method: "docker", masters: ["m-1"], agents: ["a-1"] };

for (const language of ["en", "zh-TW", "zh-CN"] as const)
  for (const [where, cluster, count] of [
    ["several hosts", threeMasters, 9],
    ["one machine", here, 3],
  ] as const)
    test(`README of ${where} says of each disaster whether its remedy was tried (${language})`, () => {
      const files = [...bundleOf(specOf({ ...cluster, language }))];
      const readme = files.find(({ path }) => path === "README.md")?.content ?? "";
      const table = /(?:^\|.*\n)+/gm;
      const [rows = ""] = (readme.match(table) ?? []).filter((text) => /restore\.sh/.test(text));
      const cells = rows
        .trim()
        .split("\n")
        .map((row) => row.split(" | ").length);
      assert.equal(cells.length, count + 2);
      assert.deepEqual(new Set(cells.filter((_, index) => index !== 1)), new Set([4]));
    });
