import assert from "node:assert/strict";
import { test } from "node:test";
import { renderBundle } from "../../../src/core/bundle/render.ts";
import { planWithChange } from "../../../src/core/change/change-script.ts";
import { changesPage } from "../../../src/core/change/changes-page.ts";
import { makeChange } from "../../../src/core/change/make-change.ts";
import { blueprints } from "../../../src/node/blueprints.ts";
import { sha256 } from "../../../src/node/sha256.ts";
import { stateOf } from "../../support/change.ts";
import { withOwnSecrets } from "../../support/own-secrets.ts";
import { specOf } from "../../support/spec.ts";

test("without passwords too, the steps and the README of a change say first where secrets of one's own come from", () => {
  const [before, after] = [
    stateOf(specOf(withOwnSecrets)),
    stateOf(specOf({ ...withOwnSecrets, agents: ["a-[1-3].lan=10.0.0.[21-23]"] })),
  ];
  const change = makeChange(before, after);
  const page = changesPage(change, before.plan, after.plan, {});
  assert.match(page, /First take the secrets of your own .*`bash secrets\.sh --from FOLDER`/);
  const plan = planWithChange(change, before, after.plan);
  const readme = [...renderBundle(plan, blueprints, sha256)].find(
    ({ path }) => path === "README.md",
  );
  assert.match(readme?.content ?? "", /bash secrets\.sh --from FOLDER {4}# .*\nbash change\.sh/);
});
