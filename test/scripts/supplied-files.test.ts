import assert from "node:assert/strict";
import { test } from "node:test";
import { makeSandbox, skipSandbox } from "../support/sandbox.ts";
import type { Overrides } from "../support/spec.ts";

const skip = skipSandbox;

const docker: Overrides = {
  method: "docker",
  masters: ["m-1.lan=10.0.0.11"],
  agents: ["a-1.lan=10.0.0.21"],
  flags: {
    master: { acls: "file:///etc/mesos/acls.json" },
    agent: { acls: "file:///etc/mesos/acls.json" },
  },
};
const folder: Overrides = {
  ...docker,
  flags: {
    agent: { modules_dir: "/etc/mesos/modules" },
  },
};
const supplied = "opt/node/artifacts/supplied/files/etc/mesos";

test(
  "a file that a flag names must be supplied, is put into place, replaced with a copy, and taken away",
  { skip },
  () => {
    const host = makeSandbox("a-1.lan", "10.0.0.21", docker);
    const refused = host.run("bash install.sh");
    assert.equal(refused.code, 1);
    assert.match(
      refused.stdout,
      /^FAIL {2}\/etc\/mesos\/acls\.json, which a flag names, is supplied: .*artifacts\/supplied\/files\/etc\/mesos\/acls\.json$/m,
    );
    host.write(`${supplied}/acls.json`, "{}\n");
    host.write("etc/mesos/acls.json", "of an earlier installation\n");
    const { code, stdout, stderr } = host.run("umask 077; bash install.sh");
    assert.equal(code, 0, stdout + stderr);
    assert.equal(host.read("etc/mesos/acls.json"), "{}\n");
    assert.equal(host.run("stat -c %a /etc/mesos/acls.json").stdout, "644\n");
    assert.match(host.run("bash install.sh").stdout, /^changed=0$/m);
    assert.equal(host.run("bash uninstall.sh --now").code, 0);
    assert.equal(host.read("etc/mesos/acls.json"), "of an earlier installation\n");
  },
);

test(
  "a container starts anew when a file that it reads has changed, and no other does",
  { skip },
  () => {
    const host = makeSandbox("a-1.lan", "10.0.0.21", docker);
    host.write(`${supplied}/acls.json`, "{}\n");
    assert.equal(host.run("bash install.sh").code, 0);
    host.write(`${supplied}/acls.json`, '{"permissive":false}\n');
    const script = `set -euo pipefail; source node.conf; source lib/common.sh; source lib/method.sh
    docker() { echo "$*" >>/etc/asked; [[ $* != *"ps --quiet mesos-agent"* ]] || echo runs; }
    put_files; start_cluster_services; grep -c . /etc/asked >/dev/null; grep ' rm ' /etc/asked`;
    assert.match(host.run(script).stdout, /^compose .* rm --stop --force mesos-agent$/m);
  },
);

test("a folder brings all its files; what is no longer supplied goes", { skip }, () => {
  const host = makeSandbox("a-1.lan", "10.0.0.21", folder);
  host.write(`${supplied}/modules/a.json`, "{}\n");
  host.write(`${supplied}/modules/more/b.json`, "{}\n");
  const first = host.run("bash install.sh");
  assert.equal(first.code, 0, first.stdout + first.stderr);
  assert.equal(host.read("etc/mesos/modules/more/b.json"), "{}\n");
  const second = host.run("rm -r artifacts/supplied/files/etc/mesos/modules/more; bash install.sh");
  assert.match(second.stdout, /modules\/more\/b\.json \(removed\)/);
  host.put({ ...docker, flags: {} });
  assert.match(host.run("bash install.sh").stdout, /modules\/a\.json \(removed\)/);
});

test("with systemd, a changed file restarts the services that read it", { skip }, () => {
  const host = makeSandbox("m-1.lan", "10.0.0.11", {
    ...docker,
    method: "apt",
    flags: { marathon: { plugin_dir: "/opt/plugins/jars", plugin_conf: "/opt/plugins/a.json" } },
  });
  host.write("opt/node/artifacts/supplied/files/opt/plugins/jars/a.jar", "x\n");
  host.write("opt/node/artifacts/supplied/files/opt/plugins/a.json", "{}\n");
  const { stdout, stderr } = host.run(
    `set -euo pipefail; source node.conf; source lib/common.sh; source lib/services.sh
    claim_host; put_files >/dev/null; rm -f "$PENDING"
    echo y >artifacts/supplied/files/opt/plugins/jars/a.jar; put_files
    echo "restart: $(tr '\\n' ' ' <"$PENDING")"`,
  );
  assert.match(stdout, /^restart: marathon $/m, stderr);
});
