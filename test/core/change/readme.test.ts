import assert from "node:assert/strict";
import { test } from "node:test";
import { renderBundle } from "../../../src/core/bundle/render.ts";
import { planWithChange } from "../../../src/core/change/change-script.ts";
import { makeChange } from "../../../src/core/change/make-change.ts";
import { blueprints } from "../../../src/node/blueprints.ts";
import { sha256 } from "../../../src/node/sha256.ts";
import { bundleOf } from "../../support/bundle.ts";
import { stateOf, threeMasters } from "../../support/change.ts";
import { type Overrides, specOf } from "../../support/spec.ts";

const here = { method: "docker", masters: ["m-[1-3]"], agents: ["a-[1-2]"] } as const;
const languages = ["en", "zh-TW", "zh-CN"] as const;

/** README.md of the bundle that a change leads to. */
function readmeOfChange(before: Overrides, after: Overrides): string {
  const [old, now] = [stateOf(specOf(before)), stateOf(specOf(after))];
  const plan = planWithChange(makeChange(old, now, []), old, now.plan);
  for (const { path, content } of renderBundle(plan, blueprints, sha256))
    if (path === "README.md") return content;
  throw new Error("no README.md");
}

const rowsOf = (readme: string) => [...readme.matchAll(/^\| `([^`]+)` \|/gm)].map(([, row]) => row);

for (const language of languages) {
  test(`README of a change on several hosts begins with its steps (${language})`, () => {
    const readme = readmeOfChange(
      { ...threeMasters, language },
      { ...threeMasters, language, marathon: "off" },
    );
    assert.ok(readme.indexOf("\nless CHANGES.md\n") < readme.indexOf("\nbash change.sh\n"));
    assert.doesNotMatch(readme, /^bash deploy\.sh$|ansible-playbook/m);
    for (const row of ["CHANGES.md", "change.sh", "old/"]) assert.ok(rowsOf(readme).includes(row));
  });

  test(`README of a change on one machine begins with its steps (${language})`, () => {
    const readme = readmeOfChange({ ...here, language }, { ...here, language, marathon: "off" });
    assert.ok(readme.indexOf("\nless CHANGES.md\n") < readme.indexOf("\nbash change.sh\n"));
    assert.doesNotMatch(readme, /docker compose up --detach --wait/);
    for (const row of ["CHANGES.md", "change.sh", "old/"]) assert.ok(rowsOf(readme).includes(row));
  });

  test(`README of a change lists what steps have of their own, where they have something (${language})`, () => {
    for (const cluster of [here, { ...threeMasters, method: "docker" } as const]) {
      const of = (version: string): Overrides => ({
        ...cluster,
        language,
        images: { zookeeper: `zookeeper:${version}` },
      });
      assert.ok(rowsOf(readmeOfChange(of("3.4.14"), of("3.8.4"))).includes("steps/"));
      assert.ok(!rowsOf(readmeOfChange(of("3.8.4"), of("3.9.6"))).includes("steps/"));
    }
  });

  test(`README of one machine leads a change to its steps, with no recipe of its own (${language})`, () => {
    const readme = bundleOf(specOf({ ...here, language })).find(({ path }) => path === "README.md");
    assert.match(readme?.content ?? "", / change \. \S+-new\.yaml --out /);
    assert.doesNotMatch(readme?.content ?? "", /compose up[^`\n]*(mesos-master|--remove-orphans)/);
    assert.doesNotMatch(readme?.content ?? "", /`old\/`/);
  });

  test(`README of a cluster with passwords takes its secrets along to the steps (${language})`, () => {
    const closed = { ...threeMasters, language, security: { level: "passwords" } } as const;
    const readme = bundleOf(specOf(closed)).find(({ path }) => path === "README.md")?.content ?? "";
    const commands = [
      String.raw`create-mesos-cluster change \. \.\./(\S+)-new\.yaml --out \.\./\1-new/`,
      "(for .+)",
      String.raw`cd \.\./\1-new`,
      String.raw`bash secrets\.sh --from "\$OLDPWD" .*`,
      "less CHANGES.md",
      String.raw`bash change\.sh .*`,
    ];
    assert.match(readme, new RegExp(`^${commands.join("\n")}$`, "m"));
    assert.match(
      readmeOfChange(closed, { ...closed, marathon: "off" }),
      /^bash secrets\.sh --from FOLDER .*\nbash change\.sh$/m,
    );
  });
}
