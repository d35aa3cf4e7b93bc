import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { placeBundle } from "../support/hosts-by-ssh.ts";
import { temporaryFolder } from "../support/run.ts";

const folder = temporaryFolder();
const failed = `answer='echo "== 2/4 Programs"; echo "ERROR: zookeeper ends again and again"; exit 1'`;

/** Three masters without a leader, of which so many were installed. */
function silentCluster(installed: number) {
  const place = placeBundle(folder);
  for (const last of [1, 2, 3].slice(0, installed))
    place.master(
      `10.0.0.1${last}`,
      'printf "%s\\n" installed=yes state=whole lives=no masters=same',
    );
  return place;
}

test("where most masters are installed and none leads, no host is touched without --together", () => {
  const { deploy, visited } = silentCluster(2);
  const { code, stderr } = deploy("--all");
  assert.equal(code, 1);
  assert.match(stderr, /none says that it leads\. No host was touched\./);
  assert.match(stderr, /all masters at once.*: bash deploy\.sh --all --together$/m);
  assert.deepEqual(visited(), []);
  assert.equal(deploy("--all", "--together").code, 0);
  assert.equal(visited().length, 5);
});

test("a first installation that stopped half way goes on without --together", () => {
  const { deploy, visited } = silentCluster(1);
  assert.equal(deploy().code, 0);
  assert.equal(visited().length, 5);
});

const step = ["--services", "zookeeper", "--only", "m-1.lan", "--only", "m-2.lan"];

test("after a step with --services, the next step is named and not a roll-out of everything", () => {
  const { stdout, code } = placeBundle(folder).deploy(...step);
  assert.equal(code, 0);
  assert.match(stdout, /^This step is done: zookeeper on 2 hosts\. Go on with the next step/m);
  assert.doesNotMatch(stdout, /All hosts are installed/);
});

test("what failed in such a step is retried with its options, and no other advice is given", () => {
  const { deploy, host } = placeBundle(folder);
  host("10.0.0.12", failed);
  const { stdout, code } = deploy(...step, "--change-masters");
  assert.equal(code, 1);
  assert.match(
    stdout,
    /To retry only these: bash deploy\.sh --failed --services zookeeper --change-masters$/m,
  );
  assert.doesNotMatch(stdout, /masters must be installed first|No agent was touched/);
});

test("hosts that were not touched are gone on with by the same command", () => {
  const { deploy, host, master } = placeBundle(folder);
  for (const last of [11, 12, 13])
    master(`10.0.0.${last}`, 'printf "%s\\n" state=whole leads=0 lives=yes masters=same safe=yes');
  host("10.0.0.11", failed);
  const { stdout } = deploy("--all", "--jobs", "3");
  assert.match(stdout, /go on with: bash deploy\.sh --all --jobs 3$/m);
});

test("--only installs what it names, and says no more", () => {
  const { stdout } = placeBundle(folder).deploy("--only", "a-1.lan");
  assert.match(stdout, /^The chosen hosts are installed\. Next: bash verify\.sh$/m);
});

test("a preflight leads to the same command without it", () => {
  const { stdout } = placeBundle(folder).deploy("--preflight", "--only", "a-1.lan", "--any-name");
  assert.match(stdout, /Next: bash deploy\.sh --only a-1\.lan --any-name$/m);
});

test("a step that all masters take together touches none of them unless every one is ready", () => {
  const { deploy, host, at } = placeBundle(folder);
  host(
    "10.0.0.12",
    `[[ $command != *preflight.sh* ]] || answer='echo "FAIL  a disk: full"; exit 1'`,
  );
  const { code, stdout, stderr } = deploy("--together", ...step);
  assert.equal(code, 1);
  assert.match(stdout, /m-2\.lan: FAILED: FAIL {2}a disk: full/);
  assert.match(stderr, /No host was touched.*\n.*Then run: bash deploy\.sh --together --services/);
  assert.doesNotMatch(readFileSync(at("visits"), "utf8"), /install\.sh/);
  host("10.0.0.12", "");
  const { stdout: ready } = deploy("--together", ...step);
  assert.match(ready, /^This step is done: zookeeper on 2 hosts/m);
  assert.equal(readFileSync(at("visits"), "utf8").match(/install\.sh/g)?.length, 2);
});

test("a longer list of ZooKeepers is refused where an old member would keep the shorter one", () => {
  const { deploy, master, visited } = placeBundle(folder);
  const has = (last: number, size: number) =>
    master(`10.0.0.${last}`, `printf "%s\\n" state=whole zookeepers=${size} masters=other`);
  has(11, 1);
  has(12, 1);
  const one = ["--change-masters", "--together", "--services", "zookeeper", "--only", "m-1.lan"];
  const { code, stderr } = deploy(...one);
  assert.equal(code, 1);
  assert.match(stderr, /a longer list on all old members in one stop[^]*\n +m-2\.lan\n/);
  assert.deepEqual(visited(), []);
  assert.equal(deploy(...one, "--only", "m-2.lan").code, 0);
  has(12, 3);
  assert.equal(deploy(...one).code, 0);
});

test("beside change.sh no host is touched without its steps, unless --all says so", () => {
  const { deploy, visited, at } = placeBundle(folder);
  writeFileSync(at("bundle/change.sh"), "");
  for (const options of [[], ["--dry-run"], ["--jobs", "3"]]) {
    const { code, stderr } = deploy(...options);
    assert.equal(code, 1);
    assert.match(stderr, /which of them are done: bash change\.sh$/m);
    assert.ok(stderr.trimEnd().endsWith(["bash deploy.sh", ...options, "--all"].join(" ")));
  }
  assert.deepEqual(visited(), []);
  assert.match(deploy("--preflight").stdout, /^All hosts are ready\. Next: bash change\.sh$/m);
  assert.equal(deploy(...step).code, 0);
  assert.equal(deploy("--only", "a-1.lan").code, 0);
  visited();
  assert.equal(deploy("--all").code, 0);
  assert.equal(visited().length, 5);
});

test("--dry-run prints no blank behind a script without options", () => {
  const { stdout } = placeBundle(folder).deploy("--dry-run");
  assert.match(stdout, /^m-1\.lan \(10\.0\.0\.11\): install\.sh$/m);
});

test("a wrong option gets one line, and the way to the help", () => {
  for (const options of [["--bogus"], ["--restart"]]) {
    const { code, stderr, stdout } = placeBundle(folder).deploy(...options);
    assert.equal(code, 2);
    assert.match(stderr, /^.*\nIts options: bash deploy\.sh --help\n$/);
    assert.equal(stdout, "");
  }
});
