import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { bundleOf } from "../support/bundle.ts";
import { placeBundle } from "../support/hosts-by-ssh.ts";
import { run, temporaryFolder } from "../support/run.ts";
import { makeSandbox, skipSandbox } from "../support/sandbox.ts";
import { writeFiles } from "../support/source-files.ts";
import { type Overrides, specOf } from "../support/spec.ts";

const folder = temporaryFolder();

const says = (leads: number, ...more: string[]) =>
  `printf "%s\\n" state=whole leads=${leads} lives=yes masters=same safe=yes ${more.join(" ")}`;

/** Three masters of a cluster that works: the first leads Mesos, the second ZooKeeper. */
function livingCluster(...more: string[]) {
  const place = placeBundle(folder);
  for (const [last, leads] of [
    [11, 4],
    [12, 2],
    [13, 0],
  ] as const)
    place.master(`10.0.0.${last}`, says(leads, ...more));
  place.set("patience", "0");
  return place;
}

test("what has an order of its own among the masters is refused before any host is touched, and change is named", () => {
  const { deploy, visited, master } = livingCluster();
  master("10.0.0.13", says(0, '"ordered=the version of Mesos"', '"ordered=the quorum"'));
  const { code, stderr } = deploy();
  assert.equal(code, 1);
  assert.match(stderr, /No host was touched\.\n +It changes: the quorum, the version of Mesos$/m);
  assert.match(stderr, /create-mesos-cluster change OLD NEW has the steps: README\.md/);
  assert.match(stderr, /may lose data: bash deploy\.sh --together$/m);
  assert.deepEqual(visited(), []);
});

test("a firewall for a cluster that works without one is refused in words of its own", () => {
  const { deploy, visited, master } = livingCluster();
  master("10.0.0.13", says(0, "firewall=new"));
  const { code, stderr } = deploy();
  assert.equal(code, 1);
  assert.match(
    stderr,
    /^ERROR: This bundle has a firewall, and the cluster works without one\. No/,
  );
  assert.match(stderr, /load it: bash deploy\.sh --services firewall$/m);
  assert.doesNotMatch(stderr, /among the masters/);
  assert.deepEqual(visited(), []);
});

test("an agent that works without a firewall gets none unasked", () => {
  const { deploy, visited, master } = livingCluster();
  master("10.0.0.22", "echo firewall=new; echo lives=yes");
  const { code, stderr } = deploy("--only", "a-1.lan", "--only", "a-2.lan");
  assert.equal(code, 1);
  assert.match(stderr, /^ERROR: This bundle has a firewall.*No agent was touched\.$/m);
  assert.deepEqual(visited(), []);
  assert.equal(deploy("--services", "firewall", "--only", "a-2.lan").code, 0);
  assert.deepEqual(visited(), [22]);
});

for (const options of [
  ["--services", "mesos-master", "--only", "m-3.lan"],
  ["--together", "--only", "m-3.lan"],
])
  test(`${options[0]} goes on nevertheless`, () => {
    const { deploy, visited } = livingCluster('"ordered=the version of Mesos"');
    assert.equal(deploy(...options).code, 0);
    assert.deepEqual(visited(), [13]);
  });

test("a master waits until Marathon is back, if it was there", () => {
  const { deploy, host, visitsInOrder } = livingCluster("marathon=yes");
  const away = [11, 12, 13].map(
    (last) => `printf "answer='%s'\\n" '${says(0, "marathon=no")}' >"$HOSTS/state-10.0.0.${last}"`,
  );
  host("10.0.0.13", `${away.join("\n")}\nanswer='echo changed=1'`);
  const { code, stdout } = deploy();
  assert.equal(code, 1);
  assert.deepEqual(visitsInOrder(), [13]);
  assert.match(stdout, /is not touched: .*Marathon is away/);
});

test("--restart starts a service again where it runs, one master after the other, those that lead it last", () => {
  const { deploy, visitsInOrder, at } = livingCluster("marathon=yes");
  const { code, stdout } = deploy("--restart", "zookeeper");
  assert.equal(code, 0, stdout);
  const visits = readFileSync(at("visits"), "utf8");
  assert.deepEqual(visitsInOrder(), [13, 12, 11]);
  assert.equal(visits.match(/ yes restart\.sh --services=zookeeper$/gm)?.length, 3, visits);
  assert.match(stdout, /^zookeeper was started again on 3 hosts\. Next: bash verify\.sh$/m);
});

test("--restart of the agents visits agents alone, the first one by itself", () => {
  const { deploy, visitsInOrder, host } = livingCluster();
  host("10.0.0.21", `answer='echo "== Services"; echo "ERROR: it does not work"; exit 1'`);
  const { code, stdout } = deploy("--restart", "mesos-agent");
  assert.equal(code, 1);
  assert.deepEqual(visitsInOrder(), [21]);
  assert.match(stdout, /go on with: bash deploy\.sh --restart mesos-agent$/m);
});

const skip = skipSandbox;
const cluster = (more: object = {}) =>
  ({
    method: "docker",
    masters: ["m-1.lan=10.0.0.11"],
    agents: ["a-1.lan=10.0.0.21"],
    ...more,
  }) as Overrides;

/** The master of a cluster that works. */
function installedMaster() {
  const host = makeSandbox("m-1.lan", "10.0.0.11", cluster());
  host.write("etc/network/10.0.0.11:2181/srvr", "Mode: standalone\n");
  host.write("etc/network/10.0.0.11:5050/health", "");
  host.write("etc/network/10.0.0.11:8080/ping", "pong");
  host.write("etc/network/10.0.0.11:8080/v2/info", '{"frameworkId":"F1"}');
  host.write("etc/network/10.0.0.11:5050/frameworks", '{"active":true}');
  const { code, stdout, stderr } = host.run("bash install.sh");
  assert.equal(code, 0, stdout + stderr);
  return host;
}

for (const [what, more, ordered] of [
  ["the same bundle", {}, []],
  ["a flag", { flags: { master: { agent_ping_timeout: "20secs" } } }, []],
  ["an image", { images: { zookeeper: "zookeeper:3.8.4" } }, ["the version of ZooKeeper"]],
  ["a port", { ports: { master: 5060 } }, ["the port of the masters"]],
  ["no Marathon", { marathon: "off" }, []],
  ["a firewall", { security: { level: "firewall" } }, []],
  [
    "another port and another master",
    {
      ports: { zookeeperPeer: 2889 },
      masters: ["m-1.lan=10.0.0.11", "m-[2-3].lan=10.0.0.[12-13]"],
    },
    ["the list of ZooKeepers and their ports", "the quorum"],
  ],
] as const)
  test(`a master says what of a bundle has an order among the masters: ${what}`, { skip }, () => {
    const host = installedMaster();
    host.put(cluster(more));
    const { stdout } = host.run("bash verify.sh --state");
    assert.deepEqual(stdout.match(/(?<=^ordered=).*/gm) ?? [], ordered);
    assert.equal(/^firewall=new$/m.test(stdout), what === "a firewall");
    assert.match(stdout, /^marathon=yes$|^masters=(same|other)$/m);
  });

for (const [what, runs] of [
  ["that works is told", true],
  ["whose first installation failed is not", false],
] as const)
  test(`a new firewall of an agent ${what}`, { skip }, () => {
    const host = makeSandbox("a-1.lan", "10.0.0.21", cluster());
    assert.equal(host.run("bash install.sh").code, 0);
    host.put(cluster({ security: { level: "firewall" } }));
    if (!runs) host.run("rm /var/running");
    const { stdout } = host.run("bash verify.sh --state");
    assert.equal(/^firewall=new$/m.test(stdout), runs, stdout);
  });

test(
  "restart.sh starts what it is told again with the installed files, and waits",
  { skip },
  () => {
    const host = installedMaster();
    host.put(cluster({ images: { zookeeper: "zookeeper:3.8.4" } }));
    const { code, stdout, stderr } = host.run("bash restart.sh --services=zookeeper");
    assert.equal(code, 0, stdout + stderr);
    assert.match(host.read("var/docker.log"), /\nrm zookeeper\nup\n$/);
    assert.doesNotMatch(host.read("var/lib/create-mesos-cluster/docker-compose.yml"), /3\.8\.4/);
    assert.match(stdout, /^Started again on m-1\.lan: zookeeper$/m);
    assert.equal(host.run("bash restart.sh").code, 2);
  },
);

test("without a container, the settings that have an order are read from the files", () => {
  const { stdout, stderr } = run("bash", [
    "-c",
    `set -euo pipefail
. 'blueprints/native/nodes/[node]/lib/ordered-settings.sh'
CLUSTER=test
root=$(mktemp -d)
mkdir -p "$root/etc/zookeeper/conf_test" "$root/etc/systemd/system"
printf '%s\\n' dataDir=/x server.2=b server.1=a clientPort=2181 >"$root/etc/zookeeper/conf_test/zoo.cfg"
echo 'ExecStart=/usr/bin/docker run --rm $DOCKER_OPTIONS marathon:1' >"$root/etc/systemd/system/marathon.service"
content() { if [[ -f $root$1 ]]; then echo "$root$1"; else echo /dev/null; fi; }
program_of_mesos() { printf 'a\\nb\\n'; }
ordered_settings content
rm -rf "$root"`,
  ]);
  assert.equal(
    stdout,
    `the list of ZooKeepers and their ports|clientPort=2181 server.1=a server.2=b
the number of a ZooKeeper|
the quorum|
the port of the masters|
the version of Mesos|a b
the version of Marathon|marathon:1
`,
    stderr,
  );
});

test("supplied packages that are others than those of the masters are refused with their steps", () => {
  const place = mkdtempSync(join(folder, "debs-"));
  const spec = specOf({
    method: "apt",
    os: "debian-13",
    apt: { debs: "supplied", layout: "mesosphere" },
    masters: ["m-[1-3]=10.0.0.[11-13]"],
    agents: ["a-1=10.0.0.21"],
  });
  writeFiles(place, bundleOf(spec));
  mkdirSync(join(place, "artifacts/supplied"), { recursive: true });
  writeFileSync(join(place, "artifacts/supplied/mesos 2.deb"), "2");
  // What install.sh notes on a host, and what deploy.sh makes of it.
  const said = (known: string, options = "") =>
    run("bash", [
      "-c",
      `cd ${place}
      source <(sed '$d' deploy.sh)
      cd ${place}
      read_options ${options}
      artifacts() { echo artifacts; }
      source <(sed -n '/^supplied_debs()/,/^}/p; /^sum_of_debs()/,/^}/p' nodes/m-1/lib/method.sh)
      all_masters=(m-1@10.0.0.11 m-2@10.0.0.12)
      lives=yes
      work=$PWD
      touch m-1.state
      state_of() { ${known}; }
      refuse_ordered_changes`,
    ]);
  assert.deepEqual(said("sum_of_debs"), { code: 0, stdout: "", stderr: "" });
  assert.equal(said(":").code, 0);
  const { code, stderr } = said("echo 0");
  assert.equal(code, 1);
  const [way] = /(?<=^ +bash deploy\.sh) --services.*/m.exec(stderr) ?? [];
  assert.equal(way, " --services mesos-master --only m-1 --only m-2", stderr);
  assert.doesNotMatch(stderr, /create-mesos-cluster change|--together/);
  assert.equal(said("echo 0", way).code, 0);
  // As the steps of change.sh for files of a host.
  assert.equal(said("echo 0", "--only m-1").code, 0);
});
