import assert from "node:assert/strict";
import { test } from "node:test";
import { verify } from "../support/verify.ts";

test("a whole cluster passes, in words and in JSON", () => {
  assert.match(
    verify({ agents: 2 }).stdout,
    /^PASS {2}Every agent is registered: 2 of 2\n(SKIP|WARN) [\s\S]*\nThe cluster is healthy\.$/m,
  );
  const { code, stdout } = verify({ agents: 2 }, "--json");
  const checks = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    [code, checks.map(({ result }) => result)],
    [0, ["PASS", "PASS", "PASS", "PASS", "WARN"]],
  );
});

for (const [locked, ports] of [
  [[], "2181 2888 3888 5050 5051"],
  [["http://10.0.0.1?:5050/*"], "2181 2888 3888 5051"],
  [["http://10.0.0.1?:5050/*", "http://10.1.*"], "2181 2888 3888"],
] as const)
  test(`also without Marathon it warns that the ports ${ports} ask for no password`, () => {
    const { code, stdout } = verify({ agents: 2, locked });
    assert.equal(code, 0);
    assert.match(
      stdout,
      new RegExp(
        `^WARN {2}Ports that ask for no password: ${ports}\\. Anyone who reaches one of them can run any command on every agent, as root\n {6}Remedy: let only`,
        "m",
      ),
    );
  });

test("ports where nothing answers are not said to ask for no password", () => {
  const { code, stdout } = verify({ agents: 2, away: true });
  assert.equal(code, 1);
  assert.doesNotMatch(stdout, /^WARN/m);
  assert.match(
    stdout,
    /^SKIP {2}Ports that ask for no password: not asked, because nothing answered: 2181 2888 3888 5050 5051$/m,
  );
});

test("of ten thousand agents the missing ones are named without asking the others", () => {
  const all = Array.from({ length: 10_000 }, (_, index) => index + 1);
  const { code, stdout } = verify(
    { agents: 10_000, listed: all.filter((number) => number !== 17 && number !== 9999) },
    "--json",
  );
  assert.equal(code, 1);
  const { seen, remedy } = JSON.parse(stdout.trim().split("\n").at(-2) ?? "");
  assert.deepEqual(seen, [
    "a-17.lan (10.1.0.18:5051) does not answer",
    "a-9999.lan (10.1.49.200:5051) does not answer",
  ]);
  assert.match(remedy[0], /^on a-17\.lan, run: .* mesos-agent\./);
});

test("more than twenty missing are counted", () =>
  assert.match(
    verify({ agents: 50, listed: [] }).stdout,
    /a-20\.lan .*\n {6}and 30 more\n {6}Remedy: /,
  ));

test("a first boot says which master it waits for", () => {
  const { code, stdout } = verify({ agents: 1, silent: [3], recovered: 0 });
  assert.equal(code, 1);
  assert.match(
    stdout,
    /^FAIL {2}Every master answers: m-3\.lan \(10\.0\.0\.13:5050\) does not answer$/m,
  );
  assert.match(
    stdout,
    /^FAIL {2}One master leads: m-1\.lan leads, but its replicated log \(registrar\/log\/recovered is 0\) is waiting for m-3\.lan\n {6}Remedy: start m-3\.lan\. /m,
  );
});

test("masters that only follow are not whole before their replicated log is full", () => {
  const { code, stdout } = verify({ agents: 1, othersRecovered: 0 });
  assert.equal(code, 1);
  assert.match(
    stdout,
    /^FAIL {2}One master leads: the replicated log of m-2\.lan m-3\.lan is not full \(registrar\/log\/recovered is 0\)\n {6}Remedy: .*\n? .*disasters in README\.md$/m,
  );
});

test("masters with too low a quorum get it while added masters are stopped, the leader last", () => {
  const { code, stdout } = verify({ agents: 1, quorum: "1" });
  assert.equal(code, 1);
  assert.match(stdout, /m-1\.lan runs with quorum 1 instead of 2/);
  assert.match(
    stdout,
    /1\. .*stop mesos-master on the new ones\.\n {6}2\. Give the masters above quorum 2: run install\.sh --change-masters there.*\n.*leader last.*\n {6}3\. Then start the new ones/,
  );
});

test("masters with too high a quorum get a lower one only when removed masters are stopped", () => {
  const { code, stdout } = verify({ agents: 1, quorum: "3" });
  assert.equal(code, 1);
  assert.match(
    stdout,
    /1\. Stop mesos-master on them for good[\s\S]*ensemble_size is 3[\s\S]*2\. Give the masters above quorum 2: .*\n.*leader last/,
  );
});

test("a master that does not tell its flags is no failure", () =>
  assert.equal(verify({ agents: 1, quorum: "" }).code, 0));

test("a log that is being set up is not blamed on masters that all answer", () => {
  const { stdout } = verify({ agents: 1, recovered: 0 });
  assert.match(stdout, /m-1\.lan leads, and its replicated log is being set up/);
  assert.doesNotMatch(stdout, /cannot reach/);
});

test("a drained agent is named as such, with the command that brings it back", () => {
  const { code, stdout } = verify({ agents: 3, drained: [2] });
  assert.equal(code, 1);
  assert.match(
    stdout,
    /^FAIL {2}Every agent is registered: a-2\.lan is registered, but deactivated/m,
  );
  assert.match(
    stdout,
    /^ +Remedy: if a-2\.lan is being replaced, .* reactivate it: bash agents\.sh reactivate a-2\.lan$/m,
  );
  assert.doesNotMatch(stdout, /not in cluster\.yaml/);
});

test("an agent that is away and one that is drained are both named", () => {
  const { stdout } = verify({ agents: 3, listed: [1, 2], drained: [2] });
  assert.match(stdout, /a-3\.lan \(10\.1\.0\.4:5051\) does not answer/);
  assert.match(
    stdout,
    /a-2\.lan is registered, but deactivated \(drained or taken out\): ID .*-S2$/m,
  );
});

test("a number with leading zeros is counted in tens, not in eights", () => {
  const { code, stdout, stderr } = verify({ agents: 1, active: "09" });
  assert.equal(code, 1, stdout);
  assert.equal(stderr.includes("value too great"), false, stderr);
});

test("what a service says cannot steer the terminal", () => {
  const hostile = "\\033]0;OWNED\\a\\033[2JMode: x\\302\\233";
  const { stdout, stderr } = verify({ agents: 1, zookeeper: hostile });
  assert.doesNotMatch(stdout + stderr, /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
  assert.match(stdout, /m-1\.lan \(10\.0\.0\.11:2181\) says/);
});

test("the firewalls of all masters are tried at the same time, and one that lets in is named", () => {
  const { code, stdout } = verify({ agents: 2, open: 2 });
  assert.equal(code, 1);
  assert.match(
    stdout,
    /^FAIL {2}The firewalls of the masters .*: m-2\.lan: whoever reaches port 3888 joins/m,
  );
  assert.doesNotMatch(stdout, /m-[13]\.lan: whoever/);
});
