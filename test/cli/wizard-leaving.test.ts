import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { keys } from "../support/terminal.ts";
import {
  allDefaults,
  answered,
  emptyFolder,
  fields,
  needsTerminal,
  onHosts,
  untilReview,
} from "../support/wizard-session.ts";

const { enter, down, esc, ctrlC, ctrlD } = keys;

describe("leaving the wizard", { skip: needsTerminal }, () => {
  test("Ctrl-C keeps a draft that only its owner reads, and --resume asks the rest", () => {
    const { cwd, screen } = answered([], [...onHosts.slice(0, 5), ["→ master-", ctrlC]], {
      code: 130,
    });
    assert.match(
      screen,
      /Your answers are saved\. Continue with:\s+node \S+\s+--resume\s+Cancelled; nothing was written\./,
    );
    assert.deepEqual(readdirSync(cwd), []);
    assert.equal(statSync(`${cwd}.state/create-mesos-cluster/draft.json`).mode & 0o777, 0o600);
    const resumed = answered(
      ["--resume"],
      [
        ["Masters(?s:.)*→ master-\\[1-3\\]", esc],
        ["Number of agents(?s:.)*5", enter],
        ["→ master-", enter],
        ...onHosts.slice(6),
        ["Generate the bundle", enter],
      ],
      { cwd },
    );
    assert.doesNotMatch(resumed.screen, /Cluster name {2}|Install method\n/);
    assert.equal((fields(cwd, "lab.zip")["agents"] as unknown[]).length, 5);
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
      [...untilReview, ["What now", `${down}${enter}`], ["Preview a file", ctrlC]],
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
      [...onHosts.slice(0, 4), ["Number of agents", ctrlD]],
    ] as const) {
      assert.match(
        answered([], steps, { code: 130 }).screen,
        /Your answers are saved\. Continue with/,
      );
    }
  });

  test("what is there is never replaced: the bundle gets another name, and a taken --out is said before the first question", () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, "mesos.zip"), "mine");
    const { screen } = answered([], allDefaults, { cwd });
    assert.match(screen, /Bundle +\.\/mesos-2\.zip/);
    assert.deepEqual(
      [readdirSync(cwd).sort(), readFileSync(join(cwd, "mesos.zip"), "utf8")],
      [["mesos-2.zip", "mesos.zip"], "mine"],
    );
    assert.doesNotMatch(
      answered(["--out", "mesos.zip"], [], { cwd, code: 3 }).screen,
      /Cluster name/,
    );
  });

  test("a file with fields that no question could mend is refused before the first question", () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, "partial.yaml"), "name: lab\nmaster: [m-1]\n");
    const { screen } = answered(["--spec", "partial.yaml"], [], { cwd, code: 1 });
    assert.match(
      screen,
      /partial\.yaml:2:9 master: Unknown field "master"\. Did you mean "masters"\?/,
    );
  });
});
