import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { placeBundle } from "../support/hosts-by-ssh.ts";
import { temporaryFolder } from "../support/run.ts";

const folder = temporaryFolder();

const says = (state: string, leads: number, more = "masters=same safe=yes") =>
  `printf "%s\\n" state=${state} leads=${leads} lives=yes; sleep 0.3; printf "%s\\n" ${more}`;

/** Three masters of a cluster that works: the first leads Mesos, the second ZooKeeper. */
function livingCluster(agents = 2) {
  const place = placeBundle(folder, agents);
  place.master("10.0.0.11", says("whole", 4));
  place.master("10.0.0.12", says("whole", 2));
  place.master("10.0.0.13", says("whole", 0));
  place.set("patience", "0");
  return place;
}

/** Fails when another master is visited at the same time. */
const alone = `answer='mkdir "$HOSTS/busy" || exit 1; sleep 0.2; rmdir "$HOSTS/busy"; echo changed=1'`;
/** install.sh got beyond its preflight and then failed. */
const broken = `answer='echo "== 2/4 Programs"; echo "ERROR: mesos-agent ends again and again"; exit 1'`;
const refused = `answer='echo "ssh: connect to host: Connection refused" >&2; exit 255'`;

test("on a cluster that works the masters go one at a time, those that lead last, then one agent alone, and all are verified", () => {
  const { deploy, host, visitsInOrder, at } = livingCluster(3);
  for (const last of [11, 12, 13]) host(`10.0.0.${last}`, alone);
  host("10.0.0.21", alone);
  const { code, stdout } = deploy();
  assert.equal(code, 0, stdout);
  assert.match(stdout, /^== Masters, one at a time, because the cluster works$/m);
  const visits = readFileSync(at("visits"), "utf8");
  assert.equal(visits.match(/ yes install\.sh/g)?.length, 6, visits);
  assert.deepEqual(visitsInOrder().slice(0, 4), [13, 12, 11, 21]);
});

test("at the first installation the masters go together and are not verified, the agents are", () => {
  const { deploy, visited, at } = placeBundle(folder);
  const { stdout } = deploy();
  assert.match(stdout, /^== Masters, all together$/m);
  const visits = readFileSync(at("visits"), "utf8");
  assert.equal(visits.match(/m-\d\.lan' no install\.sh/g)?.length, 3, visits);
  assert.equal(visits.match(/a-\d\.lan' yes install\.sh/g)?.length, 2, visits);
  assert.equal(visited().length, 5);
});

test("leaders that changed on the way still come last", () => {
  const { deploy, host, visitsInOrder, master, at } = livingCluster();
  const moved = says("whole", 7).replaceAll("'", "");
  host(
    "10.0.0.13",
    `answer='echo changed=1'
printf "answer='%s'\\n" '${moved}' >"$HOSTS/state-10.0.0.12"
printf "answer='%s'\\n" '${says("whole", 0)}' >"$HOSTS/state-10.0.0.11"`,
  );
  master("10.0.0.12", says("whole", 2));
  assert.equal(deploy().code, 0);
  assert.deepEqual(visitsInOrder().slice(0, 3), [13, 11, 12], at(""));
});

test("a master that is not whole again stops everything, and the summary says what was not touched and how to go on", () => {
  const { deploy, host, visitsInOrder } = livingCluster();
  host("10.0.0.12", broken);
  const { code, stdout } = deploy();
  assert.equal(code, 1);
  assert.deepEqual(visitsInOrder(), [13, 12]);
  assert.match(stdout, /m-2\.lan: FAILED: ERROR: mesos-agent ends again and again/);
  assert.match(
    stdout,
    /^Not touched, because a host does not work: m-1\.lan a-1\.lan a-2\.lan\nWhen that host works again \(bash verify\.sh\), go on with: bash deploy\.sh$/m,
  );
});

test("no master is touched while too few of the others work; one that does not run is the first", () => {
  const { deploy, visitsInOrder, master } = livingCluster();
  master("10.0.0.13", says("whole", 0, "masters=same safe=no"));
  const stopped = deploy("--only", "m-3.lan");
  assert.equal(stopped.code, 1);
  assert.match(stopped.stdout, /m-3\.lan is not touched: too few of the other masters work/);
  assert.deepEqual(visitsInOrder(), []);
  master("10.0.0.13", says("whole", 0));
  master("10.0.0.12", says("off", 0));
  deploy();
  assert.equal(visitsInOrder()[0], 12);
});

test("a master that cannot be asked is not touched on a cluster that works, and the reason is said", () => {
  const { deploy, visitsInOrder, master } = livingCluster();
  master("10.0.0.12", `echo "ssh: connect to host: No route to host" >&2; exit 255`);
  const { code, stdout } = deploy();
  assert.equal(code, 1);
  assert.match(stdout, /m-2\.lan is not touched:.*No route to host/);
  assert.deepEqual(visitsInOrder(), []);
});

test("--together, by hand, takes all masters at once without a question", () => {
  const { deploy, visited, at } = livingCluster();
  const { stdout } = deploy("--together");
  assert.match(stdout, /^== Masters, all together$/m);
  assert.equal(visited().length, 5);
  assert.doesNotMatch(readFileSync(at("hosts/asked"), "utf8"), /10\.0\.0\.1\d/);
});

test("masters of another bundle are refused before any host is touched, unless that is the change", () => {
  const { deploy, visited, master } = livingCluster();
  master(
    "10.0.0.11",
    says("whole", 0, `masters=other safe=yes "others=m-1.lan runs with quorum 1 instead of 2"`),
  );
  const { code, stderr } = deploy();
  assert.equal(code, 1);
  assert.match(stderr, /The masters that run are not those of this bundle/);
  assert.match(stderr, /m-1\.lan runs with quorum 1 instead of 2\n.*Changing the cluster/);
  assert.deepEqual(visited(), []);
  assert.equal(deploy("--change-masters").code, 0);
  assert.equal(visited().length, 5);
});

test("what a master says of itself is taken only where it has the form of an answer", () => {
  const { deploy, master } = livingCluster();
  master(
    "10.0.0.11",
    `printf "%s\\n" state=whole leads=9 masters=other; printf "others=\\033]0;OWNED\\007\\n"; yes "others=x y" | head -n 90000`,
  );
  const { stderr, stdout } = deploy();
  assert.match(stderr, /The masters that run are not those of this bundle/);
  assert.doesNotMatch(stderr + stdout, /[\u0000-\u0008\u000b-\u001f\u007f]|OWNED\u0007/);
  assert.ok(stderr.length < 1000, String(stderr.length));
});

test("a master that stays connected and says nothing does not hold the question up", () => {
  const { deploy, master, set } = livingCluster();
  set("max_asking_seconds", "1");
  master("10.0.0.13", "exec sleep 60");
  const started = Date.now();
  deploy("--only", "m-1.lan");
  assert.ok(Date.now() - started < 20_000);
});

test("an agent that does not work stops the rest, and deploy.sh goes on from there", () => {
  const { deploy, host, visited } = livingCluster(4);
  host("10.0.0.21", broken);
  const { code, stdout } = deploy();
  assert.equal(code, 1);
  assert.deepEqual(visited(), [11, 12, 13, 21]);
  assert.match(stdout, /^Not touched, because a host does not work: a-2\.lan a-3\.lan a-4\.lan$/m);
  host("10.0.0.21", "");
  assert.equal(deploy().code, 0);
  assert.deepEqual(visited(), [21, 22, 23, 24]);
});

test("an agent that could not be touched stops nobody: the next one is the first", () => {
  const { deploy, host, visitsInOrder } = livingCluster(4);
  host("10.0.0.21", refused);
  host("10.0.0.22", alone);
  const { code, stdout } = deploy();
  assert.equal(code, 1);
  assert.doesNotMatch(stdout, /Not touched/);
  assert.deepEqual(visitsInOrder().slice(3, 5), [21, 22]);
});
