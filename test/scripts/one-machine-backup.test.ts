import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { placeBackupContainers } from "../support/backup-containers.ts";
import { run, temporaryFolder } from "../support/run.ts";

const folder = temporaryFolder();
type Containers = Awaited<ReturnType<typeof placeBackupContainers>>;

const archivesIn = ({ place }: Containers) =>
  existsSync(join(place, "backups")) ? readdirSync(join(place, "backups")) : [];

/** Runs backup.sh; `prepare` changes the containers before. */
async function backUp(prepare: (containers: Containers) => void = () => undefined) {
  const containers = await placeBackupContainers(folder);
  prepare(containers);
  const ran = await containers.run("backup.sh", []);
  containers.close();
  return { ...containers, ...ran, names: archivesIn(containers) };
}

/** Makes a backup, lets `disaster` happen, and restores a part. */
async function restored(
  part: string,
  disaster: (containers: Containers) => void = () => undefined,
  options: readonly string[] = ["--yes"],
) {
  const containers = await placeBackupContainers(folder);
  assert.equal((await containers.run("backup.sh", [])).code, 0);
  const [name = ""] = archivesIn(containers);
  for (const number of [1, 2, 3]) {
    containers.put(`zookeeper-${number}/datalog/version-2/log.2`, "what came later");
    containers.put(
      `mesos-master-${number}/var/lib/mesos/master/replicated_log/LATER`,
      "what came later",
    );
  }
  disaster(containers);
  const ran = await containers.run("restore.sh", [part, `backups/${name}`, ...options]);
  containers.close();
  return { ...containers, ...ran };
}

/** What docker was told about whole services. */
const order = ({ calls }: Containers) => calls().filter((call) => !call.startsWith("run "));

const zookeepers = "zookeeper-1 zookeeper-2 zookeeper-3";
const masters = "mesos-master-1 mesos-master-2 mesos-master-3";
const marathons = "marathon-1 marathon-2 marathon-3";
const agents = "mesos-agent-1 mesos-agent-2";

test("on one machine one archive has the data of the leading containers, and nothing stops", async () => {
  const { code, stderr, names, place, calls } = await backUp();
  assert.equal(code, 0, stderr);
  assert.equal(names.length, 1);
  assert.match(names[0] ?? "", /^c-\d{8}T\d{6}Z-zookeeper-mesos\.tar\.gz$/);
  const archive = join(place, "backups", names[0] ?? "");
  assert.equal(statSync(archive).mode & 0o777, 0o600);
  const unpacked = join(place, "unpacked");
  mkdirSync(unpacked);
  assert.equal(run("tar", ["-xzf", archive, "-C", unpacked]).code, 0);
  const read = (path: string) => readFileSync(join(unpacked, path), "utf8");
  assert.equal(read("zookeeper/data/version-2/snapshot.0"), "a snapshot");
  assert.equal(read("zookeeper/datalog/version-2/log.1"), "a log of 2");
  assert.equal(read("mesos/replicated_log/CURRENT"), "a replicated log of 1");
  assert.match(read("marathon/apps.json"), /"id":"\\?\/slow"/);
  assert.match(read("README.txt"), /What it cannot bring back: tasks that have ended/);
  assert.equal(read("cluster.yaml"), readFileSync(join(place, "cluster.yaml"), "utf8"));
  assert.equal(run("sha256sum", ["--check", "--quiet", "SHA256SUMS"], { cwd: unpacked }).code, 0);
  assert.deepEqual(calls(), []);
});

test("on one machine nothing is kept without a leader, without logs, or where a container cannot be copied", async () => {
  for (const [prepare, said] of [
    [
      ({ leads }: Containers) => {
        leads.zookeeper = "127.0.0.99";
      },
      /No master says that it leads ZooKeeper/,
    ],
    [
      ({ at }: Containers) => run("rm", [at("zookeeper-2/datalog/version-2/log.1")]),
      /No master says that it leads ZooKeeper/,
    ],
    [
      ({ at }: Containers) => run("rm", ["-r", at("mesos-master-1/var")]),
      /replicated_log cannot be copied out of mesos-master-1 \(tried 3 times\)\.\n.*Could not find/,
    ],
  ] as const) {
    const { code, stderr, names, place } = await backUp((containers) => void prepare(containers));
    assert.equal(code, 1);
    assert.match(stderr, said);
    assert.deepEqual(names, []);
    assert.ok(!existsSync(join(place, "backups")));
  }
});

test("on one machine all ZooKeepers get the same copy while everything is stopped, and start in order", async () => {
  const ran = await restored("zookeeper");
  assert.equal(ran.code, 0, ran.stderr);
  assert.deepEqual(order(ran), [
    "up --no-start --no-recreate",
    `start ${agents}`,
    `stop ${marathons}`,
    `stop ${masters}`,
    `stop ${zookeepers}`,
    `start ${zookeepers}`,
    `start ${masters}`,
    `start ${marathons}`,
  ]);
  const stamp = /replaced-\w+/.exec(ran.stdout)?.[0] ?? "";
  for (const number of [1, 2, 3]) {
    const name = `zookeeper-${number}`;
    assert.deepEqual(ran.list(`${name}/data`), ["myid", stamp, "version-2"]);
    assert.equal(ran.read(`${name}/data/myid`), String(number));
    assert.deepEqual(ran.list(`${name}/datalog/version-2`), ["log.1"]);
    assert.equal(ran.read(`${name}/datalog/version-2/log.1`), "a log of 2");
    assert.deepEqual(ran.list(`${name}/datalog/${stamp}/version-2`), ["log.1", "log.2"]);
  }
  assert.match(ran.stdout, /^Marathon has the apps of the backup: 2\.$/m);
  assert.match(ran.stdout, /^Restored: zookeeper, as of \d{4}-/m);
});

test("on one machine Mesos' log is replaced in all masters, and what it brings back is compared", async () => {
  const ran = await restored("mesos");
  assert.equal(ran.code, 0, ran.stderr);
  assert.deepEqual(order(ran).slice(1), [
    `start ${zookeepers}`,
    `start ${marathons}`,
    `start ${agents}`,
    `stop ${masters}`,
    `start ${masters}`,
  ]);
  for (const number of [1, 2, 3])
    assert.deepEqual(ran.list(`mesos-master-${number}/var/lib/mesos/master/replicated_log`), [
      "CURRENT",
    ]);
  assert.match(ran.stdout, /^The leading master has the weights of the backup\.$/m);
});

test("volumes that are gone with their data are filled all the same", async () => {
  const ran = await restored("mesos", ({ at }) =>
    run("rm", ["-r", at("mesos-master-3/var/lib/mesos/master/replicated_log")]),
  );
  assert.equal(ran.code, 0, ran.stderr);
  assert.equal(
    ran.read("mesos-master-3/var/lib/mesos/master/replicated_log/CURRENT"),
    "a replicated log of 1",
  );
});

test("on one machine it asks before anything stops, and ends where docker fails or the copy differs", async () => {
  const unasked = await restored("zookeeper", undefined, []);
  assert.equal(unasked.code, 2);
  assert.match(unasked.stdout, /^These will stop: every Marathon and master, and zookeeper-1 /m);
  assert.deepEqual(unasked.calls(), []);
  const stuck = await restored("mesos", ({ put }) => put("stuck", ""));
  assert.equal(stuck.code, 1);
  assert.match(
    stuck.stderr,
    /cannot be reached, so nothing was changed\.\n.*cannot stop container/,
  );
  const torn = await restored("mesos", ({ put }) => put("torn", ""));
  assert.equal(torn.code, 1);
  assert.match(
    torn.stderr,
    /replicated_log is not in place in mesos-master-1\. Services are stopped/,
  );
  assert.ok(!torn.calls().some((call) => call.startsWith("start mesos-master")));
});
