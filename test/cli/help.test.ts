import assert from "node:assert/strict";
import { test } from "node:test";
import { simplyGiven } from "../../src/commands/given.ts";
import { helpText } from "../../src/commands/help.ts";
import { options, parseOptions } from "../../src/commands/options.ts";
import { english } from "../../src/core/i18n/message.ts";
import { runCli } from "../support/built-cli.ts";
import { catalogues } from "../support/plan.ts";

test("the built --help is the text of the table of questions, in English and in other languages", () => {
  assert.equal(runCli(["--help"]).stdout, `${helpText(english)}\n`);
  assert.equal(runCli(["--help", "--lang", "zh-TW"]).stdout, `${helpText(catalogues["zh-TW"])}\n`);
});

for (const argv of [[], ["--help"], ["-h"], ["--version"], ["-v"]]) {
  test(`without the table of options, "${argv.join(" ")}" means the same`, () => {
    const [simple, parsed] = [simplyGiven(argv), parseOptions(argv)];
    const meaning = (given: typeof simple) =>
      given &&
      Object.keys(options).map((name) => [
        name,
        given.has(name),
        given.text(name),
        given.texts(name),
      ]);
    assert.deepEqual(meaning(simple), meaning(parsed));
    assert.deepEqual(
      { names: simple?.names, wrong: simple?.wrong, positionals: simple?.positionals },
      { names: parsed.names, wrong: parsed.wrong, positionals: parsed.positionals },
    );
  });
}

for (const argv of [["--help", "create"], ["--yes"], ["create"], ["-hv"], ["toString"]]) {
  test(`"${argv.join(" ")}" needs the table of options`, () =>
    assert.equal(simplyGiven(argv), undefined));
}
