import assert from "node:assert/strict";
import { test } from "node:test";
import { bundleOf } from "../../support/bundle.ts";
import { onHosts, specOf } from "../../support/spec.ts";

for (const [what, overrides] of [
  ["its package", { method: "apt", apt: { debs: "supplied", layout: "mesosphere" } }],
  ["its tarball", { method: "source", marathon: "tarball" }],
] as const) {
  test(`Marathon from ${what} starts on Java 17 and 21: java.lang is opened`, () => {
    const files = bundleOf(specOf({ ...onHosts, ...overrides }));
    const environments = files.filter(({ path }) => path.endsWith("/etc/default/marathon"));
    assert.equal(environments.length, 3);
    for (const { content } of environments)
      assert.match(content, /^JDK_JAVA_OPTIONS=--add-opens=java\.base\/java\.lang=ALL-UNNAMED$/m);
  });
}
