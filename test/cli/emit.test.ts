import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { runCli } from "../support/built-cli.ts";
import { has, run, temporaryFolder, unless } from "../support/run.ts";

const folder = temporaryFolder();
const hosts = [
  "--name",
  "c",
  "--method",
  "apt",
  "--masters",
  "m-[1-3].lan=10.0.0.[11-13]",
  "--agents",
  "a-[1-9].lan=10.0.0.[21-29]",
];

function printed(args: readonly string[]): string {
  const { code, stdout, stderr } = runCli(args, { cwd: folder });
  assert.equal(code, 0, stderr);
  return stdout;
}

test("a token that changes where a program comes from says so", () => {
  const image = "images.mesos=mirror.example.com/mesos:1.11.0";
  for (const [args, said] of [
    [["--set", image], /come from:\n {2}Mesos: image mirror\.example\.com\/mesos:1\.11\.0\n$/],
    [[], /^$/],
  ] as const) {
    const token = runCli(["--yes", ...args, "--emit", "token"], { cwd: folder }).stdout.trim();
    assert.match(runCli(["--from", token, "--dry-run"], { cwd: folder }).stderr, said);
  }
});

test("a token, alone or at the end of a link, makes the same bundle as the answers it came from", () => {
  const answers = [
    ...hosts,
    "--set",
    "ports.marathon=8081",
    "--set",
    "flags.zookeeper.maxClientCnxns=9",
  ];
  const token = printed([...answers, "--emit", "token"]);
  assert.match(token, /^2[A-Za-z0-9_-]{20,150}\n$/);
  const wanted = printed([...answers, "--dry-run"]);
  assert.equal(printed(["--from", token.trim(), "--dry-run"]), wanted);
  assert.equal(
    printed(["--from", `https://docs.example.com/#${token.trim()}`, "--dry-run"]),
    wanted,
  );
});

test("flags override the answers of a token", () => {
  const token = printed([...hosts, "--emit", "token"]).trim();
  assert.equal(
    printed(["--from", token, "--name", "d", "--dry-run"]),
    printed(["--name", "d", ...hosts.slice(2), "--dry-run"]),
  );
});

test("what is no token, or no way to emit, is refused, and standard output stays empty", () => {
  for (const [args, exit, said] of [
    [
      ["--from", "2notatoken"],
      1,
      /^error --from: The token is damaged or incomplete\. Copy it again/,
    ],
    [
      ["--from", "2", "--spec", "x.yaml"],
      2,
      /^Use either --spec or --from, not both: answers come from a file or from a token\./,
    ],
    [
      ["--yes", "--emit", "tokn"],
      2,
      /^--emit takes one of: token, oneliner\. Did you mean "token"\?/,
    ],
    [["--yes", "--name", "C", "--emit", "token"], 1, /^error name: "C" is not valid/],
    [
      [
        "--name",
        "c",
        "--method",
        "apt",
        "--masters",
        "m=10.1.0.1",
        "--agents",
        "a-[1-100]=10.0.0.[1-100]",
        "--emit",
        "oneliner",
      ],
      1,
      /too large for one command\. Write an archive with --out c\.tar\.gz/,
    ],
    [
      [
        "--name",
        "c",
        "--method",
        "apt",
        "--masters",
        "m=10.1.0.1",
        "--agents",
        "a-[1-250]=10.0.0.[1-250]",
        "--emit",
        "oneliner",
      ],
      1,
      /too large for one command\./,
    ],
  ] as const) {
    const { code, stdout, stderr } = runCli(args, { cwd: folder });
    assert.deepEqual([code, stdout], [exit, ""], args.join(" "));
    assert.match(stderr, said);
  }
});

for (const shell of ["bash", "dash"]) {
  describe(
    `the one command, in ${shell}`,
    { skip: unless(has(shell, "-c", "true"), shell) },
    () => {
      const command = printed([...hosts, "--emit", "oneliner"]).trimEnd();
      const place = join(folder, `in-${shell}`);
      mkdirSync(place);
      // By a pipe: it may be longer than one argument.
      const inShell = (text: string) => run(shell, [], { cwd: place, input: text });

      test("is the same each time, and one line", () => {
        assert.equal(printed([...hosts, "--emit", "oneliner"]).trimEnd(), command);
        assert.doesNotMatch(command, /\n/);
      });

      test("unpacks nothing when it was damaged on its way, whatever stands behind it", () => {
        const at = command.indexOf("printf %s ") + 2000;
        const { code, stderr } = inShell(
          `${command.slice(0, at)}${command[at] === "A" ? "B" : "A"}${command.slice(at + 1)} && echo went on`,
        );
        assert.notEqual(code, 0);
        assert.match(stderr, /The command is damaged: copy the whole command again/);
        assert.deepEqual(readdirSync(place), []);
      });

      test("makes the bundle, every file with its mode, and leaves nothing else", () => {
        const { code, stdout, stderr } = inShell(command);
        assert.equal(code, 0, stderr);
        assert.equal(stdout, "Created c. Next: cd c, and read README.md\n");
        assert.deepEqual(readdirSync(place), ["c"]);
        const list = run(
          "bash",
          [
            "-c",
            "cd c && find . -type f -printf '0%m %P\\n' | LC_ALL=C sort -k 2 && sha256sum --check --quiet SHA256SUMS",
          ],
          { cwd: place },
        );
        assert.equal(list.code, 0, list.stderr);
        assert.deepEqual(
          list.stdout.trim().split("\n").sort(),
          printed([...hosts, "--dry-run"])
            .trim()
            .split("\n")
            .map((line) => line.replace(/^(\S+) +\d+ {2}\S+ {2}/, "$1 "))
            .sort(),
        );
      });

      test("overwrites nothing", () => {
        writeFileSync(join(place, "c/mine"), "mine");
        const { code, stderr } = inShell(command);
        assert.equal(code, 1);
        assert.match(stderr, /c already exists here/);
        assert.equal(readFileSync(join(place, "c/mine"), "utf8"), "mine");
      });
    },
  );
}
