import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { renderBundle } from "../../src/core/bundle/render.ts";
import { blueprints } from "../../src/node/blueprints.ts";
import { planOf } from "../support/plan.ts";
import { run, temporaryFolder } from "../support/run.ts";
import { writeFiles } from "../support/source-files.ts";
import { specOf } from "../support/spec.ts";

const folder = temporaryFolder();

interface Cluster {
  agents: number;
  /** Last numbers of the addresses of agents that the leader lists; all of them unless told. */
  listed?: readonly number[];
  /** Masters that do not answer, by number. */
  silent?: readonly number[];
  recovered?: 0 | 1;
  /** Of the masters, as /flags has it. */
  quorum?: string;
  /** Agents that the leader lists as deactivated, by number. */
  drained?: readonly number[];
  /** What the leader counts, in place of the true number. */
  active?: string;
  /** What ZooKeeper says in place of its mode. */
  zookeeper?: string;
}

/**
 * Asks a cluster that exists in the answers of curl and of ZooKeeper's port only: three masters,
 * the first leads.
 */
function verify(cluster: Cluster, ...args: string[]) {
  const { agents, listed, silent = [], recovered = 1, quorum = "2", drained = [] } = cluster;
  const place = mkdtempSync(join(folder, "verify-"));
  const address = (number: number) => `10.1.${Math.floor(number / 200)}.${(number % 200) + 1}`;
  const all = Array.from({ length: agents }, (_, index) => index + 1);
  const known = listed ?? all;
  const put = (path: string, content: string) =>
    writeFileSync(join(place, path), content, { mode: 0o755 });
  mkdirSync(join(place, "bin"));
  const plan = planOf(
    specOf({
      method: "docker",
      marathon: "off",
      masters: ["m-[1-3].lan=10.0.0.[11-13]"],
      agents: all.map((number) => ({ host: `a-${number}.lan`, address: address(number) })),
    }),
  );
  writeFiles(place, [
    ...renderBundle(
      plan,
      blueprints.filter(({ path }) => path === "verify.sh"),
      () => "",
    ),
  ]);
  put(
    "metrics",
    `{"master/elected":1,"master/slaves_active":${cluster.active ?? known.length - drained.length},` +
      `"registrar/log/recovered":${recovered},"registrar/log/ensemble_size":3}`,
  );
  put(
    "slaves",
    JSON.stringify({
      slaves: known.map((number) => ({
        id: `S${number}`,
        pid: `slave(1)@${address(number)}:5051`,
        active: !drained.includes(number),
        deactivated: drained.includes(number),
      })),
    }),
  );
  put(
    "bin/timeout",
    `#!/bin/sh\ncase $* in *10.0.0.11*) printf '${cluster.zookeeper ?? "Mode: leader"}\\n' ;; *) echo "Mode: follower" ;; esac\n`,
  );
  put("bin/sleep", "#!/bin/sh\n");
  put(
    "bin/curl",
    `#!/bin/sh
for url; do :; done
case $url in ${silent
      .map((number) => `http://10.0.0.1${number}:*`)
      .concat("none")
      .join("|")}) exit 7 ;;
  http://10.0.0.11:5050/metrics/snapshot) cat "${place}/metrics" ;;
  http://10.0.0.1*:5050/metrics/snapshot) echo '{"master/elected":0.0}' ;;
  */slaves) cat "${place}/slaves" ;; */health) ;;
  http://10.1.*) ${drained.length > 0 ? `echo '{"slave/registered":1}'` : "exit 7"} ;;
  */flags) echo '{"flags":{"quorum":"${quorum}"}}' ;;
esac\n`,
  );
  return run("bash", ["verify.sh", "--timeout", "0", "--no-task", ...args], {
    cwd: place,
    env: { ...process.env, PATH: `${join(place, "bin")}:${process.env["PATH"]}` } as Record<
      string,
      string
    >,
  });
}

test("a whole cluster passes, in words and in JSON", () => {
  assert.match(
    verify({ agents: 2 }).stdout,
    /^PASS {2}Every agent is registered: 2 of 2\nThe cluster is healthy\.$/m,
  );
  const { code, stdout } = verify({ agents: 2 }, "--json");
  const checks = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    [code, checks.map(({ result }) => result)],
    [0, ["PASS", "PASS", "PASS", "PASS"]],
  );
});

test("of ten thousand agents the missing ones are named without asking the others", () => {
  const all = Array.from({ length: 10_000 }, (_, index) => index + 1);
  const { code, stdout } = verify(
    { agents: 10_000, listed: all.filter((number) => number !== 17 && number !== 9999) },
    "--json",
  );
  assert.equal(code, 1);
  const { seen, remedy } = JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
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

test("masters that run with another quorum fail the check", () => {
  const { code, stdout } = verify({ agents: 1, quorum: "1" });
  assert.equal(code, 1);
  assert.match(stdout, /m-1\.lan runs with quorum 1 instead of 2/);
});

test("a master that does not tell its flags is no failure", () =>
  assert.equal(verify({ agents: 1, quorum: "" }).code, 0));

test("a log that is being set up is not blamed on masters that all answer", () => {
  const { stdout } = verify({ agents: 1, recovered: 0 });
  assert.match(stdout, /m-1\.lan leads, and its replicated log is being set up/);
  assert.doesNotMatch(stdout, /cannot reach/);
});

test("a drained agent is named as such, with the call that brings it back", () => {
  const { code, stdout } = verify({ agents: 3, drained: [2] });
  assert.equal(code, 1);
  assert.match(stdout, /a-2\.lan is registered, but deactivated/);
  assert.match(stdout, /REACTIVATE_AGENT/);
  assert.doesNotMatch(stdout, /not in cluster\.yaml/);
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
