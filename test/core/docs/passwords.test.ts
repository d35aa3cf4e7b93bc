import assert from "node:assert/strict";
import { test } from "node:test";
import type { Chosen } from "../../../src/core/docs/host-groups.ts";
import { makePage } from "../../../src/core/docs/make-page.ts";
import { pageMarkdown } from "../../../src/core/docs/markdown.ts";
import { introSections } from "../../../src/core/docs/sections.ts";
import { blueprints } from "../../../src/node/blueprints.ts";
import { sha256 } from "../../../src/node/sha256.ts";
import { bundleOf } from "../../support/bundle.ts";
import { blocksInMarkdown } from "../../support/pasted-blocks.ts";
import { planOf } from "../../support/plan.ts";
import { run } from "../../support/run.ts";
import { withPasswords } from "../../support/secrets.ts";
import { type Overrides, specOf } from "../../support/spec.ts";

test("the pages of a cluster with passwords begin with its secrets, and no other one names them", () => {
  const introOf = (spec: Parameters<typeof specOf>[0]) => {
    const plan = planOf(specOf(spec));
    return JSON.stringify(introSections(plan, bundleOf(plan.spec, plan)));
  };
  assert.match(introOf(withPasswords), /secrets that secrets\.sh of the bundle makes/);
  assert.doesNotMatch(
    introOf({ ...withPasswords, security: { level: "firewall" } }),
    /secrets\.sh/,
  );
});

const markdownOf = (spec: Overrides, chosen: Chosen) =>
  pageMarkdown(makePage(planOf(specOf(spec)), blueprints, sha256, chosen), {}, false);

/** The blocks of a page in their order, as one script that bash can read. */
function scriptOf(spec: Overrides, chosen: Chosen): string {
  const script = blocksInMarkdown(markdownOf(spec, chosen)).join("");
  assert.deepEqual(run("bash", ["-n"], { input: script }), { code: 0, stdout: "", stderr: "" });
  return script;
}

/** Where a text stands in another one, which has it. */
function placeIn(text: string, part: string): number {
  const place = text.indexOf(part);
  assert.notEqual(place, -1, `${part} is missing in:\n${text}`);
  return place;
}

function assertOrder(text: string, ...parts: readonly string[]) {
  const places = parts.map((part) => placeIn(text, part));
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
    parts.join(" < "),
  );
}

const into = "/etc/create-mesos-cluster/secrets";

for (const [method, start, others] of [
  ["docker", "up --detach --no-deps zookeeper", "up --detach --remove-orphans"],
  ["apt", "systemctl restart zookeeper\n", "systemctl restart mesos-master marathon\n"],
  ["source", "systemctl restart zookeeper\n", "systemctl restart mesos-master marathon\n"],
] as const) {
  test(`${method}: a master gets its secrets, and its ZooKeeper is closed between its start and the master's`, () => {
    const script = scriptOf({ ...withPasswords, method }, { host: "m-1.lan" });
    assertOrder(
      script,
      "bash secrets.sh",
      `sudo install -d -m 0700 ${into}`,
      "sudo install -m 0600 secrets/id secrets/netrc secrets/close-zookeeper secrets/zookeeper.options",
      start,
      `sudo cat ${into}/close-zookeeper | `,
      "ZooKeeper is closed.",
      others,
    );
    assert.match(script, /zkCli\.sh -server '?10\.0\.0\.11:2181'? >\/dev\/null 2>&1/);
    assert.equal(script.includes("--entrypoint id"), method === "docker");
  });

  test(`${method}: the agents get theirs before they start, and close nothing`, () => {
    const script = scriptOf({ ...withPasswords, method }, { role: "agent" });
    assertOrder(
      script,
      `secrets/agent.json secrets/http.json`,
      method === "docker" ? others : "systemctl restart mesos-",
    );
    const own = scriptOf({ ...withPasswords, method }, { host: "a-1.lan" });
    assert.doesNotMatch(own, /close-zookeeper|zkCli/);
  });
}

test("without passwords no page has a step for secrets", () => {
  const open: Overrides = { ...withPasswords, security: { level: "firewall" } };
  assert.doesNotMatch(markdownOf(open, "all"), /secrets|zkCli/);
});

test("secrets of the operator's own have their step on the pages of whoever reads them", () => {
  const spec: Overrides = {
    ...withPasswords,
    security: { level: "open" },
    flags: {
      agent: { docker_config: "secrets/files/docker.json" },
      marathon: { ssl_keystore_password: "secrets/env/marathon" },
    },
  };
  const master = scriptOf(spec, { host: "m-1.lan" });
  assertOrder(
    master,
    "bash secrets.sh",
    `sudo install -d -m 0700 ${into} &&`,
    `sudo install -d -m 0700 ${into}/env &&`,
    `sudo install -m 0600 secrets/env/marathon ${into}/env/ &&\nrm -r secrets\n`,
    "up --detach",
  );
  assert.doesNotMatch(master, /docker\.json|zkCli/);
  assert.match(scriptOf(spec, { host: "a-1.lan" }), /secrets\/files\/docker\.json/);
  assert.match(markdownOf(spec, "all"), /Flags name secrets of your own in the folder/);
});

test("an offline host gets its secrets before install.sh", () => {
  const offline: Overrides = { ...withPasswords, offline: true };
  assertOrder(
    markdownOf(offline, { host: "a-1.lan" }),
    "secrets/hosts/a-1.lan",
    "sudo bash install.sh",
  );
});
