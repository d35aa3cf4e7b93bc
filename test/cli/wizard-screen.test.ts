import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { cli } from "../support/built-cli.ts";
import { keys, programAtTerminal, type Step } from "../support/terminal.ts";
import {
  allDefaults,
  answered,
  emptyFolder,
  fields,
  needsTerminal,
  onHosts,
  untilReview,
} from "../support/wizard-session.ts";

const { enter, down, esc, ctrlC, ctrlZ, clearLine } = keys;

describe("the wizard on the screen", { skip: needsTerminal }, () => {
  for (const size of [
    [24, 80],
    [20, 60],
  ] as const) {
    test(`a file can be read at ${size[1]}x${size[0]} before anything is written, and the review is there afterwards`, () => {
      const { raw, screen } = answered(
        [],
        [
          ...onHosts,
          ["What now", `${down.repeat(2)}${enter}`],
          ["Type part of its path(?s:.)*Done", "CONF_LAB/zoo"],
          ["conf_lab/zoo\\.cfg +\\d", enter],
          ["Lines 1 to \\d+ of(?s:.)*Search in this file", `${down}${enter}`],
          ["Search in this file(?s:.)*→", `nowhere${enter}`],
          ["No matches", `${clearLine}SERVER.3${enter}`],
          ["server\\.3=10\\.0\\.0\\.13(?s:.)*Lines \\d+ to(?s:.)*Previous page", esc],
          ["Type part of its path(?s:.)*Done", "deploy.sh"],
          ["deploy\\.sh +[\\d.]+ KB", enter],
          ["Lines 1 to \\d+ of \\d+", enter],
          ["Lines \\d+ to", esc],
          ["Type part of its path(?s:.)*Done", esc],
          ["What now", `${down.repeat(5)}${enter}`],
        ],
        { size },
      );
      assert.match(screen, /Saved the answers/);
      const [before = "", preview = "", after = ""] = raw.split(/\u001b\[\?1049[hl]/);
      assert.match(before, /ZooKeeper URL/);
      assert.match(preview, /server\.3/);
      assert.doesNotMatch(after, /ZooKeeper URL|server\.3/);
    });
  }

  test("Ctrl-Z while a file is read gives the shell its screen back, and fg shows the file again", () => {
    const { raw, screen, unanswered } = programAtTerminal(
      ["bash", "--norc", "-i"],
      [
        ["[$#] ", `PS1='> '; ${process.execPath} ${cli}${enter}`],
        ...untilReview,
        ["What now", `${down.repeat(2)}${enter}`],
        ["Type part of its path(?s:.)*Done", "cluster.yaml"],
        ["cluster\\.yaml +\\d", enter],
        ["Lines 1 to \\d+ of", ctrlZ],
        ["Stopped", `fg${enter}`],
        ["--- cluster\\.yaml(?s:.)*name: (?s:.)*Lines 1 to \\d+ of", ctrlC],
        ["> ", `exit${enter}`],
      ],
      { cwd: emptyFolder() },
    );
    assert.deepEqual(unanswered, [], screen);
    const switches = [...raw.matchAll(/\u001b\[\?1049[hl]|Stopped/g)].map(([found]) => found);
    assert.deepEqual(
      switches.map((found) => found.replace("\u001b[?1049", "")),
      ["h", "l", "Stopped", "h", "l"],
    );
  });

  test("another size of the window in the middle does no harm", () => {
    const { cwd } = answered(
      [],
      [
        ...onHosts.slice(0, 3),
        ["Masters(?s:.)*→", "resize 20x40"],
        ["", enter],
        onHosts[4] ?? ["", ""],
        ["agent-\\[1-5\\]", "resize 24x100"],
        ["", enter],
        ...onHosts.slice(6),
        ["Generate the bundle", enter],
      ],
      { size: [24, 80] },
    );
    assert.equal((fields(cwd, "lab")["agents"] as unknown[]).length, 5);
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
