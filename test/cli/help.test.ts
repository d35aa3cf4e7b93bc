import assert from "node:assert/strict";
import { test } from "node:test";
import { helpText } from "../../src/commands/help.ts";
import { english } from "../../src/core/i18n/message.ts";
import { runCli } from "../support/built-cli.ts";
import { catalogues } from "../support/plan.ts";

test("the built --help is the text of the table of questions, in English and in other languages", () => {
  assert.equal(runCli(["--help"]).stdout, `${helpText(english)}\n`);
  assert.equal(runCli(["--help", "--lang", "zh-TW"]).stdout, `${helpText(catalogues["zh-TW"])}\n`);
});
