import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { run, temporaryFolder } from "../support/run.ts";
import { makeSandbox, type Sandbox, skipSandbox } from "../support/sandbox.ts";
import { placeSecrets, withPasswords } from "../support/secrets.ts";
import type { Overrides } from "../support/spec.ts";

const skip = skipSandbox;
const folder = temporaryFolder();

const kept = "/etc/create-mesos-cluster/secrets";
const put = `source node.conf; source lib/common.sh; source lib/method.sh; select_services
claim_host; put_secrets`;

const withMasters = (masters: readonly string[]): Overrides => ({ ...withPasswords, masters });
const three = withMasters(["m-[1-3].lan=10.0.0.[11-13]"]);
const replaced = withMasters(["m-[1-2].lan=10.0.0.[11-12]", "m-4.lan=10.0.0.14"]);
const single = withMasters(["m-1.lan=10.0.0.11"]);

/** The same secrets for each shape of the cluster, as its change takes them along. */
const first = placeSecrets(folder, three);
first.secrets();
const secretsFor = (spec: Overrides) => {
  const place = placeSecrets(folder, spec);
  place.secrets("--from", first.root);
  return place;
};

function carry(sandbox: Sandbox, from: ReturnType<typeof placeSecrets>, host: string): void {
  for (const name of readdirSync(from.at(`secrets/hosts/${host}`)))
    sandbox.write(
      `opt/node/secrets/${name}`,
      readFileSync(from.at(`secrets/hosts/${host}/${name}`), "utf8"),
    );
}

/** A host of the cluster of three, which then gets the folder and the secrets of another shape. */
function hostThatGets(spec: Overrides, host = "m-1.lan", address = "10.0.0.11"): Sandbox {
  const sandbox = makeSandbox(host, address, three);
  carry(sandbox, first, host);
  sandbox.run(`${put}; rm $PENDING`);
  sandbox.put(spec);
  carry(sandbox, secretsFor(spec), host);
  return sandbox;
}

test(
  "a host says for which services other secrets were carried than those in place",
  { skip },
  () => {
    const sandbox = hostThatGets(replaced);
    const toDo = () =>
      sandbox.run("bash verify.sh --to-do").stdout.match(/^todo=.* \/etc\/create.*secrets.*$/gm);
    assert.deepEqual(toDo(), [
      `todo=host ${kept}/netrc`,
      `todo=mesos-master ${kept}/zk.url`,
      `todo=marathon ${kept}/marathon.env`,
    ]);
    sandbox.run(put);
    carry(sandbox, secretsFor(replaced), "m-1.lan");
    assert.equal(toDo(), null);
  },
);

test("a step brings the new addresses of ZooKeeper to its service alone", { skip }, () => {
  const sandbox = hostThatGets(replaced);
  const { stdout, stderr } = sandbox.run(
    `set -- --services=mesos-master; ${put.replace("select_services", "SELECTION=,mesos-master,")}
grep -c 10.0.0.14 ${kept}/zk.url ${kept}/marathon.env ${kept}/netrc || true; cat $PENDING`,
  );
  assert.match(stdout, /zk\.url:1\n.*marathon\.env:0\n.*netrc:1\nmesos-master\n$/, stderr);
});

test("a secret that a host needs no more goes with the service that read it", { skip }, () => {
  const sandbox = hostThatGets(single);
  const { stdout, stderr } = sandbox.run(
    `${put.replace("select_services", "SELECTION=,mesos-master,")}
ls ${kept}/jaas.conf; SELECTION=,zookeeper,; put_secrets; ls ${kept}`,
  );
  assert.match(stdout, /^\/etc\/create-mesos-cluster\/secrets\/jaas\.conf$/m, stderr);
  assert.match(stdout, /jaas\.conf \(removed\)$/m);
  assert.doesNotMatch(stdout.split("(removed)")[1] ?? "", /jaas/);
  assert.match(stdout, /^zookeeper\.options$/m);
});

test(
  "the secrets of Marathon stay on a master without it, since rollback.sh may bring it back",
  { skip },
  () => {
    const { stdout, stderr } = hostThatGets({ ...three, marathon: "off" }).run(
      `${put}; ls ${kept}/marathon.*`,
    );
    assert.match(stdout, /marathon\.env\n.*marathon\.secret\n$/, stderr);
  },
);

test("a master knows from its secret to which ZooKeepers it belongs", { skip }, () => {
  const { stdout, stderr } = hostThatGets(replaced).run("bash preflight.sh");
  assert.match(
    stdout,
    /this host was installed with ZooKeeper \S+13:2181\/mesos instead of \S+14:2181\/mesos/,
    stderr,
  );
  assert.doesNotMatch(stdout + stderr, /[0-9a-f]{64}/);
});

test("no secret is rotated while the steps of a change are under way", () => {
  const { secrets, at, read, root } = secretsFor(replaced);
  secrets("--rotate", "operator");
  const before = read("secrets/values/operator");
  writeFileSync(at("secrets/change"), "");
  writeFileSync(at("change.sh"), "");
  for (const refused of [
    secrets("--rotate", "marathon"),
    run("bash", ["rotate.sh", "--next", "--yes"], { cwd: root }),
  ]) {
    assert.equal(refused.code, 1);
    assert.match(refused.stderr, /^ERROR: The steps of a change are under way\./);
    assert.match(refused.stderr, /^ +If that change was given up, .*: rm secrets\/change$/m);
  }
  assert.equal(read("secrets/values/operator"), before);
});

test("the mark of a change whose script is gone keeps no secret from being rotated", () => {
  const { secrets, at } = secretsFor(replaced);
  writeFileSync(at("secrets/change"), "");
  const { code, stderr } = secrets("--rotate", "operator");
  assert.equal(code, 0, stderr);
});

test("secrets that were taken to another bundle are rotated there, not in the folder that was left", () => {
  const left = placeSecrets(folder, three);
  left.secrets();
  const now = placeSecrets(folder, replaced);
  assert.equal(now.secrets("--from", left.root).code, 0);
  const { code, stderr } = left.secrets("--rotate", "operator");
  assert.equal(code, 1);
  assert.ok(stderr.includes(`The secrets of this folder were taken to ${now.root}.`), stderr);
  assert.match(stderr, /^ +Rotate them there\. .*: rm secrets\/taken-to$/m);
  assert.ok(!existsSync(left.at("secrets/rotation")));
  assert.equal(now.secrets("--rotate", "operator").code, 0);
});

test("a Marathon that comes later finds its folder in ZooKeeper", () => {
  const { read } = secretsFor({ ...three, marathon: "off" });
  assert.match(
    read("secrets/hosts/m-1.lan/close-zookeeper"),
    /^create \/marathon "" digest:marathon:/m,
  );
});

test("scripts that call secrets.sh at the same moment wait for each other, and readers find all files", () => {
  const { root, secrets, at } = secretsFor(replaced);
  const { stdout } = run(
    "bash",
    [
      "-c",
      'before=$(stat -c %i secrets/hosts); bash secrets.sh >/dev/null; [[ $(stat -c %i secrets/hosts) == "$before" ]] && echo SAME',
    ],
    { cwd: root },
  );
  assert.equal(stdout, "SAME\n");
  const locked = run("bash", ["-c", "exec 9<secrets; flock 9; timeout 2 bash secrets.sh 9>&-"], {
    cwd: root,
  });
  assert.equal(locked.code, 124);
  assert.equal(secrets().code, 0);
  assert.ok(existsSync(at("secrets/hosts/m-4.lan/zk.url")));
});
