import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { runCli } from "../support/built-cli.ts";
import { has, temporaryFolder, unless } from "../support/run.ts";
import { atTerminal, keys, type Step } from "../support/terminal.ts";

const folder = temporaryFolder();
const { ctrlC } = keys;

function answered(
  args: readonly string[],
  steps: readonly Step[],
  env: Readonly<Record<string, string>> = {},
  code = 0,
) {
  const cwd = mkdtempSync(join(folder, "at-"));
  const session = atTerminal(args, steps, { cwd, env, size: [24, 80] });
  assert.deepEqual(
    { unanswered: session.unanswered, code: session.code },
    { unanswered: [], code },
    session.screen,
  );
  return { ...session, cwd };
}

const untilReview: readonly Step[] = [
  ["Cluster name(?s:.)*\\[mesos\\]:", "lab\r"],
  ["Install method(?s:.)*3\\. source(?s:.)*\\[1\\]:", "3\r"],
  ["Operating system(?s:.)*\\[1\\]:", "\r"],
  ["Masters(?s:.)*\\[11-13\\]\\]:", "\r"],
  ["Agents(?s:.)*\\[21-23\\]\\]:", "5\r"],
  ["Agents(?s:.)*\\[21-25\\]\\]:", "\r"],
  ["ssh user(?s:.)*\\[root\\]:", "\r"],
  ["Security(?s:.)*\\[2\\]:", "\r"],
  ["Marathon(?s:.)*\\[1\\]:", "\r"],
  ["Containerizer(?s:.)*\\[1\\]:", "\r"],
  ["Offline bundle(?s:.)*\\[1\\]:", "\r"],
  ["Advanced settings(?s:.)*\\[1\\]:", "\r"],
];

describe(
  "the questions in plain lines",
  { skip: unless(has("python3", "-c", "import pty"), "python3 with pty") },
  () => {
    for (const [what, args, env] of [
      ["--plain", ["--plain"], {}],
      ["ACCESSIBLE=1", [], { ACCESSIBLE: "1" }],
      ["TERM=dumb", [], { TERM: "dumb" }],
    ] as const) {
      test(`${what} only adds lines: no colour, no cursor movement, and the same bundle`, () => {
        const { raw, cwd } = answered(
          args,
          [...untilReview, ["What now(?s:.)*\\[1\\]:", "2\r"]],
          env,
        );
        assert.doesNotMatch(raw, /\u001b|[┌│└]/);
        assert.equal(
          runCli(
            [
              "--name",
              "lab",
              "--method",
              "source",
              "--masters",
              "master-[1-3]=10.0.0.[11-13]",
              "--agents",
              "agent-[1-5]=10.0.0.[21-25]",
              "--out",
              "flags.zip",
            ],
            { cwd },
          ).code,
          0,
        );
        assert.ok(readFileSync(join(cwd, "lab.zip")).equals(readFileSync(join(cwd, "flags.zip"))));
      });
    }

    test("back and ? are words, and a wrong answer is explained", () => {
      const { screen } = answered(
        ["--plain"],
        [
          ...untilReview.slice(0, 3),
          ["\\]:", "?\r"],
          ["gains nothing(?s:.)*\\]:", "4\r"],
          ["4 masters survive no more failures than 3(?s:.)*\\]:", "8\r"],
          ["8 masters survive no more failures than 7(?s:.)*\\]:", "back\r"],
          ["Operating system(?s:.)*\\[1\\]:", "9\r"],
          ["Type a number from 1 to 5(?s:.)*:", "debian-13\r"],
          ["Masters(?s:.)*\\]:", "m-1\r"],
          ['"m-1" has no address(?s:.)*:', "m-1=10.0.0.1\r"],
          ["Agents(?s:.)*\\]:", "\r"],
          ...untilReview.slice(6),
          ["What now(?s:.)*:", "save\r"],
        ],
      );
      assert.match(screen, /Saved the answers to/);
    });

    test("the review shows a file, accepts a change, and goes back", () => {
      const { screen, cwd } = answered(
        ["--plain"],
        [
          ...untilReview,
          ["What now(?s:.)*:", "preview\r"],
          ["Preview a file(?s:.)*number(?s:.)*:", "zoo.cfg\r"],
          ["1\\. nodes/master-1(?s:.)*:", "1\r"],
          ["Lines 1 to \\d+(?s:.)*Search in this file(?s:.)*:", "find\r"],
          ["Search in this file(?s:.)*:", "SERVER.1\r"],
          ["server\\.1=10\\.0\\.0\\.11(?s:.)*Back to the list(?s:.)*:", "done\r"],
          ["Preview a file(?s:.)*:", "back\r"],
          ["What now(?s:.)*:", "change\r"],
          ["Which answer(?s:.)*Masters: master(?s:.)*:", "masters\r"],
          ["Masters(?s:.)*:", "5\r"],
          ["\\[11-15\\]\\]:", "\r"],
          ["5 masters(?s:.)*What now(?s:.)*:", "advanced\r"],
          ["Advanced settings(?s:.)*\\[1\\]:", "ports\r"],
          ["ZooKeeper client port: 2181(?s:.)*\\[1\\]:", "2\r"],
          ["ZooKeeper client port(?s:.)*\\[2181\\]:", "22181\r"],
          ["ZooKeeper client port: 22181(?s:.)*:", "back\r"],
          ["Ports \\(1 set\\)(?s:.)*:", "flags\r"],
          ["2\\. mesos-master flags(?s:.)*:", "2\r"],
          ["mesos-master flags(?s:.)*:", "offer_timeout\r"],
          ["1\\. offer_timeout(?s:.)*:", "1\r"],
          ["no default(?s:.)*:", "5mins\r"],
          ["Set so far: 1(?s:.)*:", "1\r"],
          ["mesos-master flags: offer_timeout=5mins(?s:.)*:", "\r"],
          ["Advanced settings(?s:.)*:", "\r"],
          ["What now(?s:.)*:", "1\r"],
        ],
      );
      assert.match(
        screen.replace(/[\r\n]+/g, ""),
        /--set 'ports\.zookeeper=22181' --set 'flags\.master\.offer_timeout=5mins'/,
      );
      assert.deepEqual(readdirSync(cwd), ["lab"]);
    });

    test("Ctrl-C keeps the answers and ends with 130", () => {
      const { screen, cwd } = answered(
        ["--plain"],
        [...untilReview.slice(0, 3), ["Masters(?s:.)*:", ctrlC]],
        {},
        130,
      );
      assert.match(screen, /Your answers are saved\. Continue with:\s+node \S+\s+--resume\s+lab/);
      assert.deepEqual(readdirSync(cwd), []);
    });

    test("the end of the input is no answer", () => {
      answered(["--plain"], [["Cluster name(?s:.)*:", "\u0004"]], {}, 130);
    });
  },
);
