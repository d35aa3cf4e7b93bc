import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { runCli } from "../support/built-cli.ts";
import { has, temporaryFolder, unless } from "../support/run.ts";
import { atTerminal, keys, type Step } from "../support/terminal.ts";

const folder = temporaryFolder();
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const small = "name: c\nmethod: docker\nmasters: [m-1]\nagents: [a-1]\n";
const silent = file("silent.yaml", small);
const taiwanese = file("taiwanese.yaml", `${small}language: zh-TW\n`);
const broken = file("broken.yaml", small.replace("name: c", "name: A"));

for (const [args, env, word, said] of [
  [[], { LANG: "C.UTF-8" }, "error", '"A" is not valid. Cluster name: '],
  [[], { LANG: "zh_TW.UTF-8" }, "錯誤", '"A" 無效。叢集名稱：'],
  [[], { LC_ALL: "zh_CN.UTF-8" }, "错误", '"A" 无效。集群名称：'],
  [["--lang", "zh-CN"], { LC_ALL: "zh_TW.UTF-8" }, "错误", '"A" 无效。'],
  [["--lang=en"], { LC_ALL: "zh_TW.UTF-8" }, "error", '"A" is not valid.'],
] as const) {
  test(`problems are reported as ${word} with ${JSON.stringify(env)} ${args.join(" ")}`, () => {
    const { stderr, code } = runCli(["--spec", broken, ...args], { env });
    assert.ok(stderr.startsWith(`${word} ${broken}:1:7 name: ${said}`), stderr);
    assert.equal(code, 1);
  });
}

for (const [args, env, said] of [
  [["--help"], { LANG: "zh_TW.UTF-8" }, "用法：\n"],
  [["--help", "--lang", "zh-CN"], {}, "退出码：\n"],
  [["check", broken], { LANG: "zh_CN.UTF-8" }, "有 1 个问题。\n"],
] as const) {
  test(`${args[0]} prints ${said.trim()}`, () =>
    assert.ok(runCli(args, { env }).stdout.includes(said)));
}

for (const [args, env, said] of [
  [
    ["--frce", "--lang", "zh-TW"],
    {},
    "未知的選項 --frce。是不是要寫 --force？\n請見 create-mesos-cluster --help。\n",
  ],
  [
    ["crate"],
    { LANG: "zh_CN.UTF-8" },
    '未知的命令 "crate"。是不是要写 create？若集群就叫这个名称，请写 --name crate。\n请参阅 create-mesos-cluster --help。\n',
  ],
  [
    ["--yes", "--lang", "fr"],
    {},
    'Unknown language "fr"; --lang takes one of: en, zh-TW, zh-CN.\nSee create-mesos-cluster --help.\n',
  ],
] as const) {
  test(`${args.join(" ")} is wrong use, said in the person's language`, () => {
    const { stderr, code } = runCli(args, { env });
    assert.deepEqual({ stderr, code }, { stderr: said, code: 2 });
  });
}

for (const [what, args, env, title] of [
  [
    "a file that names no language is English, whatever the environment",
    ["--spec", silent],
    { LC_ALL: "zh_TW.UTF-8" },
    "# Cluster c",
  ],
  [
    "a file's own language stays, whatever --lang and the environment",
    ["--spec", taiwanese, "--lang", "zh-CN"],
    { LC_ALL: "zh_CN.UTF-8" },
    "# 叢集 c",
  ],
  [
    "--lang is the language of a file that names none",
    ["--spec", silent, "--lang", "zh-CN"],
    {},
    "# 集群 c",
  ],
  [
    "answers begin with the language of the environment",
    ["--yes", "--name", "c"],
    { LANG: "zh_TW.UTF-8" },
    "# 叢集 c",
  ],
  [
    "--set language comes before the environment",
    ["--yes", "--name", "c", "--set", "language=en"],
    { LANG: "zh_TW.UTF-8" },
    "# Cluster c",
  ],
] as const) {
  test(`README: ${what}`, () =>
    assert.equal(runCli([...args, "--print", "README.md"], { env }).stdout.split("\n")[1], title));
}

const { enter, esc, clearLine } = keys;

for (const [env, steps, ...said] of [
  [
    { LC_ALL: "zh_TW.UTF-8" },
    [
      ["叢集名稱", `A${enter}`],
      ["無效。叢集名稱：", `${clearLine}lab${enter}`],
      ["安裝方式", esc],
      ["→ \\(lab\\)", enter],
      ["安裝方式", enter],
      ["機器", enter],
      ["master 的數量", enter],
      ["agent 的數量", enter],
      ["\\[3/6\\] Marathon", enter],
      ["\\[4/6\\] 離線", enter],
      ["繼續，檢視結果", enter],
      ["產生部署包", enter],
    ],
    "Enter 採用預設值",
    "↑ ↓ 或首字母移動，Enter 選取",
    "1 個 master：quorum 是 1，可容許 0 個故障",
    "已寫入",
    "其餘請見部署包中的 README.md。",
    "--set 'language=zh-TW'",
  ],
  [
    { LC_ALL: "zh_CN.UTF-8", ACCESSIBLE: "1" },
    [
      ["集群名称", "lab\r"],
      ["安装方式", "\r"],
      ["机器", "?\r"],
      ["机器", "\r"],
      ["master 的数量", "9\r"],
      ["请用 1、3、5 或 7 个 master。", "\r"],
      ["agent 的数量", "\r"],
      ["\\[3/6\\] Marathon", "\r"],
      ["\\[4/6\\] 离线", "\r"],
      ["继续，核对结果", "\r"],
      ["生成部署包", "\r"],
    ],
    "输入 ? 重复问题",
    "已写入",
    "接下来：",
  ],
] as const satisfies readonly (readonly [object, readonly Step[], ...string[]])[]) {
  test(
    `the questions are asked in the language of ${JSON.stringify(env)}, from the first to the last`,
    { skip: unless(has("python3", "-c", "import pty"), "python3 with pty") },
    () => {
      const cwd = temporaryFolder();
      const { screen, unanswered, code } = atTerminal([], steps, { cwd, env });
      assert.deepEqual({ unanswered, code }, { unanswered: [], code: 0 }, screen);
      for (const text of said) assert.ok(screen.includes(text), `${text} in ${screen}`);
      assert.doesNotMatch(screen, /\b(the|is|of|and|Cluster name|Machines)\b/);
    },
  );
}
