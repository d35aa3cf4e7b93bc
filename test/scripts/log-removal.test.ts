import assert from "node:assert/strict";
import { readdirSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { run, temporaryFolder } from "../support/run.ts";
import { makeSandbox, skipSandbox } from "../support/sandbox.ts";
import type { Overrides } from "../support/spec.ts";

const program = "blueprints/log-removal/nodes/[node]/usr/local/bin/remove-mesos-logs";

/** A folder with files of these ages in days. */
function folderWith(files: Readonly<Record<string, number>>): string {
  const folder = temporaryFolder();
  for (const [name, days] of Object.entries(files)) {
    const time = Date.now() / 1000 - days * 86_400 - 3600;
    writeFileSync(join(folder, name), "");
    utimesSync(join(folder, name), time, time);
  }
  return folder;
}

const log = (severity: string, day: string) =>
  `mesos-master.m-1.root.log.${severity}.${day}-000000.1`;

test("old log files of Mesos go; what a daemon still writes to, and what is not Mesos', stays", () => {
  const folder = folderWith({
    [log("INFO", "20260101")]: 40,
    [log("INFO", "20260201")]: 15,
    [log("INFO", "20260210")]: 13,
    [log("ERROR", "20260101")]: 40,
    "other.log.1": 40,
    "mesos-notes.txt": 40,
  });
  symlinkSync(log("INFO", "20260210"), join(folder, "mesos-master.INFO"));
  symlinkSync(log("ERROR", "20260101"), join(folder, "mesos-master.ERROR"));
  symlinkSync("gone", join(folder, "mesos-master.WARNING"));
  const { code, stderr } = run("bash", [program, "14", folder, join(folder, "missing")]);
  assert.deepEqual({ code, stderr }, { code: 0, stderr: "" });
  assert.deepEqual(readdirSync(folder).sort(), [
    "mesos-master.ERROR",
    "mesos-master.INFO",
    "mesos-master.WARNING",
    log("ERROR", "20260101"),
    log("INFO", "20260210"),
    "mesos-notes.txt",
    "other.log.1",
  ]);
});

test("a log folder that is a link to another disk keeps its open files too", () => {
  const folder = folderWith({ [log("INFO", "20260101")]: 40, [log("INFO", "20251201")]: 60 });
  symlinkSync(log("INFO", "20260101"), join(folder, "mesos-master.INFO"));
  const link = join(temporaryFolder(), "mesos");
  symlinkSync(folder, link);
  assert.equal(run("bash", [program, "14", link]).code, 0);
  assert.deepEqual(readdirSync(folder).sort(), ["mesos-master.INFO", log("INFO", "20260101")]);
});

const spec = (logs: Overrides["logs"]): Overrides => ({
  method: "docker",
  masters: ["m-1.lan=10.0.0.11"],
  agents: ["a-1.lan=10.0.0.21"],
  ...(logs && { logs }),
});
const timer = "test -f /etc/systemd/system/mesos-logs.timer -a -e /var/timer-runs";

test(
  "the timer runs after install.sh, ends with a bundle without it or uninstall.sh, and rollback.sh brings it back",
  { skip: skipSandbox },
  () => {
    const host = makeSandbox("a-1.lan", "10.0.0.21", spec({ days: 3 }));
    const first = host.run(`bash install.sh && ${timer}`);
    assert.equal(first.code, 0, first.stdout + first.stderr);
    assert.match(
      host.read("etc/systemd/system/mesos-logs.service"),
      /^ExecStart=\/usr\/local\/bin\/remove-mesos-logs 3 \/var\/log\/mesos$/m,
    );
    assert.match(host.run("bash install.sh").stdout, /^changed=0$/m);

    host.put(spec({ days: "forever" }));
    assert.equal(host.run("bash install.sh").code, 0);
    assert.equal(
      host.run("! ls /etc/systemd/system/mesos-logs.* /var/timer-runs 2>/dev/null").code,
      0,
    );

    assert.equal(host.run(`bash rollback.sh && ${timer}`).code, 0);
    const removed = host.run("bash uninstall.sh --now");
    assert.equal(removed.code, 0, removed.stdout + removed.stderr);
    assert.equal(
      host.run("! ls /etc/systemd/system/mesos-logs.* /var/timer-runs 2>/dev/null").code,
      0,
    );
  },
);

test("a Docker host without systemd is installed all the same", { skip: skipSandbox }, () => {
  const host = makeSandbox("a-1.lan", "10.0.0.21", spec({ days: 3 }));
  const { code, stdout, stderr } = host.run("rm -r /run/systemd; bash install.sh");
  assert.equal(code, 0, stdout + stderr);
  assert.notEqual(host.run("ls /var/timer-runs").code, 0);
});

test(
  "uninstall.sh leaves the archives of backups, and nothing else of ours beside them",
  {
    skip: skipSandbox,
  },
  () => {
    const host = makeSandbox("a-1.lan", "10.0.0.21", spec({ days: 3 }));
    const archive = "/var/backups/create-mesos-cluster/c-20260101T000000Z-mesos.tar.gz";
    const { code, stdout, stderr } = host.run(
      `bash install.sh && touch ${archive} && bash uninstall.sh --now && find /var/backups -type f`,
    );
    assert.equal(code, 0, stdout + stderr);
    assert.ok(stdout.endsWith(`${archive}\n`), stdout);
    assert.equal(host.run("ls -A /var/backups/create-mesos-cluster | wc -l").stdout.trim(), "1");
  },
);
