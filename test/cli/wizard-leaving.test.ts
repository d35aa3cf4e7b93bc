import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { cli } from "../support/built-cli.ts";
import { atTerminal, keys, programAtTerminal, type Step } from "../support/terminal.ts";
import {
  allDefaults,
  answered,
  asZip,
  emptyFolder,
  fields,
  needsTerminal,
  onHosts,
  untilReview,
} from "../support/wizard-session.ts";

const { enter, down, esc, clearLine, ctrlC, ctrlD, ctrlZ, closeWindow, kill } = keys;

/** Where the answers of wizards that were run in this folder are saved. */
const draftsOf = (cwd: string) => `${cwd}.state/create-mesos-cluster/drafts`;

const modesIn = (folder: string) =>
  Object.fromEntries(
    [".", ...readdirSync(folder)].map((name) => [name, statSync(join(folder, name)).mode & 0o777]),
  );

/** Name and method of a cluster, answered. */
const beginning = (name: string): readonly Step[] => [
  ["Cluster name(?s:.)*→", `${name}${enter}`],
  ["Install method", `${down}${enter}`],
];

describe("leaving the wizard", { skip: needsTerminal }, () => {
  test("Ctrl-C keeps a draft that only its owner reads, and --resume asks the rest", () => {
    const { cwd, screen } = answered([], [...onHosts.slice(0, 3), ["→ master-", ctrlC]], {
      code: 130,
    });
    assert.match(
      screen,
      /Your answers are saved\. Continue with:\s+node \S+\s+--resume\s+lab\s+Cancelled; nothing was written\./,
    );
    assert.deepEqual(readdirSync(cwd), []);
    assert.deepEqual(modesIn(draftsOf(cwd)), { ".": 0o700, "lab.json": 0o600 });
    const resumed = answered(
      ["--resume"],
      [
        ["Masters(?s:.)*→ master-\\[1-3\\]", esc],
        ["Operating system", enter],
        ...onHosts.slice(3),
        ["Generate the bundle", enter],
      ],
      { cwd },
    );
    assert.match(resumed.screen, /Cluster name: lab\s+Install method: source\s/);
    assert.doesNotMatch(resumed.screen, /Cluster name {2}|Install method\n/);
    assert.equal((fields(cwd, "lab")["agents"] as unknown[]).length, 5);
    assert.match(
      answered(["--resume"], [], { cwd, code: 2 }).screen,
      /no saved answers to continue with/,
    );
  });

  for (const [what, steps] of [
    ["at the first question", [["Cluster name", ctrlC]]],
    [
      "at a choice",
      [
        ["Cluster name", enter],
        ["Install method", ctrlC],
      ],
    ],
    ["at the review", [...untilReview, ["What now", ctrlC]]],
    [
      "in the preview",
      [
        ...untilReview,
        ["What now", `${down.repeat(2)}${enter}`],
        ["Preview a file(?s:.)*Done", ctrlC],
      ],
    ],
  ] as const) {
    test(`Ctrl-C ${what} ends with 130 and writes nothing`, () =>
      assert.deepEqual(readdirSync(answered([], steps, { code: 130 }).cwd), []));
  }

  test("Ctrl-D leaves as Ctrl-C does: the answers are kept", () => {
    for (const steps of [
      [
        ["Cluster name", enter],
        ["Install method", ctrlD],
      ],
      [...onHosts.slice(0, 4), ["→ agent-", `${clearLine}${ctrlD}`]],
    ] as const) {
      assert.match(
        answered([], steps, { code: 130 }).screen,
        /Your answers are saved\. Continue with/,
      );
    }
  });

  test("a program that was stopped and continued asks its question again, with what was typed", () => {
    const cwd = emptyFolder();
    const { unanswered, screen } = programAtTerminal(
      ["bash", "--norc", "-i"],
      [
        ["[$#] ", `PS1='> '; ${process.execPath} ${cli}${enter}`],
        ["Cluster name(?s:.)*→", "prod"],
        ["prod", ctrlZ],
        ["Stopped", `fg${enter}`],
        ["Cluster name(?s:.)*→(?s:.)*prod", `uction${enter}`],
        ["Install method", ctrlZ],
        ["Stopped", `fg${enter}`],
        ["Install method(?s:.)*docker", ctrlC],
        ["> ", `exit${enter}`],
      ],
      { cwd },
    );
    assert.deepEqual(unanswered, [], screen);
    assert.match(screen, /Continue with:\s+node \S+\s+--resume\s+production/);
  });

  for (const [what, end] of [
    ["a closed terminal", closeWindow],
    ["SIGKILL", kill],
  ] as const) {
    test(`after ${what} the next start offers the answers, and shows what is kept`, () => {
      const cwd = emptyFolder();
      atTerminal([], [...beginning("prod"), ["Operating system", end]], { cwd });
      const { screen } = answered(
        [],
        [
          ["Continue with saved answers(?s:.)*prod +2 answers, just now", enter],
          ["Operating system", ctrlC],
        ],
        { cwd, code: 130 },
      );
      assert.match(screen, /Cluster name: prod\s+Install method: apt\s/);
    });
  }

  test("another wizard leaves saved answers alone, even under the same name", () => {
    const cwd = emptyFolder();
    const leave: Step = ["Operating system", ctrlC];
    const startOver: Step = ["Continue with saved answers", `${down}${enter}`];
    answered([], [...beginning("prod"), leave], { cwd, code: 130 });
    answered([], [startOver, ...beginning("prod"), leave], { cwd, code: 130 });
    assert.deepEqual(readdirSync(draftsOf(cwd)).sort(), ["prod.2.json", "prod.json"]);
    answered([], [["Continue with saved answers", `${down}${down}${enter}`], ...allDefaults], {
      cwd,
    });
    assert.deepEqual(readdirSync(draftsOf(cwd)).sort(), ["prod.2.json", "prod.json"]);
    answered(["--resume", "prod"], [["Continue with saved answers", enter], leave], {
      cwd,
      code: 130,
    });
  });

  test("answers that were given as flags are not asked again by --resume", () => {
    const cwd = emptyFolder();
    answered(
      ["--name", "lab", "--method", "apt"],
      [
        ["Operating system", enter],
        ["→ master-", ctrlC],
      ],
      { cwd, code: 130 },
    );
    const { screen } = answered(["--resume"], [["→ master-", ctrlC]], { cwd, code: 130 });
    assert.doesNotMatch(screen, /Install method {2}/);
  });

  test("what is there is never replaced: the bundle gets another name, and a taken --out is said before the first question", () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, "mesos.zip"), "mine");
    const { screen } = answered([], [...untilReview, asZip], { cwd });
    assert.match(screen, /Bundle +\.\/mesos\/ or \.\/mesos-2\.zip/);
    assert.deepEqual(
      [readdirSync(cwd).sort(), readFileSync(join(cwd, "mesos.zip"), "utf8")],
      [["mesos-2.zip", "mesos.zip"], "mine"],
    );
    assert.doesNotMatch(
      answered(["--out", "mesos.zip"], [], { cwd, code: 3 }).screen,
      /Cluster name/,
    );
  });

  test("a file with fields that no question could fix is refused before the first question", () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, "partial.yaml"), "name: lab\nmaster: [m-1]\n");
    const { screen } = answered(["--spec", "partial.yaml"], [], { cwd, code: 1 });
    assert.match(
      screen,
      /partial\.yaml:2:9 master: Unknown field "master"\. Did you mean "masters"\?/,
    );
  });
});
