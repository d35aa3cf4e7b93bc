import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "yaml";
import { bundleOf } from "../../support/bundle.ts";
import { goldenBundles } from "../../support/golden-bundles.ts";
import { type Overrides, onHosts, specOf } from "../../support/spec.ts";

/** The part of each file after the host's folder, for the first master. */
const filesOfFirst = (overrides: Overrides) =>
  new Map(
    bundleOf(specOf({ ...onHosts, ...overrides })).flatMap(({ path, content }) =>
      path.startsWith("nodes/m-1/") ? [[path.slice("nodes/m-1/".length), content]] : [],
    ),
  );

for (const overrides of [
  { method: "apt" },
  { method: "apt", apt: { debs: "supplied", layout: "mesosphere" } },
  { method: "source" },
  { method: "source", marathon: "tarball" },
] as const) {
  test(`ZooKeeper and Marathon listen on the host's own address alone: ${JSON.stringify(overrides)}`, () => {
    const files = filesOfFirst(overrides);
    assert.match(
      files.get("etc/zookeeper/conf_c/zoo.cfg") ?? "",
      /^clientPortAddress=10\.0\.0\.11$/m,
    );
    assert.match(
      files.get("etc/default/marathon") ?? "",
      /^MARATHON_HTTP_ADDRESS="?10\.0\.0\.11"?$/m,
    );
  });
}

test("with Docker on hosts as well", () => {
  const { services } = parse(filesOfFirst({ method: "docker" }).get("docker-compose.yml") ?? "");
  assert.equal(services.marathon.environment.MARATHON_HTTP_ADDRESS, "10.0.0.11");
  assert.deepEqual(services.zookeeper.environment.ZOO_SERVERS.split(" "), [
    "server.1=10.0.0.11:2888:3888;10.0.0.11:2181",
    "server.2=10.0.0.12:2888:3888;10.0.0.12:2181",
    "server.3=10.0.0.13:2888:3888;10.0.0.13:2181",
  ]);
});

test("nothing of a bundle asks a service at 127.0.0.1, where none listens", () => {
  const published = /ports: \["127\.0\.0\.1:\d+:\d+"\]|announce 127\.0\.1\.1/;
  for (const { name, files } of goldenBundles())
    for (const { path, content } of files.filter((file) => !file.path.endsWith(".md")))
      for (const line of content.split("\n").filter((each) => !published.test(each)))
        assert.doesNotMatch(line, /127\.0\.0\.1|\blocalhost:|0\.0\.0\.0/, `${name} ${path}`);
});
