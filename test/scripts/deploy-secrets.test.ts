import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { placeBundle } from "../support/hosts-by-ssh.ts";
import { run, temporaryFolder } from "../support/run.ts";

const folder = temporaryFolder();
const place = () => placeBundle(folder, 2, { security: { level: "passwords" } });

/** The folders of secrets that were carried to hosts, by the names of these. */
function carried(at: (name: string) => string): Map<string, string> {
  const folders = readdirSync(at("tmp")).map((name) => at(`tmp/${name}/secrets/hosts`));
  return new Map(
    folders.filter(existsSync).map((secrets) => {
      const [host = "", ...others] = readdirSync(secrets);
      assert.deepEqual(others, []);
      return [host, join(secrets, host)];
    }),
  );
}

test("deploy.sh makes the secrets of a new cluster, carries each host its own for root alone, and tells nobody", () => {
  const { deploy, at } = place();
  const { code, stdout, stderr } = deploy();
  assert.equal(code, 0, stdout);
  const hosts = carried(at);
  const all = ["a-1.lan", "a-2.lan", "m-1.lan", "m-2.lan", "m-3.lan"];
  assert.deepEqual([...hosts.keys()].sort(), all);
  for (const [host, secrets] of hosts) {
    assert.equal(statSync(secrets).mode & 0o777, 0o700);
    assert.equal(statSync(join(secrets, "netrc")).mode & 0o777, 0o600);
    assert.deepEqual(readdirSync(secrets), readdirSync(at(`bundle/secrets/hosts/${host}`)));
  }
  const logs = readdirSync(at("bundle/logs"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), "utf8"));
  const told = [stdout, stderr, ...logs, readFileSync(at("visits"), "utf8")].join("\n");
  for (const name of readdirSync(at("bundle/secrets/values")))
    assert.ok(!told.includes(readFileSync(at(`bundle/secrets/values/${name}`), "utf8")), name);
  const sums = run("sha256sum", ["--check", "--quiet", "SHA256SUMS"], { cwd: at("bundle") });
  assert.equal(sums.code, 0);
  assert.doesNotMatch(readFileSync(at("bundle/SHA256SUMS"), "utf8"), / secrets\//);
});

test("a living cluster never gets new secrets: the bundle without them touches no host", () => {
  const { deploy, master, visited, at } = place();
  master("10.0.0.12", "echo installed=yes; echo secrets=yes; echo state=whole; echo lives=no");
  const { code, stderr } = deploy();
  assert.equal(code, 1);
  assert.match(stderr, /The hosts have secrets, and this bundle has not\. No host was touched\./);
  assert.match(stderr, /bash secrets\.sh --from FOLDER/);
  assert.deepEqual(visited(), []);
  assert.ok(!existsSync(at("bundle/secrets")));
});

test("where a master cannot be asked, nobody knows whether the cluster has secrets", () => {
  const { deploy, master, visited, at } = place();
  master("10.0.0.12", "exit 255");
  const { code, stderr } = deploy();
  assert.equal(code, 1);
  assert.match(stderr, /These masters cannot be asked whether they have secrets: m-2\.lan/);
  assert.deepEqual(visited(), []);
  assert.ok(!existsSync(at("bundle/secrets")));
});

test("a folder that cannot be read whole is a failure, with its secrets behind it too", () => {
  const { deploy, at } = place();
  const tar = `#!/bin/bash\n/bin/tar "$@" || exit\n[[ $* != *nodes/m-2.lan* ]] || exit 2\n`;
  writeFileSync(at("bin/tar"), tar, { mode: 0o755 });
  run("bash", ["secrets.sh"], { cwd: at("bundle") });
  const { code, stdout } = deploy();
  assert.equal(code, 1);
  assert.match(stdout, /m-2\.lan: FAILED/);
});

test("a preflight makes and carries no secrets", () => {
  const { deploy, at } = place();
  assert.equal(deploy("--preflight").code, 0);
  assert.ok(!existsSync(at("bundle/secrets")));
  assert.equal(carried(at).size, 0);
});

test("a host with other secrets than before is visited again", () => {
  const { deploy, visited, at } = place();
  assert.equal(deploy().code, 0);
  visited();
  deploy();
  assert.deepEqual(visited(), []);
  writeFileSync(at("bundle/secrets/values/operator"), "0".repeat(64));
  deploy();
  assert.deepEqual(visited(), [11, 12, 13, 21, 22]);
});
