import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { terminalLines } from "../picture/terminal-lines.ts";
import { runCli } from "../support/built-cli.ts";
import { keys } from "../support/terminal.ts";
import { answered, needsTerminal, onHosts, untilReview } from "../support/wizard-session.ts";

const { enter, down, esc, ctrlC, clearLine } = keys;

describe("keys in the wizard", { skip: needsTerminal }, () => {
  test("what is typed ahead is kept for the questions that follow", () => {
    const { screen } = answered(
      [],
      [
        ["Cluster name(?s:.)*→", `lab${enter.repeat(8)}`],
        ["What now", ctrlC],
      ],
      { code: 130, size: [24, 80] },
    );
    assert.match(screen, /Bundle +\.\/lab\/ or \.\/lab\.zip/);
  });

  test("3 typed where 1, 3, 5 and 7 can be chosen is three, not the third", () => {
    const { screen } = answered(
      [],
      [
        ...untilReview.slice(0, 3),
        ["Number of masters(?s:.)*go back", `3${enter}`],
        ["Number of agents", ctrlC],
      ],
      { code: 130, size: [20, 60] },
    );
    assert.match(screen, /✔ Number of masters {2}3/);
  });

  test("a letter goes to the choice that begins with it, in sight, and Enter takes it", () => {
    const { screen } = answered(
      [],
      [
        untilReview[0] ?? ["Cluster name", enter],
        ["Install method(?s:.)*or a letter to move, Enter to select", "s"],
        ["❯ source", enter],
        ["Operating system", ctrlC],
      ],
      { code: 130, size: [24, 80] },
    );
    assert.match(screen, /✔ Install method {2}source/);
  });

  for (const [title, before, key, said, go, answer, next] of [
    [
      "Number of masters",
      3,
      "2",
      "2 masters survive no more failures than 1",
      `5${enter}`,
      "5",
      "Number of agents",
    ],
    [
      "Number of masters",
      3,
      "12",
      "12 masters survive no more failures",
      `${down}${enter}`,
      "3",
      "Number of agents",
    ],
    [
      "Offline bundle",
      6,
      "2",
      "2 is none of these choices",
      `${down}${enter}`,
      "yes",
      "to the review",
    ],
  ] as const) {
    test(`${key} typed at ${title}, which is none of its choices, is refused`, () => {
      const { screen } = answered(
        [],
        [
          ...untilReview.slice(0, before),
          [`\\? ${title}(?s:.)*go back`, `${key}${enter}`],
          [`${said}(?s:.)*go back`, go],
          [`✔ ${title} {2}${answer}(?s:.)*${next}`, ctrlC],
        ],
        { code: 130 },
      );
      assert.doesNotMatch(screen, new RegExp(`✔ ${title} {2}(?!${answer})`));
    });
  }

  test("hosts that stand in the line to be edited say which key empties it", () => {
    answered(
      [],
      [
        ...onHosts.slice(0, 3),
        [
          "Masters(?s:.)*Ctrl-U empties the line\\.(?s:.)*master-\\[1-3\\]",
          `${clearLine}1${enter}`,
        ],
        ["\\? Masters(?s:.)*master-1=", ctrlC],
      ],
      { code: 130 },
    );
  });

  for (const size of [
    [24, 80],
    [20, 60],
  ] as const) {
    test(`going back leaves nothing behind at ${size[1]}x${size[0]}`, async () => {
      const { beforeLastKeys } = answered(
        [],
        [
          ["Cluster name(?s:.)*→", `lab${enter}`],
          ["Install method(?s:.)*go back", `${down}${enter}`],
          ["\\? Operating system(?s:.)*go back", enter],
          ["\\? Masters(?s:.)*→", esc],
          ["\\? Operating system(?s:.)*go back", esc],
          ["\\? Install method(?s:.)*go back", esc],
          ["\\? Cluster name(?s:.)*→", esc],
          ["This is the first question(?s:.)*→", esc],
          ["This is the first question(?s:.)*→", enter],
          ["\\? Install method(?s:.)*go back", ctrlC],
        ],
        { code: 130, size },
      );
      const lines = (await terminalLines(beforeLastKeys, size)).map((line) =>
        line.map(({ text }) => text).join(""),
      );
      const shown = lines.slice(0, lines.findIndex((line) => line.startsWith("? ")) + 1);
      assert.deepEqual(shown.slice(shown.indexOf("") + 1), [
        "[1/6] Cluster",
        "✔ Cluster name  lab",
        "? Install method",
      ]);
    });
  }

  test("rack=r1 is answered with rack:r1", () => {
    answered(
      [],
      [
        ...untilReview.slice(0, -1),
        ["Continue to the review", `${down.repeat(4)}${enter}`],
        ["Done(?s:.)*Agent resources", `${down}${enter}`],
        ["Agent attributes(?s:.)*→", `rack=r1${enter}`],
        ["Write rack:r1\\.", ctrlC],
      ],
      { code: 130 },
    );
  });

  test("answers that contradict each other can be saved, as they were given", () => {
    const { cwd, screen } = answered(
      ["--set", "network=172.30.0.0/28"],
      [
        ...untilReview,
        ["! Container network: (?s:.)*Change: Container network", `${down.repeat(3)}${enter}`],
      ],
      { size: [24, 80] },
    );
    assert.match(screen, /To see what is still wrong with them, run:\s+node \S+ check /);
    assert.equal(
      readFileSync(join(cwd, "mesos.yaml"), "utf8"),
      'apiVersion: create-mesos-cluster/v2\nname: mesos\nmethod: docker\nmasters:\n  - master-1\nagents:\n  - "agent-[1-2]"\nmarathon: image\nnetwork: "172.30.0.0/28"\n',
    );
    const { code, stdout, stderr } = runCli(["check", "mesos.yaml"], { cwd });
    assert.deepEqual([code, /mesos\.yaml:9:\d+ network: /.test(stdout + stderr)], [1, true]);
  });
});
