import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { widthOf } from "../../src/wizard/terminal.ts";
import { runCli } from "../support/built-cli.ts";
import { allDefaults, answered, emptyFolder, needsTerminal } from "../support/wizard-session.ts";

const size = [40, 60] as const;
const cwd = emptyFolder();
const spec = (name: string, masters: number) => {
  const hosts = `masters: ["m-[1-${masters}]=10.0.0.[1-${masters}]"]\nagents: [a-1=10.0.1.1]\n`;
  writeFileSync(join(cwd, name), `name: c\nmethod: source\n${hosts}`);
  return name;
};
spec("3.yaml", 3);
spec("5.yaml", 5);
spec("2.yaml", 2);

/** Lines that the terminal breaks by itself, but those to copy. */
const broken = (screen: string) =>
  screen.split(/\r?\n/).filter((line) => widthOf(line) > size[1] && !line.startsWith("  "));

describe("on a terminal of 60 columns", { skip: needsTerminal }, () => {
  for (const [args, code] of [
    [["check", "2.yaml"], 1],
    [["change", "3.yaml", "5.yaml"], 0],
    [["--spec", "3.yaml", "--out", "made"], 0],
    [["--lang"], 2],
  ] as const)
    test(`"${args.join(" ")}" breaks lines between words`, () => {
      const { screen } = answered(args, [], { cwd, code, size });
      assert.ok(screen.split("\n").length > 2);
      assert.deepEqual(broken(screen), []);
    });

  test("what is printed after the wizard fits, and commands stay whole", () => {
    const { screen } = answered([], allDefaults, { size });
    const end = screen.slice(screen.indexOf("Next steps:"));
    assert.deepEqual(broken(end), []);
    assert.match(end, /^ {2}node \S+entry\.cjs .*--force\r?$/m);
  });
});

test("in a pipe every problem is one line", () => {
  const { stdout } = runCli(["check", "2.yaml"], { cwd });
  assert.match(stdout, /^error 2\.yaml:3:10 masters: .{80,}$/m);
});
