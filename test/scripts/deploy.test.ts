import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { placeBundle } from "../support/hosts-by-ssh.ts";
import { temporaryFolder } from "../support/run.ts";

const folder = temporaryFolder();

const place = (agents?: number) => placeBundle(folder, agents);

const refused = `answer='echo "ssh: connect to host: Connection refused" >&2; exit 255'`;

test("one of five hosts refuses: the others finish, the summary names it with its log, and --failed visits it alone", () => {
  const { deploy, host, visited, at } = place();
  host("10.0.0.12", refused);
  const first = deploy();
  assert.equal(first.code, 1);
  assert.deepEqual(visited(), [11, 12, 13, 21, 22]);
  assert.match(first.stdout, /m-2\.lan: FAILED: ssh: connect to host: Connection refused/);
  assert.match(
    first.stdout,
    /^1 of 5 failed:\n {2}m-2\.lan: logs\/m-2\.lan\.log\nTo retry only these: bash deploy\.sh --failed$/m,
  );
  host("10.0.0.12", "");
  const second = deploy("--failed");
  assert.equal(second.code, 0, second.stdout);
  assert.deepEqual(visited(), [12]);
  assert.equal(deploy("--failed").stdout, "No host failed in the last run.\n");
  assert.equal(readFileSync(at("bundle/logs/failed"), "utf8"), "");
});

test("a second run visits no host that has this content; --only and --all visit it again", () => {
  const { deploy, visited } = place();
  assert.equal(deploy().code, 0);
  visited();
  assert.match(deploy().stdout, /a-1\.lan: already up to date/);
  assert.deepEqual(visited(), []);
  deploy("--only", "a-1.lan");
  assert.deepEqual(visited(), [21]);
  deploy("--all");
  assert.deepEqual(visited(), [11, 12, 13, 21, 22]);
});

test("where fewer masters than the quorum succeed, the agents are not touched", () => {
  const { deploy, host, visited } = place();
  host("10.0.0.12", refused);
  host("10.0.0.13", refused);
  const { code, stdout } = deploy();
  assert.equal(code, 1);
  assert.deepEqual(visited(), [11, 12, 13]);
  assert.match(
    stdout,
    /No agent was touched: at least 2 masters must be installed first\. Then run: bash deploy\.sh$/m,
  );
});

test("--preflight visits every host, marks none as done, and its failures can be looked at again", () => {
  const { deploy, host, visited, at } = place();
  host("10.0.0.21", `answer='echo "FAIL  port 5051 is free: taken"; exit 1'`);
  const { code, stdout } = deploy("--preflight", "--any-name");
  assert.equal(code, 1);
  assert.match(stdout, /a-1\.lan: FAILED: FAIL {2}port 5051 is free: taken\n/);
  assert.match(stdout, /these: bash deploy\.sh --failed --preflight --any-name$/m);
  assert.match(readFileSync(at("visits"), "utf8"), /preflight\.sh --any-name$/m);
  assert.equal(visited().length, 5);
  assert.ok(!existsSync(at("bundle/logs/m-1.lan.done")));
});

test("a clock that is ten minutes off is named", () => {
  const { deploy, host } = place();
  host("10.0.0.22", "skew=-600");
  assert.match(
    deploy("--preflight").stdout,
    /^WARNING: the clock of a-2\.lan differs from the others by -(599|600|601) s\./m,
  );
});

test("clocks that agree are not worth a word", () =>
  assert.doesNotMatch(place().deploy("--preflight").stdout, /clock/));

test("--dry-run says who would be visited, visits nobody and creates nothing", () => {
  const { at, deploy, visited } = place();
  const before = readdirSync(at("bundle"));
  const { code, stdout } = deploy("--dry-run", "--only", "m-1.lan");
  assert.deepEqual(
    [code, stdout],
    [
      0,
      "== Masters, all together the first time; one at a time on a cluster that works\nm-1.lan (10.0.0.11): install.sh\n",
    ],
  );
  assert.deepEqual(readdirSync(at("bundle")), before);
  assert.deepEqual(visited(), []);
});

test("--jobs limits how many agents are at work at once, after the first one", () => {
  const { deploy, host, at } = place(3);
  for (const address of ["10.0.0.21", "10.0.0.22", "10.0.0.23"])
    host(
      address,
      `answer='mkdir "$HOSTS/busy" || exit 1; sleep 0.5; rmdir "$HOSTS/busy"; echo changed=0'`,
    );
  assert.equal(deploy("--jobs", "1").code, 0, readFileSync(at("bundle/logs/a-1.lan.log"), "utf8"));
  const all = ["--only", "a-1.lan", "--only", "a-2.lan", "--only", "a-3.lan"];
  assert.equal(deploy("--jobs", "2", ...all).code, 1);
});

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  test(
    `${signal} ends the connections to the hosts, and says what to do`,
    { timeout: 60_000 },
    async () => {
      const { at, env, host } = place();
      for (const address of ["10.0.0.11", "10.0.0.12", "10.0.0.13"])
        host(address, `answer='echo $BASHPID >"$HOSTS/pid-$address"; exec sleep 600'`);
      const child = spawn("bash", ["deploy.sh"], { cwd: at("bundle"), env });
      let said = "";
      child.stdout.on("data", (text) => {
        said += text;
      });
      const pids = () =>
        [11, 12, 13]
          .map((last) => at(`hosts/pid-10.0.0.${last}`))
          .filter(existsSync)
          .map((file) => readFileSync(file, "utf8").trim())
          .filter(Boolean);
      while (pids().length < 3) await new Promise((wake) => setTimeout(wake, 50));
      child.kill(signal);
      const code = await new Promise((end) => child.on("close", end));
      assert.equal(code, 130, said);
      assert.match(
        said,
        /Interrupted\. A host in progress may have stopped between two steps, but no file is half-written\. Run this again to continue\./,
      );
      // It would sleep for ten minutes; the runner's own limit ends a test that waits in vain.
      for (const pid of pids())
        while (existsSync(`/proc/${pid}`)) await new Promise((wake) => setTimeout(wake, 50));
    },
  );
}

for (const [what, args] of [
  ["a host that is not in the cluster", ["--only", "x"]],
  ["no number", ["--jobs", "0"]],
  ["an option nobody knows", ["--force"]],
] as const) {
  test(`${what} is wrong use`, () => assert.equal(place().deploy(...args).code, 2));
}

test("a clock that is a program is not run on this machine", () => {
  const { deploy, host, at } = place();
  const attack = `SECONDS[$(touch ${at("owned")}; echo 0)]*0+1`;
  writeFileSync(at("attack"), `clock:${attack}\n`);
  host("10.0.0.11", `cat "${at("attack")}"; exit 0`);
  const { stdout } = deploy("--only", "m-1.lan");
  assert.equal(existsSync(at("owned")), false, stdout);
});

test("what a host says cannot steer the terminal, in the summary or in its log", () => {
  const { deploy, host, at } = place();
  host("10.0.0.11", `answer='printf "ERROR: \\033]0;OWNED\\a\\033[2Jx\\302\\2331m\\n"; exit 1'`);
  const { stdout, stderr } = deploy("--only", "m-1.lan");
  const log = readFileSync(at("bundle/logs/m-1.lan.log"), "utf8");
  assert.match(stdout, /m-1\.lan: FAILED: ERROR: \]0;OWNED\[2Jx1m/);
  for (const text of [stdout, stderr, log])
    assert.doesNotMatch(text, /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
});

test("a host that never stops talking does not fill the disk", () => {
  const { deploy, host, at } = place();
  host("10.0.0.11", "answer='yes | head -c 20000000'");
  assert.equal(deploy("--only", "m-1.lan").code, 1);
  assert.ok(statSync(at("bundle/logs/m-1.lan.log")).size <= 10_000_000);
});

test("a host gets neither the ssh agent nor the display of this machine", () => {
  const { deploy, at, ssh } = place();
  writeFileSync(at("bin/ssh"), `#!/bin/bash\necho "$*" >>"$VISITS"\n${ssh}`, { mode: 0o755 });
  deploy("--only", "m-1.lan");
  assert.match(readFileSync(at("visits"), "utf8"), /^-a -x -T -o ClearAllForwardings=yes/);
});

test("what a host says piece by piece arrives whole", () => {
  const { deploy, host, at } = place();
  host("10.0.0.11", "answer='for i in {1..300}; do echo $i; sleep 0.002; done; echo changed=1'");
  assert.equal(deploy("--only", "m-1.lan").code, 0);
  assert.match(readFileSync(at("bundle/logs/m-1.lan.log"), "utf8"), /\n300\nchanged=1\n$/);
});
