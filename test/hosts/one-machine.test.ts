import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { makeBundle } from "./bundle.ts";
import { type Rig, startRig } from "./rig.ts";
import { tryRun } from "./run.ts";

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
  masters: ["master-[1-3]"],
  agents: ["agent-[1-2]"],
};

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
    seconds: 240,
  });
  assert.equal(code, 0, `${stdout}\n${stderr}`);
  return stdout;
};

test("docker compose up --wait starts a whole cluster on one machine: real ZooKeeper, stand-in Mesos and Marathon", async () => {
  await compose("up", "--detach", "--wait", "--wait-timeout", "240");
  const services = (await compose("ps", "--services")).trim().split("\n").sort();
  assert.equal(services.length, 3 + 3 + 3 + 2);
  await inBundle("verify.sh");
});

test("health checks leave no line in the log of a daemon (stand-ins)", async () => {
  const logs = await compose("logs", "--no-color");
  assert.match(logs, /mesos-master-1/);
  assert.doesNotMatch(logs, /Connection reset by peer/);
});

test("the first app runs (stand-ins), and running it again changes nothing", async () => {
  await inBundle("apps/run-hello.sh");
  await inBundle("apps/run-hello.sh");
});

test("down and up again keeps the cluster's state: the app and both agents are there (stand-ins)", async () => {
  await compose("down");
  await compose("up", "--detach", "--wait", "--wait-timeout", "240");
  await inBundle("verify.sh", "--no-task");
  await inBundle("apps/run-hello.sh");
});
