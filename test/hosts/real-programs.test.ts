import assert from "node:assert/strict";
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Rig } from "./rig.ts";
import type { Scenario } from "./scenarios.ts";

// The stand-ins in the layout of real programs, marked, so that it shows where they came from.
const MARK = "# from RIG_PROGRAMS";
const MARATHON = "usr/share/marathon/bin/marathon";
const LIBRARIES = ["libapr-1.so.0", "libcurl.so.4", "libsasl2.so.2", "libsvn_subr-1.so.1"];

const scenario: Scenario = {
  id: "given",
  os: "debian-12",
  method: "apt",
  layout: "mesosphere",
  from: "line",
  by: "folders by hand",
  masters: 1,
  agents: 0,
  shared: true,
  marathon: "package",
};

const root = mkdtempSync(join(tmpdir(), "rig-programs-"));
let rig: Rig;
before(async () => {
  makeRoot();
  // Read when the rig's modules are loaded, which is why they are not imported above.
  process.env["RIG_PROGRAMS"] = root;
  const { startRig } = await import("./rig.ts");
  rig = await startRig();
});
after(async () => {
  await rig?.stop();
  rmSync(root, { recursive: true, force: true });
});

function makeRoot(): void {
  const standins = join(import.meta.dirname, "standins");
  const modules = join(standins, "lib/mesos-standin");
  addProgram(join(standins, "bin/mesos-master"), "usr/sbin/mesos-master");
  addProgram(join(standins, "bin/mesos-agent"), "usr/sbin/mesos-agent");
  addProgram(join(standins, "bin/marathon"), MARATHON);
  cpSync(modules, join(root, "usr/lib/mesos-standin"), { recursive: true });
  cpSync(modules, join(root, "usr/share/marathon/lib/mesos-standin"), { recursive: true });
  writeFileSync(join(root, "usr/lib/mesos-standin/libraries"), LIBRARIES.join("\n"));
  writeFileSync(join(root, "usr/lib/libmesos.so"), "stand-in, built with Java\n");
}

function addProgram(from: string, path: string): void {
  cpSync(from, join(root, path));
  writeFileSync(join(root, path), `${readFileSync(from, "utf8")}${MARK}\n`);
  chmodSync(join(root, path), 0o755);
}

test("RIG_PROGRAMS: a cluster of its programs (here stand-ins) is whole, and runs an app", async () => {
  const { makeCluster } = await import("./cluster.ts");
  const { succeeded } = await import("./expecting.ts");
  const cluster = await makeCluster(rig, scenario, 11);
  await succeeded(cluster.install(), cluster);
  await succeeded(cluster.script("verify.sh"), cluster);
  await succeeded(cluster.script("apps/run-hello.sh"));
  await cluster.hosts[0]?.must(
    `grep -Fx '${MARK}' /usr/sbin/mesos-master && grep -Fx '${MARK}' /usr/sbin/mesos-agent && grep -Fx '${MARK}' /${MARATHON}`,
  );
  await cluster.remove();
});

test("RIG_PROGRAMS: the images and the archive of a build have its programs (here stand-ins)", async () => {
  const inImage = (image: string, ...command: string[]) =>
    rig.docker(["run", "--rm", "--entrypoint", command[0] ?? "", image, ...command.slice(1)]);
  assert.match(await inImage("standin/mesos:1", "mesos-master", "--version"), /^mesos 1\.11/);
  await inImage("standin/mesos:1", "grep", "-Fx", MARK, "/usr/local/sbin/mesos-agent.program");
  await inImage("standin/marathon:1", "grep", "-Fx", MARK, "/marathon/bin/marathon");
  const { run } = await import("./run.ts");
  const files = await run("tar", ["-tzf", rig.packages.sourceArchive]);
  assert.match(files, /^usr\/local\/sbin\/mesos-master\.program$/m);
  assert.match(files, /^usr\/local\/lib\/libmesos\.so$/m);
});
