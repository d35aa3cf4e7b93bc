import assert from "node:assert/strict";
import { test } from "node:test";
import { makeSandbox, type Sandbox, skipSandbox } from "../support/sandbox.ts";
import type { Overrides } from "../support/spec.ts";

const skip = skipSandbox;

const native: Overrides = {
  method: "apt",
  masters: ["m-1.lan=10.0.0.11"],
  agents: ["a-1.lan=10.0.0.21"],
};
const docker: Overrides = { ...native, method: "docker" };
const master = (spec: Overrides) => makeSandbox("m-1.lan", "10.0.0.11", spec);
const agent = (spec: Overrides) => makeSandbox("a-1.lan", "10.0.0.21", spec);

const functions =
  "set -euo pipefail; source node.conf; source lib/common.sh; source lib/services.sh; source lib/zookeeper.sh; claim_host;";
const succeed = (host: Sandbox, script: string) => {
  const ran = host.run(`${functions} ${script}`);
  assert.equal(ran.code, 0, ran.stdout + ran.stderr);
  return ran.stdout;
};
const preflight = (host: Sandbox) =>
  succeed(
    host,
    "source lib/report.sh; AS_JSON= QUIET=; check_stray_flags() { :; }; source lib/check-agent.sh; check_stray_flags; check_own_settings",
  );

test("flags that protect the cluster stay in the flag folders, and are named", { skip }, () => {
  const host = master(native);
  host.write("etc/mesos-master/credentials", "/etc/secret\n");
  host.write("etc/mesos-master/?authenticate_agents", "");
  host.write("etc/mesos-master/weights", "a=1\n");
  assert.match(
    preflight(host),
    /^WARN {2}no other files are in \/etc\/mesos-\*: \/etc\/mesos-master\/weights\n.*\nPASS {2}install\.sh keeps what others have set\n {6}\/etc\/mesos-master\/\?authenticate_agents\n {6}\/etc\/mesos-master\/credentials$/m,
  );
  const said = succeed(host, "put_files");
  assert.match(said, /kept: \/etc\/mesos-master\/credentials \(not from this bundle\)/);
  assert.match(said, /\/etc\/mesos-master\/weights \(removed\)/);
  assert.equal(host.read("etc/mesos-master/credentials"), "/etc/secret\n");
  assert.equal(host.read("etc/mesos-master/?authenticate_agents"), "");
});

test("what the bundle itself had set goes when the spec leaves it out", { skip }, () => {
  const acls = { flags: { master: { acls: '{"permissive":false}' } } };
  const host = master({ ...native, ...acls });
  succeed(host, "put_files");
  host.put(native);
  assert.match(preflight(host), /keeps what others have set: nothing$/m);
  assert.match(succeed(host, "put_files"), /mesos-master\/acls \(removed\)/);
});

test("a drop-in of the operator stays, and is named", { skip }, () => {
  const host = master(native);
  const path = "etc/systemd/system/mesos-master.service.d/own.conf";
  host.write(path, "[Service]\nEnvironment=MESOS_CREDENTIALS=/etc/secret\n");
  assert.match(succeed(host, "put_files"), new RegExp(`kept: /${path}`));
  assert.match(succeed(host, "put_files"), new RegExp(`kept: /${path}`));
  assert.match(host.read(path), /MESOS_CREDENTIALS/);
});

test(
  "authentication in /etc/default, which install.sh would replace, stops it; anything else there is named",
  { skip },
  () => {
    const host = master(native);
    const path = "etc/default/mesos-master";
    host.write(path, "export MESOS_CREDENTIALS=/etc/secret\nLIBPROCESS_SSL_ENABLED=1\nX=1\n");
    assert.match(
      preflight(host),
      /^FAIL {2}no authentication is taken away\n {6}LIBPROCESS_SSL_ENABLED in \/etc\/default\/mesos-master\n {6}MESOS_CREDENTIALS in \/etc\/default\/mesos-master\n {6}Remedy: .*\.service\.d\/own\.conf/m,
    );
    host.write(path, "X=1\n");
    assert.match(preflight(host), /^PASS {2}no authentication is taken away: none$/m);
    succeed(host, "put_files");
    assert.match(preflight(host), /^PASS {2}no file of the cluster was changed by hand: none$/m);
    host.write(path, `${host.read(path)}X=1\n`);
    assert.match(
      preflight(host),
      /^WARN {2}no file of the cluster was changed by hand: \/etc\/default\/mesos-master$/m,
    );
  },
);

test("ZooKeeper's environment follows the package until somebody changes it", { skip }, () => {
  const host = master(native);
  const kept = "etc/zookeeper/conf_c/environment";
  const add = "add_packaged_zookeeper_files";
  host.write("etc/zookeeper/conf_example/environment", "JAVA_OPTS=\n");
  succeed(host, add);
  assert.equal(host.read(kept), "JAVA_OPTS=\n");
  host.write("etc/zookeeper/conf_example/environment", "JAVA_OPTS=\nCLASSPATH=new\n");
  succeed(host, add);
  assert.equal(host.read(kept), "JAVA_OPTS=\nCLASSPATH=new\n");
  host.write(kept, "JAVA_OPTS=-Xmx2g\n");
  assert.match(
    succeed(host, add),
    /kept: \/etc\/zookeeper\/conf_c\/environment \(changed by hand\)/,
  );
  assert.equal(host.read(kept), "JAVA_OPTS=-Xmx2g\n");
});

test(
  "containers: an override is used and stays, also after uninstalling; authentication in the Compose file stops install.sh",
  { skip },
  () => {
    const host = agent(docker);
    assert.equal(host.run("bash install.sh").code, 0);
    const override = "etc/create-mesos-cluster/docker-compose.override.yml";
    const compose = "var/lib/create-mesos-cluster/docker-compose.yml";
    host.write(override, "services: {}\n");
    const second = host.run("bash install.sh");
    assert.equal(second.code, 0, second.stdout + second.stderr);
    assert.match(second.stdout, new RegExp(`kept: /${override}`));
    assert.match(
      host.run(
        'source node.conf; source lib/common.sh; source lib/method.sh; docker() { echo "$*"; }; compose ps',
      ).stdout,
      new RegExp(`^compose --file /${compose} --file /${override} ps$`, "m"),
    );
    const before = host
      .read(compose)
      .replace(/^( *)MESOS_MASTER:/m, "$1MESOS_CREDENTIALS: /etc/secret\n$&");
    assert.match(before, /MESOS_CREDENTIALS/);
    host.write(compose, before);
    const refused = host.run("bash install.sh");
    assert.equal(refused.code, 1);
    assert.match(
      refused.stdout,
      /FAIL {2}no authentication is taken away: MESOS_CREDENTIALS in .*\n.*docker-compose\.override\.yml/,
    );
    assert.equal(host.read(compose), before);
    assert.equal(host.run("bash uninstall.sh --now").code, 0);
    assert.equal(host.read(override), "services: {}\n");
  },
);

test("a bundle that drops what it had set in its own files is no loss", { skip }, () => {
  const acls = { flags: { agent: { acls: '{"permissive":false}' } } };
  const host = agent({ ...docker, ...acls });
  assert.equal(host.run("bash install.sh").code, 0);
  host.put(docker);
  const { code, stdout } = host.run("bash install.sh");
  assert.equal(code, 0, stdout);
});
