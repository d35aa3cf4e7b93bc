import assert from "node:assert/strict";
import { test } from "node:test";
import { planAgent } from "../../src/core/plan/agent-plan.ts";
import { planOf } from "../support/plan.ts";
import { run } from "../support/run.ts";
import { makeSandbox, skipSandbox } from "../support/sandbox.ts";
import { type Overrides, specOf } from "../support/spec.ts";

const skip = skipSandbox;

/**
 * An agent that offers this, on a Docker host: the method whose every program a sandbox can stand
 * in for.
 */
const offering = (offer: object, more: Overrides = {}): Overrides =>
  ({
    method: "docker",
    masters: ["m-1.lan=10.0.0.11"],
    agents: [{ host: "a-1.lan", address: "10.0.0.21", ...offer }],
    ...more,
  }) as Overrides;

/** A change that no agent loses its ID by. */
const collecting = (delay: string) => offering({}, { flags: { agent: { gc_delay: delay } } });

const machine = (spec: Overrides) => makeSandbox("a-1.lan", "10.0.0.21", spec);
const compose = "var/lib/create-mesos-cluster/docker-compose.yml";

test("install.sh run twice changes nothing the second time", { skip }, () => {
  const host = machine(offering({}));
  const first = host.run("bash install.sh");
  assert.equal(first.code, 0, first.stdout + first.stderr);
  assert.match(host.read("etc/hosts"), /^127\.0\.0\.1 localhost\n# BEGIN create-mesos-cluster c /);
  assert.match(host.run("bash install.sh").stdout, /^changed=0$/m);
  assert.equal(host.read("var/docker.log"), "up\nup\n");
});

test(
  "a wrong host is refused by its address, then by its name, before anything is touched",
  { skip },
  () => {
    const host = machine(offering({}));
    host.write("etc/my-address", "10.0.0.99\n");
    assert.match(
      host.run("bash install.sh").stderr,
      /This folder is for a-1\.lan \(10\.0\.0\.21\), but this machine does not have that address/,
    );
    host.write("etc/my-address", "10.0.0.21\n");
    host.write("etc/my-name", "a-1.other\n");
    assert.match(
      host.run("bash install.sh").stderr,
      /has that address, but its name is a-1\.other/,
    );
    assert.equal(
      host
        .run("find /var -type f; ls -A /var/lib /var/backups")
        .stdout.replaceAll(/\/var.*:|\s/g, ""),
      "",
    );
    assert.equal(host.run("bash install.sh --any-name").code, 0);
    assert.equal(
      host.run("bash install.sh").code,
      0,
      "once it is in the cluster its name is no question",
    );
  },
);

test("without root nothing begins", { skip }, () => {
  const host = machine(offering({}));
  const { code, stderr } = host.run(
    "setpriv --reuid 12345 bash install.sh 2>&1 || unshare --map-user=1000 bash install.sh",
  );
  assert.equal(code, 1);
  assert.match(stderr, /This script needs root/);
});

for (const [what, before, after, lost] of [
  [
    "an attribute is added",
    { attributes: { rack: "r1" } },
    { attributes: { rack: "r1", zone: "a" } },
    "",
  ],
  [
    "an attribute changes",
    { attributes: { rack: "r1" } },
    { attributes: { rack: "r2" } },
    "attribute rack: r1 -> r2",
  ],
  ["an attribute goes", { attributes: { rack: "r1" } }, {}, "attribute rack: r1 -> removed"],
  [
    "an amount grows",
    { resources: { cpus: 4, mem: 1024 } },
    { resources: { cpus: 8, mem: 1024.5 } },
    "",
  ],
  [
    "an amount shrinks",
    { resources: { cpus: 4 } },
    { resources: { cpus: 3.5 } },
    "resource cpus: 4 -> 3.5",
  ],
  [
    "ranges grow",
    { resources: { ports: "[31000-31500]" } },
    { resources: { ports: "[31000-32000,40000-40010]" } },
    "",
  ],
  [
    "ranges shrink",
    { resources: { ports: "[31000-32000]" } },
    { resources: { ports: "[31000-31500]" } },
    "resource ports: [31000-32000] -> [31000-31500]",
  ],
  ["a set grows", { resources: { cards: "{a,b}" } }, { resources: { cards: "{b,c,a}" } }, ""],
  [
    "a set loses an item",
    { resources: { cards: "{a,b}" } },
    { resources: { cards: "{b,c}" } },
    "resource cards: {a,b} -> {b,c}",
  ],
  ["a resource of its own comes", {}, { resources: { licences: 3 } }, ""],
  [
    "what the machine has is cut",
    {},
    { resources: { cpus: 0.1 } },
    "resource cpus: the whole machine -> 0.1",
  ],
  ["more is promised than the machine has", {}, { resources: { cpus: 9999 } }, ""],
  [
    "a share for a role takes the rest away",
    {},
    { resources: { "cpus(prod)": 1 } },
    "resource cpus: the whole machine -> removed",
  ],
] as const) {
  test(`when ${what}, an agent ${lost === "" ? "keeps its ID" : "would lose its ID"}`, () => {
    const [old, now] = [before, after].map((offer) => {
      const plan = planOf(specOf(offering(offer)));
      return planAgent(plan, plan.agents[0] ?? assert.fail())
        .identity.map(({ name, value }) => `${name}=${value}\n`)
        .join("");
    });
    const script =
      'STATE=/nowhere; . lib/agent.sh; compare_identity <(printf %s "$1") <(printf %s "$2")';
    assert.deepEqual(
      run("bash", ["-euc", script, "bash", old ?? "", now ?? ""], {
        cwd: "blueprints/hosts/nodes/[node]",
      }),
      { code: 0, stdout: lost === "" ? "" : `${lost}\n`, stderr: "" },
    );
  });
}

test(
  "an additive change is applied; any other is refused with every step before the agent is stopped, unless that was asked for",
  { skip },
  () => {
    const host = machine(offering({ attributes: { rack: "r1" } }));
    assert.equal(host.run("bash install.sh").code, 0);
    host.put(offering({ attributes: { rack: "r1", zone: "a" } }));
    assert.equal(host.run("bash install.sh").code, 0);
    const running = host.read(compose);
    assert.match(running, /rack:r1;zone:a/);
    host.put(offering({ attributes: { rack: "r2", zone: "a" } }));
    const { code, stdout } = host.run("bash install.sh");
    assert.equal(code, 1);
    assert.equal(host.read(compose), running);
    assert.equal(host.read("var/docker.log"), "up\nup\n");
    for (const part of [
      /FAIL {2}the agent keeps its ID: attribute rack: r1 -> r2/,
      /bash deploy\.sh --only \S+ --replace-agent-id$/m,
      /bash agents\.sh drain \S+\n +then on this host: .* --replace-agent-id$/m,
      /drained and keeps its old values.*\n +bash agents\.sh reactivate \S+$/m,
    ])
      assert.match(stdout, part);
    assert.equal(host.run("bash install.sh --replace-agent-id").code, 0);
    assert.match(host.read("var/docker.log"), /stop mesos-agent\nup\n$/);
    assert.equal(host.run("test -e /var/lib/mesos/agent/meta/slaves/latest").code, 1);
  },
);

test("with reconfiguration_policy equal even an added attribute is refused", { skip }, () => {
  const equal = { flags: { agent: { reconfiguration_policy: "equal" } } };
  const host = machine(offering({}, equal));
  assert.equal(host.run("bash install.sh").code, 0);
  host.put(offering({ attributes: { rack: "r1" } }, equal));
  assert.match(host.run("bash install.sh").stdout, /attributes: {2}-> rack:r1/);
});

test("an agent that never registered may change at will", { skip }, () => {
  const host = machine(offering({ attributes: { rack: "r1" } }));
  assert.equal(host.run("bash install.sh; rm /var/lib/mesos/agent/meta/slaves/latest").code, 0);
  host.put(offering({ attributes: { rack: "r2" } }));
  assert.equal(host.run("bash install.sh").code, 0);
});

const taskContainer = "mesos-0f8fad5b-d9cb-469f-a165-70867728950e";

test(
  "an agent that leaves is asked to end its tasks; containers of tasks that outlive it are ended and named",
  { skip },
  () => {
    const host = machine(offering({}));
    assert.equal(host.run("bash install.sh").code, 0);
    host.write("var/agent-pid", "4711\n");
    host.write("var/tasks", `${taskContainer}\nmesos-of-somebody-else\n`);
    const { code, stdout, stderr } = host.run("bash uninstall.sh --now");
    assert.equal(code, 0, stdout + stderr);
    assert.match(stdout, new RegExp(`containers of tasks, ended now: ${taskContainer}$`, "m"));
    assert.match(
      host.read("var/docker.log"),
      new RegExp(`kill --signal SIGUSR1\nstop .*mesos-agent\nstop task ${taskContainer}\ndown\n$`),
    );
  },
);

test(
  "rollback.sh brings back what ran before, once for each installation, and never less than the first",
  { skip },
  () => {
    const host = machine(collecting("1days"));
    assert.equal(host.run("bash install.sh").code, 0);
    const first = host.read(compose);
    host.put(collecting("2days"));
    assert.equal(host.run("bash install.sh").code, 0);
    assert.notEqual(host.read(compose), first);
    const back = host.run("bash rollback.sh");
    assert.equal(back.code, 0, back.stderr);
    assert.equal(host.read(compose), first);
    assert.match(
      host.run("bash rollback.sh").stderr,
      /was the first one of this cluster on this host/,
    );
  },
);

test(
  "going back is a change of the agent too: refused where it would cost the ID",
  { skip },
  () => {
    const host = machine(offering({ resources: { cpus: 1 } }));
    assert.equal(host.run("bash install.sh").code, 0);
    host.put(offering({ resources: { cpus: 2 } }));
    assert.equal(host.run("bash install.sh").code, 0);
    const refused = host.run("bash rollback.sh");
    assert.equal(refused.code, 1);
    assert.match(refused.stderr, /resource cpus: 2 -> 1/);
    assert.equal(host.run("bash rollback.sh --replace-agent-id").code, 0);
    assert.equal(host.run("test -e /var/lib/mesos/agent/meta/slaves/latest").code, 1);
  },
);

test(
  "a rollback that breaks off half way comes to the same end when it is run again",
  { skip },
  () => {
    const host = machine(collecting("1days"));
    assert.equal(host.run("bash install.sh").code, 0);
    const first = host.read(compose);
    host.put(collecting("2days"));
    assert.equal(host.run("bash install.sh").code, 0);
    assert.equal(host.run("touch /etc/docker-fails; bash rollback.sh").code, 1);
    assert.equal(host.run("rm /etc/docker-fails; bash rollback.sh").code, 0);
    assert.equal(host.read(compose), first);
  },
);

test(
  "a full disk leaves the old files whole, and with room the installation goes on",
  { skip },
  () => {
    const host = machine(offering({ resources: { cpus: 1 } }));
    assert.equal(host.run("bash install.sh").code, 0);
    const before = host.read(compose);
    host.put(offering({ resources: { cpus: 2 } }));
    // The disk of the state has no block left; that of the backups has.
    const full =
      host.run(`bash -c 'cp -a /var/lib /opt/lib; mount -t tmpfs -o size=16k none /var/lib; cp -a /opt/lib/. /var/lib; head -c 100k /dev/zero >/var/lib/filler 2>/dev/null || true
    sed -i "s/-ge 1024/-ge 0/" lib/check-host.sh; sed -i "/check-host.sh$/d" SHA256SUMS; bash install.sh; echo "code $?"; cat /var/lib/create-mesos-cluster/docker-compose.yml >/etc/seen'`);
    assert.match(full.stdout, /^code [1-9]/m, full.stdout + full.stderr);
    assert.match(full.stderr, /No space left on device/);
    assert.equal(host.read("etc/seen"), before);
    assert.equal(host.run("bash install.sh").code, 0);
    assert.notEqual(host.read(compose), before);
  },
);

test("one script of a bundle at a time", { skip }, () => {
  const host = machine(offering({}));
  const { stderr } = host.run(
    "mkdir /run/create-mesos-cluster; flock /run/create-mesos-cluster/lock bash install.sh",
  );
  assert.match(stderr, /Another create-mesos-cluster script is running/);
});

test(
  "preflight.sh --json prints one valid object for each check, whatever the values, and changes nothing",
  { skip },
  () => {
    const host = machine(offering({}));
    host.write("etc/listening", `LISTEN 0 5 *:5051 *:* users:(("a program",pid=1,fd=3))\n`);
    host.write("etc/my-name", `"\\\té\u0001\u007f%s$(id)\n`);
    const { code, stdout } = host.run("bash preflight.sh --json");
    assert.equal(code, 1);
    const checks = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    for (const { result, check, seen, remedy } of checks) {
      assert.match(result, /^(PASS|NOTE|WARN|FAIL)$/);
      assert.ok(check !== "" && seen.every((line: unknown) => typeof line === "string"));
      assert.equal(result !== "PASS", remedy.length > 0, check);
    }
    const taken = checks.find(({ check }) => check === "port 5051 is free");
    assert.deepEqual(
      [taken.result, taken.remedy],
      ["FAIL", ["stop that program, or set ports in cluster.yaml and generate again"]],
    );
    assert.equal(
      host.run("ls -A /var/lib /var/backups /opt").stdout,
      "/opt:\nnode\n\n/var/backups:\n\n/var/lib:\n",
    );
  },
);

test("preflight.sh names what is wrong in words", { skip }, () => {
  const host = machine(offering({}));
  for (const [change, said] of [
    [
      "echo arm >/etc/x; mv $0/bin/uname $0/bin/uname.old; printf '#!/bin/sh\\n[ \"$1\" = -n ] && echo a-1 || echo aarch64\\n' >$0/bin/uname; chmod 755 $0/bin/uname",
      /^FAIL {2}the processor is amd64: arm64$/m,
    ],
    [
      "mv $0/bin/uname.old $0/bin/uname; printf '#!/bin/sh\\necho 127.0.1.1 a-1\\n' >$0/bin/getent",
      /^WARN {2}its name does not resolve to itself \(127\.x\): a-1\.lan is 127\.0\.1\.1\n {6}Remedy: harmless here/m,
    ],
    [
      "printf '#!/bin/sh\\nexit 1\\n' >$0/bin/docker",
      /^FAIL {2}Docker runs: no answer\n {6}Remedy: systemctl start docker/m,
    ],
  ] as const) {
    const { stdout, stderr } = host.run(`${change}; bash preflight.sh || true`);
    assert.match(stdout, said, stdout + stderr);
  }
});

for (const [umask, mode] of [
  ["077", "700"],
  ["000", "777"],
] as const)
  test(
    `with umask ${umask} and files that a medium brought as ${mode}, everything under /etc and /var has its own modes`,
    { skip },
    () => {
      const host = machine(offering({}));
      const { code, stdout, stderr } = host.run(`chmod -R ${mode} .; umask ${umask}
        bash install.sh
        . node.conf; . lib/common.sh
        mkdir -p etc/mesos-agent; echo 5051 >etc/mesos-agent/port; chmod ${mode} etc/mesos-agent/port
        echo "$(printf '0%.0s' {1..64})  etc/mesos-agent/port" >>SHA256SUMS
        (. lib/method.sh; put_files)`);
      assert.equal(code, 0, stdout + stderr);
      assert.equal(
        host.run(
          "stat -c '%a %n' /etc/hosts /etc/mesos-agent /etc/mesos-agent/port /var/lib/create-mesos-cluster /var/lib/create-mesos-cluster/docker-compose.yml /var/backups/create-mesos-cluster",
        ).stdout,
        "644 /etc/hosts\n755 /etc/mesos-agent\n644 /etc/mesos-agent/port\n755 /var/lib/create-mesos-cluster\n644 /var/lib/create-mesos-cluster/docker-compose.yml\n700 /var/backups/create-mesos-cluster\n",
      );
      // A folder that an older bundle made under the same umask.
      const corrected = host.run(`chmod ${mode} /etc/mesos-agent
        . node.conf; . lib/common.sh; . lib/method.sh; put_files
        stat -c %a /etc/mesos-agent`);
      assert.match(corrected.stdout, /\/etc\/mesos-agent \(mode 0755\)\n755\n$/, corrected.stderr);
    },
  );

test("a link in place of the lock is not followed", { skip }, () => {
  const host = machine(offering({}));
  const { code, stderr } = host.run(`umask 000; mkdir -p /run/create-mesos-cluster
    echo precious >/var/victim; ln -s /var/victim /run/create-mesos-cluster/lock
    bash install.sh
    test ! -L /run/create-mesos-cluster/lock
    [[ $(stat -c %a /run/create-mesos-cluster) == 700 ]]`);
  assert.equal(code, 0, stderr);
  assert.equal(host.read("var/victim"), "precious\n");
});
