import assert from "node:assert/strict";
import { test } from "node:test";
import { startedAs } from "../../src/node/program.ts";

for (const [script, command] of [
  ["/home/ann/.npm/_npx/5f2a/node_modules/.bin/create-mesos-cluster", "npx create-mesos-cluster"],
  ["/home/ann/lab/node_modules/create-mesos-cluster/dist/entry.cjs", "npx create-mesos-cluster"],
  ["/usr/local/bin/create-mesos-cluster", "create-mesos-cluster"],
  ["/home/ann/checkout/dist/entry.cjs", "node /home/ann/checkout/dist/entry.cjs"],
  [
    "/home/ann/my files/create-mesos-cluster.cjs",
    "node '/home/ann/my files/create-mesos-cluster.cjs'",
  ],
] as const) {
  test(`what was started as ${script} goes on with ${command}`, () =>
    assert.equal(startedAs(script), command));
}
