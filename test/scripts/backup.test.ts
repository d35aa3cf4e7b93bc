import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { placeBackupHosts } from "../support/backup-hosts.ts";
import { run, temporaryFolder } from "../support/run.ts";

const folder = temporaryFolder();

/** Runs backup.sh; `prepare` changes the hosts before. */
async function backUp(
  prepare: (hosts: Awaited<ReturnType<typeof placeBackupHosts>>) => void = () => undefined,
) {
  const hosts = await placeBackupHosts(folder);
  hosts.atServer("backup.sh");
  prepare(hosts);
  const ran = await hosts.run("backup.sh", []);
  hosts.close();
  const backups = join(hosts.place, "backups");
  const names = existsSync(backups) ? readdirSync(backups) : [];
  const unpacked = join(hosts.place, "unpacked");
  mkdirSync(unpacked);
  if (names[0] !== undefined) run("tar", ["-xzf", join(backups, names[0]), "-C", unpacked]);
  const read = (path: string) => readFileSync(join(unpacked, path), "utf8");
  return { ...hosts, ...ran, names, read, unpacked, archive: join(backups, names[0] ?? "") };
}

test("one archive has the data of the leading ZooKeeper and of the leading master, from two hosts", async () => {
  const { code, stdout, stderr, names, read, archive, unpacked, place } = await backUp();
  assert.equal(code, 0, stderr);
  assert.match(stdout, /^m-1\.lan: mesos\nm-1\.lan: marathon\nm-2\.lan: zookeeper\nBacked up: /m);
  assert.equal(names.length, 1);
  assert.match(names[0] ?? "", /^c-\d{8}T\d{6}Z-zookeeper-mesos\.tar\.gz$/);
  assert.equal(statSync(archive).mode & 0o777, 0o600);
  assert.equal(read("zookeeper/version-2/log.1"), "a log of 12");
  assert.equal(read("mesos/replicated_log/CURRENT"), "a replicated log of 11");
  assert.match(read("marathon/apps.json"), /"id":"\\?\/slow"/);
  assert.equal(read("cluster.yaml"), readFileSync(join(place, "cluster.yaml"), "utf8"));
  assert.match(read("README.txt"), /What it cannot bring back: tasks that have ended/);
  assert.equal(run("sha256sum", ["--check", "--quiet", "SHA256SUMS"], { cwd: unpacked }).code, 0);
});

test("sparse logs of 64 MB take little room", async () => {
  const { code, archive } = await backUp(({ at }) =>
    run("truncate", ["-s", "64M", at("127.0.0.12/var/lib/zookeeper/version-2/log.1")]),
  );
  assert.equal(code, 0);
  assert.ok(statSync(archive).size < 100_000, String(statSync(archive).size));
});

test("without a leader, or without logs beside the snapshots, nothing is kept that could not be restored", async () => {
  const none = await backUp(({ leads }) => {
    leads.zookeeper = "127.0.0.99";
  });
  assert.equal(none.code, 1);
  assert.match(none.stderr, /No master says that it leads ZooKeeper/);
  assert.deepEqual(none.names, []);
  const half = await backUp(({ at }) =>
    run("rm", [at("127.0.0.12/var/lib/zookeeper/version-2/log.1")]),
  );
  assert.equal(half.code, 1);
  assert.match(half.stderr, /no snapshot or no log in/);
  assert.deepEqual(half.names, []);
});

test("a master that follows may be away", async () => {
  const { code, stderr } = await backUp(({ put }) => put("127.0.0.13/away", ""));
  assert.equal(code, 0);
  assert.match(stderr, /^m-3\.lan: ssh: connect to host: No route to host$/m);
});

test("a host that sends links or names out of its folder is refused, and nothing of it is unpacked", async () => {
  for (const evil of [
    "ln -s /etc/passwd x && tar -czf - ./x",
    "touch y && tar -czPf - --transform 's|^|../../|' y",
    "echo nothing",
  ]) {
    const { code, stderr, names } = await backUp(({ put, at }) =>
      put("ssh/ssh", `#!/bin/bash\ncd "$(mktemp -d -p ${at("")})"; ${evil}\n`, 0o755),
    );
    assert.equal(code, 1, evil);
    assert.match(stderr, /m-1\.lan has sent something else than a backup/);
    assert.deepEqual(names, []);
  }
});

test("the program of the timer keeps the last archive of each part, and removes those that are older", async () => {
  const hosts = await placeBackupHosts(folder, { backup: { days: 7 } });
  const program = "nodes/m-1.lan/usr/local/bin/back-up-mesos-cluster";
  const timer = readFileSync(
    join(hosts.place, "nodes/m-1.lan/etc/systemd/system/mesos-backup.timer"),
    "utf8",
  );
  assert.match(timer, /^OnCalendar=\*-\*-\* 03:30:00$/m);
  const old = new Date(Date.now() - 10 * 86_400_000);
  const archives = "127.0.0.11/var/backups/create-mesos-cluster";
  for (const name of ["20200101T000000Z-mesos", "20200102T000000Z-zookeeper"]) {
    hosts.put(`${archives}/c-${name}.tar.gz`, "");
    utimesSync(hosts.at(`${archives}/c-${name}.tar.gz`), old, old);
  }
  run("sed", [
    "-i",
    "-E",
    `s#^(archives|zookeeper_data|master_data)=#\\1=${hosts.at("127.0.0.11")}#
     s/^(master|marathon)_port=.*/\\1_port=${hosts.port}/; s/^zookeeper_port=.*/zookeeper_port=${hosts.zookeeperPort}/`,
    join(hosts.place, program),
  ]);
  const { code, stdout } = await hosts.run(program, ["127.0.0.11", "--days", "7"]);
  const follower = await hosts.run(program, ["127.0.0.13", "--days", "7"]);
  hosts.close();
  assert.equal(code, 0);
  assert.match(stdout, /^removed .*20200101T000000Z-mesos\.tar\.gz$/m);
  const names = readdirSync(hosts.at(archives)).sort();
  assert.equal(names.length, 2);
  assert.equal(names[0], "c-20200102T000000Z-zookeeper.tar.gz");
  assert.match(names[1] ?? "", /^c-\d{8}T\d{6}Z-mesos\.tar\.gz$/);
  assert.equal(statSync(hosts.at(`${archives}/${names[1]}`)).mode & 0o777, 0o600);
  assert.match(follower.stderr, /leads neither ZooKeeper nor Mesos/);
});
