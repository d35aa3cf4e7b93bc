import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parseCommandLine } from "../../src/commands/args.ts";
import { chooseCommand } from "../../src/commands/choose-command.ts";
import { commandNames, commands, commonOptions } from "../../src/commands/commands.ts";
import { exits } from "../../src/commands/exits.ts";
import { commandHelp, helpText, listedOptions } from "../../src/commands/help.ts";
import { options } from "../../src/commands/options.ts";
import { english } from "../../src/core/i18n/message.ts";
import { widthOf } from "../../src/wizard/terminal.ts";
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

for (const name of commandNames) {
  test(`${name} --help lists its options alone, and examples that it accepts`, () => {
    const help = commandHelp(name, english);
    assert.equal(runCli([name, "--help"]).stdout, `${help}\n`);
    const [, listed = ""] = help.split("Options:\n");
    assert.deepEqual(
      [...listed.matchAll(/^ {2}(?:-\w, )?--([\w-]+)/gm)].map(([, option]) => option),
      Object.keys(options).filter((option) =>
        [...listedOptions(name), ...commonOptions].includes(option),
      ),
    );
    for (const example of commands[name].examples) {
      assert.ok(`${help}\n`.replaceAll(/ \\\n +/g, " ").includes(`  ${example}\n`));
      const [, words = ""] = /create-mesos-cluster ([^<>|)]*)/.exec(example) ?? [];
      const args = parseCommandLine(words.trim().replaceAll('"', "").split(" "));
      assert.deepEqual(args.errors, []);
      assert.equal(chooseCommand(args).name, name);
    }
  });
}

test("the help of a command says of no option what only another command does with it", () => {
  for (const name of commandNames) {
    const others = commandNames.filter((other) => other !== name).join("|");
    assert.doesNotMatch(commandHelp(name, english), new RegExp(`(?:^|\\s)(?:${others}): [a-z]`));
  }
  const change = commandHelp("change", english);
  assert.doesNotMatch(change, /--yes|Default: \.\/<name>\.zip/);
  assert.match(change, /Without it\s+nothing is written\./);
});

test("docs --help lists what is its own, and leads to create for the answers", () => {
  const help = commandHelp("docs", english);
  assert.ok(help.split("\n").length < 40, help);
  assert.doesNotMatch(help, /--masters HOSTS|Fields for --set/);
  assert.match(help, /create-mesos-cluster create --help/);
});

for (const [language, catalogue] of Object.entries(catalogues))
  test(`no line of help in ${language} is wider than 80 columns`, () => {
    const helps = [
      helpText(catalogue),
      ...commandNames.map((name) => commandHelp(name, catalogue)),
    ];
    const wide = helps.flatMap((help) => help.split("\n")).filter((line) => widthOf(line) > 80);
    assert.deepEqual(wide, []);
  });

test("every option belongs to a command", () => {
  const taken = commandNames.flatMap((name) => commands[name].options);
  assert.deepEqual(
    Object.keys(options).filter((option) => ![...taken, ...commonOptions].includes(option)),
    [],
  );
});
