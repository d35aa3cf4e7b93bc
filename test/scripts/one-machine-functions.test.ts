import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { renderBundle } from "../../src/core/bundle/render.ts";
import { blueprints } from "../../src/node/blueprints.ts";
import { sha256 } from "../../src/node/sha256.ts";
import { changedPlans } from "../support/change.ts";
import { run, temporaryFolder } from "../support/run.ts";

const folder = temporaryFolder();
const plans = changedPlans().filter(({ oneMachine }) => oneMachine);

before(() => {
  const files = plans.slice(0, 1).flatMap((plan) => [...renderBundle(plan, blueprints, sha256)]);
  const script = files.find(({ path }) => path === "change.sh")?.content ?? "";
  // Without the last line, which runs it.
  writeFileSync(join(folder, "change.sh"), script.replace(/^main "\$@"\n$/m, ""));
  for (const name of ["to-do", "silent", "data", "datalog/version-2"])
    mkdirSync(join(folder, name), { recursive: true });
});

/** Runs functions of change.sh, some of them replaced. */
const bash = (program: string) =>
  run("bash", ["-c", `source ./change.sh\nwork=$PWD\nrecord=$PWD\n${program}`], { cwd: folder });

test("on one machine an agent is not drained before its image is there", () => {
  const agents = plans
    .flatMap(({ change }) => change?.steps ?? [])
    .filter(({ calls }) => calls.some(({ name }) => name === "agents_in"))
    .filter(({ id }) => !id.endsWith("agent-remove"));
  assert.notDeepEqual(agents, []);
  for (const { calls } of agents) assert.deepEqual(calls[0], { name: "preflight", args: [] });
});

test("on one machine a command for a container runs in this folder, or in the old one for those that leave", () => {
  const { stdout } = bash(
    `docker() { echo mesos-master-3; }
    in_folder() { echo "$@"; }
    command_on mesos-master-3@10.0.0.33 "docker compose stop"
    command_on mesos-agent-3@10.0.0.43 "docker compose stop"`,
  );
  assert.equal(
    stdout,
    ". docker compose stop mesos-master-3\nold docker compose stop mesos-agent-3\n",
  );
});

test("a port that answers late is not taken for a closed one", () => {
  const { stdout } = bash(
    `timeout() { echo tried >>tries; [[ $(wc -l <tries) -ge 3 ]] || return 124; }
    is_open 10.0.0.33 5050 && echo open
    timeout() { return 124; }
    is_open 10.0.0.33 5050 || echo closed`,
  );
  assert.equal(stdout, "open\nclosed\n");
});

test("why a container cannot be asked is said of that container, and nothing else", () => {
  const { code, stderr } = bash(
    `hosts=(zookeeper-1@10.0.0.21 zookeeper-2@10.0.0.22); id=3-x; service=zookeeper
    docker() {
      [[ $* != *zookeeper-1* ]] || { echo "no space left"; return 1; }
      echo "Container $cluster-zookeeper-2-1  Recreate"
    }
    require_answers 99 "\${hosts[@]}"`,
  );
  assert.equal(code, 1);
  assert.match(stderr, /cannot be asked: zookeeper-1\n +no space left\n$/);
  assert.doesNotMatch(stderr, /No such file/);
});

test("on one machine a ZooKeeper with logs alone is not empty", () => {
  const empty = (name: string) =>
    bash(
      `answer_of() { sh -c "\${2//\\/data/$work\\/data}"; }
      added=(zookeeper-2@10.0.0.22)
      ${name}
      zookeepers_are_empty added`,
    ).stdout;
  assert.equal(empty(""), "");
  assert.match(empty("touch datalog/version-2/log.1"), /zookeeper-2 has data of ZooKeeper/);
});
