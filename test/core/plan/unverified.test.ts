import assert from "node:assert/strict";
import { test } from "node:test";
import { formatMessage } from "../../../src/core/i18n/message.ts";
import { unverifiedOf } from "../../../src/core/plan/unverified.ts";
import { completed, onHosts } from "../../support/spec.ts";

for (const [os, containerizer, said] of [
  ["ubuntu-22.04", "docker", true],
  ["ubuntu-24.04", "docker", true],
  ["ubuntu-26.04", "docker", true],
  ["ubuntu-26.04", "mesos", false],
  ["debian-12", "docker", false],
] as const) {
  test(`README of ${os} with containerizer ${containerizer} ${said ? "tells" : "does not tell"} of Docker 29`, () => {
    const notes = unverifiedOf(completed({ ...onHosts, method: "source", os, containerizer }));
    assert.equal(
      notes.some(({ note }) => formatMessage(note).includes("29.1.3")),
      said,
    );
  });
}
