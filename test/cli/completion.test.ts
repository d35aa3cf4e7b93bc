import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { commands } from "../../src/commands/commands.ts";
import { completionTable } from "../../src/commands/completion.ts";
import { options } from "../../src/commands/options.ts";
import { runCli } from "../support/built-cli.ts";
import { has, run, temporaryFolder, unless } from "../support/run.ts";
import { programAtTerminal } from "../support/terminal.ts";

const folder = temporaryFolder();
writeFileSync(join(folder, "cluster of mine.yaml"), "");

type Completed = (typed: string, expected: RegExp) => string;

/** What the shell makes of a typed line when Tab is pressed. */
const atTab =
  (argv: readonly string[], load: string): Completed =>
  (typed, expected) =>
    programAtTerminal(
      argv,
      [
        ["[$#%>] ", `${load}; echo loa''ded\r`],
        ["loaded(?s:.)*[$#%>] ", `${typed}\t`],
        [expected.source, "\u0015exit\r"],
      ],
      { cwd: folder },
    ).screen;

const shells: Readonly<Record<string, Completed>> = {
  bash: atTab(["bash", "--norc", "-i"], "source ./completion.bash"),
  zsh: atTab(
    ["zsh", "-f", "-i"],
    "autoload -Uz compinit && compinit -u -D && source ./completion.zsh",
  ),
  fish: (typed) =>
    run("fish", ["--no-config", "-c", "source ./completion.fish; complete -C $argv[1]", typed], {
      cwd: folder,
    }).stdout,
};

test("every command and option can be completed", () => {
  const table = completionTable({});
  assert.deepEqual(
    table.commands.map(({ name }) => name),
    Object.keys(commands),
  );
  assert.deepEqual(
    table.options.map(({ name }) => name),
    Object.keys(options),
  );
});

test("completion for an unknown shell is refused", () => {
  const { code, stderr } = runCli(["completion", "tcsh"]);
  assert.deepEqual(
    { code, stderr },
    {
      code: 2,
      stderr: "completion takes one shell: bash, zsh, fish.\nSee create-mesos-cluster --help.\n",
    },
  );
});

for (const [shell, completed] of Object.entries(shells)) {
  describe(shell, { skip: unless(has(shell, "-c", "true"), shell) }, () => {
    writeFileSync(join(folder, `completion.${shell}`), runCli(["completion", shell]).stdout);
    for (const [what, typed, expected] of [
      ["a command", "sch", /schema/],
      ["a shell after completion", "completion f", /fish/],
      ["an option", "--contain", /--containerizer/],
      ["a choice", "--method so", /source/],
      ["a choice that depends on the method", "--marathon tar", /tarball/],
      ["a file of an option", "--spec clus", /cluster\\? of\\? mine\.yaml/],
      ["a path of --set", "--set ports.marathonS", /ports\.marathonScheduler=/],
      ["flags of a program", "--set flags.zoo", /flags\.zookeeper\./],
      ["a file of check", "check clus", /cluster\\? of\\? mine\.yaml/],
    ] as const) {
      test(`completes ${what}`, () =>
        assert.match(completed(`create-mesos-cluster ${typed}`, expected), expected));
    }
    test("completes what follows npx create-mesos-cluster", () =>
      assert.match(
        completed("npx create-mesos-cluster --contain", /--containerizer/),
        /--containerizer/,
      ));
  });
}

test(
  "the script for bash passes shellcheck",
  { skip: unless(has("shellcheck", "--version"), "shellcheck") },
  () => {
    assert.equal(
      run("shellcheck", ["--shell=bash", "-"], { input: runCli(["completion", "bash"]).stdout })
        .stdout,
      "",
    );
  },
);
