import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { get, metric, waitForMetric } from "./asking.ts";
import { NETWORK, type Rig, startRig } from "./rig.ts";
import { waitFor } from "./run.ts";

const ZK = "10.77.0.40";
const MASTERS = ["10.77.0.41", "10.77.0.42", "10.77.0.43"];
const AGENT = "10.77.0.51";

let rig: Rig;
before(async () => {
  rig = await startRig();
  await rig.docker([
    "run",
    "--detach",
    "--network",
    NETWORK.name,
    "--ip",
    ZK,
    "--env",
    "ZOO_ADMINSERVER_ENABLED=false",
    "standin/zookeeper:1",
  ]);
});
after(() => rig?.stop());

async function start(
  program: string,
  name: string,
  address: string,
  flags: readonly string[],
  options: readonly string[] = [],
) {
  const place = ["--network", NETWORK.name, "--ip", address, "--hostname", name];
  await rig.docker([
    "run",
    "--detach",
    "--init",
    "--name",
    name,
    ...place,
    ...options,
    "--entrypoint",
    program,
    "standin/mesos:1",
    `--ip=${address}`,
    `--hostname=${address}`,
    ...flags,
  ]);
}

function startMaster(address: string, path: string, flags: readonly string[] = []) {
  return start("mesos-master", `master-${address}`, address, [
    `--zk=zk://${ZK}:2181${path}`,
    "--quorum=2",
    "--work_dir=/tmp/w",
    ...flags,
  ]);
}

async function leader(masters = MASTERS): Promise<string | undefined> {
  const elected = await Promise.all(
    masters.map(async (address) =>
      (await metric(`${address}:5050`, "master/elected")) === 1 ? [address] : [],
    ),
  );
  const leaders = elected.flat();
  return leaders.length === 1 ? leaders[0] : undefined;
}

const exitCode = async (name: string) => Number(await rig.docker(["wait", name], { seconds: 60 }));

test("stand-in: on first boot two of three masters elect a leader that cannot recover its registry and aborts", async () => {
  const two = MASTERS.slice(0, 2);
  for (const address of two)
    await startMaster(address, "/two", ["--registry_fetch_timeout=10secs"]);
  const first = await waitFor("a leader", () => leader(two));
  assert.equal(await metric(`${first}:5050`, "registrar/log/recovered"), 0);
  assert.equal(await exitCode(`master-${first}`), 134);
  await rig.docker(["rm", "--force", ...two.map((address) => `master-${address}`)]);
});

test("stand-in: three masters recover; a follower points to the leader; a new leader takes the agents over", async () => {
  for (const address of MASTERS) await startMaster(address, "/mesos");
  await start("mesos-agent", "agent", AGENT, [
    `--master=zk://${ZK}:2181/mesos`,
    "--work_dir=/tmp/w",
  ]);
  const first = await waitFor("a leader", () => leader());
  await waitForMetric(`${first}:5050`, "registrar/log/recovered", 1);
  await waitForMetric(`${first}:5050`, "master/slaves_active", 1);
  const follower = MASTERS.find((address) => address !== first);
  const page = await get(`http://${follower}:5050/state`);
  assert.deepEqual([page?.status, page?.location], [307, `//${first}:5050/state`]);

  // Nothing in Mesos guards against a fourth: that is the scripts' task.
  await startMaster("10.77.0.44", "/mesos");
  await waitForMetric(`${first}:5050`, "registrar/log/ensemble_size", 4);
  await rig.docker(["rm", "--force", "master-10.77.0.44"]);
  await waitForMetric(`${first}:5050`, "registrar/log/ensemble_size", 3);

  await rig.docker(["kill", `master-${first}`]);
  const second = await waitFor(
    "another leader",
    async () => ((await leader()) !== first ? leader() : undefined),
    30,
  );
  await waitForMetric(`${second}:5050`, "master/slaves_active", 1);
  assert.equal(await metric(`${second}:5050`, "registrar/log/recovered"), 1);
});

test("stand-in: an agent that comes back is refused another rack and another address; it keeps its ID until meta/slaves/latest is gone", async () => {
  const master = `--master=zk://${ZK}:2181/mesos`;
  const again = async (address: string, ...flags: string[]) => {
    await rig.docker(["rm", "--force", "returning"]);
    await start(
      "mesos-agent",
      "returning",
      address,
      [master, "--work_dir=/var/lib/mesos/agent", ...flags],
      ["--volume", "agent-work:/var/lib/mesos/agent"],
    );
  };
  await again("10.77.0.52", "--attributes=rack:r1");
  await waitForMetric("10.77.0.52:5051", "slave/registered", 1);
  await again("10.77.0.52", "--attributes=rack:r2");
  assert.equal(await exitCode("returning"), 1);
  assert.match(
    (await rig.docker.try(["logs", "returning"])).stderr,
    /Incompatible agent info detected/,
  );
  await again("10.77.0.52", "--attributes=rack:r2", "--reconfiguration_policy=additive");
  assert.equal(await exitCode("returning"), 1);
  assert.match(
    (await rig.docker.try(["logs", "returning"])).stderr,
    /not permitted under 'additive' policy: Value of text attribute 'rack' changed/,
  );
  await again("10.77.0.52", "--attributes=rack:r1;disk:ssd", "--reconfiguration_policy=additive");
  await waitForMetric("10.77.0.52:5051", "slave/registered", 1);
  const id = async () =>
    (
      await rig.docker(["exec", "returning", "readlink", "/var/lib/mesos/agent/meta/slaves/latest"])
    ).trim();
  const first = await id();
  await again(
    "10.77.0.52",
    "--attributes=rack:r1;disk:ssd",
    "--resources=cpus:64;mem:1024",
    "--reconfiguration_policy=additive",
  );
  await waitForMetric("10.77.0.52:5051", "slave/registered", 1);
  assert.equal(await id(), first);
  await rig.docker(["exec", "returning", "rm", "/var/lib/mesos/agent/meta/slaves/latest"]);
  await again("10.77.0.52", "--attributes=rack:r2", "--reconfiguration_policy=additive");
  await waitForMetric("10.77.0.52:5051", "slave/registered", 1);
  assert.notEqual(await id(), first);
  await again(
    "10.77.0.53",
    "--attributes=rack:r2",
    "--reconfiguration_policy=additive",
    "--hostname_lookup=true",
  );
  assert.equal(await exitCode("returning"), 0);
  assert.match((await rig.docker.try(["logs", "returning"])).stderr, /different IP \/ hostname/);
});
