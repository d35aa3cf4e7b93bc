import assert from "node:assert/strict";
import { test } from "node:test";
import { renderBundle } from "../../../src/core/bundle/render.ts";
import type { ClusterSpec } from "../../../src/core/cluster/types.ts";
import { blueprints } from "../../../src/node/blueprints.ts";
import { sha256 } from "../../../src/node/sha256.ts";
import { bundleOf } from "../../support/bundle.ts";
import { planOf } from "../../support/plan.ts";
import { specOf } from "../../support/spec.ts";

const masters = ["m-[1-3].lan=10.0.0.[11-13]"];
const agents = ["a-[1-2].lan=10.0.0.[21-22]"];

const contents = (spec: ClusterSpec, version?: string) =>
  new Map(bundleOf(spec, planOf(spec, version)).map(({ path, content }) => [path, content]));

const everyMethod = {
  docker: specOf({ method: "docker", masters, agents }),
  apt: specOf({ method: "apt", masters, agents }),
  source: specOf({ method: "source", masters, agents }),
  offline: specOf({ method: "apt", offline: true, masters, agents }),
  "one machine": specOf({ method: "docker" }),
  "one machine offline": specOf({ method: "docker", offline: true }),
};

for (const [name, spec] of Object.entries(everyMethod)) {
  test(`${name}: README names the version and the digest of cluster.yaml`, () => {
    const files = contents(spec, "7.8.9");
    const readme = files.get("README.md") ?? "";
    assert.match(readme, /create-mesos-cluster 7\.8\.9/);
    assert.ok(readme.includes(sha256(files.get("cluster.yaml") ?? "")));
  });

  test(`${name}: another version changes no file but README, lock.json and their checksums`, () => {
    const [before, after] = [contents(spec, "1.0.0"), contents(spec, "2.0.0")];
    const changed = [...after].filter(([path, content]) => before.get(path) !== content);
    const own = ["README.md", "SHA256SUMS", "artifacts/lock.json"];
    assert.deepEqual(
      changed.map(([path]) => path).filter((path) => !own.includes(path)),
      [],
    );
  });
}

test("README generates with the version that made it, and without a registry where there is none", () => {
  const online = contents(everyMethod.apt, "7.8.9").get("README.md") ?? "";
  const offline = contents(everyMethod.offline, "7.8.9").get("README.md") ?? "";
  assert.match(online, /^create-mesos-cluster change \. \.\.\/\S+-new\.yaml --out/m);
  assert.match(offline, /^node create-mesos-cluster\.cjs change \. \.\.\/\S+-new\.yaml --out/m);
  assert.doesNotMatch(offline, /npm create/);
});

test("lock.json names the version and the digest of cluster.yaml", () => {
  const files = contents(everyMethod.offline, "7.8.9");
  const { madeBy } = JSON.parse(files.get("artifacts/lock.json") ?? "");
  assert.deepEqual(madeBy, {
    version: "7.8.9",
    specSha256: sha256(files.get("cluster.yaml") ?? ""),
  });
});

for (const name of ["docker", "apt", "source", "offline"] as const) {
  test(`${name}: one agent more changes no file of the other agents`, () => {
    const more = specOf({ ...everyMethod[name], agents: [...agents, "a-3.lan=10.0.0.23"] });
    const after = contents(more);
    const ofAgents = [...contents(everyMethod[name])].filter(([path]) =>
      path.startsWith("nodes/a-"),
    );
    assert.notEqual(ofAgents.length, 0);
    for (const [path, content] of ofAgents) assert.equal(after.get(path), content, path);
  });
}

test("the order of a README is what to open, what to do, how to change", () => {
  const readme = contents(everyMethod.apt).get("README.md") ?? "";
  const headings = [...readme.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
  assert.deepEqual(headings.slice(0, 4), ["Read this first", "Ports to open", "Security", "Steps"]);
});

test("a README without Marathon says where frameworks find the master", () => {
  const readme = contents(specOf({ method: "apt", masters, agents, marathon: "off" })).get(
    "README.md",
  );
  assert.match(readme ?? "", /\*\*Without Marathon\*\*.*\n?.*`zk:\/\/10\.0\.0\.11:2181/);
});

test("verify.sh of one machine tells a missing Compose plugin from a service that is down", () => {
  const spec = everyMethod["one machine"];
  const [file] = [...renderBundle(planOf(spec), blueprints, sha256)].filter(
    ({ path }) => path === "verify.sh",
  );
  assert.match(file?.content ?? "", /docker compose version[\s\S]*install Docker with the Compose/);
});

test("verify.sh of one ZooKeeper speaks of no other members", () => {
  const verify = (masters: string[]) =>
    contents(specOf({ method: "docker", masters })).get("verify.sh") ?? "";
  assert.doesNotMatch(verify(["m-1"]), /Members must reach each other/);
  assert.match(verify(["m-[1-3]"]), /Members must reach each other/);
});
