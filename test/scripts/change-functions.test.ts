import assert from "node:assert/strict";
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { kinds } from "../../src/core/change/kinds.ts";
import { changedPlans, writeFunctions } from "../support/change.ts";
import { run, temporaryFolder } from "../support/run.ts";

const folder = temporaryFolder();
const at = (name: string) => join(folder, name);

before(() => {
  writeFunctions(folder, ["change.sh", "restore.sh"]);
  for (const name of ["to-do", "silent", "nodes/m-1", "backup/mesos", "typed"])
    mkdirSync(at(name), { recursive: true });
});

/** Runs functions of a script, some of them replaced. */
const bash = (script: string, program: string, cwd = folder) =>
  run("bash", ["-c", `source ${at(script)}\nwork=${folder}\nrecord=${folder}\n${program}`], {
    cwd,
  });

test("an agent whose host is not ready is not drained", () => {
  const agent = changedPlans()
    .flatMap(({ change }) => change?.steps ?? [])
    .find(({ id }) => id.endsWith("agent-new-id"));
  assert.deepEqual(
    agent?.calls.map(({ name }) => name),
    ["preflight", "agents_in", "deploy", "agents_in"],
  );
  const { stdout, code } = bash(
    "change.sh",
    `at_work=(a-1@10.0.0.21); back=(none)
    in_folder() { [[ $* != *--preflight* ]]; }
    preflight --services mesos-agent
    echo drained`,
  );
  assert.equal(code, 3);
  assert.doesNotMatch(stdout, /drained/);
});

test("a yes to what is lost is no yes to what only a person knows", () => {
  const { stdout } = bash(
    "change.sh",
    `mode=all; states=(next open); steps=(one two)
    load_step() { lost=tasks; hosts=(a-1@10.0.0.21); }
    confirm() { echo "asked: $1"; }
    is_reachable() { false; }
    at_work=(m-1@10.0.0.11)
    confirm_loss 1
    confirm_loss 2
    echo "yes is <$yes>"
    on_leaving_hosts true`,
  );
  assert.equal(stdout.match(/^asked: What is lost/gm)?.length, 1);
  assert.match(stdout, /^yes is <>$/m);
  assert.match(stdout, /^asked: m-1 \(10\.0\.0\.11\) cannot be reached/m);
});

const upgrade = (program: string) =>
  bash(
    "change.sh",
    `hosts=(m-1@10.0.0.11 m-2@10.0.0.12 m-3@10.0.0.13)
    preflight() { :; }
    run_on() { echo "$2 \${1%@*}"; }
    deploy() { echo "install \${at_work[*]%@*}"; }
    marathon_is_connected() { :; }
    is_in_place() { false; }
    ${program}
    upgrade_marathons stop`,
  ).stdout;

test("another version of Marathon runs on the leader's host first, and nowhere beside the old one", () => {
  const installs = ["install m-2", "install m-1", "install m-3"];
  assert.equal(kinds["marathon-upgrade"].pace, "together");
  assert.deepEqual(upgrade("leading_marathon() { echo 10.0.0.12; }").trim().split("\n"), [
    "stop m-1",
    "stop m-3",
    ...installs,
  ]);
});

test("after an interruption, a Marathon that has the new version goes on with it, whoever leads", () => {
  const program = "leading_marathon() { :; }\nis_in_place() { [[ $1 == m-3@* ]]; }";
  assert.match(upgrade(program), /^stop m-1\nstop m-2\ninstall m-3\n/);
});

test("a new ZooKeeper that leads by now has followed", () => {
  const asked = (mode: string) =>
    bash(
      "change.sh",
      `zookeeper_mode() { echo ${mode}; }; new=(m-4@10.0.0.14); zookeepers_follow new`,
    ).stdout;
  assert.equal(asked("leader"), "");
  assert.match(asked("standalone"), /m-4 does not follow: standalone/);
});

test("a leader that was stopped to hand over is started again by the next run", () => {
  const { code } = bash(
    "change.sh",
    `hosts=(m-1@10.0.0.11); back=(none)
    elected_masters() { echo m-2@10.0.0.12; }
    run_on() { exit 7; }
    hand_over stop start`,
  );
  assert.equal(code, 7);
  assert.equal(readFileSync(at("stopped"), "utf8"), "m-2@10.0.0.12 start\n");
  const again = bash("change.sh", `run_on() { echo "$2 on $1"; }\nstart_stopped_master`);
  assert.equal(again.stdout, "start on m-2@10.0.0.12\n");
  assert.equal(statSync(at("stopped"), { throwIfNoEntry: false }), undefined);
});

for (const [what, elected, answer, said] of [
  ["no master leads", "", "echo '{}'", /No master leads, so nothing proves its quota/],
  ["the leader does not answer", "m-1@10.0.0.11", "return 22", /m-1 leads, and does not answer/],
] as const)
  test(`what was restored is not proved without a word where ${what}`, () => {
    writeFileSync(at("backup/mesos/quota.json"), "{}");
    const { code, stderr } = bash(
      "restore.sh",
      `elected_masters() { [[ -z "${elected}" ]] || echo "${elected}"; }
      get() { ${answer}; }
      prove_page /quota quota`,
    );
    assert.equal(code, 1);
    assert.match(stderr, said);
  });

test("what only a person knows is asked before a step, and said before it", () => {
  const steps = changedPlans().flatMap(({ change }) => change?.steps ?? []);
  const upgrades = steps.filter(({ id }) => id.endsWith("marathon-upgrade"));
  assert.match(upgrades[0]?.questions.join(" ") ?? "", /^A backup is there/);
  const { stdout, code } = bash(
    "change.sh",
    `step_1() { id=1-x; title=(x); service=marathon; pace=together; lost=nothing; limit=1
      hosts=(m-1@10.0.0.11); questions=("Is a backup there?"); for_people=("The ports are open."); }
    before_1() { :; }; done_1() { wrong+=(x); }; act_1() { echo ACTED; }
    mode=all; make_step 1 </dev/null`,
  );
  assert.equal(code, 2);
  assert.match(
    stdout,
    /For you to see: The ports are open\.\nIs this so\?\n {2}Is a backup there\?/,
  );
  assert.doesNotMatch(stdout, /ACTED/);
});

test("of what a host says on standard error, two thousand bytes are kept", () => {
  const { code, stderr } = bash(
    "change.sh",
    `run_on_host() { head -c 5000000 /dev/zero | tr '\\0' x >&2 || true; echo asked=yes; }
    ask_host m-1@10.0.0.11
    for try in {1..100}; do [[ $(stat -c %s to-do/*.error) -lt 2000 ]] || break; sleep 0.1; done`,
  );
  assert.equal(code, 0, stderr);
  assert.equal(statSync(at("to-do/m-1@10.0.0.11.error")).size, 2000);
});

test("the folder of --old is meant from where it was typed", () => {
  const { stdout } = bash("change.sh", `read_options --old x\necho "$old"`, at("typed"));
  assert.equal(stdout, `${at("typed")}/x\n`);
});

test("of several masters that have their log, the operator names the one with the newest", () => {
  const source = (logFrom: string) =>
    bash(
      "change.sh",
      `old_masters=(m-1@10.0.0.11 m-2@10.0.0.12); log_from=${logFrom}; source_of_log m-1,m-2`,
    ).stdout;
  assert.equal(source(""), "");
  assert.equal(source("m-9"), "");
  assert.equal(source("m-2"), "m-2@10.0.0.12\n");
});

test("where every ZooKeeper starts at once, Marathon has three minutes to come back", () => {
  for (const kind of ["zookeeper-list", "zookeeper-first-two", "zookeeper-alone"] as const)
    assert.equal(kinds[kind].limit, 180);
});
