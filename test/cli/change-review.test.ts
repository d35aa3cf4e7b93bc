import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { parse } from "yaml";
import { runCli } from "../support/built-cli.ts";
import { keys, type Step } from "../support/terminal.ts";
import { answered, emptyFolder, fields, needsTerminal } from "../support/wizard-session.ts";

const { enter, down, clearLine, ctrlC } = keys;

const spec = `name: c
method: source
masters: ["m-[1-3]=10.0.0.[1-3]"]
agents:
  - "a-[1-2]=10.0.1.[1-2]"
  - { host: a-3, address: 10.0.1.3, attributes: { rack: r1 } }
flags: { agent: { executor_registration_timeout: 5mins } }
memory: { zookeeper: 2048 }
`;

/** A folder with the bundle of an old cluster. */
function withOldCluster(): string {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, "old.yaml"), spec);
  assert.equal(runCli(["--spec", "old.yaml", "--out", "c"], { cwd }).code, 0);
  return cwd;
}

/** Opens the masters, the fifth of the answers. */
const openMasters: readonly Step[] = [
  ["Show the steps(?s:.)*Change an answer", `${down.repeat(2)}${enter}`],
  ["Which answer", `${down.repeat(4)}${enter}`],
];
const mastersTo = (count: number): readonly Step[] => [
  ["Masters(?s:.)*→ m-", `${clearLine}${count}${enter}`],
  [`→ m-\\[1-${count}\\]`, enter],
];
const showSteps: Step = ["What now(?s:.)*Show the steps", enter];

describe("change without a new cluster, at a terminal", { skip: needsTerminal }, () => {
  test("the review opens with the old answers, and the new bundle goes to a folder of its own", () => {
    const cwd = withOldCluster();
    const before = readFileSync(join(cwd, "c/SHA256SUMS"), "utf8");
    const { screen } = answered(
      ["change", "c"],
      [
        ...openMasters,
        ...mastersTo(5),
        ["5 masters: quorum 3", ""],
        showSteps,
        ["masters added: m-\\[4-5\\](?s:.)*zookeeper-list(?s:.)*\\./c-2/", enter],
      ],
      { cwd },
    );
    assert.doesNotMatch(screen, /\[1\/6\]|\? Cluster name/);
    assert.match(screen, /New bundle +\.\/c-2\/ or \.\/c\.zip/);
    assert.match(screen, /Wrote .*c-2: \d+ files\.\s+Next steps:\s+cd c-2\s+less CHANGES\.md/);
    assert.equal(readFileSync(join(cwd, "c/SHA256SUMS"), "utf8"), before);
    const { masters, agents, flags, memory } = fields(cwd, "c-2");
    const old = fields(cwd, "c");
    assert.equal((masters as unknown[]).length, 5);
    assert.deepEqual([agents, flags, memory], [old["agents"], old["flags"], old["memory"]]);
    assert.match(readFileSync(join(cwd, "c-2/CHANGES.md"), "utf8"), /zookeeper-join/);
  });

  test("what is refused leads back to its question, and what was typed before stays", () => {
    const cwd = withOldCluster();
    answered(
      ["change", "c", "--out", "new", "--json"],
      [
        ...openMasters,
        ...mastersTo(7),
        showSteps,
        ["From 3 to 7 masters in one go(?s:.)*Change: Masters(?s:.)*Back to the review", enter],
        ...mastersTo(5),
        showSteps,
        ["Generate the bundle: new(?s:.)*Back to the review", `${down}${enter}`],
        ["What now", `${down.repeat(2)}${enter}`],
        ["Which answer", `${down.repeat(5)}${enter}`],
        ["Agents(?s:.)*→ a-\\[1-3\\]", `${clearLine}4${enter}`],
        ["→ a-\\[1-4\\]", enter],
        showSteps,
        ["agents added: a-4(?s:.)*Generate the bundle: new", enter],
        ['"steps": \\[', ""],
      ],
      { cwd },
    );
    const { masters, agents } = fields(cwd, "new");
    assert.deepEqual([(masters as unknown[]).length, (agents as unknown[]).length], [5, 4]);
  });

  test("who leaves goes on with --resume, or with the saved answers as the new cluster", () => {
    const cwd = withOldCluster();
    const left = answered(["change", "c"], [...openMasters, ...mastersTo(5), ["What now", ctrlC]], {
      cwd,
      code: 130,
    });
    assert.match(left.screen, /Continue with:\s+node \S+\s+change\s+c\s+--resume\s+c/);
    const saved = answered(
      ["change", "c", "--resume"],
      [["5 masters(?s:.)*What now", `${down.repeat(4)}${enter}`]],
      { cwd },
    );
    assert.match(saved.screen, /To see the steps, run:\s+node \S+ change c \.\/c\.yaml/);
    assert.deepEqual(parse(readFileSync(join(cwd, "c.yaml"), "utf8")).masters, [
      "m-[1-5]=10.0.0.[1-5]",
    ]);
    assert.match(runCli(["change", "c", "c.yaml"], { cwd }).stdout, /masters added: m-\[4-5\]/);
  });

  test("who only looks leaves nothing behind, and nothing that changes is nothing to write", () => {
    const cwd = withOldCluster();
    answered(["change", "c"], [showSteps, ["Nothing changes\\.(?s:.)*What now", ctrlC]], {
      cwd,
      code: 130,
    });
    assert.deepEqual(readdirSync(cwd).sort(), ["c", "old.yaml"]);
    assert.ok(!existsSync(`${cwd}.state/create-mesos-cluster/drafts/c.json`));
  });

  test("in plain lines the same can be done", () => {
    const cwd = withOldCluster();
    answered(
      ["change", "c", "--plain"],
      [
        ["3\\. Change an answer(?s:.)*\\[1\\]:", `3${enter}`],
        ["5\\. Masters", `5${enter}`],
        ["Masters(?s:.)*\\]:", `5${enter}`],
        ["m-\\[1-5\\]=10\\.0\\.0\\.\\[1-5\\]\\]:", enter],
        ["1\\. Show the steps(?s:.)*\\[1\\]:", enter],
        ["masters added(?s:.)*1\\. Generate the bundle: \\./c-2/", enter],
      ],
      { cwd },
    );
    assert.ok(existsSync(join(cwd, "c-2/CHANGES.md")));
  });
});

test("the old bundle is never the place of the new one", () => {
  const cwd = withOldCluster();
  for (const out of ["c", "./c/", join(cwd, "c")]) {
    const { code, stderr } = runCli(["change", "c", "old.yaml", "--out", out, "--force"], { cwd });
    assert.equal(code, 2);
    assert.match(stderr, /^--out \S+\/c is the old cluster, which the steps need/);
  }
});
