import assert from "node:assert/strict";
import { test } from "node:test";
import { ownSecrets } from "../support/own-secrets.ts";
import { makeSandbox, type Sandbox, skipSandbox } from "../support/sandbox.ts";
import type { Overrides } from "../support/spec.ts";

const skip = skipSandbox;
const docker: Overrides = {
  method: "docker",
  masters: ["m-1.lan=10.0.0.11"],
  agents: ["a-1.lan=10.0.0.21"],
  security: { level: "open" },
  flags: { agent: { docker_config: "secrets/files/docker.json" } },
};
const native: Overrides = { ...docker, method: "apt" };
const agent = (spec = docker) => makeSandbox("a-1.lan", "10.0.0.21", spec);

const secret = ownSecrets["files/docker.json"] ?? "";
const installed = "/etc/create-mesos-cluster/secrets";
/** Carries a secret to the host, as deploy.sh does. */
const carry = (host: Sandbox, content = secret) =>
  host.write("opt/node/secrets/files/docker.json", content);
const functions =
  "set -euo pipefail; source node.conf; source lib/common.sh; source lib/method.sh; select_services";

test(
  "install.sh refuses a host without a secret that a flag names before it touches anything",
  { skip },
  () => {
    const host = agent();
    const { code, stdout, stderr } = host.run("bash install.sh");
    assert.equal(code, 1);
    assert.match(stderr, /Secrets of your own are missing here: files\/docker\.json/);
    assert.match(stderr, /bash secrets\.sh --host a-1\.lan/);
    assert.doesNotMatch(stdout, /^== 2\//m);
  },
);

test(
  "a secret is put into place for root alone, once, and goes with uninstall.sh",
  { skip },
  () => {
    const host = agent();
    carry(host);
    const first = host.run("umask 022; bash install.sh");
    assert.equal(first.code, 0, first.stdout + first.stderr);
    assert.equal(host.read(`${installed}/files/docker.json`), secret);
    assert.equal(
      host
        .run(`stat -c '%a %U' ${installed} ${installed}/files ${installed}/files/docker.json; ls`)
        .stdout.split("\n")
        .slice(0, 3)
        .join(", "),
      "700 root, 700 root, 600 root",
    );
    assert.ok(!host.run("ls").stdout.split("\n").includes("secrets"), "what was carried is gone");
    assert.match(host.run("bash install.sh").stdout, /^changed=0$/m);
    carry(host);
    assert.match(host.run("bash install.sh").stdout, /^changed=0$/m);
    const found = host.run("grep -rl hunter /var /opt /etc || true").stdout;
    assert.equal(found, `${installed}/files/docker.json\n`);
    assert.equal(host.run("bash uninstall.sh --now --purge").code, 0);
    assert.equal(host.run("grep -rl hunter /var /opt /etc || true").stdout, "");
  },
);

test(
  "another content makes the container anew that reads it, and nothing shows it",
  { skip },
  () => {
    const host = agent();
    carry(host);
    host.run("bash install.sh");
    carry(host, '{"auths":{"hunter-2":{}}}\n');
    const { code, stdout, stderr } = host.run("bash install.sh");
    assert.equal(code, 0, stdout + stderr);
    assert.match(stdout, new RegExp(`^ {2}${installed}/files/docker\\.json$`, "m"));
    assert.match(host.read("var/docker.log"), /^rm mesos-agent$/m);
    assert.doesNotMatch(stdout + stderr, /hunter/);
  },
);

test(
  "another content ends no tasks unasked, where they end with the agent's container",
  { skip },
  () => {
    const host = agent();
    carry(host);
    host.run("bash install.sh");
    host.write("var/running", "agent\n");
    host.write("etc/network/10.0.0.21:5051/containers", '[{"executor_id":"e"}]');
    const drains = /^drain=/m;
    assert.doesNotMatch(host.run("bash verify.sh --state").stdout, drains);
    carry(host, "{}\n");
    // deploy.sh carries it before it asks, and drains the agent.
    assert.match(host.run("bash verify.sh --state").stdout, drains);
    const refused = host.run("bash install.sh");
    assert.equal(refused.code, 1, refused.stdout);
    assert.match(refused.stderr, /Tasks run on this agent \(executors: 1\), and would end/);
    assert.equal(host.read(`${installed}/files/docker.json`), secret);
    assert.equal(host.run("bash install.sh --now").code, 0);
  },
);

const preflight = "source lib/report.sh; AS_JSON= QUIET=; check_own_secrets";

for (const [what, spec, path, content] of [
  ["a flag's file", native, "etc/mesos-agent/docker_config", '{"auths":{"hunter-by-hand":{}}}\n'],
  ["the file that it names", native, "etc/mesos-agent/docker_config", "file:///etc/own.json\n"],
  [
    "a drop-in",
    native,
    "etc/systemd/system/mesos-agent.service.d/own.conf",
    "[Service]\nEnvironment=MESOS_DOCKER_CONFIG=/hunter\n",
  ],
  [
    "the override of Compose",
    docker,
    "etc/create-mesos-cluster/docker-compose.override.yml",
    "services: { mesos-agent: { environment: { MESOS_DOCKER_CONFIG: /hunter } } }\n",
  ],
] as const)
  test(`what was set by hand in ${what} is named before anything is replaced`, { skip }, () => {
    const host = agent(spec);
    host.write("etc/own.json", "{}\n");
    host.write(path, content);
    carry(host);
    const warned = host.run(`${functions}; ${preflight}`);
    assert.match(
      warned.stdout,
      new RegExp(`^WARN {2}secrets of the bundle stand nowhere else.*/${path}$`, "m"),
      warned.stderr,
    );
    const { code, stderr } = host.run(`${functions}; require_own_secrets`);
    assert.equal(code, 1);
    assert.match(
      stderr,
      new RegExp(`were set by hand on this host as well:\\n.*/${path}\\n.*Nothing was changed\\.`),
    );
    assert.doesNotMatch(warned.stdout + stderr, /hunter/);
    assert.equal(host.read(path), content);
  });

const override = "etc/create-mesos-cluster/docker-compose.override.yml";
const ofBoth: Overrides = {
  masters: ["m-1.lan=10.0.0.11"],
  agents: ["m-1.lan=10.0.0.11"],
  flags: { agent: { credential: "secrets/files/docker.json" } },
};

for (const [what, spec, path, content] of [
  [
    "another variable",
    native,
    "etc/systemd/system/mesos-agent.service.d/own.conf",
    "[Service]\nEnvironment=MESOS_CREDENTIALS=/c OLD_MESOS_CREDENTIAL=/c\n",
  ],
  [
    "a comment",
    native,
    "etc/systemd/system/mesos-agent.service.d/own.conf",
    "[Service]\n# MESOS_CREDENTIAL is in the bundle\n ; MESOS_CREDENTIAL too\n",
  ],
  [
    "the drop-in of another service",
    native,
    "etc/systemd/system/mesos-master.service.d/own.conf",
    "[Service]\nEnvironment=MESOS_CREDENTIAL=/c\n",
  ],
  [
    "another service in the override of Compose",
    docker,
    override,
    "services:\n  mesos-master:\n    environment:\n      MESOS_CREDENTIAL: /c # MESOS_CREDENTIAL\n  mesos-agent:\n    cpus: 1\n",
  ],
] as const)
  test(`${what} is no secret of the bundle that was set by hand`, { skip }, () => {
    const host = makeSandbox("m-1.lan", "10.0.0.11", { ...spec, ...ofBoth });
    host.write(path, content);
    carry(host);
    const { stdout, stderr } = host.run(`${functions}; kept_files; require_own_secrets`);
    assert.equal(stderr, "");
    assert.equal(stdout.trim(), `/${path}`);
  });

test(
  "in the override of Compose the part of the service counts, however it is written",
  { skip },
  () => {
    const host = makeSandbox("m-1.lan", "10.0.0.11", { ...docker, ...ofBoth });
    carry(host);
    for (const content of [
      "services:\n  mesos-master: {}\n  mesos-agent:\n    environment:\n      - MESOS_CREDENTIAL=/c\n",
      '{"services":{"mesos-agent":{"environment":{"MESOS_CREDENTIAL":"/c"}}}}\n',
    ]) {
      host.write(override, content);
      const { code, stderr } = host.run(`${functions}; require_own_secrets`);
      assert.equal(code, 1, content);
      assert.match(stderr, /^ *credential in \/etc\/create-mesos-cluster\/docker-compose/m);
    }
  },
);

test("the same secret, set by hand in a flag's file, gives way without a word", { skip }, () => {
  for (const content of ["/etc/own.json\n", secret]) {
    const host = agent(native);
    host.write("etc/own.json", secret);
    host.write("etc/mesos-agent/docker_config", content);
    carry(host);
    const { code, stderr } = host.run(`${functions}; require_own_secrets`);
    assert.equal(code, 0, stderr);
  }
});

test(
  "what the bundle before has installed was not set by hand, and what no flag names any more is said",
  { skip },
  () => {
    const host = agent(native);
    carry(host);
    host.run(`${functions}; claim_host; put_own_secrets; put_files`);
    assert.match(
      host.read("etc/mesos-agent/docker_config"),
      new RegExp(`^file://${installed}/files/docker.json$`, "m"),
    );
    carry(host, "{}\n");
    assert.equal(host.run(`${functions}; require_own_secrets`).code, 0);
    host.put({ ...native, flags: {} });
    assert.match(
      host.run(`${functions}; report_unused_secrets`).stdout,
      /^ {2}kept: \/etc\S+docker\.json \(no flag names it any more.*\n? *To remove it: rm \/etc\S+docker\.json$/m,
    );
    assert.match(
      host.run(`${functions}; ${preflight}`).stdout,
      /^NOTE {2}every secret of your own on this host is in use: .*files\/docker\.json$/m,
    );
  },
);

test("a cluster without passwords has no secrets of a cluster with them", { skip }, () => {
  const host = agent();
  carry(host);
  host.run(`${functions}; put_own_secrets`);
  host.put({ ...docker, flags: {} });
  assert.equal(host.run(`${functions}; require_secrets`).code, 0);
  assert.match(host.run("bash verify.sh --state").stdout, /^secrets=no$/m);
});
