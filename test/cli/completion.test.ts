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

const shells = {
  bash: { argv: ["bash", "--norc", "-i"], load: "source ./completion" },
  zsh: { argv: ["zsh", "-f", "-i"], load: "autoload -Uz compinit && compinit -u -D && source ./completion" },
  fish: { argv: ["fish", "--no-config", "-i"], load: "source ./completion" },
};

test("every command and option can be completed", () => {
  const table = completionTable();
  assert.deepEqual(table.commands.map(({ name }) => name), Object.keys(commands));
  assert.deepEqual(table.options.map(({ name }) => name), Object.keys(options));
});

test("completion for an unknown shell is refused", () => {
  const { code, stderr } = runCli(["completion", "tcsh"]);
  assert.deepEqual({ code, stderr }, { code: 2, stderr: "completion takes one shell: bash, zsh, fish.\nSee create-mesos-cluster --help.\n" });
});

for (const [shell, { argv, load }] of Object.entries(shells)) {
  describe(`${shell}, with Tab`, { skip: unless(has(shell, "-c", "true"), shell) }, () => {
    for (const [what, typed, completed] of [
      ["a command", "sch", "schema"],
      ["a shell after completion", "completion f", "completion fish"],
      ["an option", "--contain", "--containerizer"],
      ["a choice", "--method so", "--method source"],
      ["a choice that depends on the method", "--marathon tar", "--marathon tarball"],
      ["a file of an option", "--spec clus", "--spec cluster\\\\ of\\\\ mine\\.yaml"],
      ["a file of check", "check clus", "check cluster\\\\ of\\\\ mine\\.yaml"],
    ] as const) {
      test(`completes ${what}`, () => {
        writeFileSync(join(folder, "completion"), runCli(["completion", shell]).stdout);
        const { screen, unanswered } = programAtTerminal(argv, [["[$#%>] ", `${load}; echo loa''ded\r`], ["loaded(?s:.)*[$#%>] ", `create-mesos-cluster ${typed}\t`], [completed, "\u0003exit\r"]], { cwd: folder });
        assert.deepEqual(unanswered, [], screen);
      });
    }
  });
}

test("the script for bash passes shellcheck", { skip: unless(has("shellcheck", "--version"), "shellcheck") }, () => {
  assert.equal(run("shellcheck", ["--shell=bash", "-"], { input: runCli(["completion", "bash"]).stdout }).stdout, "");
});
