import assert from "node:assert/strict";
import { test } from "node:test";
import { run } from "../support/run.ts";
import { makeSandbox, type Sandbox, skipSandbox } from "../support/sandbox.ts";
import type { Overrides } from "../support/spec.ts";

const skip = skipSandbox;

const cluster = (more: object = {}): Overrides =>
  ({
    method: "docker",
    masters: ["m-1.lan=10.0.0.11"],
    agents: ["a-1.lan=10.0.0.21"],
    ...more,
  }) as Overrides;
const withFlag = (seconds: number, more: object = {}) =>
  cluster({ flags: { agent: { executor_registration_timeout: `${seconds}secs` } }, ...more });
const compose = "var/lib/create-mesos-cluster/docker-compose.yml";

/** An installed agent that runs so many executors. */
function agent(executors: number, spec: Overrides = withFlag(60)): Sandbox {
  const host = makeSandbox("a-1.lan", "10.0.0.21", spec);
  assert.equal(host.run("bash install.sh").code, 0);
  runs(host, executors);
  return host;
}

const runs = (host: Sandbox, executors: number) =>
  host.write(
    "etc/network/10.0.0.21:5051/containers",
    JSON.stringify(Array.from({ length: executors }, (_, id) => ({ executor_id: `e${id}` }))),
  );

test(
  "install.sh refuses to end tasks, names what drains the agent, and goes on when none is left",
  {
    skip,
  },
  () => {
    const host = agent(2);
    host.put(withFlag(90));
    const before = host.read(compose);
    const { code, stderr, stdout } = host.run("bash install.sh");
    assert.equal(code, 1);
    assert.match(stderr, /Tasks run on this agent \(executors: 2\), and would end:/);
    assert.match(stderr, /the container of the agent is made anew/);
    assert.match(stderr, /bash agents\.sh drain a-1\.lan$/m);
    assert.match(stdout, /WARN {2}no task that runs here ends: .*executors: 2/);
    assert.equal(host.read(compose), before);
    runs(host, 0);
    assert.equal(host.run("bash install.sh").code, 0);
    assert.match(host.read(compose), /90secs/);
  },
);

test(
  "with --now tasks end where a change does that, and a change that ends none asks nobody",
  {
    skip,
  },
  () => {
    const host = agent(2);
    assert.equal(host.run("bash install.sh").code, 0);
    host.put(withFlag(90));
    assert.equal(host.run("bash install.sh --now").code, 0);
  },
);

test("an agent that leaves or goes back is refused as well while tasks run", { skip }, () => {
  const host = agent(0);
  host.put(withFlag(90));
  assert.equal(host.run("bash install.sh").code, 0);
  runs(host, 1);
  for (const script of ["rollback.sh", "uninstall.sh"]) {
    const { code, stderr } = host.run(`bash ${script}`);
    assert.equal(code, 1);
    assert.match(stderr, /Tasks run on this agent \(executors: 1\), and would end:/);
    assert.match(stderr, /bash agents\.sh drain a-1\.lan$/m);
  }
  assert.match(host.read(compose), /90secs/);
  assert.equal(host.run("bash rollback.sh --now").code, 0);
  assert.match(host.read(compose), /60secs/);
  assert.equal(host.run("bash uninstall.sh --now").code, 0);
});

test("services that are not selected end no task", { skip }, () => {
  const host = agent(2);
  host.put(withFlag(90));
  assert.equal(host.run("bash install.sh --services=zookeeper").code, 0);
});

/** What a running agent says that decides about a drain. */
const state = (host: Sandbox, options = "") =>
  host
    .run(`bash verify.sh --state ${options}`)
    .stdout.split("\n")
    .filter((line) => /^(drain|renew|restart)=/.test(line));
const latest = "/var/lib/mesos/agent/meta/slaves/latest";

test("verify.sh --state says whether tasks would end with this bundle", { skip }, () => {
  const offer = (rack: string) =>
    cluster({ agents: [{ host: "a-1.lan", address: "10.0.0.21", attributes: { rack } }] });
  const host = agent(2, offer("r1"));
  host.run(`rm ${latest}`);
  assert.deepEqual(state(host), ["restart=a-1.lan"]);
  host.run(`ln -s ID-S1 ${latest}`);
  assert.deepEqual(state(host), ["restart=ID-S1"]);
  host.put(offer("r2"));
  assert.deepEqual(state(host), ["drain=ID-S1", "renew=ID-S1", "restart=ID-S1"]);
  assert.deepEqual(state(host, "--services=zookeeper"), []);
});

test("an agent that does not say what it runs is judged by the folders of its processes", () => {
  const { stdout, stderr } = run("bash", [
    "-c",
    `set -euo pipefail
http_get() { printf 'HTTP/1.1 401 Unauthorized\\r\\n\\r\\n'; }
has() { false; }
. 'blueprints/hosts/nodes/[node]/lib/tasks.sh'
ADDRESS=10.0.0.21 AGENT_PORT=5051
before=$(running_executors)
work=$(mktemp -d)
mkdir -p "$work/slaves/I-S1/frameworks/F/executors/e/runs/r"
cd "$work/slaves/I-S1/frameworks/F/executors/e/runs/r"
sleep 60 & sleep 60 &
sleep 0.2
echo $(($(running_executors) - before))
kill %1 %2
rm -rf "$work"`,
  ]);
  assert.equal(stdout, "1\n", stderr);
});

for (const [what, answer, files, said] of [
  ["nothing changes", "process", {}, ""],
  ["systemd ends what it has started", "control-group", { ip: "2" }, "KillMode=control-group\n"],
  ["its files change", "process", { ip: "2" }, ""],
  ["it isolates in another way", "process", { isolation: "x" }, "another way: isolation\n"],
] as const)
  test(`of an agent without a container, tasks end where it has to be so: ${what}`, () => {
    const { stdout, stderr } = run("bash", [
      "-c",
      `set -euo pipefail
native='blueprints/native/nodes/[node]/lib/services.sh'
. "$native"; . 'blueprints/hosts/nodes/[node]/lib/tasks.sh'
AGENT_SERVICE=mesos-agent IMAGES=()
systemctl() { echo ${answer}; }
must_restart() { false; }
readers_of() { :; }
installed_files() { printf '/etc/mesos-agent/%s\\n' ip isolation; }
is_same_content() { ${
        Object.keys(files)
          .map((name) => `[[ $1 != */${name} ]]`)
          .join(" && ") || "true"
      }; }
losses_of_method echo | sed 's/.*: //; s/^isolation/another way: &/'`,
    ]);
    assert.equal(stdout, said, stderr);
  });
