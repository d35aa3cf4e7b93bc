import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { type PlacedChange, placeChange } from "../support/changing-cluster.ts";
import { putOwnSecrets, withOwnSecrets } from "../support/own-secrets.ts";
import { run, temporaryFolder } from "../support/run.ts";
import type { Overrides } from "../support/spec.ts";

const folder = temporaryFolder();

const hosts = (masters: number, agents = 2): Overrides => ({
  method: "apt",
  masters: [`m-[1-${masters}].lan=10.0.0.[11-${10 + masters}]`],
  agents: [`a-[1-${agents}].lan=10.0.0.[21-${20 + agents}]`],
  security: { level: "passwords" },
});

/** The secrets lie in the old bundle, and daemons want the operator's password. */
async function changing(
  before: Overrides,
  after: Overrides,
  check: (place: PlacedChange & { read: (path: string) => string }) => Promise<void>,
) {
  const place = await placeChange(folder, before, after);
  const read = (path: string) => readFileSync(place.at(`bundle/${path}`), "utf8");
  assert.equal(run("bash", ["secrets.sh"], { cwd: place.at("bundle/old") }).code, 0);
  place.daemons.login = `Basic ${btoa(`operator:${read("old/secrets/values/operator")}`)}`;
  await check({ ...place, read }).finally(place.close);
}

const leaves = /^machine 127\.0\.0\.22 login operator /m;

test("a host that leaves is asked with the login until all steps are done, and till then no secret is rotated", () =>
  changing(hosts(3), hosts(3, 1), async ({ change, told, at, read }) => {
    const first = await change(["--next", "--yes"]);
    assert.equal(first.code, 0, first.stdout + first.stderr);
    assert.match(read("secrets/netrc"), leaves);
    assert.ok(existsSync(at("bundle/secrets/change")));
    const { code, stdout, stderr } = await change(["--all", "--yes"]);
    assert.equal(code, 0, stdout + stderr);
    assert.deepEqual(told.slice(-1), ["uninstall 22"]);
    assert.doesNotMatch(stdout + stderr, /[0-9a-f]{64}/);
    assert.ok(!existsSync(at("bundle/secrets/change")));
    assert.doesNotMatch(read("secrets/netrc"), leaves);
    assert.match((await change([])).stdout, /^Everything is done\./m);
  }));

test("a change whose first step is refused leaves secrets free to be rotated", () =>
  changing(hosts(3), hosts(5), async ({ change, daemons, at }) => {
    daemons.host(13).zookeeper = undefined;
    const { code, stderr } = await change(["--next", "--yes", "--from", "2"]);
    assert.equal(code, 1);
    assert.match(stderr, /^ERROR: Step .* is refused, and nothing of it was done\./m);
    assert.ok(!existsSync(at("bundle/secrets/change")));
  }));

test("a change is refused while secrets are rotated in the old bundle, and where one of the two has others", () =>
  changing(hosts(3), hosts(5), async ({ change, told, at }) => {
    assert.equal((await change([])).code, 0);
    const there = { cwd: at("bundle/old") };
    run("rm", ["secrets/taken-to"], there);
    run("bash", ["secrets.sh", "--rotate", "operator"], there);
    const rotated = await change(["--all", "--dry-run"]);
    assert.equal(rotated.code, 1);
    assert.match(rotated.stderr, /^ERROR: Secrets of the cluster are being rotated in old\./m);
    run("mv", ["secrets/rotation/values/operator", "secrets/values/operator"], there);
    run("rm", ["-r", "secrets/rotation"], there);
    const other = await change(["--all", "--dry-run"]);
    assert.equal(other.code, 1);
    assert.match(other.stderr, /^ERROR: old\/secrets has another operator than secrets\/ of /m);
    assert.deepEqual(told, []);
  }));

test("from 3 to 5 masters, the secrets of the old bundle stay, and those of new agents are made", () =>
  changing(hosts(3), hosts(5, 3), async ({ change, read }) => {
    const { code, stdout, stderr } = await change([]);
    assert.equal(code, 0, stdout + stderr);
    for (const name of ["id", "operator", "zookeeper-quorum", "jwt-a-1.lan"])
      assert.equal(read(`secrets/values/${name}`), read(`old/secrets/values/${name}`));
    assert.match(read("secrets/values/jwt-a-3.lan"), /^[0-9a-f]{64}$/);
    assert.match(
      read("secrets/hosts/m-1.lan/zk.url"),
      /@127\.0\.0\.11:\d+,.*127\.0\.0\.15:\d+\/mesos$/m,
    );
  }));

test("without the secrets of the cluster, or while they are rotated, nothing is asked or done", async () => {
  const place = await placeChange(folder, hosts(3), hosts(5));
  const { change, told, at } = place;
  const { code, stderr } = await change([]);
  assert.equal(code, 1);
  assert.match(
    stderr,
    /^ERROR: This bundle has no secrets of the cluster yet\.\n.*\n +bash secrets\.sh --from FOLDER$/m,
  );
  assert.ok(!existsSync(at("bundle/secrets/values")));
  run("bash", ["secrets.sh"], { cwd: at("bundle/old") });
  run("bash", ["secrets.sh", "--rotate", "operator"], { cwd: at("bundle/old") });
  const rotated = await change(["--all"]);
  assert.equal(rotated.code, 1);
  assert.match(rotated.stderr, /^ERROR: Secrets of the cluster are being rotated in old\./m);
  run("rm", ["-r", "old/secrets/rotation"], { cwd: at("bundle") });
  run("bash", ["secrets.sh", "--from", "old"], { cwd: at("bundle") });
  run("bash", ["secrets.sh", "--rotate", "operator"], { cwd: at("bundle") });
  assert.match(
    (await change(["--all"])).stderr,
    /^ERROR: Secrets of the cluster are being rotated\./m,
  );
  assert.deepEqual(told, []);
  place.close();
});

test("secrets are taken from the old bundle where it lies", async () => {
  const place = await placeChange(folder, hosts(5), hosts(3));
  const { change, at } = place;
  run("cp", ["-r", "bundle/old", "elsewhere"], { cwd: at(".") });
  run("bash", ["secrets.sh"], { cwd: at("elsewhere") });
  const { stdout } = await change(["--old", at("elsewhere")]);
  place.close();
  assert.match(stdout, /^next +\d+\. /m);
  const netrc = readFileSync(at("bundle/secrets/netrc"), "utf8");
  assert.match(netrc, /^machine 127\.0\.0\.15 login operator /m);
  assert.equal(
    readFileSync(at("bundle/secrets/values/id"), "utf8"),
    readFileSync(at("elsewhere/secrets/values/id"), "utf8"),
  );
});

test("a cluster that gets passwords keeps the secrets of its operator's own", async () => {
  const before: Overrides = { ...hosts(3), ...withOwnSecrets, method: "apt" };
  const place = await placeChange(
    folder,
    { ...before, security: { level: "firewall" } },
    { ...before, security: { level: "passwords" } },
  );
  const { change, at } = place;
  putOwnSecrets(at("bundle/old"));
  await change([]);
  assert.ok(!existsSync(at("bundle/secrets")), "a look takes nothing");
  const { stderr } = await change(["--next", "--yes"]);
  place.close();
  assert.doesNotMatch(stderr, /is missing or empty/);
  for (const path of ["secrets/files/quorum.pem", "secrets/hosts/m-1.lan/env/marathon"])
    assert.ok(existsSync(at(`bundle/${path}`)), path);
});
