import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { runCli } from "../support/built-cli.ts";
import { temporaryFolder } from "../support/run.ts";

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
  [[], { LANG: "C.UTF-8" }, "error", '"A" cannot be used. Cluster name: '],
  [[], { LANG: "zh_TW.UTF-8" }, "錯誤", '"A" 不能使用。叢集名稱：'],
  [[], { LC_ALL: "zh_CN.UTF-8" }, "错误", '"A" 不能使用。集群名称：'],
  [["--lang", "zh-CN"], { LC_ALL: "zh_TW.UTF-8" }, "错误", '"A" 不能使用。'],
  [["--lang=en"], { LC_ALL: "zh_TW.UTF-8" }, "error", '"A" cannot be used.'],
] as const) {
  test(`problems are told as ${word} with ${JSON.stringify(env)} ${args.join(" ")}`, () => {
    const { stderr, code } = runCli(["--spec", broken, ...args], { env });
    assert.ok(stderr.startsWith(`${word} ${broken}:1:7 name: ${said}`), stderr);
    assert.equal(code, 1);
  });
}

for (const [args, env, said] of [
  [["--help"], { LANG: "zh_TW.UTF-8" }, "用法：\n"],
  [["--help", "--lang", "zh-CN"], {}, "退出码：\n"],
  [["check", broken], { LANG: "zh_CN.UTF-8" }, "有 1 个问题；没有写入任何文件。\n"],
] as const) {
  test(`${args[0]} prints ${said.trim()}`, () => assert.ok(runCli(args, { env }).stdout.includes(said)));
}

for (const [args, env, said] of [
  [["--frce", "--lang", "zh-TW"], {}, "沒有選項 --frce。是不是要寫 --force？\n請見 create-mesos-cluster --help。\n"],
  [["crate"], { LANG: "zh_CN.UTF-8" }, "没有命令“crate”。是不是要写“create”？\n请参阅 create-mesos-cluster --help。\n"],
  [["--yes", "--lang", "fr"], {}, 'There is no language "fr" here; --lang takes en, zh-TW, zh-CN.\nSee create-mesos-cluster --help.\n'],
] as const) {
  test(`${args.join(" ")} is wrong use, said in the person's language`, () => {
    const { stderr, code } = runCli(args, { env });
    assert.deepEqual({ stderr, code }, { stderr: said, code: 2 });
  });
}

for (const [what, args, env, title] of [
  ["a file that names no language is English, whatever the environment", ["--spec", silent], { LC_ALL: "zh_TW.UTF-8" }, "# Cluster c"],
  ["a file's own language stays, whatever --lang and the environment", ["--spec", taiwanese, "--lang", "zh-CN"], { LC_ALL: "zh_CN.UTF-8" }, "# 叢集 c"],
  ["--lang is the language of a file that names none", ["--spec", silent, "--lang", "zh-CN"], {}, "# 集群 c"],
  ["answers begin with the language of the environment", ["--yes", "--name", "c"], { LANG: "zh_TW.UTF-8" }, "# 叢集 c"],
  ["--set language comes before the environment", ["--yes", "--name", "c", "--set", "language=en"], { LANG: "zh_TW.UTF-8" }, "# Cluster c"],
] as const) {
  test(`README: ${what}`, () => assert.equal(runCli([...args, "--print", "README.md"], { env }).stdout.split("\n")[1], title));
}
