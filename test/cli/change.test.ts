import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { runCli } from "../support/built-cli.ts";
import { has, run, temporaryFolder, unless } from "../support/run.ts";

const cwd = temporaryFolder();
const cli = (args: readonly string[], input = "") => runCli(args, { cwd, input });

const spec = (masters: number, more = "") =>
  `name: c\nmethod: source\nmasters: ["m-[1-${masters}]=10.0.0.[1-${masters}]"]\nagents: ["a-[1-3]=10.0.1.[1-3]"]\n${more}`;

before(() => {
  for (const masters of [3, 5, 7]) writeFileSync(join(cwd, `${masters}.yaml`), spec(masters));
  writeFileSync(join(cwd, "heap.yaml"), spec(3, "memory: { zookeeper: 2048 }\n"));
  for (const out of ["old", "old.zip", "old.tar.gz"])
    assert.equal(cli(["--spec", "3.yaml", "--out", out]).code, 0);
});

test("the steps are the same, however the old cluster is given", () => {
  const expected = cli(["change", "3.yaml", "5.yaml"]);
  assert.equal(expected.code, 0);
  assert.match(expected.stdout, /zookeeper-list/);
  for (const old of ["old", "old.zip", "old.tar.gz"])
    assert.deepEqual(cli(["change", old, "5.yaml"]), expected, old);
  assert.deepEqual(cli(["change", "-", "5.yaml"], spec(3)), expected);
});

test("a bundle and its own spec are the same cluster", () => {
  for (const old of ["old", "old.zip", "old.tar.gz"])
    assert.equal(cli(["change", old, "3.yaml"]).stdout, "Nothing changes.\n", old);
});

test("files of a bundle that somebody has edited are named, and compared as they are", () => {
  assert.equal(cli(["--spec", "3.yaml", "--out", "edited"]).code, 0);
  const path = "nodes/m-2/etc/mesos-master/log_dir";
  writeFileSync(join(cwd, "edited", path), "/mnt/log\n");
  rmSync(join(cwd, "edited/nodes/m-3/etc/mesos-master/ip"));
  const { stdout, stderr } = cli(["change", "edited", "3.yaml"]);
  assert.match(
    stdout,
    /1\. mesos-master on m-\[2-3\], .*\(master-roll\)\n.*etc\/mesos-master\/log_dir/,
  );
  assert.deepEqual(
    stderr.match(/nodes\/\S+ is not as SHA256SUMS lists it/g)?.map((line) => line.split(" ")[0]),
    [path, "nodes/m-3/etc/mesos-master/ip"],
  );
});

test("what fetch.sh brought into a bundle is neither compared nor copied", () => {
  writeFileSync(join(cwd, "offline.yaml"), spec(3, "offline: true\n"));
  assert.equal(cli(["--spec", "offline.yaml", "--out", "offline"]).code, 0);
  const artifacts = (bundle: string) => readdirSync(join(cwd, bundle, "artifacts")).sort();
  const generated = artifacts("offline");
  mkdirSync(join(cwd, "offline/artifacts/images"));
  for (const path of ["mesos.tar.xz", "images/marathon.tar"])
    writeFileSync(join(cwd, "offline/artifacts", path), Buffer.from([0xfd, 0xff, 0x00]));
  const list = "sha256sum artifacts/mesos.tar.xz artifacts/images/marathon.tar >>SHA256SUMS";
  assert.equal(run("bash", ["-c", list], { cwd: join(cwd, "offline") }).code, 0);
  const { stdout, stderr } = cli(["change", "offline", "offline.yaml", "--out", "online"]);
  assert.equal(stdout, "Nothing changes.\n");
  assert.doesNotMatch(stderr, /is not as SHA256SUMS lists it/);
  assert.deepEqual(artifacts("online/old"), generated);
});

test("a list of checksums that somebody has edited changes nothing by itself", () => {
  assert.equal(cli(["--spec", "3.yaml", "--out", "listed"]).code, 0);
  const sums = join(cwd, "listed/SHA256SUMS");
  writeFileSync(
    sums,
    readFileSync(sums, "utf8").replace(
      /^.{64}(?= {2}nodes\/m-2\/etc\/mesos-master\/ip$)/m,
      "0".repeat(64),
    ),
  );
  assert.equal(cli(["change", "listed", "3.yaml"]).stdout, "Nothing changes.\n");
});

test("what is refused ends with exit code 1, and nothing is written", () => {
  const { code, stderr } = cli(["change", "3.yaml", "7.yaml", "--out", "seven"]);
  assert.equal(code, 1);
  assert.match(stderr, /^error 7\.yaml:3:10 masters: From 3 to 7 masters in one go/);
  assert.ok(!readdirSync(cwd).includes("seven"));
});

test("JSON has the steps and what is refused", () => {
  const good = cli(["change", "3.yaml", "heap.yaml", "--json"]);
  const { steps, refused } = JSON.parse(good.stdout);
  assert.deepEqual(
    [steps.map(({ id }: { id: string }) => id), refused, good.code],
    [["1-zookeeper-roll"], [], 0],
  );
  const bad = cli(["change", "3.yaml", "7.yaml", "--json"]);
  assert.deepEqual([JSON.parse(bad.stdout).refused[0].at, bad.code], ["masters", 1]);
});

const withoutPatch = unless(has("patch", "--version"), "patch");

test("a difference of several hosts is one that patch takes", { skip: withoutPatch }, () => {
  const { stdout } = cli(["change", "old.zip", "heap.yaml", "--diff"]);
  const diff = stdout.slice(stdout.indexOf("--- old/"));
  const unit = "etc/systemd/system/zookeeper.service";
  assert.equal(
    diff.match(/^--- old\/nodes\/m-\[1-3\]\/etc\/.*$/gm)?.[0],
    `--- old/nodes/m-[1-3]/${unit}`,
  );
  mkdirSync(join(cwd, "patched"));
  for (const [host, bundle] of [["m-1", "old"]] as const)
    writeFileSync(join(cwd, "patched/unit"), readFileSync(join(cwd, bundle, "nodes", host, unit)));
  const one =
    diff.slice(diff.indexOf(`--- old/nodes/m-[1-3]/${unit}`)).split(/^(?=--- )/m)[0] ?? "";
  const patched = run("patch", ["--quiet", join(cwd, "patched/unit")], { input: one });
  assert.equal(patched.code, 0, patched.stdout);
  assert.match(readFileSync(join(cwd, "patched/unit"), "utf8"), /-Xmx2048m/);
});

test("--out writes the new bundle with the steps in it, in the language of its README", () => {
  writeFileSync(join(cwd, "zh.yaml"), spec(5, "language: zh-TW\n"));
  const { code, stderr } = cli(["change", "old", "zh.yaml", "--out", "new"]);
  assert.equal(code, 0);
  assert.match(
    stderr,
    /Wrote .*new: \d+ files\.\n\nNext steps:\n {2}cd new\n {2}less CHANGES\.md\n/,
  );
  assert.match(readFileSync(join(cwd, "new/CHANGES.md"), "utf8"), /^# c：從舊叢集到這個叢集$/m);
  const sums = run("sha256sum", ["--check", "--quiet", "SHA256SUMS"], { cwd: join(cwd, "new") });
  assert.equal(sums.code, 0, sums.stdout);
});

test("a bundle that a change wrote is compared and copied without its steps and their files", () => {
  const docker = (version: string) =>
    spec(3, `images: { zookeeper: "zookeeper:${version}" }\n`).replace("source", "docker");
  for (const version of ["3.4.14", "3.8.4"])
    writeFileSync(join(cwd, `${version}.yaml`), docker(version));
  assert.equal(cli(["change", "3.4.14.yaml", "3.8.4.yaml", "--out", "upgraded"]).code, 0);
  assert.deepEqual(readdirSync(join(cwd, "upgraded/steps")), ["2-zookeeper-upgrade"]);
  const { stdout, stderr } = cli(["change", "upgraded", "3.8.4.yaml"]);
  assert.deepEqual([stdout, stderr], ["Nothing changes.\n", ""]);
  assert.equal(cli(["change", "upgraded", "3.4.14.yaml", "--out", "back"]).code, 0);
  const ofChange = ["CHANGES.md", "change.sh", "old", "steps"];
  const copied = readdirSync(join(cwd, "back/old"));
  assert.deepEqual(
    ofChange.filter((name) => copied.includes(name)),
    [],
  );
});

test("a host that comes back empty is named with --lost", () => {
  const { code, stdout } = cli(["change", "old", "old", "--lost", "m-2"]);
  assert.equal(code, 0);
  assert.match(stdout, /masters that come back empty: m-2\n[^]*zookeeper-refill[^]*master-refill/);
});

test("what is no cluster is refused by its name", () => {
  writeFileSync(join(cwd, "cut.zip"), readFileSync(join(cwd, "old.zip")).subarray(0, 2000));
  writeFileSync(join(cwd, "cut.tgz"), readFileSync(join(cwd, "old.tar.gz")).subarray(0, 2000));
  mkdirSync(join(cwd, "empty"));
  const refusals: readonly (readonly [string, string])[] = [
    ["cut.zip", "Cannot read cut.zip: it is damaged.\n"],
    ["cut.tgz", "Cannot read cut.tgz: it is damaged.\n"],
    ["none.zip", "Cannot read none.zip: it does not exist.\n"],
    ["empty", "Cannot read empty: it contains no cluster.yaml.\n"],
  ];
  for (const [old, stderr] of refusals)
    assert.deepEqual(cli(["change", old, "3.yaml"]), { code: 4, stdout: "", stderr });
});

for (const [args, message] of [
  [["change"], /^change takes two clusters/],
  [["change", "3.yaml"], /^change takes two clusters/],
  [["change", "a", "b", "c"], /^change takes two clusters/],
  [["change", "-", "-"], /^Only one of the two clusters can come from standard input\./],
  [["change", "a", "b", "--resume"], /^--resume is for change without NEW, which asks\./],
  [["change", "a", "b", "--plain"], /^--plain is for change without NEW, which asks\./],
] as const)
  test(`"${args.join(" ")}" is wrong usage`, () => {
    const { code, stderr } = cli(args);
    assert.equal(code, 2);
    assert.match(stderr, message);
  });
