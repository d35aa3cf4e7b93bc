import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { get, metric, waitForMetric } from "./asking.ts";
import { standinsOnly } from "./real-programs.ts";
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
    "--name",
    "zk",
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

async function startMarathon(name: string, address: string) {
  const variables = {
    MARATHON_MASTER: `zk://${ZK}:2181/mesos`,
    MARATHON_ZK: `zk://${ZK}:2181/marathon`,
    MARATHON_HOSTNAME: address,
    LIBPROCESS_IP: address,
  };
  const place = ["--network", NETWORK.name, "--ip", address, "--hostname", name];
  const environment = Object.entries(variables).flatMap(([key, value]) => [
    "--env",
    `${key}=${value}`,
  ]);
  await rig.docker([
    "run",
    "--detach",
    "--init",
    "--name",
    name,
    ...place,
    ...environment,
    "standin/marathon:1",
  ]);
}

const exitCode = async (name: string) => Number(await rig.docker(["wait", name], { seconds: 60 }));

test(
  "stand-in: on first boot two of three masters elect a leader that cannot recover its registry and aborts",
  standinsOnly,
  async () => {
    const two = MASTERS.slice(0, 2);
    for (const address of two)
      await startMaster(address, "/two", ["--registry_fetch_timeout=10secs"]);
    const first = await waitFor("a leader", () => leader(two));
    assert.equal(await metric(`${first}:5050`, "registrar/log/recovered"), 0);
    assert.equal(await exitCode(`master-${first}`), 134);
    await rig.docker(["rm", "--force", ...two.map((address) => `master-${address}`)]);
  },
);

test(
  "stand-in: three masters recover; a follower points to the leader; a new leader takes the agents over",
  standinsOnly,
  async () => {
    for (const address of MASTERS) await startMaster(address, "/mesos");
    await start("mesos-agent", "agent", AGENT, [
      `--master=zk://${ZK}:2181/mesos`,
      "--work_dir=/tmp/w",
      "--systemd_enable_support=false",
    ]);
    const first = await waitFor("a leader", () => leader());
    assert.equal(await metric(`${first}:5050`, "registrar/log/recovered"), 0);
    await waitForMetric(`${first}:5050`, "registrar/log/recovered", 1);
    await waitForMetric(`${first}:5050`, "master/slaves_active", 1);
    const follower = MASTERS.find((address) => address !== first);
    const page = await get(`http://${follower}:5050/state`);
    assert.deepEqual([page?.status, page?.location], [307, `//${first}:5050/master/state`]);

    // Nothing in Mesos guards against a fourth: that is the scripts' task.
    await startMaster("10.77.0.44", "/mesos");
    await waitForMetric(`${first}:5050`, "registrar/log/ensemble_size", 4);
    await rig.docker(["rm", "--force", "master-10.77.0.44"]);
    await waitForMetric(`${first}:5050`, "registrar/log/ensemble_size", 3);

    await startMarathon("marathon-1", "10.77.0.61");
    await waitForMetric(`${first}:5050`, "master/frameworks_active", 1);
    await rig.docker(["kill", `master-${first}`]);
    assert.equal(await exitCode("marathon-1"), 103);
    const second = await waitFor(
      "another leader",
      async () => ((await leader()) !== first ? leader() : undefined),
      30,
    );
    await waitForMetric(`${second}:5050`, "master/slaves_active", 1);
    assert.equal(await metric(`${second}:5050`, "registrar/log/recovered"), 1);
  },
);

test(
  "stand-in: an agent that comes back is refused another rack and another address; it keeps its ID until meta/slaves/latest is gone",
  standinsOnly,
  async () => {
    const master = `--master=zk://${ZK}:2181/mesos`;
    const again = async (address: string, ...flags: string[]) => {
      await rig.docker(["rm", "--force", "returning"]);
      await start(
        "mesos-agent",
        "returning",
        address,
        [master, "--work_dir=/var/lib/mesos/agent", "--systemd_enable_support=false", ...flags],
        ["--volume", "agent-work:/var/lib/mesos/agent"],
      );
    };
    // It says that it is registered as soon as it sees a master.
    const id = () =>
      waitFor("an ID", async () => {
        const link = "/var/lib/mesos/agent/meta/slaves/latest";
        const { code, stdout } = await rig.docker.try(["exec", "returning", "readlink", link]);
        return code === 0 ? stdout.trim() : undefined;
      });
    await again("10.77.0.52", "--attributes=rack:r1");
    const first = await id();
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
    assert.equal(await id(), first);
    await again(
      "10.77.0.52",
      "--attributes=rack:r1;disk:ssd",
      "--resources=cpus:64;mem:1024",
      "--reconfiguration_policy=additive",
    );
    assert.equal(await id(), first);
    await rig.docker(["exec", "returning", "rm", "/var/lib/mesos/agent/meta/slaves/latest"]);
    await again("10.77.0.52", "--attributes=rack:r2", "--reconfiguration_policy=additive");
    assert.notEqual(await id(), first);
    await again(
      "10.77.0.53",
      "--attributes=rack:r2",
      "--reconfiguration_policy=additive",
      "--hostname_lookup=true",
    );
    assert.equal(await exitCode("returning"), 0);
    assert.match((await rig.docker.try(["logs", "returning"])).stderr, /different IP \/ hostname/);
  },
);

test(
  "stand-in: the operator drains an agent, which is registered but not active then, and reactivates it; one that is marked gone is sent away",
  standinsOnly,
  async () => {
    const address = (await waitFor("a leader", () => leader())) ?? "";
    const call = (type: string, fields: object = {}, master = address) =>
      fetch(`http://${master}:5050/api/v1`, {
        method: "POST",
        body: JSON.stringify({ type, [type.toLowerCase()]: fields }),
        headers: { "Content-Type": "application/json" },
      });
    const agent = async () => {
      const { slaves } = JSON.parse((await get(`http://${address}:5050/slaves`))?.text ?? "{}") as {
        slaves: { pid: string; id: string; active: boolean; deactivated: boolean }[];
      };
      return slaves.find(({ pid }) => pid.includes(AGENT));
    };
    const agent_id = { value: (await agent())?.id };
    const before = (await metric(`${address}:5050`, "master/slaves_active")) ?? 0;

    const task = () => fetch(`http://${AGENT}:5051/standin/task`, { method: "POST" });
    const containers = async () => (await get(`http://${AGENT}:5051/containers`))?.text;
    await task();
    const wrong = await call("DRAIN_AGENT", { agent_id, max_grace_period: "10mins" });
    assert.equal(wrong.status, 400);
    assert.equal((await call("DRAIN_AGENT", { agent_id: { value: "nosuch" } })).status, 400);
    assert.equal((await call("DRAIN_AGENT", { agent_id })).status, 200);
    assert.equal(await metric(`${address}:5050`, "master/slaves_active"), before - 1);
    assert.deepEqual(await agent().then((found) => [found?.active, found?.deactivated]), [
      false,
      true,
    ]);
    await waitFor("the end of its task", async () => (await containers()) === "[]" || undefined);
    await waitFor("the end of the drain", async () => {
      const agents = await (await call("GET_AGENTS")).text();
      return agents.includes('"state":"DRAINED"') || undefined;
    });
    assert.equal(await metric(`${AGENT}:5051`, "slave/registered"), 1);

    const follower = (
      await Promise.all(
        MASTERS.filter((each) => each !== address).map(async (each) =>
          (await metric(`${each}:5050`, "master/elected")) === 0 ? [each] : [],
        ),
      )
    ).flat()[0];
    assert.equal((await call("REACTIVATE_AGENT", { agent_id }, follower)).status, 200);
    assert.equal(await metric(`${address}:5050`, "master/slaves_active"), before);
    assert.equal((await call("MARK_AGENT_GONE", { agent_id })).status, 200);
    assert.equal(await exitCode("agent"), 0);
  },
);

test("stand-in: Marathon ends itself when its ZooKeeper stops", standinsOnly, async () => {
  await startMarathon("marathon-2", "10.77.0.62");
  await waitFor("Marathon", () => get("http://10.77.0.62:8080/ping"));
  await rig.docker(["stop", "--time", "5", "zk"]);
  assert.equal(await exitCode("marathon-2"), 101);
});
