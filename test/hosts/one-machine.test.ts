import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { makeBundle, makeChangedBundle } from "./bundle.ts";
import { type Rig, startRig } from "./rig.ts";
import { tryRun, waitFor } from "./run.ts";

const images = {
  zookeeper: "standin/zookeeper:1",
  mesos: "standin/mesos:1",
  marathon: "standin/marathon:1",
};
const spec = {
  name: "one",
  method: "docker",
  images,
  network: "172.31.77.0/24",
  masters: ["master-1"],
  agents: ["agent-[1-2]"],
};
const grown = { ...spec, masters: ["master-[1-3]"], agents: ["agent-[1-3]"] };
const marathon = "http://172.31.77.31:8080";

let rig: Rig;
let bundle: string;
before(async () => {
  rig = await startRig();
  bundle = await makeBundle(spec);
});
after(async () => {
  if (bundle) await rig.compose(bundle, ["down", "--volumes"], { seconds: 120 });
  await rig?.stop();
});

const compose = async (...args: string[]) => {
  const { code, stdout, stderr } = await rig.compose(bundle, args, { seconds: 300 });
  assert.equal(code, 0, `docker compose ${args.join(" ")}\n${stdout}\n${stderr}`);
  return stdout;
};

const inBundle = async (script: string, ...args: string[]) => {
  const { code, stdout, stderr } = await tryRun("bash", [script, ...args], {
    cwd: bundle,
    seconds: 600,
    env: rig.docker.env,
  });
  assert.equal(code, 0, `${stdout}\n${stderr}`);
  return stdout;
};

const up = () => compose("up", "--detach", "--wait", "--wait-timeout", "240");

/** Marathon's framework ID, as soon as the app has its task. */
const frameworkWithApp = () =>
  waitFor("the app's task", async () => {
    const { apps } = await ask<{ apps: { tasksRunning: number }[] }>("/v2/apps");
    const { frameworkId } = await ask<{ frameworkId?: string }>("/v2/info");
    return apps.some(({ tasksRunning }) => tasksRunning === 1) ? frameworkId : undefined;
  });

const ask = async <Answer>(path: string) =>
  (await (await fetch(`${marathon}${path}`)).json()) as Answer;

test("docker compose up --wait starts a whole cluster on one machine, and the first app runs: real ZooKeeper, stand-in Mesos and Marathon", async () => {
  await up();
  const services = (await compose("ps", "--services")).trim().split("\n").sort();
  assert.equal(services.length, 1 + 1 + 1 + 2);
  await inBundle("apps/run-hello.sh");
  await inBundle("apps/run-hello.sh");
});

test("change.sh leads from 1 master to 3 and adds an agent, and the app keeps its framework and its task (stand-ins)", async () => {
  const framework = await frameworkWithApp();
  bundle = await makeChangedBundle(bundle, grown);
  await inBundle("change.sh", "--all", "--yes");
  assert.match(await inBundle("change.sh"), /^(done.*\n)+Everything is done\./);
  const services = (await compose("ps", "--services")).trim().split("\n");
  assert.equal(services.length, 3 + 3 + 3 + 3);
  assert.equal(await frameworkWithApp(), framework);
  await inBundle("verify.sh");
});

test("health checks leave no line in the log of a daemon (stand-ins)", async () => {
  const logs = await compose("logs", "--no-color");
  assert.match(logs, /mesos-master-1/);
  assert.doesNotMatch(logs, /Connection reset by peer/);
});

test("down and up again keeps the cluster's state: the app and all agents are there (stand-ins)", async () => {
  await compose("down");
  await up();
  await inBundle("verify.sh", "--no-task");
  await inBundle("apps/run-hello.sh");
});

test("when the volumes of all ZooKeepers are lost, restore.sh brings the app back, and starts what docker compose down ended (stand-ins)", async () => {
  const framework = await frameworkWithApp();
  await inBundle("backup.sh");
  const [archive = ""] = readdirSync(join(bundle, "backups"));
  await compose("down");
  const lost = [1, 2, 3].flatMap((number) => [
    `one_zookeeper-${number}-data`,
    `one_zookeeper-${number}-datalog`,
  ]);
  await rig.docker(["volume", "rm", ...lost]);
  await inBundle("restore.sh", "zookeeper", join("backups", archive), "--yes");
  await inBundle("verify.sh", "--no-task");
  assert.equal(await frameworkWithApp(), framework);
});
