import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { get, waitForMetric } from "./asking.ts";
import { standinsOnly } from "./real-programs.ts";
import { NETWORK, type Rig, startRig } from "./rig.ts";
import { waitFor } from "./run.ts";

let rig: Rig;
before(async () => {
  rig = await startRig();
  for (const image of ["mesos", "marathon"]) {
    await rig.docker([
      "run",
      "--detach",
      "--init",
      "--name",
      image,
      "--network",
      "none",
      "--entrypoint",
      "sleep",
      `standin/${image}:1`,
      "1h",
    ]);
  }
});
after(() => rig?.stop());

/**
 * Starts a container at an address of the network; `given`: what comes before the image and after
 * it.
 */
async function start(
  image: string,
  name: string,
  address: string,
  before: readonly string[],
  command: readonly string[] = [],
) {
  await rig.docker([
    "run",
    "--detach",
    "--name",
    name,
    "--hostname",
    name,
    "--network",
    NETWORK.name,
    "--ip",
    address,
    ...before,
    `standin/${image}:1`,
    ...command,
  ]);
}

// In a container without a network the own name means nothing, and there is no systemd.
const nameless = "mesos-master --work_dir=/tmp/w";
const master = `${nameless} --ip=127.0.0.1`;
const agentBesideSystemd = "mesos-agent --work_dir=/tmp/w --ip=127.0.0.1";
const agent = `${agentBesideSystemd} --systemd_enable_support=false`;
const marathon = "/marathon/bin/marathon --master zk://h:1/m";

for (const [command, code, message] of [
  [`${master} --nosuchflag=1`, 1, "Failed to load unknown flag 'nosuchflag'"],
  [`${master} --quorum=1 --quorum=1`, 1, "Flag 'quorum' is already loaded via name 'quorum'"],
  [
    `${master} --agent_ping_timeout=20secs --slave_ping_timeout=20secs`,
    1,
    "Flag 'slave_ping_timeout' is already loaded via name 'agent_ping_timeout'",
  ],
  [`${master} --agent_ping_timeout=5min`, 1, "Unknown duration unit 'min'; supported units are"],
  [`${master} --hostname_lookup=no`, 1, "Expecting a boolean (e.g., true or false)"],
  [`${master} --zk=zk://h:1/m`, 1, "Need to specify --quorum"],
  [
    `${master} --zk=zk://h:1 --quorum=1`,
    1,
    "Expecting a (chroot) path for ZooKeeper ('/' is not supported)",
  ],
  [`${nameless} --ip=::1`, 1, "Currently we allow only IPv4 address"],
  [
    `${nameless} --ip=203.0.113.5 --port=5998`,
    134,
    "Failed to bind on 203.0.113.5:5998: Cannot assign requested address",
  ],
  ["mesos-master --ip=127.0.0.1 --work_dir=/proc/nosuch", 1, "Failed to create work directory"],
  [
    "mesos-agent --ip=127.0.0.1 --systemd_enable_support=false --work_dir=/proc/nosuch --master=h:1",
    1,
    "Failed to create work directory",
  ],
  [`${master} --agent_ping_timeout=10s`, 1, "Unknown duration unit 's'; supported units are"],
  [`${master} --agent_reregister_timeout=5mins`, 1, "Must be at least 10mins"],
  [`${master} --credentials=/nosuch`, 1, "Failed to read credentials file"],
  [
    "mesos-master --work_dir /tmp/w",
    1,
    "Failed to load non-boolean flag 'work_dir': Missing value",
  ],
  [
    "mesos-master --ip=127.0.0.1 --zk=zk://h:1/m --quorum=1",
    1,
    "--work_dir needed for replicated log based registry",
  ],
  [`env MESOS_QUORUM=abc ${master}`, 1, "Failed to convert into required type"],
  [`env MESOS_NOSUCH=1 ${master}`, 1, "stand-in: unknown variable MESOS_NOSUCH"],
  [agent, 1, "Missing required option `--master` or `--master_detector`"],
  [`${agent} --master=h:1 --attributes=rack`, 134, "Invalid attribute key:value pair 'rack'"],
  [`${agent} --master=h:1 --resources=cpus=4`, 1, "missing or extra ':' in cpus=4"],
  [`${agent} --master=h:1 --containerizers=docker,mesos`, 1, "Failed to get docker version"],
  [
    `${agent} --master=h:1 --containerizers=mesos,␣docker`,
    1,
    "Unknown or unsupported containerizer:  docker",
  ],
  [
    `env STANDIN_BUILD=c1b42f79d ${agent} --master=h:1 --launcher=posix --isolation=cgroups/cpu`,
    134,
    'Check failed: flags.launcher == "linux"',
  ],
  [
    `${agent} --master=h:1 --isolation=nosuch/iso`,
    1,
    "Unknown or unsupported isolator 'nosuch/iso'",
  ],
  [
    `${agent} --master=h:1 --modules={"libraries":[{"file":"/nosuch.so"}]}`,
    1,
    "Error loading modules: Error opening library: '/nosuch.so'",
  ],
  [`${agent} --master=h:1 --container_logger=nosuch`, 1, "Module 'nosuch' unknown"],
  [
    `${agent} --master=h:1 --reconfiguration_policy=any`,
    1,
    "Unknown option for 'reconfiguration_policy' flag any. Please run the agent with '--help'",
  ],
  [nameless, 1, "Failed to obtain the IP address for '"],
  ["mesos-agent --work_dir=/tmp/w --master=h:1", 1, "Failed to obtain the IP address for '"],
  [
    `${agentBesideSystemd} --master=h:1`,
    1,
    "Failed to initialize systemd: Failed to locate systemd runtime directory",
  ],
  [
    `${agentBesideSystemd} --master=h:1 --systemd_enable_support=true`,
    1,
    "Failed to initialize systemd: Failed to locate systemd runtime directory",
  ],
  [
    `${agent} --master=h:1 --seccomp_profile_name=x`,
    1,
    "Failed to load unknown flag 'seccomp_profile_name'",
  ],
  [`env MARATHON_NOSUCH=1 ${marathon}`, 1, "Unknown option 'nosuch'"],
  [`env MARATHON_HA=true ${marathon}`, 1, "wrong arguments format"],
  [`${marathon} --nosuch 1`, 1, "Unknown option 'nosuch'"],
  ["/marathon/bin/marathon", 1, "Required option 'master' not found"],
  [`env MESOS_NATIVE_JAVA_LIBRARY=/nosuch ${marathon}`, 107, "UnsatisfiedLinkError"],
  [
    `${marathon} --zk zk://127.0.0.1:1/m --zk_connection_timeout 1000`,
    100,
    "ZooKeeper connection failed",
  ],
] as const) {
  // A blank inside an argument is written ␣.
  test(`stand-in: ${command} is refused with ${code}`, standinsOnly, async () => {
    const container = command.includes("marathon") ? "marathon" : "mesos";
    const output = await rig.docker.try([
      "exec",
      container,
      ...command.split(" ").map((word) => word.replace("␣", " ")),
    ]);
    assert.match(output.stderr, new RegExp(message.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")));
    assert.equal(output.code, code);
  });
}

test(
  "stand-in: the agent of 1.11.x starts with the posix launcher and an isolator of cgroups",
  standinsOnly,
  async () => {
    const { code, stderr } = await rig.docker.try([
      "exec",
      "mesos",
      "timeout",
      "3",
      ...`${agent} --master=h:1 --launcher=posix --isolation=cgroups/cpu`.split(" "),
    ]);
    assert.match(stderr, /Agent \(new\) .* started on 127\.0\.0\.1:5051/);
    assert.equal(code, 124);
  },
);

test("stand-in: a master or an agent whose port is taken aborts", standinsOnly, async () => {
  await rig.docker([
    "exec",
    "--detach",
    "mesos",
    "mesos-master",
    "--work_dir=/tmp/first",
    "--ip=127.0.0.1",
  ]);
  await waitFor(
    "the first master",
    async () =>
      (
        await rig.docker.try([
          "exec",
          "mesos",
          "python3",
          "-c",
          "import socket; socket.create_connection(('127.0.0.1', 5050))",
        ])
      ).code === 0 || undefined,
  );
  for (const command of [
    "mesos-master --work_dir=/tmp/second",
    "mesos-agent --systemd_enable_support=false --work_dir=/tmp/second --master=127.0.0.1:5050 --port=5050",
  ]) {
    const output = await rig.docker.try(["exec", "mesos", ...command.split(" "), "--ip=127.0.0.1"]);
    assert.match(output.stderr, /Failed to bind on 127\.0\.0\.1:5050: Address already in use/);
    assert.equal(output.code, 134);
  }
});

test("three stand-in zookeeper images (real ZooKeeper) form an ensemble with one leader", async () => {
  const members = [1, 2, 3].map((id) => ({ id, name: `zk-${id}`, address: `10.77.0.${30 + id}` }));
  const servers = members
    .map(({ id, address }) => `server.${id}=${address}:2888:3888;${address}:2181`)
    .join(" ");
  for (const { id, name, address } of members) {
    await start("zookeeper", name, address, [
      "--env",
      `ZOO_MY_ID=${id}`,
      "--env",
      `ZOO_SERVERS=${servers}`,
      "--env",
      "ZOO_ADMINSERVER_ENABLED=false",
    ]);
  }
  const modes = () =>
    Promise.all(
      members.map(async ({ name, address }) => {
        const { stdout } = await rig.docker.try([
          "exec",
          name,
          "bash",
          "-c",
          `echo srvr | nc -w 3 ${address} 2181`,
        ]);
        return /^Mode: (\w+)$/m.exec(stdout)?.[1];
      }),
    );
  await waitFor(
    "one leader and two followers",
    async () => (await modes()).sort().join() === "follower,follower,leader" || undefined,
  );
  const status = await rig.docker(["exec", "zk-1", "zkServer.sh", "status"]);
  assert.match(status, /Mode: (leader|follower)/);
  assert.equal((await rig.docker(["exec", "zk-1", "stat", "-c", "%u", "/proc/1"])).trim(), "1000");
  await rig.docker(["rm", "--force", "--volumes", ...members.map(({ name }) => name)]);
});

test(
  "stand-ins: master, agent and Marathon find each other through a real ZooKeeper, and an app runs",
  standinsOnly,
  async () => {
    const zk = "zk://10.77.0.40:2181";
    await start("zookeeper", "zk", "10.77.0.40", ["--env", "ZOO_ADMINSERVER_ENABLED=false"]);
    const master = [
      "--work_dir=/tmp/m",
      `--zk=${zk}/mesos`,
      "--quorum=1",
      "--ip=10.77.0.41",
      "--hostname=10.77.0.41",
    ];
    await start("mesos", "master", "10.77.0.41", ["--entrypoint", "mesos-master"], master);
    const agent = [
      "--work_dir=/tmp/a",
      "--systemd_enable_support=false",
      `--master=${zk}/mesos`,
      "--ip=10.77.0.42",
      "--hostname=10.77.0.42",
      "--attributes=rack:r1",
    ];
    await start("mesos", "agent", "10.77.0.42", ["--entrypoint", "mesos-agent"], agent);
    const startMarathon = (address: string) => {
      const flags = {
        MARATHON_MASTER: `${zk}/mesos`,
        MARATHON_ZK: `${zk}/marathon`,
        MARATHON_HOSTNAME: address,
      };
      const variables = { ...flags, LIBPROCESS_IP: address, LIBPROCESS_PORT: "9090" };
      return start(
        "marathon",
        `marathon-${address}`,
        address,
        Object.entries(variables).flatMap(([name, value]) => ["--env", `${name}=${value}`]),
      );
    };
    await startMarathon("10.77.0.43");

    await waitForMetric("10.77.0.41:5050", "master/elected", 1);
    await waitForMetric("10.77.0.41:5050", "master/slaves_active", 1);
    await waitForMetric("10.77.0.41:5050", "master/frameworks_active", 1);
    assert.equal((await get("http://10.77.0.41:5050/redirect"))?.location, "//10.77.0.41:5050");
    assert.deepEqual(JSON.parse((await get("http://10.77.0.43:8080/v2/leader"))?.text ?? ""), {
      leader: "10.77.0.43:8080",
    });

    const app = { id: "/hello", cmd: "sleep 600", cpus: 0.1, mem: 32, instances: 2 };
    const post = () =>
      fetch("http://10.77.0.43:8080/v2/apps", {
        method: "POST",
        body: JSON.stringify(app),
        headers: { "Content-Type": "application/json" },
      });
    assert.equal((await post()).status, 201);
    assert.equal((await post()).status, 409);
    const tasks = async (address: string) =>
      JSON.parse((await get(`http://${address}:8080/v2/apps/hello`))?.text ?? "{}").app
        ?.tasksRunning;
    await waitFor(
      "the app's two tasks",
      async () => (await tasks("10.77.0.43")) === 2 || undefined,
    );

    await startMarathon("10.77.0.44");
    await waitFor(
      "the app through a standby",
      async () => (await tasks("10.77.0.44")) === 2 || undefined,
    );
    await rig.docker(["kill", "marathon-10.77.0.43"]);
    const leader = async () => (await get("http://10.77.0.44:8080/v2/leader"))?.text;
    await waitFor(
      "the standby to lead",
      async () => (await leader())?.includes("10.77.0.44:8080") || undefined,
    );
    await waitFor(
      "the app, which outlives its leader",
      async () => (await tasks("10.77.0.44")) === 2 || undefined,
    );

    // An agent that announces loopback cannot be reached by the master, and is not listed.
    await rig.docker(["rm", "--force", "agent"]);
    await start(
      "mesos",
      "agent",
      "10.77.0.42",
      ["--entrypoint", "mesos-agent"],
      [
        ...agent.filter((flag) => !flag.startsWith("--ip")),
        "--ip=0.0.0.0",
        "--advertise_ip=127.0.0.1",
      ],
    );
    await waitForMetric("10.77.0.41:5050", "master/slaves_active", 0);
  },
);
