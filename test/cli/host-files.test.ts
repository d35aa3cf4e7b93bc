import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { runCli } from "../support/built-cli.ts";
import { temporaryFolder } from "../support/run.ts";
import { keys } from "../support/terminal.ts";
import { answered, needsTerminal } from "../support/wizard-session.ts";

const folder = temporaryFolder();
const cluster = [
  ...["--name", "x", "--method", "apt", "--os", "debian-12"],
  ...["--masters", "m-[1-3]=10.0.0.[11-13]"],
];

/** A table of 300 agents behind a line of headings; one line is another one. */
function hostsFile(name: string, line: number, instead: string): string {
  const lines = Array.from(
    { length: 300 },
    (_, index) => `a-${index + 1}.lan,10.1.${index >> 8}.${index & 255}`,
  );
  lines[line - 2] = instead;
  const path = join(folder, name);
  writeFileSync(path, `host,ip\n${lines.join("\n")}\n`);
  return path;
}

const create = (path: string, ...more: string[]) =>
  runCli([...cluster, "--agents", `@${path}`, "--print", "cluster.yaml", ...more]);

for (const [what, instead, message] of [
  ["a master's address", "a-251.lan,10.0.0.12", '10.0.0.12 is already the address of "m-2"'],
  ["another's address", "a-251.lan,10.1.0.7", '10.1.0.7 is already the address of "a-8.lan"'],
] as const) {
  test(`a host with ${what} is named by its file and line`, () => {
    const path = hostsFile("agents.csv", 252, instead);
    const { code, stderr } = create(path);
    assert.equal(code, 1);
    assert.ok(stderr.includes(`error ${path}:252: ${message}`), stderr);
    assert.doesNotMatch(stderr, /agents\[/);
  });
}

test("a line that cannot be read is named too, with the file", () => {
  const path = hostsFile("unread.csv", 252, "a_bad.lan,10.1.9.9");
  const { code, stderr } = create(path);
  assert.equal(code, 2);
  assert.match(stderr, /^--agents \S+: Line 252: "a_bad\.lan" is not a host name/m);
});

test("a list that --set gives afterwards is not judged by the file", () => {
  const path = hostsFile("set.csv", 252, "a-251.lan,10.1.9.9");
  const { code, stderr } = create(path, "--set", "agents=[b-1=10.0.0.12]");
  assert.equal(code, 1);
  assert.match(stderr, /^error agents\[0\]\.address: 10\.0\.0\.12 is already/m);
});

test("attributes for hosts of a file are given to each of them", () => {
  const path = hostsFile("attributes.csv", 252, "a-251.lan,10.1.9.9");
  const { code, stdout } = create(path, "--attributes", "a-[1-300].lan=rack:r1");
  assert.equal(code, 0);
  assert.equal(stdout.match(/rack: r1/g)?.length, 300);
});

test(
  "in the wizard a host of a file that does not go with other answers is named by its line",
  { skip: needsTerminal },
  () => {
    const path = hostsFile("asked.csv", 252, "a-251.lan,10.0.0.12");
    answered(
      cluster,
      [
        ["Agents(?s:.)*→ a", `${keys.clearLine}@${path}${keys.enter}`],
        ['Line 252: 10\\.0\\.0\\.12 is already the address of "m-2"', keys.ctrlC],
      ],
      { code: 130 },
    );
  },
);
