import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, test } from "node:test";
import { parse } from "yaml";
import { cli, runCli } from "../support/built-cli.ts";
import { plainEnvironment } from "../support/plain-environment.ts";
import { has, run, temporaryFolder, unless } from "../support/run.ts";
import { atTerminal, keys, type Step } from "../support/terminal.ts";

const folder = temporaryFolder();
const emptyFolder = () => mkdtempSync(join(folder, "at-"));
const { enter, down, ctrlC } = keys;

const allDefaults: readonly Step[] = [
  ["Cluster name .*mesos", enter], ["Install method", enter], ["Masters .*\\(1\\)", enter], ["Agents .*\\(2\\)", enter], ["Marathon", enter], ["Write .*mesos\\.zip\\?", enter],
];

describe("the questions on a terminal", { skip: unless(has("python3", "-c", "import pty"), "python3 with pty") }, () => {
  test("all defaults make the bundle of --yes", () => {
    const cwd = emptyFolder();
    const { code, screen, unanswered } = atTerminal([], allDefaults, { cwd });
    assert.deepEqual({ code, unanswered }, { code: 0, unanswered: [] }, screen);
    assert.match(screen, /masters {2}master-1: quorum 1, survives 0 failures/);
    assert.match(screen, /Wrote .*mesos\.zip: \d+ files\./);
    runCli(["--yes", "--out", "yes.zip"], { cwd });
    assert.ok(readFileSync(join(cwd, "mesos.zip")).equals(readFileSync(join(cwd, "yes.zip"))));
  });

  test("a wrong answer is refused as it is typed, and what does not go with earlier answers cannot be chosen", () => {
    const cwd = emptyFolder();
    const { code, screen, unanswered } = atTerminal(["--out", "d/", "--name", "lab"], [
      ["Install method", `${down}${enter}`], ["debian-13 AVENTER \\(ClusterD\\) has no packages for Debian 13(?s:.)*ubuntu-22.04", `${down}${down}${enter}`],
      ["Masters .*10\\.0\\.0", `m-[1-2]=10.0.0.[1-2]${enter}`], ["2 masters: use 1, 3, 5 or 7", `${"\u007f".repeat(30)}m-1=10.0.0.1${enter}`],
      ["Agents", `a-1=10.0.0.300${enter}`], ['"10\\.0\\.0\\.300" is not an IPv4 address', `\u007f\u007f\u007f9${enter}`],
      ['package.* Marathon cannot come as "package" here', `${down}${down}${enter}`], ["Write .*d\\?", enter],
    ], { cwd });
    assert.deepEqual({ code, unanswered }, { code: 0, unanswered: [] }, screen);
    const { name, method, os, masters, agents, marathon } = parse(readFileSync(join(cwd, "d/cluster.yaml"), "utf8"));
    assert.deepEqual({ name, method, os, masters, agents, marathon },
      { name: "lab", method: "apt", os: "ubuntu-22.04", masters: [{ host: "m-1", address: "10.0.0.1" }], agents: [{ host: "a-1", address: "10.0.0.9" }], marathon: "off" });
  });

  test("what flags and the file answer is not asked again", () => {
    const cwd = emptyFolder();
    const { code, screen, unanswered } = atTerminal(["--method", "docker", "--masters", "1", "--name", "lab", "--marathon", "off"], [["Agents", enter], ["Write .*lab\\.zip\\?", enter]], { cwd });
    assert.deepEqual({ code, unanswered }, { code: 0, unanswered: [] }, screen);
    assert.doesNotMatch(screen, /Cluster name|Install method|Masters \(/);
  });

  test("questions go to the terminal, the result to standard output", () => {
    const { code, stdout, screen } = atTerminal(["--print", "cluster.yaml"], allDefaults.slice(0, 5), { cwd: emptyFolder(), separateStdout: true });
    assert.equal(code, 0, screen);
    assert.match(stdout, /^apiVersion: create-mesos-cluster\/v1\nname: mesos\n/);
    assert.match(screen, /Cluster name/);
  });

  for (const [what, steps] of [
    ["Ctrl-C at the first question", [["Cluster name", ctrlC]]],
    ["Ctrl-C at a choice", [["Cluster name", enter], ["Install method", ctrlC]]],
    ["Ctrl-C at the last question", [...allDefaults.slice(0, 5), ["Write", ctrlC]]],
    ["no at the last question", [...allDefaults.slice(0, 5), ["Write", `n${enter}`]]],
  ] as const) {
    test(`${what} ends with 130 and writes nothing`, () => {
      const cwd = emptyFolder();
      const { code, unanswered, screen } = atTerminal([], steps, { cwd });
      assert.deepEqual({ code, unanswered, files: readdirSync(cwd) }, { code: 130, unanswered: [], files: [] }, screen);
    });
  }

  for (const [what, env, asks] of [["a terminal", {}, true], ["CI", { CI: "true" }, false]] as const) {
    test(`without answers ${what} ${asks ? "is asked" : "is told which flags are missing"}`, () => {
      const { code, screen } = atTerminal([], asks ? [["Cluster name", ctrlC]] : [], { cwd: emptyFolder(), env });
      assert.equal(code, asks ? 130 : 2);
      assert.equal(/missing\. Give --name NAME/.test(screen), !asks);
    });
  }

  for (const [what, env, colours] of [["a terminal", {}, true], ["NO_COLOR", { NO_COLOR: "1" }, false], ["TERM=dumb", { TERM: "dumb" }, false]] as const) {
    test(`problems on ${what} come ${colours ? "in colours" : "plain"}`, () => {
      const { code, raw } = atTerminal(["--yes", "--name", "C"], [], { cwd: emptyFolder(), env });
      assert.equal(code, 1);
      assert.equal(raw.includes("\u001b[31merror"), colours, JSON.stringify(raw.slice(0, 200)));
    });
  }
});

test("an interrupt while the bundle is written ends with 130 and leaves nothing", () => {
  const cwd = emptyFolder();
  const args = ["--name", "big", "--method", "docker", "--masters", "m-1=10.0.0.1", "--agents", "a-[1-9000]=10.[1-100].0.[1-90]", "--out", "big.zip"];
  const script = `"$0" "$@" & child=$!; until ls | grep -q part; do sleep 0.01; kill -0 $child || exit 9; done; kill -INT $child; wait $child`;
  const ran = run("bash", ["-mc", script, process.execPath, cli, ...args], { cwd });
  assert.equal(ran.code, 130, ran.stderr);
  assert.match(ran.stderr, /Cancelled; nothing was written\.\n$/);
  assert.deepEqual(readdirSync(cwd), []);
});

for (const args of [["check", "-"], ["--spec", "-"]]) {
  test(`an interrupt of ${args.join(" ")}, which waits for more on standard input, ends with 130`, { timeout: 30_000 }, async (context) => {
    const child = spawn(process.execPath, [cli, ...args], { env: plainEnvironment, stdio: ["pipe", "ignore", "pipe"] });
    context.after(() => child.kill("SIGKILL"));
    // More than any pipe holds: once it is gone, somebody has begun to read.
    child.stdin.write(`#${" ".repeat(4_000_000)}`, () => child.kill("SIGINT"));
    const [[code], said] = await Promise.all([once(child, "exit"), text(child.stderr)]);
    assert.deepEqual({ code, said }, { code: 130, said: "Cancelled; nothing was written.\n" });
  });
}
