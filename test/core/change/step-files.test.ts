import assert from "node:assert/strict";
import { test } from "node:test";
import { renderBundle } from "../../../src/core/bundle/render.ts";
import { stepFiles } from "../../../src/core/bundle/step-files.ts";
import { changesPage } from "../../../src/core/change/changes-page.ts";
import { makeChange } from "../../../src/core/change/make-change.ts";
import { blueprints } from "../../../src/node/blueprints.ts";
import { sha256 } from "../../../src/node/sha256.ts";
import { linesOf, stateOf, threeMasters } from "../../support/change.ts";
import { type Overrides, specOf } from "../../support/spec.ts";

/** ZooKeeper's image from one version to another. */
function upgrade(cluster: Overrides, from: string, to: string, more: Overrides = {}) {
  const [old, now] = [from, to].map((version) =>
    stateOf(specOf({ ...cluster, ...more, images: { zookeeper: `zookeeper:${version}` } })),
  );
  if (old === undefined || now === undefined) throw new Error("two clusters");
  const change = makeChange(old, now);
  return { old, now, change, files: stepFiles(change.steps, now.plan, blueprints, sha256) };
}

const docker: Overrides = { ...threeMasters, method: "docker" };

test("ZooKeeper from 3.4 starts once without a snapshot, by files that the next step takes away", () => {
  const { old, now, change, files } = upgrade(docker, "3.4.14", "3.8.4");
  assert.deepEqual(linesOf(change), [
    "cluster @ m-[1-3]: backup, nothing",
    "zookeeper @ m-[1-3]: zookeeper-upgrade, nothing",
    "zookeeper @ m-[1-3]: zookeeper-final, nothing",
  ]);
  assert.deepEqual(
    files.map(({ path }) => path),
    ["m-1", "m-2", "m-3"].flatMap((host) =>
      ["SHA256SUMS", "docker-compose.yml"].map(
        (name) => `steps/2-zookeeper-upgrade/nodes/${host}/${name}`,
      ),
    ),
  );
  const [, compose] = files;
  assert.match(compose?.content ?? "", /ZOO_CFG_EXTRA: "snapshot\.trust\.empty=true"/);
  const bundle = [...renderBundle(now.plan, blueprints, sha256)];
  assert.ok(bundle.every(({ content }) => !content.includes("snapshot.trust.empty")));
  const page = changesPage(change, old.plan, now.plan, {});
  assert.match(
    page,
    /^bash deploy\.sh --step 2-zookeeper-upgrade --services zookeeper --only m-1/m,
  );
  assert.match(page, /in `steps\/2-zookeeper-upgrade\/`: a later step brings those of the bundle/);
});

test("on one machine, a step's own Compose file is named in its command", () => {
  const here: Overrides = { method: "docker", masters: ["m-[1-3]"], agents: ["a-1"] };
  const { change, files } = upgrade(here, "3.4.14", "3.9.6");
  assert.deepEqual(
    files.map(({ path }) => path),
    ["steps/2-zookeeper-upgrade/docker-compose.yml"],
  );
  const lines = change.steps[1]?.commands.map(({ line }) => line) ?? [];
  assert.match(
    lines[0] ?? "",
    /^docker compose --project-directory \. --file steps\/2-zookeeper-upgrade\/docker-compose\.yml up /,
  );
  assert.match(change.steps[2]?.commands[0]?.line ?? "", /^docker compose up /);
});

for (const [what, from, to, more] of [
  ["between later versions", "3.8.4", "3.9.6", {}],
  ["within 3.4", "3.4.13", "3.4.14", {}],
  [
    "where the operator has turned it on for good",
    "3.4.14",
    "3.8.4",
    { flags: { zookeeper: { "snapshot.trust.empty": true } } },
  ],
] as const)
  test(`no step has files of its own ${what}`, () => {
    const { change, files } = upgrade(docker, from, to, more);
    assert.deepEqual(files, []);
    assert.deepEqual(
      change.steps.map(({ kind }) => kind),
      ["backup", "zookeeper-upgrade"],
    );
  });
