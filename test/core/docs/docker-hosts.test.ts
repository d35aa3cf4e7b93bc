import assert from "node:assert/strict";
import { test } from "node:test";
import { makePage } from "../../../src/core/docs/make-page.ts";
import { pageMarkdown } from "../../../src/core/docs/markdown.ts";
import { makePlan } from "../../../src/core/plan/plan.ts";
import { blueprints } from "../../../src/node/blueprints.ts";
import { sha256 } from "../../../src/node/sha256.ts";
import { onHosts, specOf } from "../../support/spec.ts";

test("the page of Docker hosts names the file for settings of one's own, and how Compose reads it", () => {
  const plan = makePlan(specOf({ ...onHosts, method: "docker" }), {}, "0.0.0");
  const page = pageMarkdown(makePage(plan, blueprints, sha256, "all"), {}, false);
  const override = "/etc/create-mesos-cluster/docker-compose.override.yml";
  assert.ok(page.includes(`add \`--file ${override}\` before \`up\``), page.slice(-3000));
});
