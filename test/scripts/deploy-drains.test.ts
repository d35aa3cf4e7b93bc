import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { placeBundle } from "../support/hosts-by-ssh.ts";
import { idOf, placeLivingCluster } from "../support/living-cluster.ts";
import { temporaryFolder } from "../support/run.ts";
import { runAside } from "../support/run-aside.ts";

const folder = temporaryFolder();
const failed = `answer='echo "== 2/4 Programs"; echo "ERROR: mesos-agent ends again and again"; exit 1'`;

/**
 * Three masters that work and some agents, of which the first so many lose their tasks. agents.sh
 * writes down what it is asked, among the visits.
 */
function livingCluster(agents: number, losing: number, says = "drain") {
  const place = placeBundle(folder, agents);
  for (const last of [11, 12, 13])
    place.master(
      `10.0.0.${last}`,
      'printf "%s\\n" state=whole leads=0 lives=yes masters=same safe=yes',
    );
  for (let number = 1; number <= losing; number++)
    place.master(`10.0.0.${20 + number}`, `echo ${says}=ID-S${number}`);
  writeFileSync(
    place.at("bundle/agents.sh"),
    `echo "0.0.0.0 agents.sh $*" >>"$VISITS"
case $1 in
  tasks) [ -e "$HOSTS/no-marathon" ] && { echo "No Marathon answers" >&2; exit 1; }; echo 7 ;;
  list) printf 'AGENT  STATE\\n%s  %s\\n' "$2" "$(cat "$HOSTS/agent" 2>/dev/null || echo active)" ;;
  *) . "$HOSTS/$1.sh" 2>/dev/null || true ;;
esac
`,
  );
  return {
    ...place,
    file: (name: string, text: string) => writeFileSync(place.at(`hosts/${name}`), text),
    /** What happened to agents, in order: what agents.sh was asked, and the address of each visit. */
    story: () =>
      readFileSync(place.at("visits"), "utf8")
        .split("\n")
        .map((line) =>
          line.replace("0.0.0.0 agents.sh ", "").replace(/^(10\.\S+) .*? (\S+\.sh).*/, "$1 $2"),
        )
        .filter((line) => line !== "" && !/10\.0\.0\.1\d|^list/.test(line)),
  };
}

test("with agents.sh as it is, the leader is asked to drain each agent and to take it back", async () => {
  const living = await placeLivingCluster(folder);
  living.atServer("agents.sh");
  const { env, master } = placeBundle(folder, 3);
  for (const last of [11, 12, 13])
    master(`10.0.0.${last}`, "echo state=whole; echo lives=yes; echo masters=same; echo safe=yes");
  for (const number of [1, 2]) master(`10.0.0.${20 + number}`, `echo drain=${idOf(number)}`);
  Object.assign(living.cluster.agent(2), { active: false, deactivated: true });
  const { code, stdout, stderr } = await runAside(living.place, ["deploy.sh"], undefined, env);
  living.close();
  assert.equal(code, 0, stdout + stderr);
  assert.deepEqual(
    living.cluster.calls.map((call) => /"type":"(\w+)".*"value":"(.*?)"/.exec(call)?.slice(1)),
    [
      ["DRAIN_AGENT", idOf(1)],
      ["REACTIVATE_AGENT", idOf(1)],
      ["DRAIN_AGENT", idOf(2)],
    ],
  );
});

test("agents whose tasks would end are drained, installed, verified and taken back, one after the other, after those that lose nothing", () => {
  const { deploy, story, at } = livingCluster(3, 2);
  const { code, stdout } = deploy();
  assert.equal(code, 0, stdout);
  assert.deepEqual(story(), [
    "10.0.0.23 install.sh",
    "10.0.0.21 preflight.sh",
    "tasks",
    "drain ID-S1",
    "10.0.0.21 install.sh",
    "reactivate ID-S1",
    "10.0.0.22 preflight.sh",
    "tasks --at-least 7",
    "drain ID-S2",
    "10.0.0.22 install.sh",
    "reactivate ID-S2",
  ]);
  assert.match(stdout, /^== Agents that are drained first, one at a time$/m);
  assert.equal(readFileSync(at("bundle/logs/drained"), "utf8"), "");
});

test("where no master or no Marathon can be asked nothing is drained, and those agents are not touched", () => {
  const { deploy, story, file } = livingCluster(2, 2);
  file("no-marathon", "");
  const { code, stdout, stderr } = deploy();
  assert.equal(code, 1);
  assert.deepEqual(story(), ["10.0.0.21 preflight.sh", "tasks"]);
  assert.match(stderr, /No Marathon answers/);
  assert.match(
    stdout,
    /^Not touched, because the tasks of a-1\.lan would end, and could not be drained: a-1\.lan a-2\.lan\n.*go on with: bash deploy\.sh\n.*without a drain: bash deploy\.sh --now$/m,
  );
});

test("a drain that does not end stops everything, and its agent is named with the command that takes it back", () => {
  const { deploy, story, file } = livingCluster(3, 2);
  file("drain.sh", 'echo "a-1.lan is draining, still runs: hello" >&2; exit 1');
  const { code, stdout } = deploy();
  assert.equal(code, 1);
  assert.deepEqual(story().slice(-2), ["tasks", "drain ID-S1"]);
  assert.match(
    stdout,
    /^a-1\.lan is drained, and gets no tasks until: bash agents\.sh reactivate ID-S1$/m,
  );
});

test("an agent that does not work after its drain stays drained, is named, and is taken back by the next run", () => {
  const { deploy, story, host, master, file, at } = livingCluster(2, 2);
  host("10.0.0.21", failed.replace("answer=", "[[ $command == *preflight* ]] || answer="));
  const { code, stdout } = deploy();
  assert.equal(code, 1);
  assert.match(stdout, /^a-1\.lan is drained.*: bash agents\.sh reactivate ID-S1$/m);
  assert.match(stdout, /^Not touched, because a host does not work: a-2\.lan$/m);
  host("10.0.0.21", "");
  file("agent", "drained");
  master("10.0.0.21", "true");
  writeFileSync(at("visits"), "");
  assert.equal(deploy("--only", "a-1.lan").code, 0);
  assert.deepEqual(story().slice(-3), ["drain ID-S1", "10.0.0.21 install.sh", "reactivate ID-S1"]);
  assert.equal(readFileSync(at("bundle/logs/drained"), "utf8"), "");
});

test("a host that is not ready is not drained in vain, and does not stop the others", () => {
  const { deploy, story, host } = livingCluster(2, 2);
  host("10.0.0.21", `answer='echo "FAIL  a disk: full"; exit 1'`);
  const { code, stdout } = deploy();
  assert.equal(code, 1);
  assert.match(stdout, /a-1\.lan: FAILED: FAIL {2}a disk: full/);
  assert.ok(!story().includes("drain ID-S1"));
  assert.ok(story().includes("reactivate ID-S2"));
});

test("with --now nothing is drained, and it is said what ends", () => {
  const { deploy, story } = livingCluster(2, 1);
  const { code, stdout } = deploy("--now");
  assert.equal(code, 0);
  assert.match(stdout, /^Not drained, because of --now; tasks that run there end: a-1\.lan$/m);
  assert.deepEqual(story(), ["10.0.0.21 install.sh", "10.0.0.22 install.sh"]);
});

test("an agent begins anew only where that was asked for: drained first, and not taken back", () => {
  const { deploy, story } = livingCluster(1, 1, "renew");
  deploy();
  assert.deepEqual(story(), ["10.0.0.21 install.sh"]);
  deploy("--all", "--replace-agent-id");
  assert.deepEqual(story().slice(1), [
    "10.0.0.21 preflight.sh",
    "tasks",
    "drain ID-S1",
    "10.0.0.21 install.sh",
  ]);
});

test("what the operator had drained before stays drained", () => {
  const { deploy, story, file } = livingCluster(1, 1);
  file("agent", "drained");
  assert.equal(deploy().code, 0);
  assert.deepEqual(story().slice(-2), ["drain ID-S1", "10.0.0.21 install.sh"]);
});

test("a step of a change drains nothing by itself", () => {
  const { deploy, story } = livingCluster(1, 1);
  deploy("--services", "mesos-agent", "--only", "a-1.lan");
  assert.deepEqual(story(), ["10.0.0.21 install.sh"]);
});

test("SIGTERM in the middle of a drain ends it, and the agent is named", async () => {
  const { at, env, file } = livingCluster(1, 1);
  file("drain.sh", "touch $HOSTS/draining; sleep 60 & wait");
  const child = spawn("bash", ["deploy.sh"], { cwd: at("bundle"), env });
  let said = "";
  child.stdout.on("data", (text) => {
    said += text;
  });
  while (!existsSync(at("hosts/draining"))) await setTimeout(100);
  child.kill("SIGTERM");
  const code = await new Promise((resolve) => child.on("close", resolve));
  assert.equal(code, 130);
  assert.match(said, /^a-1\.lan is drained.*: bash agents\.sh reactivate ID-S1$/m);
});

test("an agent that starts again has the ID that it had, whatever its new files would change", () => {
  const { deploy, story, master } = livingCluster(1, 0);
  master("10.0.0.21", "echo restart=ID-S1; echo renew=ID-S1; echo drain=ID-S1");
  assert.equal(deploy("--restart", "mesos-agent").code, 0);
  assert.deepEqual(story(), ["tasks", "drain ID-S1", "10.0.0.21 restart.sh", "reactivate ID-S1"]);
});

test("an agent that has another ID since an earlier run is not looked for under the old one", () => {
  const { deploy, story, file, at } = livingCluster(1, 0);
  mkdirSync(at("bundle/logs"));
  writeFileSync(at("bundle/logs/drained"), "a-1.lan ID-S0\n");
  file("agent", "not registered");
  const { code, stdout } = deploy();
  assert.equal(code, 0, stdout);
  assert.deepEqual(story(), ["10.0.0.21 preflight.sh", "10.0.0.21 install.sh"]);
  assert.doesNotMatch(stdout, /is drained/);
});

test("a master that is an agent too is drained before its turn, and taken back before the next", () => {
  const { deploy, master, at } = livingCluster(1, 0);
  master(
    "10.0.0.12",
    "echo state=whole; echo lives=yes; echo leads=0; echo masters=same; echo safe=yes; echo drain=ID-S9",
  );
  assert.equal(deploy("--only", "m-2.lan", "--only", "m-3.lan").code, 0);
  const visits = readFileSync(at("visits"), "utf8").match(
    /drain ID-S9|reactivate ID-S9|^10\S+(?=.* install\.sh)/gm,
  );
  assert.deepEqual(visits, ["drain ID-S9", "10.0.0.12", "reactivate ID-S9", "10.0.0.13"]);
});

test("an agent that was drained here and that the operator took back is not drained again", () => {
  const { deploy, story, at } = livingCluster(1, 0);
  mkdirSync(at("bundle/logs"));
  writeFileSync(at("bundle/logs/drained"), "a-1.lan ID-S1\n");
  assert.equal(deploy().code, 0);
  assert.deepEqual(story(), ["10.0.0.21 preflight.sh", "10.0.0.21 install.sh"]);
  assert.equal(readFileSync(at("bundle/logs/drained"), "utf8"), "");
});
