import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { test } from "node:test";
import { cli } from "../support/built-cli.ts";
import { plainEnvironment } from "../support/plain-environment.ts";
import { run, temporaryFolder } from "../support/run.ts";

const folder = temporaryFolder();
const emptyFolder = () => mkdtempSync(join(folder, "at-"));

test("an interrupt while the bundle is written ends with 130 and leaves nothing", () => {
  const cwd = emptyFolder();
  const args = [
    "--name",
    "big",
    "--method",
    "docker",
    "--masters",
    "m-1=10.0.0.1",
    "--agents",
    "a-[1-9000]=10.[1-100].0.[1-90]",
    "--out",
    "big.zip",
  ];
  const script = `"$0" "$@" & child=$!; until ls | grep -q part; do sleep 0.01; kill -0 $child || exit 9; done; kill -INT $child; wait $child`;
  const ran = run("bash", ["-mc", script, process.execPath, cli, ...args], { cwd });
  assert.equal(ran.code, 130, ran.stderr);
  assert.match(ran.stderr, /Cancelled; nothing was written\.\n$/);
  assert.deepEqual(readdirSync(cwd), []);
});

for (const args of [
  ["check", "-"],
  ["--spec", "-"],
]) {
  test(
    `an interrupt of ${args.join(" ")}, which waits for more on standard input, ends with 130`,
    { timeout: 30_000 },
    async (context) => {
      const child = spawn(process.execPath, [cli, ...args], {
        env: plainEnvironment,
        stdio: ["pipe", "ignore", "pipe"],
      });
      context.after(() => child.kill("SIGKILL"));
      // More than any pipe holds: once it is gone, somebody has begun to read.
      child.stdin.write(`#${" ".repeat(4_000_000)}`, () => child.kill("SIGINT"));
      const [[code], said] = await Promise.all([once(child, "exit"), text(child.stderr)]);
      assert.deepEqual({ code, said }, { code: 130, said: "Cancelled; nothing was written.\n" });
    },
  );
}
