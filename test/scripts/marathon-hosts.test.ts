import assert from "node:assert/strict";
import { test } from "node:test";
import { placeBundle } from "../support/hosts-by-ssh.ts";
import { run, temporaryFolder } from "../support/run.ts";
import { makeSandbox, skipSandbox as skip } from "../support/sandbox.ts";
import type { Overrides } from "../support/spec.ts";

const withAgents = (...agents: string[]): Overrides => ({
  method: "docker",
  masters: ["m-1.lan=10.0.0.11"],
  agents,
});

const functions = "set -euo pipefail; source node.conf; source lib/common.sh; source lib/method.sh";

// Without the wait for services, of which the sandbox has none but an agent.
const install = `${functions}
  claim_host; put_files; configure; start_cluster_services; finish_backup`;

/** A master whose bundle has one agent more than what runs there. */
function masterWithNewAgent() {
  const host = makeSandbox("m-1.lan", "10.0.0.11", withAgents("a-1.lan=10.0.0.21"));
  const first = host.run(install);
  assert.equal(first.code, 0, first.stdout + first.stderr);
  assert.match(host.read("etc/hosts"), /^10\.0\.0\.21 a-1\.lan a-1$/m);
  host.write("var/docker.log", "");
  host.put(withAgents("a-1.lan=10.0.0.21", "a-2.lan=10.0.0.22"));
  return host;
}

test(
  "with Docker, a new agent's name reaches Marathon while it runs, since its container has a copy of /etc/hosts",
  { skip },
  () => {
    const host = masterWithNewAgent();
    assert.equal(host.run(install).code, 0);
    assert.match(host.read("etc/hosts"), /^10\.0\.0\.22 a-2\.lan a-2$/m);
    assert.equal(host.read("var/hosts-in-container"), host.read("etc/hosts"));
    assert.equal(host.read("var/docker.log"), "hosts marathon\nup\n");
    host.write("var/docker.log", "");
    assert.equal(host.run(install).code, 0);
    assert.equal(host.read("var/docker.log"), "up\n");
    const back = host.run(`${functions}
      restore_file "$(printf '%s\n' /var/backups/create-mesos-cluster/* | tail -n 1)" /etc/hosts`);
    assert.equal(back.code, 0, back.stdout + back.stderr);
    assert.doesNotMatch(host.read("var/hosts-in-container"), /a-2/);
  },
);

test("a Marathon whose image cannot write the names starts again", { skip }, () => {
  const host = masterWithNewAgent();
  host.write("etc/exec-fails", "");
  assert.equal(host.run(install).code, 0);
  assert.equal(host.read("var/docker.log"), "rm marathon\nup\n");
});

test("in a run without Marathon it is said that Marathon gets the names later", { skip }, () => {
  const partial = `set -- --services=firewall; ${functions}; read_options --services= "$@"
    select_services; put_files`;
  const host = masterWithNewAgent();
  assert.doesNotMatch(host.run(partial).stdout, /Marathon/);
  host.put(withAgents("a-1.lan=10.0.0.21", "a-3.lan=10.0.0.23"));
  host.write("etc/exec-fails", "");
  const { stdout } = host.run(partial);
  assert.match(
    stdout,
    /Marathon gets the new names .*: sudo bash restart\.sh --services=marathon$/m,
  );
});

test("deploy.sh says it too", () => {
  const { deploy, host } = placeBundle(temporaryFolder());
  host("10.0.0.11", "answer='echo \"  Marathon gets the new names of hosts\"; echo changed=1'");
  const { stdout } = deploy("--services", "firewall", "--only", "m-1.lan");
  assert.match(stdout, /changed=1; Marathon gets the new .*: bash deploy\.sh --restart marathon/);
});

test("a container of Marathon that hangs holds nobody up", { skip }, () => {
  const host = masterWithNewAgent();
  host.write("etc/exec-hangs", "");
  const started = Date.now();
  const { stdout } = host.run(`${functions}
    timeout() { command timeout 1 "\${@:2}"; }
    put_files`);
  assert.ok(Date.now() - started < 8000);
  assert.match(stdout, /does not take the new names of hosts: it starts again/);
});

for (const [image, container] of [
  ["mesosphere/marathon", "0123abc\n"],
  ["", ""],
] as const)
  test(`with packages, ${image === "" ? "Marathon in no container" : "the unit's container of Marathon"} is told of new names`, () => {
    const script = `IMAGES=(${image})
      docker() { [[ $* != "ps --quiet --filter name=^marathon$" ]] || echo 0123abc; }
      source lib/services.sh; container_of_marathon`;
    const { stdout } = run("bash", ["-euc", script], { cwd: "blueprints/native/nodes/[node]" });
    assert.equal(stdout, container);
  });
