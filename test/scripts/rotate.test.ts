import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { type Cluster, installed, placeRotation, readersIn, replay } from "../support/rotation.ts";
import { temporaryFolder } from "../support/run.ts";
import { withPasswords } from "../support/secrets.ts";
import type { Overrides } from "../support/spec.ts";

const folder = temporaryFolder();
const masters = ["m-1.lan", "m-2.lan", "m-3.lan"];
const agents = ["a-1.lan", "m-3.lan"];
/** Executors get tokens, and Marathon runs in a container. */
const withTokens: Overrides = { ...withPasswords, method: "apt" };

const place = (spec?: Overrides) => placeRotation(folder, spec);

/** Everything that a daemon says must be known to the one that hears it. */
function assertTogether({ daemons, closing, files }: Cluster): void {
  const file = (service: string, host: string, name: string) =>
    daemons.get(`${service} ${host}`)?.get(name) ?? assert.fail(`${service} ${host} ${name}`);
  const digest = (user: string, password = "") =>
    `digest:${user}:${createHash("sha1").update(`${user}:${password}`).digest("base64")}:cdrwa`;
  for (const host of masters) {
    const [, learner, password] =
      /username="(\w+)" password="(\w+)"/.exec(file("zookeeper", host, "jaas.conf")) ?? [];
    for (const other of masters)
      assert.ok(file("zookeeper", other, "jaas.conf").includes(`user_${learner}="${password}"`));
    const mesos = /mesos:(\w+)@/.exec(file("mesos-master", host, "zk.url"))?.[1];
    assert.ok(closing.includes(digest("mesos", mesos)), `zk.url of ${host}`);
    const marathon = /marathon:(\w+)@/.exec(file("marathon", host, "marathon.env"))?.[1];
    assert.ok(closing.includes(digest("marathon", marathon)), `marathon.env of ${host}`);
    const known = file("mesos-master", host, "credentials.json");
    const { credentials } = JSON.parse(known);
    for (const agent of agents) {
      const login = JSON.parse(file("mesos-agent", agent, "agent.json"));
      assert.ok(
        credentials.some((each: typeof login) => JSON.stringify(each) === JSON.stringify(login)),
        `agent.json of ${agent} at ${host}`,
      );
    }
    const own = files.get(host);
    const superuser = /super:(\w+)/.exec(own?.get("close-zookeeper") ?? "")?.[1];
    const hash = digest("super", superuser).replace(/^digest:|:cdrwa$/g, "");
    assert.ok(file("zookeeper", host, "zookeeper.options").includes(hash), `super of ${host}`);
    // Where it starts again by itself, it has the password that this master knows.
    const { secret } = credentials.find(
      ({ principal }: { principal: string }) => principal === "marathon",
    );
    assert.equal(own?.get("marathon.secret"), secret, `marathon.secret of ${host}`);
  }
}

/** Plays what rotate.sh has run on a cluster that was installed before. */
function played(bundle: ReturnType<typeof place>, before: ReturnType<typeof bundle.hosts>) {
  const readersOf = readersIn(bundle.read);
  const cluster = installed(before, readersOf);
  assertTogether(cluster);
  for (const call of bundle.calls()) replay(cluster, call, readersOf, assertTogether);
  return { cluster, wanted: installed(bundle.hosts(), readersOf) };
}

test("all secrets are rotated, and after every single host each daemon still knows those that log in", () => {
  const bundle = place(withTokens);
  const before = bundle.hosts();
  const old = bundle.values();
  assert.equal(bundle.secrets("--rotate", "all").code, 0);
  const { code, stdout, stderr } = bundle.rotate("--all", "--yes");
  assert.equal(code, 0, stderr);
  const { cluster, wanted } = played(bundle, before);
  assert.deepEqual(cluster, wanted);
  const values = bundle.values();
  for (const [name, value] of old) {
    assert.equal(values.get(name) === value, name === "id", name);
    assert.ok(!stdout.includes(value) && !stdout.includes(values.get(name) ?? ""));
  }
  assert.deepEqual(bundle.secrets("--list").stdout.trim().split("\n"), [...old.keys()].sort());
  assert.ok(!existsSync(bundle.at("secrets/rotation")));
  assert.ok(!existsSync(bundle.at("secrets/netrc.new")));
  for (const files of bundle.hosts().values())
    for (const content of files.values())
      for (const [name, value] of old) assert.ok(name === "id" || !content.includes(value), name);
});

const zookeeper = "zookeeper";
const master = "mesos-master";
const both = "zookeeper,mesos-master";
const marathon = "zookeeper,marathon";
test("one secret alone needs the steps that it is in, and every host has it in the end", () => {
  const bundle = place(withTokens);
  for (const [name, services] of [
    ["zookeeper-super", [zookeeper]],
    ["zookeeper-quorum", [zookeeper, zookeeper, zookeeper]],
    ["zookeeper-mesos", [zookeeper, master, both]],
    ["zookeeper-marathon", [zookeeper, marathon, both]],
    ["marathon", [master, marathon]],
    ["framework-other", [master]],
    ["agent", [master, "mesos-agent", both]],
    ["operator", ["firewall", master, marathon, "mesos-agent", "firewall"]],
    ["jwt-a-1.lan", ["mesos-agent"]],
  ] as const) {
    bundle.forget();
    const before = bundle.hosts();
    bundle.secrets("--rotate", name);
    assert.equal(bundle.rotate("--all", "--yes").code, 0);
    assert.deepEqual(bundle.rolled(), services, name);
    const { cluster, wanted } = played(bundle, before);
    assert.deepEqual(cluster, wanted, name);
  }
});

test("a step that fails loses nothing: the old secrets stay, and it goes on with that step", () => {
  const bundle = place(withTokens);
  const old = bundle.values();
  const before = bundle.hosts();
  bundle.secrets("--rotate", "agent");
  // verify.sh, deploy.sh, verify.sh, deploy.sh of the agents
  bundle.failAt(3);
  const { code, stderr } = bundle.rotate("--all", "--yes");
  assert.equal(code, 1);
  assert.match(
    stderr,
    /This failed; nothing else was touched: bash deploy\.sh --services mesos-agent/,
  );
  assert.equal(bundle.values().get("agent"), old.get("agent"));
  assert.match(bundle.rotate().stdout, /^done {2}5\. .*\nnext {2}7\. .*\nopen {2}8\. /);
  assert.equal(bundle.secrets("--rotate", "operator").code, 1);
  // A plain run of deploy.sh meanwhile takes hosts no further, and not back.
  const middle = bundle.hosts();
  assert.match(bundle.secrets().stdout, /^Secrets are being rotated: /);
  assert.deepEqual(bundle.hosts(), middle);
  bundle.failAt(undefined);
  const count = bundle.calls().length;
  assert.equal(bundle.rotate("--next").code, 0);
  // What it was in the middle of may be what keeps verify.sh from passing.
  assert.equal(bundle.calls()[count]?.words[0], "deploy.sh");
  assert.equal(bundle.rotate("--next").code, 0);
  assert.deepEqual(bundle.rolled(), [master, "mesos-agent", "mesos-agent", both]);
  const { cluster, wanted } = played(bundle, before);
  assert.deepEqual(cluster, wanted);
  assert.notEqual(bundle.values().get("agent"), old.get("agent"));
});

test("before the first step, the way back takes the new secrets away and touches no host", () => {
  const bundle = place(withTokens);
  const old = bundle.values();
  bundle.secrets("--rotate", "all");
  assert.equal(bundle.rotate("--back").code, 0);
  assert.deepEqual(bundle.calls(), []);
  assert.deepEqual(bundle.values(), old);
  assert.ok(!existsSync(bundle.at("secrets/rotation")));
});

for (const failing of [9, 17])
  test(`from call ${failing} of a rotation of all, the way back leads to the secrets in use before`, () => {
    const bundle = place(withTokens);
    const before = bundle.hosts();
    const old = bundle.values();
    bundle.secrets("--rotate", "all");
    bundle.failAt(failing);
    assert.equal(bundle.rotate("--all", "--yes").code, 1);
    bundle.failAt(undefined);
    const { code, stderr } = bundle.rotate("--back");
    assert.equal(code, 0, stderr);
    assert.deepEqual(bundle.values(), old);
    assert.deepEqual(bundle.hosts(), before);
    const { cluster, wanted } = played(bundle, before);
    assert.deepEqual(cluster, wanted);
  });

test("the user of a login that is known twice is another one each time, and comes back", () => {
  const bundle = place(withTokens);
  const principal = () =>
    JSON.parse(bundle.hosts().get("a-1.lan")?.get("agent.json") ?? "").principal;
  for (const expected of ["agent2", "agent"]) {
    bundle.secrets("--rotate", "agent");
    assert.equal(bundle.rotate("--all").code, 0);
    assert.equal(principal(), expected);
  }
});

test("agents in containers are drained one after the other, each once, also after an interruption", () => {
  const bundle = place();
  bundle.secrets("--rotate", "agent");
  // verify, deploy, verify; preflight, list, drain, deploy, reactivate; preflight, list, drain
  bundle.failAt(10);
  assert.equal(bundle.rotate("--all", "--yes").code, 1);
  bundle.failAt(undefined);
  assert.equal(bundle.rotate("--all", "--yes").code, 0);
  const drained = bundle.calls().filter(({ words }) => words[1] === "drain");
  assert.deepEqual(
    drained.map(({ words }) => words[2]),
    ["a-1.lan", "m-3.lan", "m-3.lan"],
  );
  const back = bundle.calls().filter(({ words }) => words[1] === "reactivate");
  assert.deepEqual(
    back.map(({ words }) => words[2]),
    ["a-1.lan", "m-3.lan"],
  );
});

test("nobody is asked, and nothing is done, without a terminal or --yes where something ends", () => {
  const bundle = place(withTokens);
  bundle.secrets("--rotate", "jwt-a-1.lan");
  const { code, stdout, stderr } = bundle.rotate("--all");
  assert.equal(code, 2);
  assert.match(stdout, /The pods of these agents start anew; apps go on:\n {2}a-1\.lan/);
  assert.match(stderr, /To go on without a question: --yes/);
  assert.deepEqual(bundle.calls(), []);
  assert.equal(bundle.rotate("--dry-run").code, 0);
  assert.deepEqual(bundle.calls(), []);
});

test("what is no secret of this cluster is not rotated, and nothing is without new ones", () => {
  const bundle = place();
  for (const name of ["id", "jwt-a-1.lan", "../netrc", "user-agent"])
    assert.equal(bundle.secrets("--rotate", name).code, name === "id" ? 0 : 2, name);
  assert.match(place().rotate("--all").stderr, /No secret is being rotated\./);
});

test("without new secrets the steps are none, which is shown and no failure", () => {
  const { code, stdout, stderr } = place().rotate();
  assert.equal(code, 0, stderr);
  assert.match(
    stdout,
    /^No secret is being rotated\. To make new ones: bash secrets\.sh --rotate /,
  );
});

test("each step is checked once: when it is made, and the first one before", () => {
  const bundle = place(withTokens);
  bundle.secrets("--rotate", "agent");
  for (const expected of [
    ["verify.sh", "deploy.sh", "verify.sh"],
    ["deploy.sh", "verify.sh"],
  ]) {
    bundle.forget();
    assert.equal(bundle.rotate("--next").code, 0);
    assert.deepEqual(
      bundle.calls().map(({ words }) => words[0]),
      expected,
    );
  }
});

test("a single ZooKeeper gets no round for a login to others, and no Marathon no step of its own", () => {
  const bundle = place({ ...withTokens, masters: ["m-1.lan=10.0.0.11"], marathon: "off" });
  const old = bundle.values();
  bundle.secrets("--rotate", "all");
  assert.equal(bundle.rotate("--all", "--yes").code, 0);
  assert.deepEqual(bundle.rolled(), [
    zookeeper,
    zookeeper,
    "firewall",
    master,
    "mesos-agent",
    both,
    "firewall",
  ]);
  assert.notEqual(bundle.values().get("zookeeper-quorum"), old.get("zookeeper-quorum"));
});
