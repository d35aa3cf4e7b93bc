import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { placeBackupHosts } from "../support/backup-hosts.ts";
import { run, temporaryFolder } from "../support/run.ts";
import type { Overrides } from "../support/spec.ts";

const folder = temporaryFolder();
type Hosts = Awaited<ReturnType<typeof placeBackupHosts>>;

/** Makes a backup, lets `disaster` happen, and restores a part. */
async function restored(
  part: string,
  disaster: (hosts: Hosts, archive: string) => void = () => undefined,
  options: readonly string[] = ["--yes"],
  spec: Overrides = {},
) {
  const hosts = await placeBackupHosts(folder, spec);
  for (const script of ["backup.sh", "restore.sh"]) hosts.atServer(script);
  assert.equal((await hosts.run("backup.sh", [])).code, 0);
  const [name = ""] = readdirSync(join(hosts.place, "backups"));
  for (const last of [11, 12, 13]) {
    hosts.put(`127.0.0.${last}/var/lib/zookeeper/version-2/log.2`, "what came later");
    hosts.put(`127.0.0.${last}/var/lib/mesos/master/replicated_log/LATER`, "what came later");
  }
  hosts.put("systemctl", "");
  disaster(hosts, join(hosts.place, "backups", name));
  const ran = await hosts.run("restore.sh", [part, `backups/${name}`, ...options]);
  hosts.close();
  const services = readFileSync(hosts.at("systemctl"), "utf8").trim().split("\n");
  return { ...hosts, ...ran, services };
}

/** Services in the order in which they were told something, each once. */
const order = (services: readonly string[]) => [
  ...new Set(services.map((line) => line.replace(/^\S+ /, ""))),
];
const filesIn = (hosts: Hosts, last: number, path: string) =>
  readdirSync(hosts.at(`127.0.0.${last}/var/${path}`)).sort();

test("ZooKeeper gets the same copy on all members while everything is stopped, and starts before the masters, they before Marathon", async () => {
  const { code, stdout, stderr, services, ...hosts } = await restored("zookeeper");
  assert.equal(code, 0, stderr);
  assert.deepEqual(order(services), [
    "stop marathon",
    "stop mesos-master",
    "stop zookeeper",
    "start zookeeper",
    "start mesos-master",
    "start marathon",
  ]);
  assert.equal(services.length, 18);
  for (const last of [11, 12, 13]) {
    const data = "lib/zookeeper/version-2";
    assert.deepEqual(filesIn(hosts, last, data), ["currentEpoch", "log.1", "snapshot.0"]);
    assert.equal(
      readFileSync(hosts.at(`127.0.0.${last}/var/${data}/log.1`), "utf8"),
      "a log of 12",
    );
  }
  assert.match(stdout, /^Marathon has the apps of the backup: 2\.$/m);
  assert.match(stdout, /^Restored: zookeeper, as of \d{4}-/m);
});

test("what is replaced is kept on each host", async () => {
  const { stdout, ...hosts } = await restored("mesos");
  const stamp = /replaced-\w+/.exec(stdout)?.[0] ?? "";
  const kept = filesIn(hosts, 13, "backups/create-mesos-cluster");
  assert.deepEqual(kept, [stamp]);
  assert.equal(
    run("find", [hosts.at(`127.0.0.13/var/backups`), "-name", "LATER"]).stdout.split("\n").length,
    2,
  );
});

test("Mesos' log is replaced on all masters while they are stopped, and what it brings back is compared", async () => {
  const { code, stdout, services, ...hosts } = await restored("mesos");
  assert.equal(code, 0);
  assert.deepEqual(order(services), ["stop mesos-master", "start mesos-master"]);
  for (const last of [11, 12, 13])
    assert.deepEqual(filesIn(hosts, last, "lib/mesos/master/replicated_log"), ["CURRENT"]);
  assert.match(stdout, /^The leading master has the weights of the backup\.$/m);
});

test("what is not back is said, and the exit code tells", async () => {
  const weights = await restored("mesos", ({ cluster }) => {
    cluster.weights = [];
  });
  assert.equal(weights.code, 1);
  assert.match(weights.stderr, /The leading master has another weights than the backup/);
  const marathon = await restored("zookeeper", ({ cluster }) => {
    cluster.marathon.connected = false;
  });
  assert.equal(marathon.code, 1);
  assert.match(marathon.stderr, /Not after 4 s: Marathon is connected\.\n.*verify\.sh/);
});

test("it asks before anything stops, and --dry-run only says what would be done", async () => {
  const unasked = await restored("zookeeper", undefined, []);
  assert.equal(unasked.code, 2);
  assert.match(unasked.stdout, /Marathon, mesos-master and ZooKeeper will stop/);
  assert.deepEqual(unasked.services, [""]);
  const dry = await restored("mesos", undefined, ["--dry-run"]);
  assert.equal(dry.code, 0);
  assert.deepEqual(dry.services, [""]);
});

test("with one master out of reach nothing is stopped: those with other data could outvote the copy", async () => {
  const { code, stderr, services } = await restored("zookeeper", ({ put }) =>
    put("127.0.0.13/away", ""),
  );
  assert.equal(code, 1);
  assert.match(stderr, /m-3\.lan cannot be reached, so nothing was changed\.\n.*No route to host/);
  assert.deepEqual(services, [""]);
});

test("a damaged archive, one of another cluster and one without the part are refused", async () => {
  for (const [change, said] of [
    ["echo x >>mesos/replicated_log/CURRENT", /is damaged, or no backup/],
    [
      "sed -i s/=c$/=other/ about && sed -i /about/d SHA256SUMS && sha256sum about >>SHA256SUMS",
      /is a backup of the cluster other, not of c/,
    ],
    ["rm -r mesos && sed -i /mesos/d SHA256SUMS", /does not have the part mesos/],
    // A link before so many files that tar still writes when it has been seen.
    [
      `ln -s README.txt mesos/link && touch mesos/{1..3000} &&
        find . -type f ! -name SHA256SUMS -exec sha256sum {} + >SHA256SUMS &&
        tar -czf "$archive" ./mesos/link . && exit`,
      /is damaged, or no backup/,
    ],
  ] as const) {
    const { code, stderr, services } = await restored("mesos", (_, archive) => {
      const script = `archive=${archive}; mkdir "$archive.new" && cd "$archive.new" && tar -xzf "$archive" && ${change} && tar -czf "$archive" .`;
      assert.equal(run("bash", ["-c", script]).code, 0);
    });
    assert.equal(code, 1);
    assert.match(stderr, said);
    assert.deepEqual(services, [""]);
  }
});

test("a service that does not stop ends it before anything is replaced", async () => {
  const { code, stderr, ...hosts } = await restored("mesos", ({ put }) =>
    put("bin/systemctl", "#!/bin/bash\necho 'Job for mesos-master failed.'; exit 1\n", 0o755),
  );
  assert.equal(code, 1);
  assert.match(stderr, /mesos-master does not stop on m-1\.lan\.\n.*Job for mesos-master failed/);
  assert.deepEqual(filesIn(hosts, 11, "lib/mesos/master/replicated_log"), ["CURRENT", "LATER"]);
});

/** The client of a ZooKeeper in which /mesos belongs to nobody until somebody says otherwise. */
const client = `#!/bin/bash
said=$(cat)
printf '%s\\n' "$said" >>"$HOSTS/told"
echo "\${HOST_FOLDER##*/} close ZooKeeper" >>"$HOSTS/systemctl"
[[ $said != getAcl* ]] || ! grep -q 'setAcl -R /mesos' "$HOSTS/told" || echo "'digest,'mesos:x"
`;

/** Restores a cluster with passwords, whose hosts have this to close ZooKeeper with. */
const restoredClosed = (closing: string | undefined) =>
  restored(
    "zookeeper",
    (hosts) => {
      mkdirSync(join(hosts.place, "secrets"));
      writeFileSync(join(hosts.place, "secrets/netrc"), "machine 127.0.0.1 login a password b\n");
      hosts.put("bin/zkCli.sh", client, 0o755);
      const file = "127.0.0.11/etc/create-mesos-cluster/secrets/close-zookeeper";
      if (closing !== undefined) hosts.put(file, closing);
    },
    ["--yes"],
    { security: { level: "passwords" } },
  );

test("with passwords, what ZooKeeper has again belongs to those who have them now, before a master starts", async () => {
  const closing = "addauth digest super:PW\nsetAcl -R /mesos digest:mesos:H=:cdrwa\nsetAcl / x\n";
  const { code, stdout, stderr, services, ...hosts } = await restoredClosed(closing);
  assert.equal(code, 0, stderr);
  assert.deepEqual(order(services).slice(3, 6), [
    "start zookeeper",
    "close ZooKeeper",
    "start mesos-master",
  ]);
  const told = readFileSync(hosts.at("told"), "utf8").split("\n");
  assert.deepEqual(told.slice(1, 3), ["setAcl -R /mesos digest:mesos:H=:cdrwa", "setAcl / x"]);
  assert.doesNotMatch(stdout + stderr, /PW/);
});

test("where ZooKeeper cannot be closed, no master starts", async () => {
  const { code, stderr, services } = await restoredClosed(undefined);
  assert.equal(code, 1);
  assert.match(stderr, /could not be closed to strangers\.\n.*close-zookeeper is missing/);
  assert.ok(!order(services).includes("start mesos-master"));
});
