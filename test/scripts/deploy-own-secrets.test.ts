import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { placeBundle } from "../support/hosts-by-ssh.ts";
import { ownSecrets, putOwnSecrets, withOwnSecrets } from "../support/own-secrets.ts";
import { run, temporaryFolder } from "../support/run.ts";

const folder = temporaryFolder();
const place = () => placeBundle(folder, 2, withOwnSecrets);

test("deploy.sh carries each host its own, for root alone, and neither output nor logs show one", () => {
  const { deploy, at } = place();
  putOwnSecrets(at("bundle"));
  const { code, stdout, stderr } = deploy();
  assert.equal(code, 0, stdout + stderr);
  const carried = readdirSync(at("tmp"))
    .map((name) => at(`tmp/${name}/secrets/hosts/a-1.lan`))
    .filter(existsSync);
  assert.ok(carried.length > 0);
  for (const path of carried) {
    assert.deepEqual(readdirSync(path), ["files"]);
    assert.deepEqual(readdirSync(join(path, "files")), ["docker.json"]);
    assert.equal(statSync(join(path, "files/docker.json")).mode & 0o777, 0o600);
  }
  const found = run("grep", ["-rl", "hunter", at("bundle"), at("visits")]).stdout.split("\n");
  assert.deepEqual(
    found.filter((name) => name !== "" && !name.startsWith(at("bundle/secrets/"))),
    [],
  );
  assert.doesNotMatch(stdout + stderr, /hunter/);
});

for (const options of [[], ["--dry-run"]])
  test(`deploy.sh ${options} touches no host where a secret is missing, and says which`, () => {
    const { deploy, visited, at } = place();
    putOwnSecrets(at("bundle"), { ...ownSecrets, "files/docker.json": "" });
    const { code, stdout, stderr } = deploy(...options);
    assert.equal(code, 1, stdout);
    assert.match(stderr, /secrets\/files\/docker\.json is missing or empty\./);
    assert.deepEqual(visited(), []);
  });

test("deploy.sh --dry-run changes nothing in secrets, and lists the hosts", () => {
  const { deploy, at } = place();
  putOwnSecrets(at("bundle"));
  const { code, stdout, stderr } = deploy("--dry-run");
  assert.equal(code, 0, stderr);
  assert.match(stdout, /a-2\.lan \(.*\): install\.sh/);
  assert.deepEqual(readdirSync(at("bundle/secrets")).sort(), ["env", "files"]);
});

test("a host is visited again when a secret of its own has changed, and no other one", () => {
  const { deploy, visited, at } = place();
  putOwnSecrets(at("bundle"));
  assert.equal(deploy().code, 0);
  visited();
  writeFileSync(at("bundle/secrets/files/docker.json"), "{}\n");
  assert.equal(deploy().code, 0);
  assert.deepEqual(visited(), [21, 22]);
  assert.equal(readFileSync(at("bundle/secrets/hosts/a-2.lan/files/docker.json"), "utf8"), "{}\n");
});
