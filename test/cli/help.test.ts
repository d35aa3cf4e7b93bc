import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { exits } from "../../src/commands/exits.ts";
import { helpText } from "../../src/commands/help.ts";
import { english } from "../../src/core/i18n/message.ts";
import { runCli } from "../support/built-cli.ts";
import { catalogues } from "../support/plan.ts";

test("the built --help is the text of the table of questions, in English and in other languages", () => {
  assert.equal(runCli(["--help"]).stdout, `${helpText(english)}\n`);
  assert.equal(runCli(["--help", "--lang", "zh-TW"]).stdout, `${helpText(catalogues["zh-TW"])}\n`);
});

test("README, --help and the table name the same exit codes", () => {
  const codes = Object.values(exits).map(String);
  const help = helpText(english).split("Exit codes:\n")[1] ?? "";
  assert.deepEqual(
    [...help.matchAll(/^ {2}(\d+) /gm)].map(([, code]) => code),
    codes,
  );
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  assert.deepEqual(
    [...readme.matchAll(/^\| (\d+) \|/gm)].map(([, code]) => code),
    codes,
  );
});
