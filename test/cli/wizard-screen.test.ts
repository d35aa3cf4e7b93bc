import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { keys, type Step } from "../support/terminal.ts";
import {
  allDefaults,
  answered,
  fields,
  needsTerminal,
  onHosts,
  untilReview,
} from "../support/wizard-session.ts";

const { enter, down, esc, ctrlC } = keys;

describe("the wizard on the screen", { skip: needsTerminal }, () => {
  test("a file can be read before anything is written", () => {
    const { screen } = answered(
      [],
      [
        ...onHosts,
        ["What now", `${down}${enter}`],
        ["Preview a file", "nodes/master-2/etc/zookeeper"],
        ["conf_lab/zoo\\.cfg", `${down}${enter}`],
        ["server\\.3=10\\.0\\.0\\.13(?s:.)*Lines 1 to \\d+(?s:.)*Back to the list", enter],
        ["Preview a file", "deploy"],
        ["deploy\\.sh", enter],
        ["Lines 1 to \\d+ of \\d+", enter],
        ["Lines \\d+ to", esc],
        ["Preview a file", esc],
        ["What now", `${down.repeat(4)}${enter}`],
      ],
    );
    assert.match(screen, /Saved the answers/);
  });

  test("another size of the window in the middle does no harm", () => {
    const { cwd } = answered(
      [],
      [
        ...onHosts.slice(0, 3),
        ["Masters(?s:.)*→", "resize 20x40"],
        ["", enter],
        ...onHosts.slice(4, 5),
        ["agent-\\[1-5\\]", "resize 24x100"],
        ["", enter],
        ...onHosts.slice(6),
        ["Generate the bundle", enter],
      ],
      { size: [24, 80] },
    );
    assert.equal((fields(cwd, "lab.zip")["agents"] as unknown[]).length, 5);
  });

  test("a terminal that says it is 0 wide is asked too", () => {
    assert.match(answered([], allDefaults, { size: [0, 0] }).screen, /Wrote /);
  });

  test("no line is longer than a terminal of 80 columns", () => {
    const { screen } = answered([], [...onHosts, ["Generate the bundle", enter]], {
      size: [24, 80],
    });
    const asked = screen.slice(0, screen.indexOf("Wrote ")).split(/[\r\n]+/);
    assert.deepEqual(
      asked.filter((line) => line.length > 80),
      [],
    );
  });

  test("questions go to the terminal, the result to standard output", () => {
    const { stdout, screen } = answered(["--print", "cluster.yaml"], untilReview, {
      separateStdout: true,
    });
    assert.match(stdout, /^apiVersion: create-mesos-cluster\/v2\nname: mesos\n/);
    assert.match(screen, /Cluster name/);
  });

  for (const [what, env, asks] of [
    ["a terminal", {}, true],
    ["CI", { CI: "true" }, false],
  ] as const) {
    test(`without answers ${what} ${asks ? "is asked" : "names the missing flags"}`, () => {
      const { screen } = answered([], asks ? [["Cluster name", ctrlC]] : [], {
        env,
        code: asks ? 130 : 2,
      });
      assert.equal(/missing\. Add --name NAME/.test(screen), !asks);
    });
  }

  for (const [what, env, colours] of [
    ["a terminal", {}, true],
    ["NO_COLOR", { NO_COLOR: "1" }, false],
    ["TERM=dumb", { TERM: "dumb" }, false],
  ] as const) {
    test(`problems on ${what} come ${colours ? "in colours" : "plain"}`, () => {
      const { raw } = answered(["--yes", "--name", "C"], [], { env, code: 1 });
      assert.equal(raw.includes("\u001b[31merror"), colours, JSON.stringify(raw.slice(0, 200)));
    });
  }

  test("NO_COLOR asks without colours, and a locale without UTF-8 gets ASCII", () => {
    const { raw } = answered(
      [],
      [...onHosts, ["Generate the bundle", enter]].map(
        ([wait = "", pressed = ""]): Step => [wait.replace("→", "->"), pressed],
      ),
      { env: { NO_COLOR: "1", LC_ALL: "C" } },
    );
    assert.doesNotMatch(raw, /\u001b\[\d*(;\d+)*m/);
    assert.doesNotMatch(raw, /[^\u0000-\u007f]/);
  });
});
