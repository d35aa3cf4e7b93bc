import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { parse } from "yaml";
import { runCli } from "../support/built-cli.ts";
import { keys, type Step } from "../support/terminal.ts";
import { answered, fields, needsTerminal } from "../support/wizard-session.ts";

const { enter, down } = keys;

/** As a terminal writes what is pasted, its line ends as it has them. */
const pasted = (text: string) => `\u001b[200~${text.replaceAll("\n", "\r")}\u001b[201~`;

const hostsFile =
  "127.0.0.1 localhost\n::1 ip6-localhost\n10.0.0.11 m1.lan m1\n10.0.0.12 m2.lan\n10.0.0.13 m3.lan\n";

const masters = ["m1.lan=10.0.0.11", "m2.lan=10.0.0.12", "m3.lan=10.0.0.13"];

/** A thousand hosts whose names and addresses make no short ranges. */
const many = Array.from({ length: 1000 }, (_, index) => ({
  host: `n${(index * 3) % 1009}x.lan`,
  address: `10.1.${index >> 7}.${((index * 37) % 128) + 1}`,
}));
const short = many.map(({ host, address }) => `${host}=${address}`);
const manyLines = many.map(({ host, address }) => `${address} ${host}`);

const args = ["--name", "lab", "--method", "source", "--os", "debian-12", "--offline"];
const one = ["--masters", "m=10.0.0.1"];
const toTheReview: readonly Step[] = [
  ["ssh user", enter],
  ["\\? Security", enter],
  ["\\[3/6\\] Marathon", enter],
  ["Containerizer", enter],
  ["Continue to the review", enter],
];
const toTheEnd: readonly Step[] = [...toTheReview, ["Generate the bundle", enter]];

const inShort = (hosts: unknown) =>
  (hosts as { host: string; address: string }[]).map(({ host, address }) => `${host}=${address}`);

/** The hosts of a field, as they are written in the bundle. */
const written = (cwd: string, field: string) => inShort(fields(cwd, "lab")[field]);

describe("pasted hosts", { skip: needsTerminal }, () => {
  for (const size of [
    [24, 80],
    [20, 60],
  ] as const)
    test(`lines of /etc/hosts are one answer, at ${size.join("x")}`, () => {
      const { screen, cwd } = answered(
        [...args, "--agents", "a=10.0.0.21"],
        [
          ["Masters(?s:.)*→", pasted(hostsFile)],
          ["Understood: 3 hosts(?s:.)*→ m", enter],
          ...toTheEnd,
        ],
        { size },
      );
      assert.match(screen, /\n {2}m1\.lan {2}10\.0\.0\.11\s+m2\.lan {2}10\.0\.0\.12\s+m3\.lan /);
      assert.match(screen, /Left out line 1: "127\.0\.0\.1 localhost" \(this machine itself\)/);
      assert.deepEqual(written(cwd, "masters"), masters);
    });

  for (const [what, keys] of [
    ["with line ends", pasted(manyLines.join("\n"))],
    ["in one line", pasted(short.join(", "))],
    ["by a terminal that marks no pastes", `${manyLines.join("\r")}\r`],
  ] as const) {
    test(`1,000 hosts ${what} are one piece, not a drawing for each key`, () => {
      const { cwd, raw, beforeLastKeys } = answered(
        [...args, ...one],
        [
          ["Agents(?s:.)*→", keys],
          ["Understood: 1000 hosts(?s:.)*and 990 more(?s:.)*→", enter],
          ...toTheReview,
          // The answers alone: the bundle of 1,000 hosts is 25,000 files.
          ["What now", `${down.repeat(5)}${enter}`],
        ],
        { size: [24, 80] },
      );
      assert.ok(beforeLastKeys.length < 60_000 && raw.length < 80_000);
      const { stdout } = runCli(["--spec", "lab.yaml", "--print", "cluster.yaml"], { cwd });
      assert.deepEqual(inShort(parse(stdout).agents), short);
    });
  }

  test("a second paste is added to the first; a short one is as if it were typed", () => {
    const { cwd } = answered(
      [...args, ...one],
      [
        ["Agents(?s:.)*→", pasted("10.0.0.21 a\n10.0.0.22 b\n")],
        ["Understood: 2 hosts(?s:.)*→ a=", pasted("10.0.0.23 c\n10.0.0.24 d\n")],
        ["Understood: 2 hosts(?s:.)*→ a=.*d=10.0.0.24", pasted(", e=10.0.0.25\n")],
        ["e=10.0.0.25", enter],
        ...toTheEnd,
      ],
    );
    assert.equal(
      written(cwd, "agents").join(" "),
      "a=10.0.0.21 b=10.0.0.22 c=10.0.0.23 d=10.0.0.24 e=10.0.0.25",
    );
  });

  test("a line that is no host is named, and what was pasted stays to be corrected", () => {
    const { cwd } = answered(
      [...args, ...one],
      [
        ["Agents(?s:.)*→", pasted("10.0.0.21 a\n10.0.0.300 b\n10.0.0.23 c\n")],
        ['Line 2: "10.0.0.300" is not(?s:.)*→ 10.0.0.21 a, 10.0.0.300 b, 10.0.0.23 c', enter],
        ['"10.0.0.300" is not(?s:.)*', pasted("10.0.0.21 a\n10.0.0.30 b\n10.0.0.23 c\n")],
        ["Understood: 3 hosts(?s:.)*→ a=", enter],
        ...toTheEnd,
      ],
    );
    assert.deepEqual(written(cwd, "agents"), ["a=10.0.0.21", "b=10.0.0.30", "c=10.0.0.23"]);
  });

  test("a paste where one line is answered does not press Enter", () => {
    const { cwd } = answered(args.slice(2), [
      ["Cluster name(?s:.)*→", pasted("lab\n")],
      ["→ lab", enter],
      ["Masters(?s:.)*→", pasted(hostsFile)],
      ["→ m", enter],
      ["Agents(?s:.)*→", enter],
      ...toTheEnd,
    ]);
    assert.deepEqual(written(cwd, "masters"), masters);
  });

  test("in plain lines the lines of a paste are one answer, the last without its end too", () => {
    const { cwd, screen } = answered(
      [...args, "--plain", "--agents", "a=10.0.0.21"],
      [
        ["Masters(?s:.)*:", hostsFile.trimEnd()],
        ["Lines so far: 4", enter],
        ["Lines so far: 5", enter],
        ["ssh user(?s:.)*\\]:", enter],
        ["Security(?s:.)*\\]:", enter],
        ["Marathon(?s:.)*\\]:", enter],
        ["Containerizer(?s:.)*\\]:", enter],
        ["Advanced(?s:.)*\\]:", enter],
        ["What now(?s:.)*\\]:", enter],
      ],
    );
    assert.match(screen, /Understood: 3 hosts\s+m1\.lan {2}10\.0\.0\.11/);
    assert.deepEqual(written(cwd, "masters"), masters);
  });
});
